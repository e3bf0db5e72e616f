import type { Institution } from '../domain/institution.ts';
import type { Registration } from '../domain/registration.ts';
import { addressFingerprint } from './addressFingerprint.ts';
import type { Directory, Secrets } from './ports.ts';
import type { Suppression, Suppressions } from './sendingPorts.ts';

export type SuppressedPorts = {
  readonly directory: Directory;
  readonly secrets: Secrets;
  readonly suppressions: Suppressions;
};

/** An address that takes no mail: whose it is, and why nothing is sent to it. */
export type SuppressedAddress = Suppression & {
  readonly whose: 'participant' | 'institution';
  readonly fingerprint: string;
};

const addressesOf = (institution: Institution | undefined): readonly string[] => {
  if (institution === undefined) return [];
  const { head, deputy, training } = institution.contacts;
  return [institution.email, head, deputy, training].flatMap((address) => address ?? []);
};

/** Of the addresses that a registration's notices go to, those that nothing is sent to. One read unit for each. */
export const suppressedAddresses = async (
  ports: SuppressedPorts,
  { details, institutionId }: Registration,
): Promise<readonly SuppressedAddress[]> => {
  const institution = await ports.directory.institution(institutionId);
  const named = [
    { whose: 'participant', address: details.email } as const,
    ...[...new Set(addressesOf(institution))].map((address) => ({ whose: 'institution', address }) as const),
  ];
  const found = await Promise.all(
    named.map(async ({ whose, address }) => {
      const fingerprint = addressFingerprint(ports, address);
      const suppression = await ports.suppressions.suppressed(fingerprint);
      return suppression === undefined ? [] : [{ ...suppression, whose, fingerprint }];
    }),
  );
  return found.flat();
};
