import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import type { GroupDetails } from '../../functions/domain/groupDetails.ts';
import { atWarsaw, HOUR, MINUTE } from '../../functions/domain/time.ts';
import { changeDetails } from '../../functions/use-cases/changeDetails.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { aGroup, aLedger, person } from '../support/builders.ts';
import { answerOf, made, STRANGER } from '../support/office.ts';
import { COORDINATOR, noticesFor, settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  world = worldOver(table);
});

const WHY = 'Sala jest w remoncie';
const SESSIONS = [{ startsAt: atWarsaw('2027-01-12', '10:00'), endsAt: atWarsaw('2027-01-12', '16:00') }];

type Details = GroupDetails & { readonly why: string | null };

const details = (changes: Partial<Details> = {}): Details => {
  const { venue, letterDays } = aGroup();
  return { sessions: SESSIONS, venue, letterDays, why: WHY, ...changes };
};
const asItIs = ({ sessions, venue, letterDays }: Group): Details => ({
  sessions,
  venue,
  letterDays,
  why: null,
});

const told = async (group: Group) => {
  const { calendar } = (await world.groups.group(group.id)) ?? group;
  return (await world.notices.unsent(1000))
    .filter(({ groupId, kind }) => groupId === group.id && kind === 'details-changed')
    .map(({ seatId, audience, occasion, why }) => ({
      seatId,
      audience,
      named: occasion === calendar.changedAt,
      why,
    }));
};

describe('Other dates', () => {
  it('stand in the group, and its calendar files get a higher number', async () => {
    const { group } = await setScene(world);
    made(await changeDetails(world, COORDINATOR, group.id, details()));
    const calendar = { sequence: 1, sessions: 2, changedAt: world.clock(), why: WHY };
    expect(await world.groups.group(group.id)).toEqual({ ...group, sessions: SESSIONS, calendar });
  });

  it('are told to who has a seat and to who waits, with the reason, each with the institution', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const seated = await somebodyIn(world, group, { details: person(1) });
    const waiting = await somebodyIn(world, group, { details: person(2) });
    await settled(world, group);
    made(await changeDetails(world, COORDINATOR, group.id, details()));
    const expected = [seated, waiting].flatMap((entry) =>
      ['participant', 'institution'].map((audience) => ({
        seatId: noticesFor(entry, 'details-changed').seatId,
        audience,
        named: true,
        why: WHY,
      })),
    );
    expect(new Set(await told(group))).toEqual(new Set(expected));
  });

  it('are told by the housekeeping when a crash kept the letters back', async () => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    await settled(world, group);
    const plan = () => Promise.reject(new Error('The function ended'));
    const dying = { ...world, notices: { ...world.notices, plan } };
    await expect(changeDetails(dying, COORDINATOR, group.id, details())).rejects.toThrow();
    world.setClock(world.clock() + MINUTE);
    await housekeep(world);
    expect((await told(group)).map(({ audience }) => audience).toSorted()).toEqual([
      'institution',
      'participant',
    ]);
  });

  it('set twice are set once', async () => {
    const { group } = await setScene(world);
    const first = made(await changeDetails(world, COORDINATOR, group.id, details()));
    const second = made(await changeDetails(world, COORDINATOR, group.id, details()));
    expect([first.changed, second.changed]).toEqual([true, false]);
  });

  it('go into the history with the reason', async () => {
    const { group } = await setScene(world);
    await changeDetails(world, COORDINATOR, group.id, details());
    const [event] = await world.history.eventsOf(group.id);
    expect([event?.why, event?.changes.map(({ field }) => field)]).toEqual([
      WHY,
      ['sessions.startsAt', 'sessions.endsAt'],
    ]);
  });
});

describe('Other days of reminders', () => {
  it('need no reason, and nobody is written to', async () => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    await settled(world, group);
    const letterDays = { reminder: 7, followUp: 14 };
    const change = made(await changeDetails(world, COORDINATOR, group.id, { ...asItIs(group), letterDays }));
    expect([change.changed, await told(group)]).toEqual([true, []]);
  });
});

describe('Details are refused', () => {
  it.each<[string, Partial<Details>, string]>([
    ['without a reason', { why: null }, 'reason-missing'],
    ['in the past', { sessions: [{ startsAt: 1, endsAt: 2 }] }, 'in-the-past'],
    ['that end before they begin', { sessions: [{ startsAt: 9, endsAt: 2 }] }, 'wrong-order'],
    ['without a meeting', { sessions: [] }, 'out-of-range'],
    [
      'before the sign-up ends',
      {
        sessions: [{ startsAt: aLedger().closesAt - HOUR, endsAt: aLedger().closesAt }],
      },
      'wrong-order',
    ],
    ['with a reminder after 61 days', { letterDays: { reminder: 61, followUp: null } }, 'out-of-range'],
  ])('%s', async (_, changes, refusal) => {
    const { group } = await setScene(world);
    expect(answerOf(await changeDetails(world, COORDINATOR, group.id, details(changes)))).toBe(refusal);
  });

  it('of a cancelled group, of one that has begun, and of another organiser', async () => {
    const { group: cancelled } = await setScene(world, { ledger: { state: 'cancelled' } });
    const { group } = await setScene(world);
    const now = group.sessions[0]?.startsAt ?? 0;
    const begun = { ...world, clock: () => now };
    expect([
      answerOf(await changeDetails(world, COORDINATOR, cancelled.id, details())),
      answerOf(await changeDetails(begun, COORDINATOR, group.id, details())),
      answerOf(await changeDetails(world, STRANGER, group.id, details())),
    ]).toEqual(['group-cancelled', 'group-started', 'another-organiser']);
  });
});
