import { beforeEach, describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import { seatId, type SeatId } from '../../functions/domain/ids.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { namePlace, releasePlace, reservePlaces } from '../../functions/use-cases/reservePlaces.ts';
import { viewStaff } from '../../functions/use-cases/viewStaff.ts';
import { NOW, person } from '../support/builders.ts';
import { aColleague, confirmedIn, OTHERS, OURS } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf } from '../support/office.ts';
import { answerTo, followed, ledgerIn, request } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const UNTIL = NOW + 48 * HOUR;

const scene = async (ledger: Partial<LedgerSettings> = {}): Promise<Group> =>
  (
    await setScene(world, {
      programme: { quotas: [], approval: null },
      ledger: { capacity: 3, ...ledger },
      institutions: [OURS, OTHERS],
    })
  ).group;

const reserve = (group: Group, places = 2, until = UNTIL) =>
  reservePlaces(world, OURS, { groupId: group.id, places, until, batchId: 'reservation-one' });

const kept = async (group: Group): Promise<readonly SeatId[]> =>
  Object.keys((await ledgerIn(world, group)).seats).map((id) => seatId.parse(id));

const firstOf = async (group: Group) => ({
  groupId: group.id,
  seatId: (await kept(group))[0] ?? seatId.parse('aaaaaaa0'),
});

describe('Reserved places', () => {
  it('are kept once, although they are asked for twice', async () => {
    const group = await scene();
    const answers = [answerOf(await reserve(group)), answerOf(await reserve(group))];
    expect([answers, (await kept(group)).length, (await ledgerIn(world, group)).used]).toEqual([
      ['made', 'made'],
      2,
      { [OURS.id]: 2 },
    ]);
  });

  it('are seen by their institution and by no other one', async () => {
    const group = await scene();
    await reserve(group);
    const seen = await Promise.all([OURS, OTHERS].map((own) => viewStaff(world, own)));
    expect(seen.map((view) => view.upcoming.map(({ reserved }) => reserved.length))).toEqual([[2], []]);
  });

  it('become a person’s seat when the person is named, and once', async () => {
    const group = await scene();
    await reserve(group);
    const ref = await firstOf(group);
    const answers = [1, 2].map(() => namePlace(world, OURS, ref, aColleague(1)));
    const said = (await Promise.all(answers)).map(answerOf);
    await followed(world, group);
    expect([said, await confirmedIn(world, group), (await kept(group)).length]).toEqual([
      ['made', 'made'],
      [person(1).email],
      2,
    ]);
  });

  it('stay of one institution when its entry was merged into another: no alarm is given', async () => {
    const group = await scene();
    await reserve(group);
    const merged = { ...OTHERS, types: OURS.types, mergedFrom: [OURS.id] };
    await world.directory.saveInstitutions([{ ...OURS, mergedInto: OTHERS.id }, merged]);
    const named = await namePlace(world, merged, await firstOf(group), aColleague(1));
    await followed(world, group);
    expect([answerOf(named), (await housekeep(world)).alarms]).toEqual(['made', []]);
  });

  it('are nobody’s registration: nobody is told of them, and no alarm is given', async () => {
    const group = await scene();
    await reserve(group);
    await followed(world, group);
    await releasePlace(world, OURS, await firstOf(group));
    await followed(world, group);
    expect([await world.notices.unsent(9), (await housekeep(world)).alarms]).toEqual([[], []]);
  });

  it('are free to others when their time is over', async () => {
    const group = await scene({ capacity: 2 });
    await reserve(group);
    const before = await answerTo(world, request(group, { details: person(5) }));
    world.setClock(UNTIL);
    await housekeep(world);
    await followed(world, group);
    expect([before, await kept(group)]).toEqual(['waiting 1', [expect.not.stringMatching(/0$/)]]);
  });

  it('are free at once when they are given back', async () => {
    const group = await scene();
    await reserve(group);
    await releasePlace(world, OURS, await firstOf(group));
    expect((await kept(group)).length).toBe(1);
  });
});

describe('A reservation is refused', () => {
  it.each([
    ['when fewer seats are free', { capacity: 1 }, 'group-full'],
    ['beyond the institution’s limit', { perInstitution: 1 }, 'institution-limit'],
  ])('%s', async (_, ledger, refusal) => {
    expect(answerOf(await reserve(await scene(ledger)))).toBe(refusal);
  });

  it('of five places at once or one after another, when the institution may use two; so is a colleague then', async () => {
    const group = await scene({ capacity: 9, perInstitution: 2 });
    const again = { groupId: group.id, places: 1, until: UNTIL, batchId: 'reservation-two' };
    expect([
      answerOf(await reserve(group, 5)),
      answerOf(await reserve(group, 2)),
      answerOf(await reservePlaces(world, OURS, again)),
      await answerTo(world, request(group, { details: person(5) })),
    ]).toEqual(['institution-limit', 'made', 'institution-limit', 'institution-limit']);
  });

  it('until a time that is past, and until one after substitutions end', async () => {
    const group = await scene();
    const times = [NOW, startOf(group) - 24 * HOUR + 1];
    const answers = await Promise.all(times.map((until) => reserve(group, 1, until)));
    expect(answers.map(answerOf)).toEqual(['reservation-time', 'reservation-time']);
  });

  it('to an institution none of whose people may take part', async () => {
    const group = await scene();
    const organisation = { ...OTHERS, types: ['NGO' as const] };
    await world.directory.saveInstitutions([organisation]);
    const wanted = { groupId: group.id, places: 1, until: UNTIL, batchId: 'another-one' };
    expect(answerOf(await reservePlaces(world, organisation, wanted))).toBe('none-eligible');
  });

  it('in its naming, when the seat is a person’s and no reserved place', async () => {
    const group = await scene();
    await answerTo(world, request(group, { details: person(5) }));
    expect(answerOf(await namePlace(world, OURS, await firstOf(group), aColleague(1)))).toBe(
      'unknown-registration',
    );
  });

  it('in its naming, when the place is another institution’s or is kept no longer', async () => {
    const group = await scene();
    await reserve(group);
    const ref = await firstOf(group);
    const foreign = answerOf(await namePlace(world, OTHERS, ref, aColleague(1)));
    world.setClock(UNTIL);
    expect([foreign, answerOf(await namePlace(world, OURS, ref, aColleague(1)))]).toEqual([
      'unknown-registration',
      'not-seated',
    ]);
  });
});
