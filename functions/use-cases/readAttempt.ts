import type { Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Registration } from '../domain/registration.ts';
import type { Groups, Ledgers, RegistrationRef, Registrations } from './ports.ts';

/** One attempt of a person with its group and its ledger, the registration and the ledger read consistently. */
export type Attempt = {
  readonly registration: Registration;
  readonly group: Group;
  readonly ledger: Ledger;
};

/** Reads an attempt; `undefined` where it is unknown or another attempt has taken its place. Two and a half read units. */
export const readAttempt = async (
  ports: { readonly groups: Groups; readonly ledgers: Ledgers; readonly registrations: Registrations },
  ref: RegistrationRef & { readonly attempt: number },
): Promise<Attempt | undefined> => {
  const [registration, group, ledger] = await Promise.all([
    ports.registrations.registration(ref),
    ports.groups.group(ref.groupId),
    ports.ledgers.read(ref.groupId),
  ]);
  const isKnown = registration?.attempt === ref.attempt && group !== undefined && ledger !== undefined;
  return isKnown ? { registration, group, ledger } : undefined;
};
