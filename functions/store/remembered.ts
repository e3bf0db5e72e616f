import { MINUTE, type Moment } from '../domain/time.ts';
import type { Clock, Institutions } from '../use-cases/ports.ts';
import type { Store } from './store.ts';

/** How long a description may be out of date. Seats are never remembered: ledgers are always read. */
const REMEMBER = MINUTE / 2;
/** Enough for every group that is open at a time; past that, remembering starts anew. */
const MOST = 1000;

type Kept<Value> = { readonly until: Moment; readonly value: Promise<Value> };

/** Reads each id once in a while. What is absent and what failed are asked for again. */
const remembering = <Id extends string, Value>(
  read: (id: Id) => Promise<Value | undefined>,
  clock: Clock,
): ((id: Id) => Promise<Value | undefined>) => {
  const kept = new Map<Id, Kept<Value | undefined>>();
  const readAnew = async (id: Id): Promise<Value | undefined> => {
    try {
      const value = await read(id);
      if (value === undefined) kept.delete(id);
      return value;
    } catch (error) {
      kept.delete(id);
      throw error;
    }
  };
  return (id) => {
    const now = clock();
    const known = kept.get(id);
    if (known !== undefined && now < known.until) return known.value;
    if (kept.size >= MOST) kept.clear();
    const value = readAnew(id);
    kept.set(id, { until: now + REMEMBER, value });
    return value;
  };
};

/**
 * The store for those who read the same descriptions again and again: groups, programmes and institutions are at most
 * half a minute old, which saves three reads of a registration in a stampede.
 */
export const rememberingStore = <
  Described extends Pick<Store, 'groups' | 'programmes'> & { readonly directory: Institutions },
>(
  store: Described,
  clock: Clock,
): Described => ({
  ...store,
  directory: { ...store.directory, institution: remembering((id) => store.directory.institution(id), clock) },
  groups: { ...store.groups, group: remembering((id) => store.groups.group(id), clock) },
  programmes: { ...store.programmes, programme: remembering((id) => store.programmes.programme(id), clock) },
});
