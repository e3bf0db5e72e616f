import { byParticipant } from '../domain/act.ts';
import type { Approval } from '../domain/approval.ts';
import { howEnded, formerEnd } from '../domain/ended.ts';
import { MAX_ATTEMPTS } from '../domain/ids.ts';
import { leaveStep } from '../domain/leave.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Refusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import type { Clock, Ledgers, Registrations } from './ports.ts';

export type PutDownPorts = {
  readonly clock: Clock;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

/** `mine` is false when another request of the same person came first. */
export type PutDown = {
  readonly registration: Registration;
  readonly mine: boolean;
  /** Whether this very call wrote it down: nobody can have been answered before. */
  readonly isNew?: boolean;
  readonly ledger: Ledger;
};

/**
 * Shuts an ended attempt out of the ledger before the next one begins: a repetition of its claim may still be under
 * way, and would otherwise give one person two seats. One write unit, and only where the ledger does not know the id.
 */
const shutOut = async (
  { ledgers, clock }: PutDownPorts,
  ended: Registration,
  ledger: Ledger,
): Promise<Ledger> => {
  const act = byParticipant(clock());
  const step = leaveStep(ledger, seatOf(ended), { at: act.at, how: 'left' });
  return step.kind === 'write' ? ledgers.write(ended.groupId, step.write, act) : ledger;
};

/** Begins the next attempt of a person whose last one ended. */
const putAgain = async (
  ports: PutDownPorts,
  candidate: Registration,
  existing: Registration,
  ledger: Ledger,
): Promise<Result<PutDown, Refusal>> => {
  if (existing.attempt >= MAX_ATTEMPTS) return refused({ kind: 'too-many-attempts' });
  const shut = await shutOut(ports, existing, ledger);
  if (howEnded(existing, standingOf(shut, seatOf(existing), ports.clock())) === undefined) {
    return accepted({ registration: existing, mine: false, ledger: shut });
  }
  const again = { ...candidate, attempt: existing.attempt + 1 };
  const replaced = await ports.registrations.putPending(again, existing.attempt);
  if (replaced.kind === 'written') {
    return accepted({ registration: again, mine: true, isNew: true, ledger: shut });
  }
  const mine = replaced.existing.requestId === candidate.requestId;
  return accepted({ registration: replaced.existing, mine, ledger: shut });
};

/** What somebody is told to whom the institution has said no. */
export const refusedWith = ({ why }: Extract<Approval, { kind: 'refused' }>): Refusal => ({
  kind: 'registration-ended',
  how: 'refused',
  no: { why },
});

/** What the same request is told again, when its registration has come to an end since. */
const toldAgain = ({ status, approval }: Registration): Refusal | undefined => {
  if (approval?.kind === 'refused') return refusedWith(approval);
  const how = formerEnd(status);
  // Nothing stands in a ledger of who only waited for the institution: they cannot simply try once more, as others can.
  const mayTryAgain = how === 'refused' && approval?.kind !== 'asked';
  return how === undefined || mayTryAgain ? undefined : { kind: 'registration-ended', how };
};

/**
 * Puts the registration down as pending: once per person and group, whoever asks how often. Where one stands already,
 * its ledger is read again: a glance may still show the seat that the person gave up a moment ago.
 */
export const putDown = async (
  ports: PutDownPorts,
  candidate: Registration,
  glanced: Ledger,
): Promise<Result<PutDown, Refusal>> => {
  const put = await ports.registrations.putPending(candidate, undefined);
  if (put.kind === 'written') {
    return accepted({ registration: candidate, mine: true, isNew: true, ledger: glanced });
  }
  const { existing } = put;
  const ledger = (await ports.ledgers.read(candidate.groupId)) ?? glanced;
  if (existing.person !== candidate.person) {
    throw new Error(`Two people share the registration key ${existing.key} in group ${existing.groupId}`);
  }
  const standing = standingOf(ledger, seatOf(existing), ports.clock());
  if (existing.requestId !== candidate.requestId) {
    return howEnded(existing, standing) === undefined
      ? accepted({ registration: existing, mine: false, ledger })
      : putAgain(ports, candidate, existing, ledger);
  }
  const again = toldAgain(existing);
  if (again !== undefined) return refused(again);
  // A hold that lapsed while nobody was told of it: the same request may begin anew. An institution was told.
  return standing.kind === 'gone' && standing.how === 'refused' && existing.approval === null
    ? putAgain(ports, candidate, existing, ledger)
    : accepted({ registration: existing, mine: true, ledger });
};
