import type { Rewrite } from '../domain/seat.ts';
import { storedFields } from './ledgerItem.ts';
import type { Change } from './ledgerUpdate.ts';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two stored values are the same, whatever the order of their names. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (!isMap(one) || !isMap(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
};

/**
 * A decision over the whole ledger, written if the revision is the one it was made on. Only attributes that it
 * changes are written: those of a newer version of this code survive.
 */
export const rewriting = ({ seen, next }: Rewrite): Change => {
  const before: ReadonlyMap<string, unknown> = new Map(Object.entries(storedFields(seen)));
  const changed = Object.entries(storedFields(next)).filter(
    ([field, value]) => field !== 'revision' && !isSame(before.get(field), value),
  );
  const set = changed.filter(([, value]) => value !== undefined);
  return {
    set: set.map(([field]) => `#${field} = :${field}`),
    remove: changed.filter(([, value]) => value === undefined).map(([field]) => `#${field}`),
    condition: '#revision = :seen',
    names: {},
    values: {
      ':seen': seen.revision,
      ...Object.fromEntries(set.map(([field, value]) => [`:${field}`, value])),
    },
  };
};
