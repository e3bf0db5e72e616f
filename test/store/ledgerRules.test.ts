import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, byParticipant, bySystem } from '../../functions/domain/act.ts';
import { groupId } from '../../functions/domain/ids.ts';
import { leaveStep } from '../../functions/domain/leave.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aGroup, NOW } from '../support/builders.ts';
import { applied } from '../support/ledgerModel.ts';
import { anyLedger } from '../support/ledgerArbitraries.ts';
import { claimant, institutionNumber, seatNumber } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

let made = 0;
const stored = async (ledger: Ledger): Promise<Ledger> => {
  made += 1;
  const id = groupId.parse(`grupa-${made}`);
  await table.store.groups.saveGroup(aGroup({ id }), { ...ledger, groupId: id });
  return { ...ledger, groupId: id };
};

const id = fc.nat(12).map((number) => seatNumber(number));
const institution = fc.nat(3).map(institutionNumber);
const person = fc
  .record({ number: fc.nat(12), own: institution, hold: fc.option(fc.constant(NOW + 60)) })
  .map(({ number, own, hold }) => claimant(number, own, hold));
const departure = fc.record({
  at: fc.constant(NOW),
  how: fc.constantFrom('left' as const, 'expired' as const, 'moved' as const, 'refused' as const),
});
const leaving = { seatId: id, departure, forget: fc.constantFrom([], [seatNumber(30), seatNumber(31)]) };

/** Every kind of write but rewriting, whether or not anybody would be advised to make it. */
const anyWrite: fc.Arbitrary<LedgerWrite> = fc.oneof(
  fc.record({ kind: fc.constantFrom('claim' as const, 'queue' as const), claimant: person }),
  fc.record({
    kind: fc.constantFrom('claim-last' as const, 'claim-not-last' as const),
    claimant: person,
    capacity: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant('take' as const),
    from: fc.constantFrom('offered' as const, 'held' as const, 'awaiting-approval' as const),
    seatId: id,
    institutionId: institution,
    fills: fc.constantFrom(true, false, null),
  }),
  fc.record({ kind: fc.constantFrom('leave-queue' as const, 'bar' as const), ...leaving }),
  fc.constant<LedgerWrite>({ kind: 'close' }),
  fc.constant<LedgerWrite>({ kind: 'reopen', closesAt: NOW + 7 }),
);

const anyAct: fc.Arbitrary<Act> = fc.constantFrom(byParticipant(NOW), bySystem(NOW), {
  at: NOW,
  by: 'coordinator:anna' as const,
  why: 'prośba ośrodka',
});

/** Makes a write on the table and by the rules, and compares what came of it. */
const agree = async (
  ledger: Ledger,
  act: Act,
  writeOf: (before: Ledger) => LedgerWrite | undefined,
): Promise<void> => {
  const before = await stored(ledger);
  const write = writeOf(before);
  if (write === undefined) return;
  const after = applied(before, write, act);
  expect(await table.store.ledgers.write(before.groupId, write, act)).toEqual(after);
  expect(await table.store.ledgers.read(before.groupId)).toEqual(after);
};

describe('The conditions of the table', () => {
  it('say of every ledger and every write what the rules say', async () => {
    const property = fc.asyncProperty(anyLedger, anyWrite, anyAct, (ledger, write, act) =>
      agree(ledger, act, () => write),
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it('say of every ledger and everybody who leaves what the rules say', async () => {
    const property = fc.asyncProperty(anyLedger, departure, fc.nat(12), anyAct, (ledger, left, number, act) =>
      agree(ledger, act, (before) => {
        const step = leaveStep(before, seatNumber(number), left);
        return step.kind === 'write' ? step.write : undefined;
      }),
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('say of every decision over a whole ledger that it is made if nobody has written since', async () => {
    const property = fc.asyncProperty(anyLedger, anyLedger, fc.boolean(), anyAct, (ledger, next, late, act) =>
      agree(ledger, act, (before) => ({
        kind: 'rewrite',
        seen: late ? { ...before, revision: before.revision + 1 } : before,
        next: { ...next, groupId: before.groupId },
      })),
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
