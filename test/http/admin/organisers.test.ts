import { describe, expect } from 'vitest';
import { organiserId } from '../../../functions/domain/ids.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { setScene } from '../../support/world.ts';
import { visitor } from '../journey/visitor.ts';
import { groupAddress } from './desk.ts';
import { it as inTheOffice } from './officeTest.ts';

const DOPS = organiserId.parse('dops');

/** A test of the coordinator of DOPS, beside a group of DOPS and one of another organiser. */
const it = inTheOffice
  .extend('browser', ({ office, world }) => office.signedIn(world, 'koordynator-dops'))
  .extend('own', { auto: true }, async ({ world }) => {
    const { group } = await setScene(world, { group: { organiser: DOPS, courseTitle: 'Szkolenie DOPS' } });
    return group;
  })
  .extend('foreign', { auto: true }, async ({ world }) => {
    const { group } = await setScene(world, { group: { courseTitle: 'Szkolenie innego organizatora' } });
    return group;
  });

describe('a coordinator of one organiser', () => {
  it('sees the groups of that organiser and no others', async ({ browser }) => {
    const { text } = await browser.ask('/admin/groups');
    expect([text.includes('Szkolenie DOPS'), text.includes('innego organizatora')]).toEqual([true, false]);
  });

  it.for(['', '/history', '/close', '/capacity', '/people/abcdefg1'])(
    'finds no page of another organiser’s group at %j, as if there were none',
    async (below, { browser, foreign }) => {
      expect((await browser.ask(groupAddress(foreign) + below)).status).toBe(404);
    },
  );

  it.for(['close', 'cancel', 'capacity', 'people/abcdefg1/priority'])(
    'is told by %s that the group belongs to another organiser, and nothing changes',
    async (kind, { world, browser, foreign }) => {
      const before = await world.ledgers.read(foreign.id);
      const visit = await browser.post(`${groupAddress(foreign)}/${kind}`, 'why=powód&capacity=5');
      expect([visit.status, visit.text.includes('Ta grupa należy do innego organizatora')]).toEqual([
        403,
        true,
      ]);
      expect(await world.ledgers.read(foreign.id)).toEqual(before);
    },
  );

  it('is logged when they try to change another organiser’s group', async ({ world, browser, foreign }) => {
    await browser.post(`${groupAddress(foreign)}/close`, '');
    expect(world.events.at(-1)).toEqual({ event: 'coordinator-refused', reason: 'another-organiser' });
  });

  it('opens the own group', async ({ browser, own }) => {
    expect((await browser.ask(groupAddress(own))).status).toBe(200);
  });
});

describe('a coordinator of no organiser', () => {
  it('is told so instead of being shown an empty list, and may sign out', async ({ office, world }) => {
    const identity = { id: 'sesja', sub: 'k-1', roles: ['coordinator'], organisers: [] };
    const session = JSON.stringify({ ...identity, expiresAt: world.clock() + HOUR });
    const nobody = visitor(office.appOf(world));
    nobody.cookies.set('__Host-session', world.secrets.seal('session', session));
    const visit = await nobody.ask('/admin/today');
    expect([visit.status, visit.text.includes('nie ma przypisanego organizatora')]).toEqual([403, true]);
    expect(visit.forms.map(({ action }) => action)).toEqual(['/admin/sign-out']);
  });
});
