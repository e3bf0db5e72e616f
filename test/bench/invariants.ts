import type { GroupId, SeatId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { peopleQuota, quotasFor } from '../../functions/domain/quota.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import type { Crowd } from './crowd.ts';
import { overtakenBy, stepsOf, type Step } from './order.ts';
import type { Run } from './run.ts';

/** What must never be, counted. Everything but zero is a mistake of the product. */
export type Faults = {
  readonly overtaken: number;
  /** Ledger states with more seats than the capacity. */
  readonly oversold: number;
  /** Persons counted beyond a quota, or not as the seats in the ledgers say. */
  readonly quotas: number;
  /** Places that are missing, told twice, or beyond the list. */
  readonly places: number;
  /** Answers that the ledger does not bear out, and people with two seats in one group. */
  readonly answers: number;
};

const overtaken = async (run: Run, { programme, groups, institutions }: Crowd): Promise<number> => {
  const { record, store } = run;
  let count = 0;
  for (const { group } of groups) {
    const places = new Map(
      (await store.registrations.registrationsOf(group.id)).map((entry) => [seatOf(entry), entry] as const),
    );
    /** The limits that this person meets, of which one was known to be full before that write. */
    const mayBePassed =
      ({ after }: Step) =>
      (id: SeatId): boolean => {
        const institution = institutions.find((entry) => entry.id === places.get(id)?.institutionId);
        if (institution === undefined) return false;
        const at = record.seenAt(after.groupId, after.revision);
        return quotasFor(programme, group, institution).some(
          (limit) => (record.fullSince.get(limit.id) ?? Number.POSITIVE_INFINITY) <= at,
        );
      };
    for (const step of stepsOf(record.ledgers.get(group.id) ?? [])) {
      count += overtakenBy(step, mayBePassed(step));
    }
  }
  return count;
};

const isOversold = ({ seats, capacity, queue, waitingLimit }: Ledger): boolean =>
  Object.keys(seats).length > capacity ||
  (waitingLimit !== null && Object.keys(queue).length > Math.max(waitingLimit, 0));

/** Persons of each quota by the seats in the ledgers, against the count that refused. */
const miscounted = async (
  { record, store }: Run,
  { programme, institutions, groups }: Crowd,
): Promise<number> => {
  const people = new Map<string, Set<string>>();
  for (const { group } of groups) {
    const last = record.ledgers.get(group.id)?.at(-1);
    for (const entry of await store.registrations.registrationsOf(group.id)) {
      const seat = last?.seats[seatOf(entry)];
      const institution = institutions.find(({ id }) => id === entry.institutionId);
      if (seat?.kind !== 'taken' || institution === undefined || entry.programmePerson === null) continue;
      for (const { id } of quotasFor(programme, group, institution)) {
        people.set(id, (people.get(id) ?? new Set()).add(entry.programmePerson));
      }
    }
  }
  const limits = programme.quotas.map(peopleQuota);
  const counts = await store.quotas.counts(
    programme.id,
    limits.map(({ id }) => id),
  );
  return counts.reduce((sum, { id, taken, limit }) => {
    const seated = people.get(id)?.size ?? 0;
    return sum + Math.max(0, seated - limit) + Math.abs(taken - seated);
  }, 0);
};

/** Places told in one group: 1, 2, 3 and so on, none twice. */
const wrongPlaces = (told: Run['told'], id: GroupId): number => {
  const places = told.flatMap(({ request, place }) =>
    request.groupId === id && place !== undefined ? [place] : [],
  );
  return places.toSorted((one, other) => one - other).filter((place, index) => place !== index + 1).length;
};

const unborne = ({ told, record }: Run): number => {
  const seen = new Set<string>();
  return told.filter(({ answer, request, seatId }) => {
    if (seatId === undefined) return false;
    const name = `${request.groupId} ${request.details.email}`;
    if (seen.has(name)) return true;
    seen.add(name);
    const last = record.ledgers.get(request.groupId)?.at(-1);
    const seat = Object.entries(last?.seats ?? {}).find(([id]) => id === seatId)?.[1];
    const waits = Object.hasOwn(last?.queue ?? {}, seatId);
    return answer === 'confirmed' ? seat?.kind !== 'taken' : !waits && seat === undefined;
  }).length;
};

/** Checks one run against the ledgers as they were seen, the registrations and the counts. */
export const faultsOf = async (run: Run, crowd: Crowd): Promise<Faults> => ({
  overtaken: await overtaken(run, crowd),
  oversold: [...run.record.ledgers.values()].flat().filter(isOversold).length,
  quotas: await miscounted(run, crowd),
  places: crowd.groups.reduce((sum, { group }) => sum + wrongPlaces(run.told, group.id), 0),
  answers: unborne(run),
});
