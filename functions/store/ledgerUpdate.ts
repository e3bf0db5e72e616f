import type { Act } from '../domain/act.ts';
import { ACT_ATTRIBUTES, LEDGER_ATTRIBUTES, storedAct } from './ledgerItem.ts';

/**
 * One conditional write of a ledger. Every name stands behind a `#`, for `capacity` and `state` are reserved words:
 * those of a ledger's fields are known, `names` holds the others.
 */
export type Change = {
  readonly set: readonly string[];
  readonly remove: readonly string[];
  readonly condition: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
};

/** What an `UpdateItem` takes. */
export type Update = {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
};

const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(LEDGER_ATTRIBUTES).map(([field, attribute]) => [`#${field}`, attribute]),
  ),
  ...Object.fromEntries(ACT_ATTRIBUTES.map((attribute) => [`#${attribute}`, attribute])),
};

/** Values that conditions name and every write has at hand. DynamoDB refuses those that a write does not name. */
const CONSTANTS = {
  ':one': 1,
  ':zero': 0,
  ':null': 'NULL',
  ':open': 'open',
  ':full': 'full',
  ':closed': 'closed',
  ':confirmed': 'confirmed',
  ':cancelled': 'cancelled',
  ':wait': 'wait',
};

/** Those of the candidates that an expression names: DynamoDB refuses what it is given beyond them. */
const mentioned = <Value>(
  names: ReadonlySet<string>,
  candidates: Readonly<Record<string, Value>>,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(candidates).filter(([name]) => names.has(name)));

/** The update that a change is, with what every write carries: the next revision, and when, by whom and why. */
export const stamped = ({ set, remove, condition, names, values }: Change, act: Act): Update => {
  const { at, by, why } = storedAct(act);
  const sets = [...set, '#revision = #revision + :one', '#at = :now', '#by = :by'];
  const removes = why === undefined ? [...remove, '#why'] : remove;
  if (why !== undefined) sets.push('#why = :why');
  const removed = removes.length === 0 ? '' : ` REMOVE ${removes.join(', ')}`;
  const update = `SET ${sets.join(', ')}${removed}`;
  const named = new Set(`${update} ${condition}`.match(/[#:]\w+/g));
  return {
    UpdateExpression: update,
    ConditionExpression: condition,
    ExpressionAttributeNames: { ...mentioned(named, NAMES), ...names },
    ExpressionAttributeValues: {
      ...mentioned(named, { ...CONSTANTS, ':now': at, ':by': by, ':why': why }),
      ...values,
    },
  };
};
