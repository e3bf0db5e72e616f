import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger, Seat } from '../../functions/domain/ledger.ts';
import type { TakeWrite } from '../../functions/domain/take.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { arriving, filled, held, offered, seatNumber, taken, withSeats } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { written } from './storedLedgers.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

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
    const { before, after } = await written(table, kept(seat), take({ from }));
    expect([after.seats, after.used, after.revision]).toEqual([
      { [seatNumber(1)]: taken() },
      before.used,
      before.revision + 1,
    ]);
  });

  it('of which all others are in use makes a group full that closes when full', async () => {
    const ledger = withSeats(aLedger({ capacity: 2, closeWhenFull: true }), { 1: offered(), 2: taken() });
    expect((await written(table, ledger, take({ fills: true }))).after.state).toBe('full');
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
    const { before, after } = await written(table, ledger, write);
    expect(after).toEqual(before);
  });
});
