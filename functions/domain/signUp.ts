import { asOf } from './lapse.ts';
import { type Ledger, peopleWaiting, seatsToGive, takesWaiters } from './ledger.ts';
import type { Moment } from './time.ts';

/** What a visitor is told of a group's sign-up. Times decide by themselves: no job has to run first. */
export type SignUpState =
  'draft' | 'scheduled' | 'open' | 'waiting-list' | 'full' | 'closed' | 'confirmed' | 'cancelled';

/** Seats a newcomer may claim: none while anybody waits, for a freed seat is theirs first. */
export const freeSeats = (ledger: Ledger, now: Moment): number =>
  peopleWaiting(ledger) > 0 ? 0 : seatsToGive(asOf(ledger, now));

export const signUpState = (ledger: Ledger, now: Moment): SignUpState => {
  if (ledger.state === 'cancelled' || ledger.state === 'draft' || ledger.state === 'confirmed')
    return ledger.state;
  if (ledger.state === 'closed' || now >= ledger.closesAt) return 'closed';
  if (ledger.state === 'full') return 'full';
  if (now < ledger.opensAt) return 'scheduled';
  if (freeSeats(ledger, now) > 0) return 'open';
  return takesWaiters(ledger) ? 'waiting-list' : 'full';
};
