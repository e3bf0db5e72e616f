import * as fc from 'fast-check';
import { seatId } from '../../functions/domain/ids.ts';
import { asOf } from '../../functions/domain/lapse.ts';
import { leaveStep } from '../../functions/domain/leave.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { nextStep } from '../../functions/domain/seat.ts';
import { takeStep } from '../../functions/domain/take.ts';
import type { Moment } from '../../functions/domain/time.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aGroup, aLedger, GROUP } from '../support/builders.ts';
import { anyAct, anyCapacity, anyClaimant, anyId, anyMoment, anySettings, anyWay } from './anything.ts';
import { anyChange } from './ledgerChanges.ts';
import { always, type Step } from './step.ts';

/** Decides on a write from the ledger as it is; `undefined` where there is nothing to do. */
type Decide = (ledger: Ledger, now: Moment) => LedgerWrite | undefined;

const adviceOf = (step: { kind: 'write'; write: LedgerWrite } | { kind: string }): LedgerWrite | undefined =>
  'write' in step ? step.write : undefined;

/** Somebody of those in a ledger's map. */
const someone = (map: object, number: number) => {
  const all = Object.keys(map);
  const id = all[number % all.length];
  return id === undefined ? undefined : seatId.parse(id);
};

/** Writes of a seat or a place that nobody would make of this ledger, or that come too late. */
const anyBlindClaim: fc.Arbitrary<Decide> = fc
  .record({
    kind: fc.constantFrom('claim', 'claim-last', 'claim-not-last', 'queue'),
    claimant: anyClaimant,
    capacity: fc.option(anyCapacity, { freq: 2 }),
  })
  .map(({ kind, claimant, capacity }) => (ledger) => ({
    ...{ kind, claimant },
    capacity: capacity ?? ledger.capacity,
  }));

/** The same of taking and leaving. The institution is the seat's own: no code makes it up. */
const anyBlindStep: fc.Arbitrary<Decide> = fc
  .record({
    kind: fc.constantFrom('take', 'leave-seat', 'leave-queue', 'bar'),
    claimant: anyClaimant,
    from: fc.constantFrom('offered', 'held', 'awaiting-approval'),
    fills: fc.option(fc.boolean()),
    how: anyWay,
    forgotten: fc.nat(7),
  })
  .map(({ kind, claimant, from, fills, how, forgotten }) => (ledger, at) => {
    const id = claimant.seatId;
    const institutionId = ledger.seats[id]?.institutionId ?? claimant.institutionId;
    const old = someone(ledger.gone, forgotten);
    const forget = old === undefined || old === id ? [] : [old];
    return kind === 'take'
      ? { kind, from, seatId: id, institutionId, fills }
      : { kind, seatId: id, institutionId, departure: { at, how }, forget };
  });

/** Writes that the rules advise. */
const anyAdvisedWrite: fc.Arbitrary<Decide> = fc.oneof(
  {
    weight: 3,
    arbitrary: anyClaimant.map(
      (claimant): Decide =>
        (ledger, now) =>
          adviceOf(nextStep(ledger, claimant, now)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(7), fc.constantFrom('offered', 'held', 'awaiting-approval'))
      .map(([number, from]): Decide => (ledger, now) => {
        const promised = Object.entries(ledger.seats).filter(([, { kind }]) => kind === from);
        const id = someone(Object.fromEntries(promised), number);
        return id === undefined ? undefined : adviceOf(takeStep(ledger, id, from, now));
      }),
  },
  fc.tuple(fc.nat(7), anyWay).map(([number, how]): Decide => (ledger, at) => {
    const id = someone({ ...ledger.seats, ...ledger.queue }, number);
    return id === undefined ? undefined : adviceOf(leaveStep(ledger, id, { at, how }));
  }),
  anyId.map(
    (id): Decide =>
      (ledger, at) =>
        adviceOf(leaveStep(ledger, id, { at, how: 'refused' })),
  ),
);

/** A whole new state, now and then decided from a ledger that is no longer the newest. */
const anyRewrite: fc.Arbitrary<Decide> = fc
  .record({ change: anyChange, late: fc.constantFrom(0, 0, 0, 0, 1) })
  .map(({ change, late }) => (ledger, now) => ({
    kind: 'rewrite',
    seen: { ...ledger, revision: ledger.revision - late },
    next: change(asOf(ledger, now), now),
  }));

const anyDecision = fc.oneof(
  { weight: 2, arbitrary: anyBlindClaim },
  { weight: 2, arbitrary: anyBlindStep },
  { weight: 8, arbitrary: anyAdvisedWrite },
  { weight: 4, arbitrary: anyRewrite },
  fc.constant<Decide>(() => ({ kind: 'close' })),
  anyMoment.map((closesAt): Decide => () => ({ kind: 'reopen', closesAt })),
);

/** The kind of a write; claims that only hold a seat, and takes that complete one, are kinds of their own. */
const nameOf = (write: LedgerWrite): string => {
  const held =
    (write.kind === 'claim' && write.claimant.holdUntil !== null) ||
    (write.kind === 'take' && write.from !== 'offered');
  if (!held) return write.kind;
  const asked = write.kind === 'claim' ? write.claimant.holdFor === 'approval' : write.from !== 'held';
  return `${write.kind} of a hold${asked ? ' for the institution' : ''}`;
};

/** Every write of a ledger, and making it once more. */
export const ledgerStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.tuple(anyDecision, anyAct).map(([decide, act]): Step => async (known) => {
      const ledger = await known.ledgers.read(GROUP);
      const write = ledger === undefined ? undefined : decide(ledger, act.at);
      if (write === undefined) return undefined;
      return {
        name: nameOf(write),
        told: [write, act],
        on: ({ ledgers }) => ledgers.write(GROUP, write, act),
      };
    }),
  },
  anySettings.map((settings) =>
    always('saveGroup', settings, ({ groups }) => groups.saveGroup(aGroup(), aLedger(settings))),
  ),
);
