import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byParticipant } from '../../functions/domain/act.ts';
import { groupId, type GroupId } from '../../functions/domain/ids.ts';
import type { Ledger, Seat } from '../../functions/domain/ledger.ts';
import type { SeatWrite } from '../../functions/domain/seat.ts';
import type { TakeWrite } from '../../functions/domain/take.ts';
import { ledgerKey } from '../../functions/store/keys.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aGroup, aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import {
  arriving,
  claimant,
  filled,
  fullestLedger,
  held,
  offered,
  seatNumber,
  taken,
  withGone,
  withSeats,
} from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

const ACT = byParticipant(NOW);

let made = 0;
/** Puts a ledger into the table as that of a group of its own. */
const stored = async (ledger: Ledger): Promise<Ledger> => {
  made += 1;
  const id = groupId.parse(`grupa-${made}`);
  await table.store.groups.saveGroup(aGroup({ id }), { ...ledger, groupId: id });
  return { ...ledger, groupId: id };
};

const written = async (ledger: Ledger, write: LedgerWrite): Promise<{ before: Ledger; after: Ledger }> => {
  const before = await stored(ledger);
  return { before, after: await table.store.ledgers.write(before.groupId, write, ACT) };
};

/** The item as it stands in the table. */
const itemOf = async ({ groupId: id }: Ledger) =>
  (
    await table.table.client.send(
      new GetCommand({ TableName: table.table.name, Key: ledgerKey(id), ConsistentRead: true }),
    )
  ).Item;

const claim: SeatWrite = { kind: 'claim', claimant: claimant(9) };
const last: SeatWrite = { kind: 'claim-last', claimant: claimant(9), capacity: 2 };
const notLast: SeatWrite = { kind: 'claim-not-last', claimant: claimant(9), capacity: 2 };
const queue: SeatWrite = { kind: 'queue', claimant: claimant(9) };
const left = { at: NOW, how: 'left' } as const;
const leaving = { seatId: seatNumber(1), departure: left, forget: [] };
const one = (changes: Parameters<typeof aLedger>[0] = {}) =>
  filled(aLedger({ capacity: 2, ...changes }), { seated: [1] });

describe('A claim of a seat', () => {
  it('takes it, counts it for the institution and raises the revision', async () => {
    const { before, after } = await written(one(), claim);
    expect(after).toEqual({
      ...before,
      seats: { [seatNumber(1)]: taken(), [seatNumber(9)]: taken() },
      used: { [DPS]: 2 },
      revision: before.revision + 1,
      last: ACT,
    });
  });

  it.each<[string, Ledger]>([
    ['every seat is taken', filled(aLedger({ capacity: 1 }), { seated: [1] })],
    ['somebody waits', filled(aLedger(), { waiting: [1] })],
    ['the person has a seat', filled(aLedger(), { seated: [9] })],
    ['the person has withdrawn', withGone(aLedger(), [9])],
    ['the only seat is offered to somebody', filled(aLedger({ capacity: 1 }), { offered: [1] })],
    ['the institution has used its seats', one({ perInstitution: 1 })],
    ['no institution may have a seat', aLedger({ perInstitution: 0 })],
    ['the limit of the institution is lifted later', one({ perInstitution: 1, limitLiftsAt: NOW + 1 })],
    ['the group is a draft', aLedger({ state: 'draft' })],
    ['the group is full, though a seat is free again', aLedger({ state: 'full' })],
    ['the group is closed', aLedger({ state: 'closed' })],
    ['the group is confirmed', aLedger({ state: 'confirmed' })],
    ['the group is cancelled', aLedger({ state: 'cancelled' })],
    ['the closing moment has come', aLedger({ closesAt: NOW })],
    ['sign-up has not opened', aLedger({ opensAt: NOW + 1 })],
  ])('changes nothing when %s, and shows the ledger as it is', async (_, ledger) => {
    const { before, after } = await written(ledger, claim);
    expect(after).toEqual(before);
  });

  it('is made from the moment on at which the limit of the institutions is lifted', async () => {
    const { after } = await written(one({ perInstitution: 1, limitLiftsAt: NOW }), claim);
    expect(after.used).toEqual({ [DPS]: 2 });
  });

  it('that waits for another limit holds the seat until then', async () => {
    const { after } = await written(one(), { kind: 'claim', claimant: claimant(9, DPS, NOW + 60) });
    expect([after.seats[seatNumber(9)], after.used]).toEqual([held(NOW + 60), { [DPS]: 2 }]);
  });

  it('of the last seat makes the group full in the same write', async () => {
    const { after } = await written(one({ closeWhenFull: true }), last);
    expect([after.state, Object.keys(after.seats).length]).toEqual(['full', 2]);
  });

  it.each<[string, SeatWrite, Ledger]>([
    ['the last one when two are free', last, aLedger({ capacity: 2 })],
    ['the last one when the capacity has been changed', last, one({ capacity: 3 })],
    ['one that is not the last when it is', notLast, one()],
    ['one that is not the last when the capacity has been changed', notLast, one({ capacity: 3 })],
  ])('as %s changes nothing', async (_, write, ledger) => {
    const { before, after } = await written(ledger, write);
    expect(after).toEqual(before);
  });

  it('of a seat that is not the last leaves the group open', async () => {
    const { after } = await written(aLedger({ capacity: 2, closeWhenFull: true }), notLast);
    expect([after.state, Object.keys(after.seats).length]).toEqual(['open', 1]);
  });
});

describe('A place on the waiting list', () => {
  it('is the next one, and the one after it is kept for the next person', async () => {
    const { after } = await written(filled(aLedger({ capacity: 0 }), { waiting: [1, 2] }), queue);
    expect([after.queue[seatNumber(9)], after.nextPlace]).toEqual([3, 4]);
  });

  it('C16: is given while a seat is free and somebody waits for it', async () => {
    const { after } = await written(filled(aLedger(), { waiting: [1] }), queue);
    expect(after.queue[seatNumber(9)]).toBe(2);
  });

  it('is given beside a free seat where the institution has used its own and may wait', async () => {
    const { after } = await written(one({ perInstitution: 1, atInstitutionLimit: 'wait' }), queue);
    expect(after.queue).toEqual({ [seatNumber(9)]: 1 });
  });

  it.each<[string, Ledger]>([
    ['a seat is free and nobody waits', aLedger()],
    ['the list is full', filled(aLedger({ capacity: 0, waitingLimit: 1 }), { waiting: [1] })],
    ['the person waits', filled(aLedger({ capacity: 0 }), { waiting: [9] })],
    [
      'the institution has used its seats',
      filled(aLedger({ capacity: 1, perInstitution: 1 }), { seated: [1] }),
    ],
    [
      'the institution has used its seats and may wait, but there is no waiting list',
      one({ perInstitution: 1, atInstitutionLimit: 'wait', waitingLimit: 0 }),
    ],
    [
      'the institution may wait, but has not used its seats, and one is free',
      one({ perInstitution: 2, atInstitutionLimit: 'wait' }),
    ],
    ['the group is closed', aLedger({ capacity: 0, state: 'closed' })],
    ['the closing moment has come', aLedger({ capacity: 0, closesAt: NOW })],
  ])('is not given when %s', async (_, ledger) => {
    const { before, after } = await written(ledger, queue);
    expect(after).toEqual(before);
  });
});

describe('Leaving', () => {
  it('A7: gives back one seat and what it counted, and remembers the id', async () => {
    const { after } = await written(one(), { kind: 'leave-seat', ...leaving, institutionId: DPS });
    expect([after.seats, after.used, after.gone]).toEqual([{}, { [DPS]: 0 }, { [seatNumber(1)]: left }]);
  });

  it('gives up the place and keeps the others', async () => {
    const { after } = await written(filled(aLedger(), { waiting: [1, 2] }), {
      kind: 'leave-queue',
      ...leaving,
    });
    expect([after.queue, after.nextPlace]).toEqual([{ [seatNumber(2)]: 2 }, 3]);
  });

  it('keeps out an id that never got in', async () => {
    const { after } = await written(aLedger(), { kind: 'bar', ...leaving });
    expect(after.gone).toEqual({ [seatNumber(1)]: left });
  });

  it('makes the ledger forget those who left long ago in the same write', async () => {
    const ledger = withGone(withGone(one(), [4], { at: 1, how: 'left' }), [5]);
    const { after } = await written(ledger, {
      kind: 'leave-seat',
      ...leaving,
      institutionId: DPS,
      forget: [seatNumber(4)],
    });
    expect(Object.keys(after.gone).toSorted()).toEqual([seatNumber(1), seatNumber(5)]);
  });

  it.each<[string, LedgerWrite, Ledger]>([
    ['a seat that is not theirs', { kind: 'leave-seat', ...leaving, institutionId: DPS }, aLedger()],
    ['a place that is not theirs', { kind: 'leave-queue', ...leaving }, one()],
    ['as somebody unknown while they have a seat', { kind: 'bar', ...leaving }, one()],
  ])('%s changes nothing', async (_, write, ledger) => {
    const { before, after } = await written(ledger, write);
    expect(after).toEqual(before);
  });
});

describe('Taking a seat that was kept', () => {
  const take = (changes: Partial<TakeWrite> = {}): TakeWrite => ({
    ...{ kind: 'take', from: 'offered', seatId: seatNumber(1), institutionId: DPS, fills: null },
    ...changes,
  });
  const kept = (seat: Seat, changes: Partial<Ledger> = {}): Ledger => ({
    ...withSeats(aLedger({ capacity: 2 }), { 1: seat }),
    ...changes,
  });

  it.each<[string, Seat, TakeWrite['from']]>([
    ['an offer', offered(NOW + 1), 'offered'],
    ['a hold', held(NOW + 1), 'held'],
    ['the hold of somebody who waited', held(NOW + 1, DPS, 3), 'held'],
  ])('makes %s a seat for good until the last second', async (_, seat, from) => {
    const { before, after } = await written(kept(seat), take({ from }));
    expect([after.seats, after.used, after.revision]).toEqual([
      { [seatNumber(1)]: taken() },
      before.used,
      before.revision + 1,
    ]);
  });

  it('of which all others are in use makes a group full that closes when full', async () => {
    const ledger = withSeats(aLedger({ capacity: 2, closeWhenFull: true }), { 1: offered(), 2: taken() });
    expect((await written(ledger, take({ fills: true }))).after.state).toBe('full');
  });

  it.each<[string, TakeWrite, Ledger]>([
    ['an offer whose deadline has come', take(), kept(offered(NOW))],
    ['a hold whose deadline has come', take({ from: 'held' }), kept(held(NOW))],
    ['a hold as an offer', take(), kept(held(NOW + 1))],
    ['an offer as a hold', take({ from: 'held' }), kept(offered(NOW + 1))],
    ['a seat that is taken', take(), kept(taken())],
    ['a seat of somebody who is moving in', take(), kept(arriving(1))],
    ['a place on the waiting list', take(), filled(aLedger(), { waiting: [1] })],
    ['nothing', take(), aLedger()],
    ['an offer of a cancelled group', take(), kept(offered(), { state: 'cancelled' })],
    ['as the last one while another is free', take({ fills: true }), kept(offered())],
    ['as the last one of a closed group', take({ fills: true }), kept(offered(), { state: 'closed' })],
    ['as not the last one when it is', take({ fills: false }), kept(offered(), { capacity: 1 })],
  ])('%s changes nothing', async (_, write, ledger) => {
    const { before, after } = await written(ledger, write);
    expect(after).toEqual(before);
  });
});

describe('A decision over the whole ledger', () => {
  const next = (ledger: Ledger): Ledger => ({
    ...withSeats(ledger, { 1: offered(), 2: arriving(2) }),
    capacity: 5,
    limitLiftsAt: NOW,
    atInstitutionLimit: 'wait',
  });

  it('is written as it was made, by whom and why', async () => {
    const before = await stored(fullestLedger());
    const act = { at: NOW, by: 'coordinator:anna', why: 'Prośba ośrodka' } as const;
    const after = await table.store.ledgers.write(
      before.groupId,
      { kind: 'rewrite', seen: before, next: next(before) },
      act,
    );
    expect(after).toEqual({ ...next(before), revision: before.revision + 1, last: act });
  });

  it('takes settings away that it no longer has', async () => {
    const before = await stored(next(one()));
    const bare = { ...before, limitLiftsAt: null, atInstitutionLimit: 'refuse' as const };
    await table.store.ledgers.write(before.groupId, { kind: 'rewrite', seen: before, next: bare }, ACT);
    expect(await table.store.ledgers.read(before.groupId)).toMatchObject({
      limitLiftsAt: null,
      atInstitutionLimit: 'refuse',
    });
  });

  it('changes nothing when somebody has written in between', async () => {
    const seen = await stored(one());
    const since = await table.store.ledgers.write(seen.groupId, claim, ACT);
    const after = await table.store.ledgers.write(
      seen.groupId,
      { kind: 'rewrite', seen, next: next(seen) },
      ACT,
    );
    expect(after).toEqual(since);
  });

  it('leaves alone what a newer version of this code has written beside it', async () => {
    const seen = await stored(one());
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.name,
        Key: ledgerKey(seen.groupId),
        UpdateExpression: 'SET colour = :blue',
        ExpressionAttributeValues: { ':blue': 'blue' },
      }),
    );
    await table.store.ledgers.write(seen.groupId, { kind: 'rewrite', seen, next: next(seen) }, ACT);
    expect(await itemOf(seen)).toMatchObject({ colour: 'blue', cap: 5 });
  });

  it('that changes nothing is still a write of its own', async () => {
    const before = await stored(one());
    const write = { kind: 'rewrite', seen: before, next: before } as const;
    const after = await table.store.ledgers.write(before.groupId, write, ACT);
    expect(after).toEqual({ ...before, revision: before.revision + 1, last: ACT });
  });
});

describe('Every write', () => {
  it('takes the reason of the one before it away', async () => {
    const { groupId: id } = await stored(one());
    const because = { at: NOW, by: 'coordinator:anna', why: 'Prośba ośrodka' } as const;
    await table.store.ledgers.write(id, claim, because);
    expect((await table.store.ledgers.write(id, { kind: 'close' }, ACT)).last).toEqual(ACT);
  });
});

describe('A ledger of the earlier version', () => {
  it('is read: whoever left has left by themselves, and nothing is known of the newest write', async () => {
    const { groupId: id } = await stored(one());
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
    expect((await written(aLedger({ state }), { kind: 'close' })).after.state).toBe('closed');
  });

  it.each(['closed', 'full', 'confirmed'] as const)(
    'reopens a group that is %s until another moment',
    async (state) => {
      const { after } = await written(aLedger({ state }), { kind: 'reopen', closesAt: NOW + 7 });
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
    const { before, after } = await written(ledger, write);
    expect(after).toEqual(before);
  });
});

describe('Reading ledgers', () => {
  it('costs half a unit for a glance and one for a read that is right up to now', async () => {
    const { groupId: id } = await stored(one());
    const glance = await table.units.during(() => table.store.ledgers.glance(id));
    const read = await table.units.during(() => table.store.ledgers.read(id));
    expect([glance.read, read.read]).toEqual([0.5, 1]);
  });

  it('finds those of more groups than one call takes, and leaves out those that do not exist', async () => {
    const ids: GroupId[] = [];
    for (let number = 0; number < 105; number += 1) ids.push((await stored(aLedger())).groupId);
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
    const { groupId: id } = await stored(filled(aLedger(), { seated: [1] }, PCPR));
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
