import * as z from 'zod';

/**
 * What becomes of a mail that was taken, other than being delivered: its address is dead (`bounce-hard`), its mailbox is
 * full (`bounce-soft`), its reader calls it unwanted (`complaint`), or nobody tells anything (`silence`).
 */
export const fateSchema = z.enum(['bounce-hard', 'bounce-soft', 'complaint', 'silence']);
export type Fate = z.infer<typeof fateSchema>;

/** Fates of the mails to come: of one address for ever, or of the next mails, the oldest first. */
export type Fates = {
  readonly next: (fate: Fate, times?: number) => void;
  /** `undefined` lets the address take mail again. */
  readonly of: (address: string, fate: Fate | undefined) => void;
  readonly take: (address: string) => Fate | undefined;
  readonly pending: () => readonly Fate[];
  readonly addresses: () => ReadonlyMap<string, Fate>;
};

export function fates(): Fates {
  let queue: readonly Fate[] = [];
  const known = new Map<string, Fate>();
  return {
    next: (fate, times = 1) => {
      queue = [...queue, ...Array.from({ length: times }, () => fate)];
    },
    of: (address, fate) => {
      if (fate === undefined) known.delete(address.toLowerCase());
      else known.set(address.toLowerCase(), fate);
    },
    take: (address) => {
      const own = known.get(address.toLowerCase());
      if (own !== undefined) return own;
      const [next, ...rest] = queue;
      queue = rest;
      return next;
    },
    pending: () => queue,
    addresses: () => known,
  };
}
