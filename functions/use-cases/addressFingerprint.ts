import type { Secrets } from './ports.ts';

/** What stands for a mail address where the address itself must not: the same for every way of writing its letters. */
export const addressFingerprint = ({ secrets }: { readonly secrets: Secrets }, address: string): string =>
  secrets.fingerprint(`mail address ${address.trim().toLowerCase()}`);
