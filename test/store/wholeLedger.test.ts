import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupId, type GroupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { ledgerKey } from '../../functions/store/keys.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aLedger, NOW, PCPR } from '../support/builders.ts';
import {
  arriving,
  filled,
  fullestLedger,
  offered,
  seatNumber,
  taken,
  withSeats,
} from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { ACT, claim, itemOf, leaving, left, one, queue, stored, written } from './storedLedgers.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

describe('A decision over the whole ledger', () => {
  const next = (ledger: Ledger): Ledger => ({
    ...withSeats(ledger, { 1: offered(), 2: arriving(2) }),
    capacity: 5,
    limitLiftsAt: NOW,
    atInstitutionLimit: 'wait',
  });

  it('is written as it was made, by whom and why', async () => {
    const before = await stored(table, fullestLedger());
    const act = { at: NOW, by: 'coordinator:anna', why: 'Prośba ośrodka' } as const;
    const after = await table.store.ledgers.write(
      before.groupId,
      { kind: 'rewrite', seen: before, next: next(before) },
      act,
    );
    expect(after).toEqual({ ...next(before), revision: before.revision + 1, last: act });
  });

  it('takes settings away that it no longer has', async () => {
    const before = await stored(table, next(one()));
    const bare = { ...before, limitLiftsAt: null, atInstitutionLimit: 'refuse' as const };
    await table.store.ledgers.write(before.groupId, { kind: 'rewrite', seen: before, next: bare }, ACT);
    expect(await table.store.ledgers.read(before.groupId)).toMatchObject({
      limitLiftsAt: null,
      atInstitutionLimit: 'refuse',
    });
  });

  it('changes nothing when somebody has written in between', async () => {
    const seen = await stored(table, one());
    const since = await table.store.ledgers.write(seen.groupId, claim, ACT);
    const after = await table.store.ledgers.write(
      seen.groupId,
      { kind: 'rewrite', seen, next: next(seen) },
      ACT,
    );
    expect(after).toEqual(since);
  });

  it('leaves alone what a newer version of this code has written beside it', async () => {
    const seen = await stored(table, one());
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.name,
        Key: ledgerKey(seen.groupId),
        UpdateExpression: 'SET colour = :blue',
        ExpressionAttributeValues: { ':blue': 'blue' },
      }),
    );
    await table.store.ledgers.write(seen.groupId, { kind: 'rewrite', seen, next: next(seen) }, ACT);
    expect(await itemOf(table, seen)).toMatchObject({ colour: 'blue', cap: 5 });
  });

  it('that changes nothing is still a write of its own', async () => {
    const before = await stored(table, one());
    const write = { kind: 'rewrite', seen: before, next: before } as const;
    const after = await table.store.ledgers.write(before.groupId, write, ACT);
    expect(after).toEqual({ ...before, revision: before.revision + 1, last: ACT });
  });
});

describe('Every write', () => {
  it('takes the reason of the one before it away', async () => {
    const { groupId: id } = await stored(table, one());
    const because = { at: NOW, by: 'coordinator:anna', why: 'Prośba ośrodka' } as const;
    await table.store.ledgers.write(id, claim, because);
    expect((await table.store.ledgers.write(id, { kind: 'close' }, ACT)).last).toEqual(ACT);
  });
});

describe('A ledger of the earlier version', () => {
  it('is read: whoever left has left by themselves, and nothing is known of the newest write', async () => {
    const { groupId: id } = await stored(table, one());
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.name,
        Key: ledgerKey(id),
        UpdateExpression: 'SET gone.#id = :at',
        ExpressionAttributeNames: { '#id': seatNumber(4) },
        ExpressionAttributeValues: { ':at': NOW },
      }),
    );
    const read = await table.store.ledgers.read(id);
    expect([read?.gone, read?.last]).toEqual([{ [seatNumber(4)]: left }, null]);
  });
});

describe('A coordinator', () => {
  it.each(['open', 'full'] as const)('closes a group that is %s', async (state) => {
    expect((await written(table, aLedger({ state }), { kind: 'close' })).after.state).toBe('closed');
  });

  it.each(['closed', 'full', 'confirmed'] as const)(
    'reopens a group that is %s until another moment',
    async (state) => {
      const { after } = await written(table, aLedger({ state }), { kind: 'reopen', closesAt: NOW + 7 });
      expect([after.state, after.closesAt]).toEqual(['open', NOW + 7]);
    },
  );

  it.each<[string, LedgerWrite, Ledger]>([
    ['closing a closed group', { kind: 'close' }, aLedger({ state: 'closed' })],
    ['closing a confirmed group', { kind: 'close' }, aLedger({ state: 'confirmed' })],
    ['closing a draft', { kind: 'close' }, aLedger({ state: 'draft' })],
    ['closing a cancelled group', { kind: 'close' }, aLedger({ state: 'cancelled' })],
    ['reopening an open group', { kind: 'reopen', closesAt: NOW + 7 }, aLedger()],
    ['reopening a draft', { kind: 'reopen', closesAt: NOW + 7 }, aLedger({ state: 'draft' })],
    ['reopening a cancelled group', { kind: 'reopen', closesAt: NOW + 7 }, aLedger({ state: 'cancelled' })],
  ])('changes nothing by %s', async (_, write, ledger) => {
    const { before, after } = await written(table, ledger, write);
    expect(after).toEqual(before);
  });
});

describe('Reading ledgers', () => {
  it('costs half a unit for a glance and one for a read that is right up to now', async () => {
    const { groupId: id } = await stored(table, one());
    const glance = await table.units.during(() => table.store.ledgers.glance(id));
    const read = await table.units.during(() => table.store.ledgers.read(id));
    expect([glance.read, read.read]).toEqual([0.5, 1]);
  });

  it('finds those of more groups than one call takes, and leaves out those that do not exist', async () => {
    const ids: GroupId[] = [];
    for (let number = 0; number < 105; number += 1) ids.push((await stored(table, aLedger())).groupId);
    const found = await table.store.ledgers.glanceAll([...ids, groupId.parse('no-such-group')]);
    expect([...found.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it('finds nothing when nothing is asked for', async () => {
    expect((await table.store.ledgers.glanceAll([])).size).toBe(0);
  });

  it('of a group that does not exist shows nothing', async () => {
    expect(await table.store.ledgers.read(groupId.parse('no-such-group'))).toBeUndefined();
  });

  it('shows a seat of another institution under that institution', async () => {
    const { groupId: id } = await stored(table, filled(aLedger(), { seated: [1] }, PCPR));
    expect((await table.store.ledgers.read(id))?.seats).toEqual({ [seatNumber(1)]: taken(PCPR) });
  });

  it.each<LedgerWrite>([
    claim,
    queue,
    { kind: 'leave-queue', ...leaving },
    { kind: 'bar', ...leaving },
    { kind: 'close' },
    { kind: 'rewrite', seen: one(), next: one() },
  ])('throws when the write $kind meets no ledger, and makes none', async (write) => {
    const id = groupId.parse('no-such-group');
    await expect(table.store.ledgers.write(id, write, ACT)).rejects.toThrow();
    expect(await table.store.ledgers.read(id)).toBeUndefined();
  });
});
