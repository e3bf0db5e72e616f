import type { Group } from '../domain/group.ts';
import { registrationKey, seatIdOf, type SeatId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { comparableName } from '../domain/participant.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import { putDown, type PutDownPorts } from './putDown.ts';
import type { Secrets } from './ports.ts';

export type ArrivalPorts = PutDownPorts & { readonly secrets: Secrets };

/**
 * A person on the way to another group: the registration to be put down there, and the id it will have. `existing`
 * is what stands there under the person's key already.
 */
export type Arrival = {
  readonly candidate: Registration;
  readonly existing: Registration | undefined;
  readonly seatId: SeatId;
};

const isSameArrival = (existing: Registration, { movedFrom }: Registration): boolean =>
  existing.movedFrom?.groupId === movedFrom?.groupId && existing.movedFrom?.seatId === movedFrom?.seatId;

/**
 * The registration of a person in another group, copied from the one they have, with the keys that the person has
 * there. The request is named after what it comes from: made again, it is the same one.
 */
export const arrivalOf = async (
  { secrets, registrations, clock }: ArrivalPorts,
  from: Registration,
  to: Group,
): Promise<Arrival> => {
  const { details } = from;
  const named = [comparableName(details), details.email].join('\n');
  const person = secrets.fingerprint([to.id, named].join('\n'));
  const movedFrom = { groupId: from.groupId, seatId: seatOf(from) };
  const candidate: Registration = {
    ...from,
    groupId: to.id,
    key: registrationKey.parse(person.slice(0, 7)),
    attempt: 1,
    person,
    programmePerson: from.programmePerson ?? secrets.fingerprint([to.programmeId, named].join('\n')),
    movedFrom,
    requestId: secrets.fingerprint(['moved', movedFrom.groupId, movedFrom.seatId, to.id].join('\n')),
    createdAt: clock(),
    status: { kind: 'pending' },
    revision: 0,
    history: {},
  };
  const existing = await registrations.registration(candidate);
  if (existing === undefined) return { candidate, existing, seatId: seatOf(candidate) };
  const resumed = isSameArrival(existing, candidate) && existing.status.kind !== 'refused';
  const attempt = resumed ? existing.attempt : existing.attempt + 1;
  return { candidate, existing, seatId: seatIdOf(candidate.key, attempt) };
};

/** The answer where the person has a seat, an offer or a place in the other group by another registration. */
export const otherStanding = (
  { candidate, existing }: Arrival,
  ledger: Ledger,
  now: number,
): ChangeRefusal | undefined => {
  if (existing === undefined || isSameArrival(existing, candidate)) return undefined;
  const standing = standingOf(ledger, seatOf(existing), now);
  return standing.kind === 'absent' || standing.kind === 'gone'
    ? undefined
    : { kind: 'already-registered', standing };
};

/**
 * Puts the registration down as pending, as the person's next attempt where an earlier one ended. Refuses a person
 * whose registration in that group has not ended, and one attempt too many.
 */
export const putArrival = async (
  ports: ArrivalPorts,
  { candidate }: Arrival,
  ledger: Ledger,
): Promise<Result<Registration, ChangeRefusal>> => {
  const first = await putDown(ports, candidate, ledger);
  const isOver = first.ok
    ? first.value.mine && first.value.registration.status.kind === 'refused'
    : first.refusal.kind === 'registration-ended';
  const requestId = ports.secrets.fingerprint([candidate.requestId, String(candidate.createdAt)].join('\n'));
  const down = isOver ? await putDown(ports, { ...candidate, requestId }, ledger) : first;
  if (!down.ok) return refused({ kind: 'too-many-attempts' });
  const { registration, mine, ledger: seen } = down.value;
  if (mine || isSameArrival(registration, candidate)) return accepted(registration);
  const standing = standingOf(seen, seatOf(registration), ports.clock());
  return refused({ kind: 'already-registered', standing });
};
