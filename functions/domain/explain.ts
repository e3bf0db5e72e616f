import type { Approval } from './approval.ts';
import { formerEnd } from './ended.ts';
import { startOf, type Group } from './group.ts';
import type { InstitutionId, SeatId } from './ids.ts';
import { asOf } from './lapse.ts';
import {
  type Departure,
  institutionAtLimit,
  type Ledger,
  peopleWaiting,
  seatsOffered,
  seatsOver,
  seatsTaken,
  seatsToGive,
} from './ledger.ts';
import { groupState, type GroupState } from './life.ts';
import { serviceStop, type ServiceStop } from './offers.ts';
import type { QuotaId, QuotaSpec } from './quota.ts';
import { keepsBack, type QuotaRoom } from './quotaRoom.ts';
import type { RegistrationStatus } from './registration.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Moment } from './time.ts';

/** What is known of one registration and of what could stand between the person and a seat. */
export type Explained = {
  readonly group: Group;
  readonly ledger: Ledger;
  readonly seatId: SeatId;
  readonly institutionId: InstitutionId;
  readonly status: RegistrationStatus;
  readonly approval: Approval | null;
  /** Every limit across groups that the person meets. */
  readonly rooms: readonly QuotaRoom[];
};

/** One true sentence about where a person is and why. Limits, seats and places are counts. */
export type Fact =
  | { readonly kind: 'state'; readonly state: GroupState; readonly startsAt: Moment }
  | { readonly kind: 'seated'; readonly assured: boolean }
  | { readonly kind: 'offer-to-you'; readonly until: Moment }
  | { readonly kind: 'being-decided' }
  /** The institution is asked until then: a seat is theirs, or to be had, when it agrees. */
  | { readonly kind: 'awaiting-approval'; readonly until: Moment }
  /** The group was cancelled while they had a seat, an offer or a place. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'ended'; readonly how: Departure['how']; readonly quota: QuotaId | null }
  /** `before`: people who are served first. */
  | { readonly kind: 'place'; readonly place: number; readonly before: number; readonly waiting: number }
  | { readonly kind: 'priority' }
  /** Passed over: the institution is asked until then and has not agreed. */
  | { readonly kind: 'approval-missing'; readonly until: Moment }
  /** Passed over: the institution has its seats, until the limit is lifted or one of them is given up. */
  | {
      readonly kind: 'institution-limit';
      readonly used: number;
      readonly limit: number;
      readonly until: Moment | null;
    }
  | { readonly kind: 'institution-room'; readonly used: number; readonly limit: number }
  /** Passed over: a limit across groups has no room. */
  | { readonly kind: 'quota-full'; readonly quota: QuotaSpec; readonly taken: number }
  | { readonly kind: 'quota-room'; readonly quota: QuotaSpec; readonly taken: number }
  | {
      readonly kind: 'seats';
      readonly taken: number;
      readonly offered: number;
      readonly free: number;
      readonly capacity: number;
      readonly over: number;
    }
  /** No seat can be given: all are taken or kept for others. */
  | { readonly kind: 'group-full'; readonly capacity: number }
  /** Seats that others have to answer for, the earliest deadline first. */
  | { readonly kind: 'offered-to-others'; readonly until: readonly Moment[] }
  | { readonly kind: 'service-stopped'; readonly why: ServiceStop }
  /** Nothing stands in the way: the next free seat is offered to this person. */
  | { readonly kind: 'next-in-line' };

const seatsFact = (ledger: Ledger): Fact => ({
  kind: 'seats',
  taken: seatsTaken(ledger),
  offered: seatsOffered(ledger),
  free: seatsToGive(ledger),
  capacity: ledger.capacity,
  over: seatsOver(ledger),
});

const limitFacts = ({ institutionId, rooms }: Explained, ledger: Ledger, now: Moment): readonly Fact[] => {
  const { perInstitution: limit, limitLiftsAt: until, used } = ledger;
  const own = Object.hasOwn(used, institutionId) ? (used[institutionId] ?? 0) : 0;
  const isLifted = until !== null && now >= until;
  const institution: readonly Fact[] =
    limit === null || isLifted
      ? []
      : institutionAtLimit(ledger, institutionId, now)
        ? [{ kind: 'institution-limit', used: own, limit, until }]
        : [{ kind: 'institution-room', used: own, limit }];
  const quotas = rooms.map((room): Fact => {
    const { quota, taken } = room;
    return { kind: keepsBack(room) ? 'quota-full' : 'quota-room', quota, taken };
  });
  return [...institution, ...quotas];
};

const approvalFacts = ({ approval }: Explained): readonly Fact[] =>
  approval?.kind === 'asked' ? [{ kind: 'approval-missing', until: approval.until }] : [];

const PASSES_OVER: ReadonlySet<Fact['kind']> = new Set([
  'institution-limit',
  'quota-full',
  'approval-missing',
]);

/** Who waits: the place, what passes the person over, what the seats are used for, and whether the list is served. */
const waitingFacts = (view: Explained, ledger: Ledger, place: number, now: Moment): readonly Fact[] => {
  const { group, seatId } = view;
  const limits = [...approvalFacts(view), ...limitFacts(view, ledger, now)];
  const stop = serviceStop(ledger, group.offers, startOf(group), now);
  const isFull = seatsToGive(ledger) === 0;
  const deadlines = Object.values(ledger.seats)
    .flatMap((seat) => (seat.kind === 'offered' ? [seat.until] : []))
    .toSorted((one, other) => one - other);
  const isNext = place === 1 && stop === undefined && !limits.some(({ kind }) => PASSES_OVER.has(kind));
  return [
    { kind: 'place', place, before: place - 1, waiting: peopleWaiting(ledger) },
    ...((ledger.queue[seatId] ?? 1) < 0 ? [{ kind: 'priority' } as const] : []),
    ...limits,
    ...(isFull ? [{ kind: 'group-full', capacity: ledger.capacity } as const] : []),
    ...(deadlines.length > 0 ? [{ kind: 'offered-to-others', until: deadlines } as const] : []),
    ...(stop === undefined ? [] : [{ kind: 'service-stopped', why: stop } as const]),
    ...(isNext ? [{ kind: 'next-in-line' } as const] : []),
  ];
};

/** What became of somebody whom the ledger knows no more. */
const formerFact = ({ status }: Explained): Fact => {
  const how = formerEnd(status);
  if (how !== undefined) {
    return { kind: 'ended', how, quota: status.kind === 'refused' ? status.quota : null };
  }
  if (status.kind === 'cancelled') return { kind: 'cancelled' };
  if (status.kind === 'awaiting-approval') return { kind: status.kind, until: status.until };
  return { kind: 'being-decided' };
};

const standingFacts = (view: Explained, ledger: Ledger, standing: Standing, now: Moment): readonly Fact[] => {
  const hasEnded = standing.kind === 'gone' || standing.kind === 'absent';
  if (ledger.state === 'cancelled' && !hasEnded) return [{ kind: 'cancelled' }];
  switch (standing.kind) {
    case 'seated':
      return [{ kind: 'seated', assured: ledger.state === 'confirmed' }];
    case 'offered':
      return [{ kind: 'offer-to-you', until: standing.until }];
    case 'held':
      return [{ kind: 'being-decided' }];
    case 'awaiting-approval':
      return [{ kind: standing.kind, until: standing.until }];
    case 'waiting':
      return waitingFacts(view, ledger, standing.place, now);
    case 'gone': {
      const quota = view.status.kind === 'refused' ? view.status.quota : null;
      return [{ kind: 'ended', how: standing.how, quota }];
    }
    case 'absent':
      return [formerFact(view)];
  }
};

/**
 * What stands between a person and a seat at a moment, in facts: where they are, what keeps them there, and how the
 * seats stand. The same for the person and for the coordinator.
 */
export const explain = (view: Explained, now: Moment): readonly Fact[] => {
  const ledger = asOf(view.ledger, now);
  const { group } = view;
  const state: Fact = { kind: 'state', state: groupState(group, ledger, now), startsAt: startOf(group) };
  const standing = standingOf(ledger, view.seatId, now);
  return [...standingFacts(view, ledger, standing, now), seatsFact(ledger), state];
};
