import type { Ledger } from './ledger.ts';
import { seatOf, type Registration } from './registration.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Moment } from './time.ts';

/**
 * The standing of a registration. Where no seat is kept while the institution is asked the ledger knows nothing of the
 * person, and the registration alone says so.
 */
export const ownStanding = (
  registration: Pick<Registration, 'key' | 'attempt' | 'status'>,
  ledger: Ledger,
  now: Moment,
): Standing => {
  const standing = standingOf(ledger, seatOf(registration), now);
  const { status } = registration;
  return standing.kind === 'absent' && status.kind === 'awaiting-approval' ? status : standing;
};
