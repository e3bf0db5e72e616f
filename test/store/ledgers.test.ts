import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupId, type GroupId } from '../../functions/domain/ids.ts';
import { leaveStep } from '../../functions/domain/leave.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { SeatWrite } from '../../functions/domain/seat.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aGroup, aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { applied } from '../support/ledgerModel.ts';
import { anyLedger, claimant, filled, institutionNumber, seatNumber } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

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
  return { before, after: await table.store.ledgers.write(before.groupId, write, NOW) };
};

const claim: SeatWrite = { kind: 'claim', claimant: claimant(9) };
const last: SeatWrite = { kind: 'claim-last', claimant: claimant(9), capacity: 2 };
const notLast: SeatWrite = { kind: 'claim-not-last', claimant: claimant(9), capacity: 2 };
const queue: SeatWrite = { kind: 'queue', claimant: claimant(9) };
const leaving = { seatId: seatNumber(1), at: NOW, forget: [] };
const one = (changes: Parameters<typeof aLedger>[0] = {}) =>
  filled(aLedger({ capacity: 2, ...changes }), { seated: [1] });

describe('A claim of a seat', () => {
  it('takes it, counts it for the institution and raises the revision', async () => {
    const { before, after } = await written(one(), claim);
    expect(after).toEqual({
      ...before,
      seats: { [seatNumber(1)]: DPS, [seatNumber(9)]: DPS },
      used: { [DPS]: 2 },
      revision: before.revision + 1,
    });
  });

  it.each<[string, Ledger]>([
    ['every seat is taken', filled(aLedger({ capacity: 1 }), { seated: [1] })],
    ['somebody waits', filled(aLedger(), { waiting: [1] })],
    ['the person has a seat', filled(aLedger(), { seated: [9] })],
    ['the person has withdrawn', { ...aLedger(), gone: { [seatNumber(9)]: NOW } }],
    ['the institution has used its seats', one({ perInstitution: 1 })],
    ['no institution may have a seat', aLedger({ perInstitution: 0 })],
    ['the group is closed', aLedger({ state: 'closed' })],
    ['the group is cancelled', aLedger({ state: 'cancelled' })],
    ['the closing moment has come', aLedger({ closesAt: NOW })],
    ['sign-up has not opened', aLedger({ opensAt: NOW + 1 })],
  ])('changes nothing when %s, and shows the ledger as it is', async (_, ledger) => {
    const { before, after } = await written(ledger, claim);
    expect(after).toEqual(before);
  });

  it('of the last seat closes the group in the same write', async () => {
    const { after } = await written(one({ closeWhenFull: true }), last);
    expect([after.state, Object.keys(after.seats).length]).toEqual(['closed', 2]);
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

  it.each<[string, Ledger]>([
    ['a seat is free and nobody waits', aLedger()],
    ['the list is full', filled(aLedger({ capacity: 0, waitingLimit: 1 }), { waiting: [1] })],
    ['the person waits', filled(aLedger({ capacity: 0 }), { waiting: [9] })],
    [
      'the institution has used its seats',
      filled(aLedger({ capacity: 1, perInstitution: 1 }), { seated: [1] }),
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
    expect([after.seats, after.used, after.gone]).toEqual([{}, { [DPS]: 0 }, { [seatNumber(1)]: NOW }]);
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
    expect(after.gone).toEqual({ [seatNumber(1)]: NOW });
  });

  it('makes the ledger forget those who left long ago in the same write', async () => {
    const ledger = { ...one(), gone: { [seatNumber(4)]: 1, [seatNumber(5)]: NOW } };
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

describe('A coordinator', () => {
  it('closes an open group', async () => {
    expect((await written(aLedger(), { kind: 'close' })).after.state).toBe('closed');
  });

  it('reopens a closed group until another moment', async () => {
    const { after } = await written(aLedger({ state: 'closed' }), { kind: 'reopen', closesAt: NOW + 7 });
    expect([after.state, after.closesAt]).toEqual(['open', NOW + 7]);
  });

  it.each<[string, LedgerWrite, Ledger]>([
    ['closing a closed group', { kind: 'close' }, aLedger({ state: 'closed' })],
    ['closing a cancelled group', { kind: 'close' }, aLedger({ state: 'cancelled' })],
    ['reopening an open group', { kind: 'reopen', closesAt: NOW + 7 }, aLedger()],
    ['reopening a cancelled group', { kind: 'reopen', closesAt: NOW + 7 }, aLedger({ state: 'cancelled' })],
  ])('changes nothing by %s', async (_, write, ledger) => {
    const { before, after } = await written(ledger, write);
    expect(after).toEqual(before);
  });
});

describe('The conditions of the table', () => {
  const writeFor = (kind: SeatWrite['kind'], person: number, institution: number): SeatWrite => {
    const who = claimant(person, institutionNumber(institution));
    return kind === 'claim' || kind === 'queue'
      ? { kind, claimant: who }
      : { kind, claimant: who, capacity: 2 };
  };
  const kinds = fc.constantFrom<SeatWrite['kind']>('claim', 'claim-last', 'claim-not-last', 'queue');

  it('say of every ledger and every write of a seat what the rules say', async () => {
    const inputs = [anyLedger, kinds, fc.nat(12), fc.nat(3)] as const;
    const property = fc.asyncProperty(...inputs, async (ledger, kind, person, institution) => {
      const write = writeFor(kind, person, institution);
      const { before, after } = await written(ledger, write);
      expect(after).toEqual(applied(before, write, NOW));
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('say of every ledger and every withdrawal what the rules say', async () => {
    const property = fc.asyncProperty(anyLedger, fc.nat(12), async (ledger, person) => {
      const step = leaveStep(ledger, seatNumber(person), NOW);
      if (step.kind === 'left') return;
      const { before, after } = await written(ledger, step.write);
      expect(after).toEqual(applied(before, step.write, NOW));
    });
    await fc.assert(property, { numRuns: 60 });
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
    expect((await table.store.ledgers.read(id))?.seats).toEqual({ [seatNumber(1)]: PCPR });
  });

  it.each<LedgerWrite>([
    claim,
    queue,
    { kind: 'leave-queue', ...leaving },
    { kind: 'bar', ...leaving },
    { kind: 'close' },
  ])('throws when the write $kind meets no ledger, and makes none', async (write) => {
    const id = groupId.parse('no-such-group');
    await expect(table.store.ledgers.write(id, write, NOW)).rejects.toThrow();
    expect(await table.store.ledgers.read(id)).toBeUndefined();
  });
});
