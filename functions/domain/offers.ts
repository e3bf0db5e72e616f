import * as z from 'zod';
import { seatId, type InstitutionId, type SeatId } from './ids.ts';
import { asOf, departed, seated } from './lapse.ts';
import { institutionAtLimit, type Ledger, peopleWaiting, type Seat, seatsToGive } from './ledger.ts';
import { HOUR, type Moment } from './time.ts';

/** How a group serves its waiting list. */
export const offerRules = z.object({
  /** Whether freed and added seats are offered by themselves or wait for a coordinator. */
  mode: z.enum(['automatic', 'manual']),
  /** Whether the next person is asked or has the seat at once. */
  promotion: z.enum(['offer', 'direct']),
  /** Working hours that a person has to answer. */
  hours: z.int().min(1).max(240),
  /** Hours before the first meeting from which on nothing is offered by itself. */
  stopHours: z.int().min(0).max(720),
  /**
   * What becomes of an offer whose mail cannot reach the person: it stays open until the group starts, while the
   * coordinator calls them, or it ends and the seat is offered on.
   */
  onBounce: z.enum(['pause', 'offer-on']).default('pause'),
});
export type OfferRules = z.infer<typeof offerRules>;

export const USUAL_OFFERS: OfferRules = {
  mode: 'automatic',
  promotion: 'offer',
  hours: 12,
  stopHours: 48,
  onBounce: 'pause',
};

/** Why nobody is served by itself at a moment. */
export type ServiceStop = 'not-open' | 'sign-up-ended' | 'manual' | 'too-late';

/**
 * Whether the waiting list is served by itself. It is while sign-up lasts, also in a group that filled up and closed,
 * and in one that is confirmed; not after the sign-up ended and not shortly before the first meeting.
 */
export const serviceStop = (
  { state, closesAt, opensAt }: Ledger,
  { mode, stopHours }: OfferRules,
  startsAt: Moment,
  now: Moment,
): ServiceStop | undefined => {
  if (state === 'draft' || state === 'cancelled' || now < opensAt) return 'not-open';
  if (state === 'closed' || (state !== 'confirmed' && now >= closesAt)) return 'sign-up-ended';
  if (mode === 'manual') return 'manual';
  return now >= startsAt - stopHours * HOUR || now >= startsAt ? 'too-late' : undefined;
};

/** Who waits, the first to be served first. */
export const inOrder = ({ queue }: Ledger): readonly SeatId[] =>
  Object.entries(queue)
    .toSorted(([, one], [, other]) => one - other)
    .map(([id]) => seatId.parse(id));

/** Who may be served: the institution of each, without those whom a limit across groups keeps back. */
export type Waiters = ReadonlyMap<SeatId, InstitutionId>;

/** The next person who may take a seat; who is kept back by a limit is passed over and keeps the place. */
const nextWaiter = (
  ledger: Ledger,
  waiters: Waiters,
  now: Moment,
): readonly [SeatId, InstitutionId] | undefined => {
  for (const id of inOrder(ledger)) {
    const institution = waiters.get(id);
    if (institution !== undefined && !institutionAtLimit(ledger, institution, now)) return [id, institution];
  }
  return undefined;
};

/**
 * The ledger after its seats were given to who waits, in the order of their places; at most `most` of them. What has
 * lapsed by `now` is given on in the same write. Itself when there is nothing to write.
 */
export const served = (
  ledger: Ledger,
  waiters: Waiters,
  give: {
    readonly most: number;
    readonly now: Moment;
    readonly seat: (institution: InstitutionId, place: number) => Seat;
  },
): Ledger => {
  let current = asOf(ledger, give.now);
  for (let given = 0; given < give.most && seatsToGive(current) > 0; given += 1) {
    const next = nextWaiter(current, waiters, give.now);
    if (next === undefined) return current;
    const [id, institution] = next;
    current = seated(current, id, give.seat(institution, current.queue[id] ?? current.nextPlace));
  }
  return current;
};

/** Whether serving could change anything: something has lapsed, or a seat may be given and somebody waits. */
export const needsService = (ledger: Ledger, now: Moment): boolean => {
  const current = asOf(ledger, now);
  return current !== ledger || (peopleWaiting(current) > 0 && seatsToGive(current) > 0);
};

/**
 * The ledger after the mail of an offer came back: its deadline is the group's start, or it has expired, by the rule.
 * Itself when that offer is no longer open.
 */
export const afterBounce = (
  ledger: Ledger,
  id: SeatId,
  offer: { readonly until: Moment; readonly startsAt: Moment; readonly now: Moment },
  { onBounce }: Pick<OfferRules, 'onBounce'>,
): Ledger => {
  const seat = Object.hasOwn(ledger.seats, id) ? ledger.seats[id] : undefined;
  if (ledger.state === 'cancelled' || seat?.kind !== 'offered' || seat.until !== offer.until) return ledger;
  if (onBounce === 'offer-on') return departed(ledger, id, { at: offer.now, how: 'expired' });
  if (seat.until >= offer.startsAt) return ledger;
  return { ...ledger, seats: { ...ledger.seats, [id]: { ...seat, until: offer.startsAt } } };
};
