import type { Registration } from '../../../functions/domain/registration.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import { type Facts, type KnownApproval, newestOf, traceOf } from './facts.ts';
import type { Report } from './invariants.ts';
import { positionIn, seatIn } from './positions.ts';

/** What every write of a registration has to keep. */
export type RegistrationRules = {
  /** A status was made to follow a ledger revision. */
  readonly settled: (attempt: string, revision: number) => void;
  /** A new attempt was written in place of an ended one. */
  readonly replaced: (registration: Registration) => void;
  /** An attempt was written down, and its institution asked or not. */
  readonly asked: (registration: Registration) => void;
  /** An answer was given for an attempt; `standing` is what stands after it. */
  readonly answered: (attempt: string, given: Given, standing: unknown) => void;
};

/** An answer to the question whether an institution agrees, and whose it is. */
type Given = { readonly kind: 'agreed' | 'refused'; readonly at: Moment; readonly by: string };

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

/** Seconds by which a process's clock may be wrong. */
const SKEW = 5;

export const newRegistrationRules = (
  facts: Facts,
  report: Report,
  moment: () => Moment,
  look: () => void,
): RegistrationRules => {
  const newest = new Map<string, number>();
  /** Whether an answer may be the first one. */
  const isRight = (known: KnownApproval, { kind, at, by }: Given): boolean => {
    if (by === 'coordinator') return kind === 'agreed';
    if (by === 'institution') return at < known.until;
    return at >= known.until && (kind === 'agreed') === (known.silence === 'agree');
  };
  return {
    asked: ({ groupId, key, attempt, approval, movedFrom, requestId }) => {
      const { group } = traceOf(facts, groupId);
      const name = `${groupId} ${key}${attempt.toString(36)}`;
      facts.requests.set(name, requestId);
      const due = group.approval !== null && group.approval !== undefined && movedFrom === null;
      if (due && approval === null && attempt === 1) {
        report('nobody has a seat without the institution', `${name}: nobody asks`);
      }
      if (approval === null) return;
      const asked = approval.kind === 'asked' ? approval : { until: 0, silence: 'refuse' as const };
      const { until, silence } = asked;
      facts.approvals.set(name, { kind: approval.kind, since: moment(), until, silence });
    },
    answered: (attempt, given, standing) => {
      const known = facts.approvals.get(attempt);
      if (known?.kind !== 'asked') {
        if (known !== undefined && kindOf(standing) !== known.kind && standing !== undefined) {
          report('an institution’s answer is followed', `${attempt} was ${known.kind}, and is changed`);
        }
        return;
      }
      if (kindOf(standing) === 'asked' || standing === undefined) return;
      if (!isRight(known, given) || given.at > moment() + SKEW) {
        const when = `at ${given.at}, until ${known.until}`;
        report(
          'an institution’s answer counts in its time',
          `${attempt}: ${given.kind} by ${given.by} ${when}`,
        );
      }
      // What was kept back until now is not idle since before.
      look();
      facts.approvals.set(attempt, { ...known, kind: given.kind, since: moment() });
    },
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
      if (!lapsed && !['left', 'expired', 'moved', 'refused', 'substituted'].includes(position)) {
        report('one active registration', `${ended} is ${position} while the next attempt begins`);
      }
    },
  };
};
