import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { organiserId } from '../../../functions/domain/ids.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { setScene, type World } from '../../support/world.ts';
import { visitor, type Visitor } from '../journey/visitor.ts';
import { groupAddress } from './desk.ts';
import { type Office, openOffice } from './office.ts';

const DOPS = organiserId.parse('dops');

let office: Office;
let world: World;
let browser: Visitor;
let own: Group;
let foreign: Group;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  world = office.newWorld();
  browser = await office.signedIn(world, 'koordynator-dops');
  ({ group: own } = await setScene(world, { group: { organiser: DOPS, courseTitle: 'Szkolenie DOPS' } }));
  ({ group: foreign } = await setScene(world, { group: { courseTitle: 'Szkolenie innego organizatora' } }));
});

describe('a coordinator of one organiser', () => {
  it('sees the groups of that organiser and no others', async () => {
    const { text } = await browser.ask('/admin/groups');
    expect([text.includes('Szkolenie DOPS'), text.includes('innego organizatora')]).toEqual([true, false]);
  });

  it.each(['', '/history', '/close', '/capacity', '/people/abcdefg1'])(
    'finds no page of another organiser’s group at %j, as if there were none',
    async (below) => {
      expect((await browser.ask(groupAddress(foreign) + below)).status).toBe(404);
    },
  );

  it.each(['close', 'cancel', 'capacity', 'people/abcdefg1/priority'])(
    'is told by %s that the group belongs to another organiser, and nothing changes',
    async (kind) => {
      const before = await world.ledgers.read(foreign.id);
      const visit = await browser.post(`${groupAddress(foreign)}/${kind}`, 'why=powód&capacity=5');
      expect([visit.status, visit.text.includes('Ta grupa należy do innego organizatora')]).toEqual([
        403,
        true,
      ]);
      expect(await world.ledgers.read(foreign.id)).toEqual(before);
    },
  );

  it('is logged when they try to change another organiser’s group', async () => {
    await browser.post(`${groupAddress(foreign)}/close`, '');
    expect(world.events.at(-1)).toEqual({ event: 'coordinator-refused', reason: 'another-organiser' });
  });

  it('opens the own group', async () => {
    expect((await browser.ask(groupAddress(own))).status).toBe(200);
  });
});

describe('a coordinator of no organiser', () => {
  it('is told so instead of being shown an empty list, and may sign out', async () => {
    const identity = { id: 'sesja', sub: 'k-1', roles: ['coordinator'], organisers: [] };
    const session = JSON.stringify({ ...identity, expiresAt: world.clock() + HOUR });
    const nobody = visitor(office.appOf(world));
    nobody.cookies.set('__Host-session', world.secrets.seal('session', session));
    const visit = await nobody.ask('/admin/today');
    expect([visit.status, visit.text.includes('nie ma przypisanego organizatora')]).toEqual([403, true]);
    expect(visit.forms.map(({ action }) => action)).toEqual(['/admin/sign-out']);
  });
});
