import type { Store } from '../../functions/store/store.ts';

/** One request, to be made of two stores alike; name and `told` show a reader of a failure what it asked for. */
export type Call = {
  readonly name: string;
  readonly told: unknown;
  readonly on: (store: Store) => Promise<unknown>;
};

/** A step of a history: the request that follows from what is known when its turn comes, or none. */
export type Step = (known: Store) => Promise<Call | undefined>;

/** A step that asks for the same whatever is known. */
export const always =
  (name: string, told: unknown, on: Call['on']): Step =>
  () =>
    Promise.resolve({ name, told, on });
