import type { Fate, Fates } from '../../infra/local/mailbox/fates.ts';
import type { Fault, Faults } from '../../infra/local/mailbox/faults.ts';
import { mix, mixText, share } from '../simulation/random.ts';

/** How often each thing goes wrong, in a hundred. */
const FAULTS: readonly (readonly [Fault, number])[] = [
  ['throttle', 5],
  ['reject', 2],
  ['server-error', 2],
  ['timeout-before', 1],
  ['timeout-after', 3],
];
const DEAD_ADDRESSES = 4;
const FATES: readonly (readonly [Fate, number])[] = [
  ['bounce-soft', 3],
  ['complaint', 1],
  ['silence', 20],
];

/** One of the possibilities, or none, by a number from 0 to 1. */
const drawn = <Kind>(from: readonly (readonly [Kind, number])[], chance: number): Kind | undefined => {
  let sum = 0;
  for (const [kind, percent] of from) {
    sum += percent / 100;
    if (chance < sum) return kind;
  }
  return undefined;
};

/** What goes wrong with the mails of a whole story: the seed decides, call by call and address by address. */
export const accidents = (seed: number): { readonly faults: Faults; readonly fates: Fates } => {
  let calls = 0;
  let mails = 0;
  const nothing = (): void => undefined;
  return {
    faults: {
      add: nothing,
      clear: nothing,
      pending: () => [],
      take: () => drawn(FAULTS, share(mix(seed, (calls += 1), 1))),
    },
    fates: {
      next: nothing,
      of: nothing,
      pending: () => [],
      addresses: () => new Map(),
      take: (address) => {
        if (share(mix(seed, mixText(address), 2)) < DEAD_ADDRESSES / 100) return 'bounce-hard';
        return drawn(FATES, share(mix(seed, (mails += 1), 3)));
      },
    },
  };
};
