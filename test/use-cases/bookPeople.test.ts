import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { type BookedRow, bookPeople } from '../../functions/use-cases/bookPeople.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { person, PROGRAMME } from '../support/builders.ts';
import { failingAt } from '../support/failingPorts.ts';
import { aColleague, confirmedIn, OTHERS, OURS } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { followed, ledgerIn, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const QUOTA = { regions: null, types: null, people: 2 };

const scene = async (ledger: Partial<LedgerSettings> = {}, limited = false): Promise<Group> =>
  (
    await setScene(world, {
      programme: { quotas: limited ? [QUOTA] : [], approval: null },
      ledger: { capacity: 3, ...ledger },
      institutions: [OURS, OTHERS],
    })
  ).group;

const THREE = [aColleague(1), aColleague(2), aColleague(3)];

const said = (rows: readonly BookedRow[]): readonly string[] =>
  rows.map((row) => {
    if (!row.ok) return row.refusal.kind;
    return row.value.kind === 'waiting' ? `waiting ${row.value.place}` : row.value.kind;
  });

const book = async (group: Group, mode: 'all' | 'fill', ports: World = world, people = THREE) =>
  said(await bookPeople(ports, OURS, { groupId: group.id, people, mode, batchId: 'booking-one' }));

const everybody = async (group: Group): Promise<readonly string[]> => {
  await followed(world, group);
  return confirmedIn(world, group);
};

const EMAILS = [1, 2, 3].map((number) => person(number).email);

describe('A booking of everybody or nobody', () => {
  it('gives everybody a seat by one write of the ledger', async () => {
    const group = await scene();
    const before = (await ledgerIn(world, group)).revision;
    const rows = await book(group, 'all');
    expect([rows, (await ledgerIn(world, group)).revision - before, await everybody(group)]).toEqual([
      ['seated', 'seated', 'seated'],
      1,
      EMAILS,
    ]);
  });

  it('sent again is answered the same, and nothing more is booked', async () => {
    const group = await scene();
    await book(group, 'all');
    const { revision } = await ledgerIn(world, group);
    expect([await book(group, 'all'), (await ledgerIn(world, group)).revision]).toEqual([
      ['seated', 'seated', 'seated'],
      revision,
    ]);
  });

  it.each([
    ['a seat is missing', { capacity: 2 }, 'group-full'],
    ['the institution may have fewer', { perInstitution: 2 }, 'institution-limit'],
    ['the sign-up is over', { state: 'closed' }, 'group-closed'],
  ] as const)('gives nobody a seat when %s', async (_, ledger, refusal) => {
    const group = await scene(ledger);
    expect([await book(group, 'all'), await everybody(group)]).toEqual([[refusal, refusal, refusal], []]);
  });

  it('names the one person who stands in the way', async () => {
    const group = await scene();
    const people = [aColleague(1), aColleague(2, { position: 'ksiegowosc' }), aColleague(3)];
    expect([await book(group, 'all', world, people), await everybody(group)]).toEqual([
      ['others-refused', 'not-eligible', 'others-refused'],
      [],
    ]);
  });

  it('gives nobody a seat when one of them has registered alone', async () => {
    const group = await scene({ capacity: 9 });
    await somebodyIn(world, group, { details: person(2) });
    expect([await book(group, 'all'), await everybody(group)]).toEqual([
      ['others-refused', 'already-registered', 'others-refused'],
      [EMAILS[1]],
    ]);
  });

  it('gives nobody a seat when a limit across groups has no room for all, and counts nobody', async () => {
    const group = await scene({}, true);
    const rows = await book(group, 'all');
    const [count] = await world.quotas.counts(PROGRAMME, [peopleQuota(QUOTA).id]);
    expect([rows, await everybody(group), count?.taken]).toEqual([
      ['others-refused', 'others-refused', 'quota-full'],
      [],
      0,
    ]);
  });

  it('whose machine stopped before the seats leaves nobody undecided, and can be sent again', async () => {
    const group = await scene();
    await book(group, 'all', failingAt(world, { write: 2, when: 'after' })).catch(() => undefined);
    world.setClock(world.clock() + 2 * MINUTE);
    await housekeep(world);
    const statuses = (await world.registrations.registrationsOf(group.id)).map(({ status }) => status.kind);
    expect([statuses, await book(group, 'all'), await everybody(group)]).toEqual([
      ['refused', 'refused'],
      ['seated', 'seated', 'seated'],
      EMAILS,
    ]);
  });
});

describe('A booking of as many as there are seats', () => {
  it('serves the list in its order, and queues the rest', async () => {
    const group = await scene({ capacity: 2 });
    expect([await book(group, 'fill'), await everybody(group)]).toEqual([
      ['seated', 'seated', 'waiting 1'],
      EMAILS.slice(0, 2),
    ]);
  });

  it('sent again is answered the same', async () => {
    const group = await scene({ capacity: 2 });
    await book(group, 'fill');
    expect(await book(group, 'fill')).toEqual(['seated', 'seated', 'waiting 1']);
  });

  it('goes on with the others when one may not take part', async () => {
    const group = await scene();
    const people = [aColleague(1), aColleague(2, { position: 'ksiegowosc' }), aColleague(3)];
    expect(await book(group, 'fill', world, people)).toEqual(['seated', 'not-eligible', 'seated']);
  });
});
