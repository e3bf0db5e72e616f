import type { InstitutionId, SeatId } from './ids.ts';
import { asOf } from './lapse.ts';
import { institutionAtLimit, type Ledger, peopleWaiting, seatsInUse } from './ledger.ts';
import type { SeatRefusal } from './refusal.ts';
import { assertNever } from './result.ts';
import { signUpState } from './signUp.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Moment } from './time.ts';

/**
 * Who asks the ledger for a seat. Where another limit or the institution must agree, the claim only holds the seat
 * until `holdUntil`; `null` takes it.
 */
export type Claimant = {
  readonly seatId: SeatId;
  readonly institutionId: InstitutionId;
  readonly holdUntil: Moment | null;
  /** Whose yes a hold waits for: a limit's across groups, or the institution's. */
  readonly holdFor?: 'limits' | 'approval';
};

/** A whole new state of a ledger, written if the revision is still the one that was seen. */
export type Rewrite = { readonly kind: 'rewrite'; readonly seen: Ledger; readonly next: Ledger };

/** The conditional write to try next. `last` seat: the same write makes a group full that closes when full. */
export type SeatWrite =
  | { readonly kind: 'claim'; readonly claimant: Claimant }
  | { readonly kind: 'claim-last'; readonly claimant: Claimant; readonly capacity: number }
  | { readonly kind: 'claim-not-last'; readonly claimant: Claimant; readonly capacity: number }
  | { readonly kind: 'queue'; readonly claimant: Claimant };

export type SeatStep =
  | { readonly kind: 'settled'; readonly standing: Exclude<Standing, { kind: 'gone' | 'absent' }> }
  | { readonly kind: 'refused'; readonly refusal: SeatRefusal }
  | { readonly kind: 'write'; readonly write: SeatWrite | Rewrite };

/** A hold is not yet a seat: whether the group is full is decided when it is taken. */
const claim = (ledger: Ledger, claimant: Claimant): SeatWrite => {
  if (!ledger.closeWhenFull || claimant.holdUntil !== null) return { kind: 'claim', claimant };
  const last = seatsInUse(ledger) === ledger.capacity - 1;
  return { kind: last ? 'claim-last' : 'claim-not-last', claimant, capacity: ledger.capacity };
};

/** The gate: refuses from a ledger as it was read, perhaps a moment ago. It never confirms. */
export const gate = (ledger: Ledger, now: Moment): SeatRefusal | undefined => {
  const state = signUpState(ledger, now);
  switch (state) {
    case 'cancelled':
      return { kind: 'group-cancelled' };
    case 'draft':
    case 'closed':
    case 'confirmed':
      return { kind: 'group-closed' };
    case 'scheduled':
      return { kind: 'group-not-open-yet', opensAt: ledger.opensAt };
    case 'full':
      return { kind: 'group-full', capacity: ledger.capacity, waiting: peopleWaiting(ledger) };
    case 'open':
    case 'waiting-list':
      return undefined;
    default:
      return assertNever(state);
  }
};

/** What becomes of a newcomer whose institution has its seats: a place on the list where the group allows it. */
const atLimit = (ledger: Ledger, claimant: Claimant): SeatStep => {
  if (ledger.atInstitutionLimit === 'wait' && ledger.waitingLimit !== 0) {
    const room = ledger.waitingLimit === null || peopleWaiting(ledger) < ledger.waitingLimit;
    if (room) return { kind: 'write', write: { kind: 'queue', claimant } };
  }
  return { kind: 'refused', refusal: { kind: 'institution-limit', limit: ledger.perInstitution ?? 0 } };
};

/**
 * One step towards a seat, from the newest ledger known: settled, refused, or the write to try. A write whose
 * condition fails returns the ledger as it is, and this function is asked again. That is also how an unknown
 * outcome is resolved: a ledger that shows the own id means that the lost write took place. What has lapsed is
 * written down first, so that an expired offer never stands in a newcomer's way.
 */
export const nextStep = (ledger: Ledger, claimant: Claimant, now: Moment): SeatStep => {
  const standing = standingOf(ledger, claimant.seatId, now);
  if (standing.kind === 'gone')
    return { kind: 'refused', refusal: { kind: 'registration-ended', how: standing.how } };
  if (standing.kind !== 'absent') return { kind: 'settled', standing };

  const refusal = gate(ledger, now);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const next = asOf(ledger, now);
  if (next !== ledger) return { kind: 'write', write: { kind: 'rewrite', seen: ledger, next } };
  if (institutionAtLimit(ledger, claimant.institutionId, now)) return atLimit(ledger, claimant);
  const free = signUpState(ledger, now) === 'open';
  return { kind: 'write', write: free ? claim(ledger, claimant) : { kind: 'queue', claimant } };
};
