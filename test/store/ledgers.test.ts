import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { SeatWrite } from '../../functions/domain/seat.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { claimant, filled, held, seatNumber, taken, withGone } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { ACT, claim, last, leaving, left, notLast, one, queue, written } from './storedLedgers.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

describe('A claim of a seat', () => {
  it('takes it, counts it for the institution and raises the revision', async () => {
    const { before, after } = await written(table, one(), claim);
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
    const { before, after } = await written(table, ledger, claim);
    expect(after).toEqual(before);
  });

  it('is made from the moment on at which the limit of the institutions is lifted', async () => {
    const { after } = await written(table, one({ perInstitution: 1, limitLiftsAt: NOW }), claim);
    expect(after.used).toEqual({ [DPS]: 2 });
  });

  it('that waits for another limit holds the seat until then', async () => {
    const { after } = await written(table, one(), { kind: 'claim', claimant: claimant(9, DPS, NOW + 60) });
    expect([after.seats[seatNumber(9)], after.used]).toEqual([held(NOW + 60), { [DPS]: 2 }]);
  });

  it('of the last seat makes the group full in the same write', async () => {
    const { after } = await written(table, one({ closeWhenFull: true }), last);
    expect([after.state, Object.keys(after.seats).length]).toEqual(['full', 2]);
  });

  it.each<[string, SeatWrite, Ledger]>([
    ['the last one when two are free', last, aLedger({ capacity: 2 })],
    ['the last one when the capacity has been changed', last, one({ capacity: 3 })],
    ['one that is not the last when it is', notLast, one()],
    ['one that is not the last when the capacity has been changed', notLast, one({ capacity: 3 })],
  ])('as %s changes nothing', async (_, write, ledger) => {
    const { before, after } = await written(table, ledger, write);
    expect(after).toEqual(before);
  });

  it('of a seat that is not the last leaves the group open', async () => {
    const { after } = await written(table, aLedger({ capacity: 2, closeWhenFull: true }), notLast);
    expect([after.state, Object.keys(after.seats).length]).toEqual(['open', 1]);
  });
});

describe('A place on the waiting list', () => {
  it('is the next one, and the one after it is kept for the next person', async () => {
    const { after } = await written(table, filled(aLedger({ capacity: 0 }), { waiting: [1, 2] }), queue);
    expect([after.queue[seatNumber(9)], after.nextPlace]).toEqual([3, 4]);
  });

  it('C16: is given while a seat is free and somebody waits for it', async () => {
    const { after } = await written(table, filled(aLedger(), { waiting: [1] }), queue);
    expect(after.queue[seatNumber(9)]).toBe(2);
  });

  it('is given beside a free seat where the institution has used its own and may wait', async () => {
    const { after } = await written(table, one({ perInstitution: 1, atInstitutionLimit: 'wait' }), queue);
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
    const { before, after } = await written(table, ledger, queue);
    expect(after).toEqual(before);
  });
});

describe('Leaving', () => {
  it('A7: gives back one seat and what it counted, and remembers the id', async () => {
    const { after } = await written(table, one(), { kind: 'leave-seat', ...leaving, institutionId: DPS });
    expect([after.seats, after.used, after.gone]).toEqual([{}, { [DPS]: 0 }, { [seatNumber(1)]: left }]);
  });

  it('gives up the place and keeps the others', async () => {
    const { after } = await written(table, filled(aLedger(), { waiting: [1, 2] }), {
      kind: 'leave-queue',
      ...leaving,
    });
    expect([after.queue, after.nextPlace]).toEqual([{ [seatNumber(2)]: 2 }, 3]);
  });

  it('keeps out an id that never got in', async () => {
    const { after } = await written(table, aLedger(), { kind: 'bar', ...leaving });
    expect(after.gone).toEqual({ [seatNumber(1)]: left });
  });

  it('makes the ledger forget those who left long ago in the same write', async () => {
    const ledger = withGone(withGone(one(), [4], { at: 1, how: 'left' }), [5]);
    const { after } = await written(table, ledger, {
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
    const { before, after } = await written(table, ledger, write);
    expect(after).toEqual(before);
  });
});
