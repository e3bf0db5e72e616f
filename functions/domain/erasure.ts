import * as z from 'zod';
import { type Group, endOf } from './group.ts';
import { groupId, type GroupId, registrationKey } from './ids.ts';
import { comparableName, personalDetails } from './participant.ts';
import type { Registration, RegistrationStatus } from './registration.ts';
import { moment, type Moment } from './time.ts';

/**
 * That somebody's personal data were erased from a registration. It holds keyed fingerprints alone, so that a table that
 * is restored from before the erasure can be purged again.
 */
export const erasure = z.object({
  groupId,
  key: registrationKey,
  /** The attempts up to this one; who registers again later is not erased. */
  attempt: z.int().positive(),
  /** The keyed fingerprint of the person in the group. */
  person: z.string().min(20),
  /** As whom the person counts in the figures of the programme from then on. */
  countedAs: z.string().min(20),
  at: moment,
});
export type Erasure = z.infer<typeof erasure>;

/** What stands in place of a person who was erased. Nobody has an address below `.invalid`: it is reserved. */
const NOBODY = personalDetails.parse({
  firstName: 'N.',
  lastName: 'N.',
  email: 'erased@erased.invalid',
  informationRead: true,
});

export const isErased = ({ details }: Pick<Registration, 'details'>): boolean =>
  details.email === NOBODY.email;

/** Whether two registrations are one person's, as far as anybody can tell: by the name and the mail address. */
export const isSamePerson = (
  { details: one }: Pick<Registration, 'details'>,
  { details: other }: Pick<Registration, 'details'>,
): boolean => one.email === other.email && comparableName(one) === comparableName(other);

const STILL_GOING_ON: ReadonlySet<Registration['status']['kind']> = new Set([
  'pending',
  'offered',
  'waiting',
  'awaiting-approval',
]);

/** Why somebody cannot be erased: nobody of that id, a registration that is not over, a letter that is not sent. */
export type EraseRefusal =
  | { readonly kind: 'unknown-registration' }
  | { readonly kind: 'still-registered'; readonly groupId: GroupId }
  | { readonly kind: 'letter-under-way'; readonly groupId: GroupId };

/** Whether a registration is over at a moment: withdrawn, refused or the like, or the group's last meeting has ended. */
export const mayBeErased = ({ status }: Registration, group: Group, now: Moment): boolean =>
  !STILL_GOING_ON.has(status.kind) && (status.kind !== 'confirmed' || endOf(group) <= now);

/** Whether a registration is one of those that an erasure is about. */
export const isMeantBy = ({ attempt, person }: Erasure, registration: Registration): boolean =>
  registration.person === person && registration.attempt <= attempt;

const withoutReason = (status: RegistrationStatus): RegistrationStatus =>
  status.kind === 'refused' ? { ...status, why: undefined } : status;

/**
 * The registration without its person: name, addresses, needs, and the reasons that others wrote are gone. Group, status,
 * institution and position stay, and so do all counts.
 */
export const erasedBy = ({ countedAs }: Erasure, registration: Registration): Registration => {
  const { approval, history, programmePerson, status } = registration;
  return {
    ...registration,
    programmePerson: programmePerson ?? countedAs,
    details: NOBODY,
    status: withoutReason(status),
    approval: approval === null || approval.kind === 'asked' ? approval : { ...approval, why: null },
    history: Object.fromEntries(
      Object.entries(history).map(([key, entry]) => [
        key,
        { ...entry, why: null, status: withoutReason(entry.status) },
      ]),
    ),
  };
};
