import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalRules } from '../../functions/domain/approval.ts';
import type { Group } from '../../functions/domain/group.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { bookPeople } from '../../functions/use-cases/bookPeople.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { viewApprovals } from '../../functions/use-cases/viewApprovals.ts';
import { DPS, person, PROGRAMME } from '../support/builders.ts';
import { failingAt, type Failure } from '../support/failingPorts.ts';
import { aColleague, confirmedIn, OURS } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { followed, ledgerIn, somebodyIn } from '../support/people.ts';
import { type World, worldOver } from '../support/world.ts';
import { agreeTo, answers, askingGroup, plannedFor, refuseTo, UNTIL } from './approvals.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const QUOTA = { regions: null, types: null, people: 2 };
const EMAILS = [1, 2, 3].map((number) => person(number).email);

type Changes = {
  readonly ledger?: Partial<LedgerSettings>;
  readonly rules?: Partial<ApprovalRules>;
  readonly limited?: boolean;
};

/** A group of three seats whose institutions have to agree; seats are kept for their answers, unless it says otherwise. */
const scene = ({ ledger, rules = {}, limited = false }: Changes = {}): Promise<Group> =>
  askingGroup(world, {
    rules,
    ledger: { capacity: 3, ...ledger },
    programme: { quotas: limited ? [QUOTA] : [] },
  });

const bookThree = async (group: Group, ports: World = world): Promise<readonly string[]> => {
  const people = [aColleague(1), aColleague(2), aColleague(3)];
  const booking = { groupId: group.id, people, mode: 'all', batchId: 'booking-one' } as const;
  const rows = await bookPeople(ports, OURS, booking);
  return rows.map((row) => (row.ok ? row.value.kind : row.refusal.kind));
};

const ASKED = Array.from({ length: 3 }, () => 'awaiting-approval');

/** Everybody who was booked, in the order of the list. */
const booked = async (group: Group): Promise<readonly Registration[]> => {
  const all = await world.registrations.registrationsOf(group.id);
  return EMAILS.flatMap((email) => all.filter(({ details }) => details.email === email));
};

const nth = async (group: Group, number: number): Promise<Registration> => {
  const found = (await booked(group))[number - 1];
  if (found === undefined) throw new Error(`nobody is number ${number}`);
  return found;
};

const kept = async (group: Group) => Object.values((await ledgerIn(world, group)).seats);

describe('A booking of everybody or nobody where the institution has to agree to each person', () => {
  it('keeps a seat for each until the institution has answered, by one write of the ledger', async () => {
    const group = await scene();
    const before = (await ledgerIn(world, group)).revision;
    const rows = await bookThree(group);
    const revision = (await ledgerIn(world, group)).revision - before;
    const seats = (await kept(group)).map(({ kind }) => kind);
    expect([rows, revision, seats]).toEqual([ASKED, 1, ASKED]);
  });

  it('asks the institution about each of them, and tells each that it is asked, once', async () => {
    const group = await scene();
    await bookThree(group);
    await followed(world, group);
    const told = await Promise.all((await booked(group)).map((who) => plannedFor(world, who)));
    expect(told).toEqual(ASKED.map(() => ['approval-asked institution', 'awaiting-approval participant']));
  });

  it('shows each of them with the same deadline as the question', async () => {
    const group = await scene();
    await bookThree(group);
    await followed(world, group);
    expect((await booked(group)).map(({ status }) => status)).toEqual(
      ASKED.map((kind) => ({ kind, until: UNTIL })),
    );
  });

  it('gives a seat to those to whom it agrees, and frees those of the others', async () => {
    const group = await scene();
    await bookThree(group);
    await followed(world, group);
    const [one, two, three] = [await nth(group, 1), await nth(group, 2), await nth(group, 3)];
    await answers(world, group, agreeTo(one), refuseTo(two), agreeTo(three));
    expect([await confirmedIn(world, group), (await kept(group)).length]).toEqual([
      [EMAILS[0], EMAILS[2]],
      2,
    ]);
  });

  it('asks a limit across groups after each yes, and counts nobody before it', async () => {
    const group = await scene({ limited: true });
    const taken = async () => (await world.quotas.counts(PROGRAMME, [peopleQuota(QUOTA).id]))[0]?.taken;
    await bookThree(group);
    await followed(world, group);
    const before = await taken();
    await answers(world, group, ...(await booked(group)).map(agreeTo));
    expect([before, await taken(), (await confirmedIn(world, group)).length]).toEqual([0, 2, 2]);
  });

  it('sent again is answered the same, and asks nobody a second time', async () => {
    const group = await scene();
    await bookThree(group);
    const { revision } = await ledgerIn(world, group);
    expect([await bookThree(group), (await ledgerIn(world, group)).revision]).toEqual([ASKED, revision]);
  });

  it.each([
    ['a seat is missing', { capacity: 2 }, 'group-full'],
    ['the institution may have fewer', { perInstitution: 2 }, 'institution-limit'],
  ] as const)('keeps no seat when %s', async (_, ledger, refusal) => {
    const group = await scene({ ledger });
    expect([await bookThree(group), await kept(group)]).toEqual([[refusal, refusal, refusal], []]);
  });

  it('asks about nobody when one of them has registered alone', async () => {
    const group = await scene({ ledger: { capacity: 9 } });
    await somebodyIn(world, group, { details: person(2) });
    const rows = await bookThree(group);
    await followed(world, group);
    const asked = await viewApprovals(world, { institutionId: DPS, groupId: group.id });
    const about = asked.ok ? asked.value.people.map(({ registration }) => registration.details.email) : [];
    expect([rows, about]).toEqual([['others-refused', 'already-registered', 'others-refused'], [EMAILS[1]]]);
  });

  it('is refused where no seat is kept for an answer: nothing could be promised to all', async () => {
    const group = await scene({ rules: { holdsSeat: false } });
    expect([await bookThree(group), await booked(group)]).toEqual([
      ['approval-needed', 'approval-needed', 'approval-needed'],
      [],
    ]);
  });
});

const FAILURES: readonly Failure[] = [1, 2, 3, 4, 5, 6].flatMap((write) => [
  { write, when: 'before' },
  { write, when: 'after' },
]);

describe('A machine that stops while everybody is booked and the institution has to agree', () => {
  it.each(FAILURES)('$when write $write leaves a seat kept for all of them or for none', async (failure) => {
    const group = await scene();
    await bookThree(group, failingAt(world, failure)).catch(() => undefined);
    world.setClock(world.clock() + 2 * MINUTE);
    await followed(world, group);
    await housekeep(world);
    await followed(world, group);
    const seats = (await kept(group)).length;
    const asked = (await booked(group)).filter(({ status }) => status.kind === 'awaiting-approval');
    expect([0, 3]).toContain(seats);
    expect(asked.length).toBe(seats);
  });

  it.each(FAILURES)('$when write $write lets the same booking be sent again at once', async (failure) => {
    const group = await scene();
    await bookThree(group, failingAt(world, failure)).catch(() => undefined);
    expect(await bookThree(group)).toEqual(ASKED);
  });
});
