import type { InstitutionId, SeatId } from './ids.ts';
import { groupState, type Ledger, peopleWaiting, seatsTaken } from './ledger.ts';
import type { SeatRefusal } from './refusal.ts';
import { assertNever } from './result.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Moment } from './time.ts';

/** Who asks the ledger for a seat. */
export type Claimant = { readonly seatId: SeatId; readonly institutionId: InstitutionId };

/** The conditional write to try next. `last` seat: the same write closes a group that closes when full. */
export type SeatWrite =
  | { readonly kind: 'claim'; readonly claimant: Claimant }
  | { readonly kind: 'claim-last'; readonly claimant: Claimant; readonly capacity: number }
  | { readonly kind: 'claim-not-last'; readonly claimant: Claimant; readonly capacity: number }
  | { readonly kind: 'queue'; readonly claimant: Claimant };

export type SeatStep =
  | { readonly kind: 'settled'; readonly standing: Exclude<Standing, { kind: 'gone' | 'absent' }> }
  | { readonly kind: 'refused'; readonly refusal: SeatRefusal }
  | { readonly kind: 'write'; readonly write: SeatWrite };

const claim = (ledger: Ledger, claimant: Claimant): SeatWrite => {
  if (!ledger.closeWhenFull) return { kind: 'claim', claimant };
  const last = seatsTaken(ledger) === ledger.capacity - 1;
  return { kind: last ? 'claim-last' : 'claim-not-last', claimant, capacity: ledger.capacity };
};

const institutionAtLimit = (ledger: Ledger, id: InstitutionId): boolean =>
  ledger.perInstitution !== null && (ledger.used[id] ?? 0) >= ledger.perInstitution;

/** The gate: refuses from a ledger as it was read, perhaps a moment ago. It never confirms. */
export const gate = (ledger: Ledger, now: Moment): SeatRefusal | undefined => {
  const state = groupState(ledger, now);
  switch (state) {
    case 'cancelled':
      return { kind: 'group-cancelled' };
    case 'closed':
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

/**
 * One step towards a seat, from the newest ledger known: settled, refused, or the write to try. A write whose
 * condition fails returns the ledger as it is, and this function is asked again. That is also how an unknown
 * outcome is resolved: a ledger that shows the own id means that the lost write took place.
 */
export const nextStep = (ledger: Ledger, claimant: Claimant, now: Moment): SeatStep => {
  const standing = standingOf(ledger, claimant.seatId);
  if (standing.kind === 'seated' || standing.kind === 'waiting') return { kind: 'settled', standing };
  if (standing.kind === 'gone') return { kind: 'refused', refusal: { kind: 'registration-withdrawn' } };

  const refusal = gate(ledger, now);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  if (institutionAtLimit(ledger, claimant.institutionId)) {
    return { kind: 'refused', refusal: { kind: 'institution-limit', limit: ledger.perInstitution ?? 0 } };
  }
  const free = groupState(ledger, now) === 'open';
  return { kind: 'write', write: free ? claim(ledger, claimant) : { kind: 'queue', claimant } };
};
