import * as z from 'zod';
import { groupId, programmeId, seatId, type CourseId, type GroupId, type SeatId } from './ids.ts';
import { type Institution, institutionType } from './institution.ts';
import { moment, type Moment } from './time.ts';
import { voivodeship } from './voivodeship.ts';

/** Names a limit by what it limits, so that it keeps its count when its file is sorted anew. */
export const quotaId = z.string().min(1).max(400).brand('QuotaId');
export type QuotaId = z.infer<typeof quotaId>;

/** A limit on unique persons of a programme, by place of work. `null` regions or types are any. */
export const quota = z.object({
  regions: z.array(voivodeship).min(1).nullable(),
  types: z.array(institutionType).min(1).nullable().default(null),
  people: z.int().nonnegative(),
});
export type Quota = z.infer<typeof quota>;

/** A limit across groups: unique persons of a programme, or seats that the groups of a course share. */
export type QuotaSpec =
  | ({ readonly kind: 'people'; readonly id: QuotaId; readonly limit: number } & Pick<
      Quota,
      'regions' | 'types'
    >)
  | { readonly kind: 'seats'; readonly id: QuotaId; readonly limit: number; readonly courseId: CourseId };

const named = (list: readonly string[] | null): string => (list === null ? '*' : list.toSorted().join('+'));

export const peopleQuota = ({ regions, types, people }: Quota): QuotaSpec => ({
  kind: 'people',
  id: quotaId.parse(`people:${named(regions)}:${named(types)}`),
  limit: people,
  regions,
  types,
});

export const seatsQuota = (courseId: CourseId, seats: number): QuotaSpec => ({
  kind: 'seats',
  id: quotaId.parse(`seats:${courseId}`),
  limit: seats,
  courseId,
});

/** Every limit across groups of a programme and its courses. */
export const quotasOf = (
  { quotas }: { readonly quotas: readonly Quota[] },
  courses: readonly { readonly id: CourseId; readonly sharedSeats: number | null }[],
): readonly QuotaSpec[] => [
  ...quotas.map(peopleQuota),
  ...courses.flatMap(({ id, sharedSeats }) => (sharedSeats === null ? [] : [seatsQuota(id, sharedSeats)])),
];

const covers = ({ regions, types }: Quota, { voivodeship: region, types: own }: Institution): boolean =>
  (regions === null || regions.includes(region)) &&
  (types === null || types.some((type) => own.includes(type)));

/** Every limit across groups that a person of an institution meets in a group. None where nothing is limited. */
export const quotasFor = (
  { quotas }: { readonly quotas: readonly Quota[] },
  group: { readonly courseId: CourseId; readonly sharedSeats: number | null },
  institution: Institution,
): readonly QuotaSpec[] => [
  ...quotas.filter((entry) => covers(entry, institution)).map(peopleQuota),
  ...(group.sharedSeats === null ? [] : [seatsQuota(group.courseId, group.sharedSeats)]),
];

/** What one seat of a person counts in, since when; `beyondLimit` was let in by a coordinator. */
const countedSeat = z.object({ quotas: z.array(quotaId), beyondLimit: z.boolean(), at: moment });

/**
 * One person of a programme and the seats that count. The person counts once in each people's quota of any of the
 * seats, and once for each seat in a quota of seats. Keyed by `{groupId}/{seatId}`.
 */
export const member = z.object({
  programmeId,
  person: z.string().min(20),
  seats: z.record(z.string(), countedSeat),
  revision: z.int().nonnegative(),
});
export type Member = z.infer<typeof member>;

export const seatKey = (group: GroupId, seat: SeatId): string => `${groupId.parse(group)}/${seat}`;

/** The group and the seat that a counted seat's key names. Throws when it is none. */
export const seatGroup = (key: string): { readonly groupId: GroupId; readonly seatId: SeatId } => {
  const [group, seat] = key.split('/');
  return { groupId: groupId.parse(group), seatId: seatId.parse(seat) };
};

/** A change of one person's counted seats together with the counters it moves: all of it or nothing. */
export type MemberChange = {
  readonly seen: Member | undefined;
  readonly next: Member;
  readonly raise: readonly QuotaId[];
  readonly lower: readonly QuotaId[];
  /** Whether counters are raised past their limits, for a coordinator's recorded reason. */
  readonly beyondLimit: boolean;
};

const isPeople = (id: QuotaId): boolean => id.startsWith('people:');

/** How often each quota counts this person. */
export const weights = ({ seats }: Pick<Member, 'seats'>): ReadonlyMap<QuotaId, number> => {
  const counts = new Map<QuotaId, number>();
  for (const { quotas } of Object.values(seats)) {
    for (const id of quotas) counts.set(id, isPeople(id) ? 1 : (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

const changeOf = (seen: Member | undefined, next: Member, beyondLimit: boolean): MemberChange => {
  const [before, after] = [weights(seen ?? { seats: {} }), weights(next)];
  const moved = (from: typeof before, to: typeof before): readonly QuotaId[] =>
    [...to.keys()].filter((id) => (to.get(id) ?? 0) > (from.get(id) ?? 0));
  return { seen, next, raise: moved(before, after), lower: moved(after, before), beyondLimit };
};

/** Counts one more seat of a person; `undefined` when it is counted already. */
export const joining = (
  seen: Member | undefined,
  who: Pick<Member, 'programmeId' | 'person'>,
  seat: {
    readonly key: string;
    readonly quotas: readonly QuotaId[];
    readonly beyondLimit: boolean;
    readonly at: Moment;
  },
): MemberChange | undefined => {
  if (seen !== undefined && Object.hasOwn(seen.seats, seat.key)) return undefined;
  const { programmeId: id, person } = who;
  const counted = { quotas: [...seat.quotas], beyondLimit: seat.beyondLimit, at: seat.at };
  const seats = { ...seen?.seats, [seat.key]: counted };
  const next = { programmeId: id, person, seats, revision: (seen?.revision ?? 0) + 1 };
  return changeOf(seen, next, seat.beyondLimit);
};

/** Counts a seat no longer; `undefined` when it was not counted. */
export const parting = (seen: Member | undefined, key: string): MemberChange | undefined => {
  if (seen === undefined || !Object.hasOwn(seen.seats, key)) return undefined;
  const seats = Object.fromEntries(Object.entries(seen.seats).filter(([own]) => own !== key));
  return changeOf(seen, { ...seen, seats, revision: seen.revision + 1 }, false);
};

/** How full a quota is. From nine tenths on coordinators are warned; zero places are full from the beginning. */
export const fillOf = (taken: number, limit: number): 'room' | 'nearly-full' | 'full' => {
  if (taken >= limit) return 'full';
  return taken * 10 >= limit * 9 ? 'nearly-full' : 'room';
};
