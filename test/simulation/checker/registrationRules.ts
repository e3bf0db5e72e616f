import type { Registration } from '../../../functions/domain/registration.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import { type Facts, newestOf, traceOf } from './facts.ts';
import type { Report } from './invariants.ts';
import { positionIn, seatIn } from './positions.ts';

/** What every write of a registration has to keep. */
export type RegistrationRules = {
  /** A status was made to follow a ledger revision. */
  readonly settled: (attempt: string, revision: number) => void;
  /** A new attempt was written in place of an ended one. */
  readonly replaced: (registration: Registration) => void;
};

/** Seconds by which a process's clock may be wrong. */
const SKEW = 5;

export const newRegistrationRules = (
  facts: Facts,
  report: Report,
  moment: () => Moment,
): RegistrationRules => {
  const newest = new Map<string, number>();
  return {
    settled: (attempt, revision) => {
      const known = newest.get(attempt) ?? -1;
      if (revision <= known) {
        report('status follows the ledger', `${attempt} went from revision ${known} back to ${revision}`);
      }
      newest.set(attempt, revision);
    },
    replaced: ({ groupId, key, attempt }) => {
      const ended = `${key}${(attempt - 1).toString(36)}`;
      const ledger = newestOf(traceOf(facts, groupId));
      const position = positionIn(ledger, ended);
      const seat = seatIn(ledger, ended);
      const lapsed = seat !== undefined && 'until' in seat && seat.until <= moment() + SKEW;
      if (!lapsed && !['left', 'expired', 'moved', 'refused'].includes(position)) {
        report('one active registration', `${ended} is ${position} while the next attempt begins`);
      }
    },
  };
};
