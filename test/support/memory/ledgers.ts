import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { Ledgers } from '../../../functions/use-cases/ports.ts';
import { applied } from '../ledgerModel.ts';
import type { Emit } from './stream.ts';
import type { Wire } from './wire.ts';

/** Attributes of a ledger's item that this version of the code does not know. */
export type Unknown = Readonly<Record<string, unknown>>;

/** How many writes an eventually consistent read of a group's ledger is behind; 0 shows it as it is. */
export type Lag = (id: GroupId) => number;

/** Every version that a ledger has had, the newest last; the unknown stand beside them and no write touches them. */
type Entry = { readonly versions: Ledger[]; unknown: Unknown };

export type MemoryLedgers = {
  readonly port: Ledgers;
  /** Makes a ledger unless the group has one. */
  readonly make: (ledger: Ledger) => void;
  readonly setUnknown: (id: GroupId, attributes: Unknown) => void;
  readonly unknownOf: (id: GroupId) => Unknown;
};

export const memoryLedgers = (wire: Wire, emit: Emit, lag: Lag): MemoryLedgers => {
  const entries = new Map<GroupId, Entry>();
  const entryOf = (id: GroupId): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`The group ${id} has no ledger`);
    return entry;
  };
  const newest = (id: GroupId): Ledger | undefined => entries.get(id)?.versions.at(-1);
  const seenFromAfar = (id: GroupId): Ledger | undefined => {
    const versions = entries.get(id)?.versions ?? [];
    return versions[Math.max(0, versions.length - 1 - lag(id))];
  };
  const port: Ledgers = {
    glance: (id) => wire('ledgers.glance', () => seenFromAfar(id)),
    read: (id) => wire('ledgers.read', () => newest(id)),
    glanceAll: (ids) =>
      wire('ledgers.glanceAll', () => {
        const found = ids.flatMap((id) => seenFromAfar(id) ?? []);
        return new Map(found.map((ledger) => [ledger.groupId, ledger]));
      }),
    write: (id, write, act) =>
      wire('ledgers.write', () => {
        const { versions } = entryOf(id);
        const before = versions.at(-1);
        if (before === undefined) throw new Error(`The group ${id} has no ledger`);
        const after = applied(before, write, act);
        if (after === before) return before;
        versions.push(after);
        emit({ kind: 'ledger', before, after });
        return after;
      }),
  };
  return {
    port,
    make: (ledger) => {
      if (entries.has(ledger.groupId)) return;
      entries.set(ledger.groupId, { versions: [ledger], unknown: {} });
      emit({ kind: 'ledger', before: undefined, after: ledger });
    },
    setUnknown: (id, attributes) => {
      const entry = entryOf(id);
      entry.unknown = { ...entry.unknown, ...attributes };
    },
    unknownOf: (id) => entryOf(id).unknown,
  };
};
