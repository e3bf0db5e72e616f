import * as z from 'zod';
import type { Act } from '../domain/act.ts';
import { ledger, type Ledger } from '../domain/ledger.ts';
import { groupIdOf, ledgerKey } from './keys.ts';
import { actorOf, departureOf, seatOf, storedActor, storedDeparture, storedSeat } from './ledgerCodes.ts';

/**
 * The attribute under which each field of a ledger is stored. Short, and the group's id only in the key: names are
 * part of an item's size, and a ledger of thirty seats and thirty people who wait has to stay below 1 KB.
 */
export const LEDGER_ATTRIBUTES = {
  state: 'state',
  opensAt: 'opens',
  closesAt: 'closes',
  closeWhenFull: 'auto',
  capacity: 'cap',
  perInstitution: 'each',
  limitLiftsAt: 'lift',
  atInstitutionLimit: 'over',
  waitingLimit: 'room',
  seats: 'seats',
  queue: 'queue',
  gone: 'gone',
  used: 'used',
  nextPlace: 'next',
  revision: 'rev',
} as const satisfies Record<keyof Omit<Ledger, 'groupId' | 'last'>, string>;

export type StoredField = keyof typeof LEDGER_ATTRIBUTES;

/** The attributes of the newest write, `last` in a ledger. Before the first there are none; no reason is no `why`. */
export const ACT_ATTRIBUTES = ['at', 'by', 'why'] as const satisfies readonly (keyof Act)[];

/** The newest write as it is stored; a value that is `undefined` is not there. */
export const storedAct = ({ at, by, why }: Act): Readonly<Record<keyof Act, unknown>> => ({
  at,
  by: storedActor(by),
  why: why ?? undefined,
});

const mapValues = <Value>(
  map: Readonly<Record<string, Value>>,
  store: (value: Value) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([id, value]) => [id, store(value)]));

/** The value of each attribute as it is stored; one that is `undefined` is not there. */
export const storedFields = (entry: Ledger): Readonly<Record<StoredField, unknown>> => ({
  state: entry.state,
  opensAt: entry.opensAt,
  closesAt: entry.closesAt,
  closeWhenFull: entry.closeWhenFull,
  capacity: entry.capacity,
  perInstitution: entry.perInstitution,
  limitLiftsAt: entry.limitLiftsAt ?? undefined,
  atInstitutionLimit: entry.atInstitutionLimit === 'refuse' ? undefined : entry.atInstitutionLimit,
  waitingLimit: entry.waitingLimit,
  seats: mapValues(entry.seats, storedSeat),
  queue: entry.queue,
  gone: mapValues(entry.gone, storedDeparture),
  used: entry.used,
  nextPlace: entry.nextPlace,
  revision: entry.revision,
});

const present = (values: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(values.filter(([, value]) => value !== undefined));

const ATTRIBUTE_OF: ReadonlyMap<string, string> = new Map(Object.entries(LEDGER_ATTRIBUTES));

/** The item of a ledger. */
export const ledgerItem = (entry: Ledger): Record<string, unknown> => ({
  ...ledgerKey(entry.groupId),
  ...present(
    Object.entries(storedFields(entry)).map(([field, value]) => [ATTRIBUTE_OF.get(field) ?? field, value]),
  ),
  ...(entry.last === null ? {} : present(Object.entries(storedAct(entry.last)))),
});

const stored = z.object({
  seats: z.record(z.string(), seatOf),
  gone: z.record(z.string(), departureOf),
  by: actorOf.optional(),
});

/** The ledger of an item. Throws when the item is none. */
export const ledgerOf = (item: Readonly<Record<string, unknown>> | undefined): Ledger => {
  const { seats, gone, by } = stored.parse(item);
  return ledger.parse({
    limitLiftsAt: null,
    atInstitutionLimit: 'refuse',
    ...present([...ATTRIBUTE_OF].map(([field, attribute]) => [field, item?.[attribute]])),
    groupId: groupIdOf(item?.['pk']),
    seats,
    gone,
    last: by === undefined ? null : { at: item?.['at'], by, why: item?.['why'] ?? null },
  });
};
