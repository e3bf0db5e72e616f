import { type Delivery, plannedAgain, SUPPRESSED } from '../domain/delivery.ts';
import { registrationKeyOf, type InstitutionId } from '../domain/ids.ts';
import { reason } from '../domain/reason.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { HOUR } from '../domain/time.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import type { InstitutionNotices } from './institutionPorts.ts';
import type { Clock, Notices, Registrations } from './ports.ts';
import { suppressedContacts, type SuppressedPorts } from './suppressedAddresses.ts';
import { idsOf } from './viewStaff.ts';

export type MailInstitutionAgainPorts = SuppressedPorts & {
  readonly clock: Clock;
  readonly institutionNotices: InstitutionNotices;
  readonly notices: Notices;
  readonly registrations: Registrations;
};

/** How long what was kept back is still worth telling; no longer is it shown to coordinators, either. */
const KEPT_FOR = 30 * 24 * HOUR;

const isKeptBack = ({ delivery }: { readonly delivery: Delivery }): boolean =>
  delivery.kind === 'failed' && delivery.reason === SUPPRESSED;

/** Plans again what was kept back: what institutions are told of themselves, and of their people. How many. */
const sendKeptBack = async (
  ports: MailInstitutionAgainPorts,
  ids: readonly InstitutionId[],
): Promise<number> => {
  const since = ports.clock() - KEPT_FOR;
  const [own, ofPeople] = await Promise.all([
    ports.institutionNotices.undeliveredToInstitutions(since),
    ports.notices.undelivered(since),
  ]);
  const next = plannedAgain(ports.clock());
  let planned = 0;
  for (const notice of own.filter(isKeptBack)) {
    if ('listingId' in notice || !ids.includes(notice.institutionId)) continue;
    planned += (await ports.institutionNotices.advanceForInstitution(notice, next)) ? 1 : 0;
  }
  for (const notice of ofPeople.filter(isKeptBack)) {
    if (notice.audience !== 'institution') continue;
    const { groupId, seatId } = notice;
    const person = await ports.registrations.registration({ groupId, key: registrationKeyOf(seatId) });
    if (person === undefined || !ids.includes(person.institutionId)) continue;
    planned += (await ports.notices.advance(notice, next)) ? 1 : 0;
  }
  return planned;
};

/**
 * Lets mail go again to the addresses of an institution that took none, and sends what was kept back within the last
 * thirty days, unless it is out of date; who did it and why stays with each address and in the entry's history.
 * `changed` is false when nothing was kept back. Refuses without a reason, and an entry that is not there or only leads
 * to another. Two lists are read, and half a unit for each mail to an institution that is found in them.
 */
export const mailInstitutionAgain = async (
  ports: MailInstitutionAgainPorts,
  coordinator: Coordinator,
  id: InstitutionId,
  why: string | null,
): Promise<
  Result<
    { readonly changed: boolean },
    { readonly kind: 'reason-missing' } | { readonly kind: 'unknown-institution' }
  >
> => {
  const given = reason(why);
  if (!given.ok) return given;
  const entry = await ports.directory.entry(id);
  if (entry?.mergedInto !== null) return refused({ kind: 'unknown-institution' });
  const act = { at: ports.clock(), by: actorOf(coordinator), why: given.value };
  const addresses = await suppressedContacts(ports, entry);
  if (addresses.length > 0) {
    const what = { kind: 'mail-again', why: given.value } as const;
    await ports.directory.recordEvents([{ institutionId: id, at: act.at, by: act.by, what }]);
  }
  for (const { fingerprint } of addresses) await ports.suppressions.lift(fingerprint, act);
  const planned = await sendKeptBack(ports, idsOf(entry));
  return accepted({ changed: addresses.length + planned > 0 });
};
