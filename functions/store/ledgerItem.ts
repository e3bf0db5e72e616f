import { ledger, type Ledger } from '../domain/ledger.ts';
import { groupIdOf, ledgerKey } from './keys.ts';

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
  waitingLimit: 'room',
  seats: 'seats',
  queue: 'queue',
  gone: 'gone',
  used: 'used',
  nextPlace: 'next',
  revision: 'rev',
} as const satisfies Record<keyof Omit<Ledger, 'groupId'>, string>;

const FIELDS: ReadonlyMap<string, string> = new Map(Object.entries(LEDGER_ATTRIBUTES));

/** The item of a ledger. */
export const ledgerItem = (entry: Ledger): Record<string, unknown> => ({
  ...ledgerKey(entry.groupId),
  ...Object.fromEntries(
    Object.entries(entry).flatMap(([field, value]) => {
      const attribute = FIELDS.get(field);
      return attribute === undefined ? [] : [[attribute, value]];
    }),
  ),
});

/** The ledger of an item. Throws when the item is none. */
export const ledgerOf = (item: Readonly<Record<string, unknown>> | undefined): Ledger =>
  ledger.parse({
    groupId: groupIdOf(item?.['pk']),
    ...Object.fromEntries([...FIELDS].map(([field, attribute]) => [field, item?.[attribute]])),
  });
