import type { GroupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { QuotaId } from '../../functions/domain/quota.ts';
import type { Store } from '../../functions/store/store.ts';

/** What the store was seen to answer: every state of every ledger, and which limits were known to be full, since when. */
export type Record = {
  readonly ledgers: ReadonlyMap<GroupId, readonly Ledger[]>;
  /** By the number of ledger writes seen until then. */
  readonly fullSince: ReadonlyMap<QuotaId, number>;
  /** The number of ledger writes seen when a revision was. */
  readonly seenAt: (id: GroupId, revision: number) => number;
};

type Recorded = {
  readonly store: Store;
  readonly record: () => Record;
  /** Whether a request got past the gate: a registration was put down for it. */
  readonly wasPutDown: (requestId: string) => boolean;
};

const byRevision = (one: Ledger, other: Ledger): number => one.revision - other.revision;

/** A store that answers as before, and a record of what it answered. Nobody can write a ledger unseen. */
export const recorded = (store: Store): Recorded => {
  const states = new Map<GroupId, Map<number, { readonly ledger: Ledger; readonly at: number }>>();
  const putDown = new Set<string>();
  const fullSince = new Map<QuotaId, number>();
  let writes = 0;
  const see = (ledger: Ledger): Ledger => {
    const known = states.get(ledger.groupId) ?? new Map<number, { ledger: Ledger; at: number }>();
    states.set(ledger.groupId, known);
    if (!known.has(ledger.revision)) {
      writes += 1;
      known.set(ledger.revision, { ledger, at: writes });
    }
    return ledger;
  };
  const full = (id: QuotaId): void => {
    if (!fullSince.has(id)) fullSince.set(id, writes);
  };
  return {
    store: {
      ...store,
      groups: {
        ...store.groups,
        saveGroup: async (group, ledger) => {
          await store.groups.saveGroup(group, ledger);
          see(ledger);
        },
      },
      ledgers: {
        ...store.ledgers,
        write: async (id, write, act) => see(await store.ledgers.write(id, write, act)),
      },
      registrations: {
        ...store.registrations,
        putPending: async (entry, replacing) => {
          putDown.add(entry.requestId);
          return store.registrations.putPending(entry, replacing);
        },
      },
      quotas: {
        ...store.quotas,
        counts: async (programmeId, ids) => {
          const counts = await store.quotas.counts(programmeId, ids);
          for (const { id, taken, limit } of counts) if (taken >= limit) full(id);
          return counts;
        },
      },
    },
    wasPutDown: (requestId) => putDown.has(requestId),
    record: () => ({
      ledgers: new Map(
        [...states].map(([id, known]) => [
          id,
          [...known.values()].map(({ ledger }) => ledger).toSorted(byRevision),
        ]),
      ),
      fullSince,
      seenAt: (id, revision) => states.get(id)?.get(revision)?.at ?? 0,
    }),
  };
};
