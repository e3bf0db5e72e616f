import { alarmAt, startOf, type Group } from './group.ts';
import { asOf } from './lapse.ts';
import { type Ledger, peopleWaiting, seatsOver, seatsTaken, seatsToGive } from './ledger.ts';
import { serviceStop, type ServiceStop } from './offers.ts';
import { signUpState } from './signUp.ts';
import { HOUR, type Moment } from './time.ts';

/** What a group needs its coordinator for. Seats and people are counts. */
export type GroupDue =
  /** Seats are free and people wait, but nobody is asked by itself. */
  | {
      readonly kind: 'seats-unserved';
      readonly free: number;
      readonly waiting: number;
      readonly why: ServiceStop;
    }
  /** `until`: the earliest deadline of an offer that nobody has answered yet. */
  | { readonly kind: 'offers-open'; readonly offers: number; readonly until: Moment }
  | { readonly kind: 'below-minimum'; readonly people: number; readonly minimum: number }
  | { readonly kind: 'over-capacity'; readonly over: number }
  | { readonly kind: 'full-and-open'; readonly capacity: number; readonly waiting: number }
  /** The sign-up has ended and the group starts soon: it is to be confirmed or cancelled. */
  | { readonly kind: 'to-confirm'; readonly people: number };

/** How long before its start a group should be confirmed: people have to plan their week. */
const CONFIRM_BEFORE = 7 * 24 * HOUR;

const unserved = (group: Group, ledger: Ledger, now: Moment): readonly GroupDue[] => {
  const [free, waiting] = [seatsToGive(ledger), peopleWaiting(ledger)];
  const why = serviceStop(ledger, group.offers, startOf(group), now);
  return why === undefined || free === 0 || waiting === 0
    ? []
    : [{ kind: 'seats-unserved', free, waiting, why }];
};

const offersOpen = ({ seats }: Ledger): readonly GroupDue[] => {
  const deadlines = Object.values(seats).flatMap((seat) => (seat.kind === 'offered' ? [seat.until] : []));
  return deadlines.length === 0
    ? []
    : [{ kind: 'offers-open', offers: deadlines.length, until: Math.min(...deadlines) }];
};

const belowMinimum = (group: Group, ledger: Ledger, now: Moment): readonly GroupDue[] => {
  const at = alarmAt(group);
  const people = seatsTaken(ledger);
  return group.minimum === null || at === undefined || now < at || people >= group.minimum.people
    ? []
    : [{ kind: 'below-minimum', people, minimum: group.minimum.people }];
};

const fullAndOpen = (ledger: Ledger, now: Moment): readonly GroupDue[] => {
  const { state, capacity } = ledger;
  const isOpen = state === 'open' && signUpState(ledger, now) !== 'closed' && now >= ledger.opensAt;
  return isOpen && seatsTaken(ledger) >= capacity
    ? [{ kind: 'full-and-open', capacity, waiting: peopleWaiting(ledger) }]
    : [];
};

const toConfirm = (group: Group, ledger: Ledger, now: Moment): readonly GroupDue[] => {
  const hasEnded = ledger.state === 'full' || signUpState(ledger, now) === 'closed';
  return hasEnded && now >= startOf(group) - CONFIRM_BEFORE
    ? [{ kind: 'to-confirm', people: seatsTaken(ledger) }]
    : [];
};

/**
 * What a group that has not started needs its coordinator for at a moment; nothing for a draft, and for one that was
 * cancelled or has started.
 */
export const dueToday = (group: Group, read: Ledger, now: Moment): readonly GroupDue[] => {
  if (read.state === 'draft' || read.state === 'cancelled' || now >= startOf(group)) return [];
  const ledger = asOf(read, now);
  const over = seatsOver(ledger);
  return [
    ...unserved(group, ledger, now),
    ...offersOpen(ledger),
    ...belowMinimum(group, ledger, now),
    ...(over > 0 ? [{ kind: 'over-capacity', over } as const] : []),
    ...fullAndOpen(ledger, now),
    ...toConfirm(group, ledger, now),
  ];
};
