/**
 * Chance that can be repeated. `mix` gives the same number for the same names whatever else happens, so that a story
 * stays the same when a command that has nothing to do with it is left out.
 */

const scramble = (value: number): number => {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A whole number of 32 bits that follows from the numbers alone. */
export const mix = (one: number, two: number, three = 0, four = 0): number => {
  let hash = scramble(one + 0x9e3779b9);
  hash = scramble(hash ^ (two + 0x7f4a7c15));
  hash = scramble(hash ^ (three + 0x1ce4e5b9));
  return scramble(hash ^ (four + 0x133111eb));
};

/** The same for a name. */
export const mixText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return scramble(hash);
};

/** A number from 0 to 1, without 1, out of a mixed one. */
export const share = (mixed: number): number => mixed / 4294967296;

/** A seeded sequence of choices. */
export type Random = {
  /** A whole number from 0 to `limit - 1`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  /** A number between two, the first included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

export const randomOf = (seed: number): Random => {
  let turn = 0;
  const next = (): number => {
    turn += 1;
    return share(mix(seed, turn));
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    between: (from, to) => from + next() * (to - from),
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
  };
};
