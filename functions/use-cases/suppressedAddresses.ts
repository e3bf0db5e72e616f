import type { Institution } from '../domain/institution.ts';
import type { Registration } from '../domain/registration.ts';
import { addressFingerprint } from './addressFingerprint.ts';
import type { Directory, Secrets } from './ports.ts';
import type { Suppression, Suppressions } from './sendingPorts.ts';

type ListPorts = { readonly secrets: Secrets; readonly suppressions: Suppressions };

export type SuppressedPorts = ListPorts & { readonly directory: Directory };

/** An address that takes no mail: why nothing is sent to it. */
type Suppressed = Suppression & { readonly fingerprint: string };

/** An address of a registration that takes no mail, and whose it is. */
export type SuppressedAddress = Suppressed & { readonly whose: 'participant' | 'institution' };

/** An address of an institution that takes no mail, and what its entry calls it. */
export type SuppressedContact = Suppressed & {
  readonly contact: 'email' | 'head' | 'deputy' | 'training';
  readonly address: string;
};

/** Every address of an entry once, under the first of its names. */
const addressesOf = ({
  email,
  contacts,
}: Institution): readonly Pick<SuppressedContact, 'contact' | 'address'>[] => {
  const { head, deputy, training } = contacts;
  const named = [
    { contact: 'email', address: email },
    { contact: 'head', address: head },
    { contact: 'deputy', address: deputy },
    { contact: 'training', address: training },
  ] as const;
  return named.flatMap(({ contact, address }, index) =>
    address === null || named.findIndex((other) => other.address === address) < index
      ? []
      : [{ contact, address }],
  );
};

/** Of the addresses that are named, those that nothing is sent to. */
const suppressedOf = async <Named extends { readonly address: string }>(
  ports: ListPorts,
  named: readonly Named[],
): Promise<readonly (Named & Suppressed)[]> => {
  const found = await Promise.all(
    named.map(async (one) => {
      const fingerprint = addressFingerprint(ports, one.address);
      const suppression = await ports.suppressions.suppressed(fingerprint);
      return suppression === undefined ? [] : [{ ...one, ...suppression, fingerprint }];
    }),
  );
  return found.flat();
};

/** Of an institution's addresses, those that nothing is sent to. One read unit for each address. */
export const suppressedContacts = (
  ports: ListPorts,
  institution: Institution,
): Promise<readonly SuppressedContact[]> => suppressedOf(ports, addressesOf(institution));

/** Of the addresses that a registration's notices go to, those that nothing is sent to. One read unit for each. */
export const suppressedAddresses = async (
  ports: SuppressedPorts,
  { details, institutionId }: Registration,
): Promise<readonly SuppressedAddress[]> => {
  const institution = await ports.directory.institution(institutionId);
  const addresses = institution === undefined ? [] : addressesOf(institution);
  return suppressedOf(ports, [
    { whose: 'participant', address: details.email } as const,
    ...addresses.map(({ address }) => ({ whose: 'institution', address }) as const),
  ]);
};
