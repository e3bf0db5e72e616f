import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { byParticipant } from '../../functions/domain/act.ts';
import { groupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { SeatWrite } from '../../functions/domain/seat.ts';
import { ledgerKey } from '../../functions/store/keys.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aGroup, aLedger, NOW } from '../support/builders.ts';
import { claimant, filled, seatNumber } from '../support/ledgers.ts';
import type { TestTable } from '../support/table.ts';

export const ACT = byParticipant(NOW);

let made = 0;
/** Puts a ledger into the table as that of a group of its own. */
export const stored = async ({ store }: TestTable, ledger: Ledger): Promise<Ledger> => {
  made += 1;
  const id = groupId.parse(`grupa-${made}`);
  await store.groups.saveGroup(aGroup({ id }), { ...ledger, groupId: id });
  return { ...ledger, groupId: id };
};

/** A ledger before and after a write. */
export const written = async (
  table: TestTable,
  ledger: Ledger,
  write: LedgerWrite,
): Promise<{ readonly before: Ledger; readonly after: Ledger }> => {
  const before = await stored(table, ledger);
  return { before, after: await table.store.ledgers.write(before.groupId, write, ACT) };
};

/** The item as it stands in the table. */
export const itemOf = async ({ table: { client, name } }: TestTable, { groupId: id }: Ledger) => {
  const get = new GetCommand({ TableName: name, Key: ledgerKey(id), ConsistentRead: true });
  return (await client.send(get)).Item;
};

export const claim: SeatWrite = { kind: 'claim', claimant: claimant(9) };
export const last: SeatWrite = { kind: 'claim-last', claimant: claimant(9), capacity: 2 };
export const notLast: SeatWrite = { kind: 'claim-not-last', claimant: claimant(9), capacity: 2 };
export const queue: SeatWrite = { kind: 'queue', claimant: claimant(9) };
export const left = { at: NOW, how: 'left' } as const;
export const leaving = { seatId: seatNumber(1), departure: left, forget: [] };

/** A ledger of two seats, of which one is taken. */
export const one = (changes: Parameters<typeof aLedger>[0] = {}) =>
  filled(aLedger({ capacity: 2, ...changes }), { seated: [1] });
