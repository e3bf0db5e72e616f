import type { Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import type { Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Coordinator, ownGroup } from './coordinator.ts';
import type { Groups, Ledgers, RegistrationRef, Registrations } from './ports.ts';

/** One attempt of a person in a group. */
export type AttemptRef = RegistrationRef & { readonly attempt: number };

export type OwnRegistration = {
  readonly registration: Registration;
  readonly group: Group;
  readonly ledger: Ledger;
};

/**
 * A registration in one of the coordinator's own groups. Refuses an unknown group, one of another organiser, and an
 * attempt that is unknown or no longer the person's newest.
 */
export const ownRegistration = async (
  ports: {
    readonly groups: Groups;
    readonly ledgers: Ledgers;
    readonly registrations: Registrations;
  },
  coordinator: Coordinator,
  ref: AttemptRef,
): Promise<Result<OwnRegistration, ChangeRefusal>> => {
  const own = await ownGroup(ports, coordinator, ref.groupId);
  if (!own.ok) return own;
  const registration = await ports.registrations.registration({ groupId: ref.groupId, key: ref.key });
  return registration?.attempt === ref.attempt
    ? accepted({ registration, ...own.value })
    : refused({ kind: 'unknown-registration' });
};
