import * as fc from 'fast-check';
import { handedOver, withPriority } from '../../functions/domain/groupChange.ts';
import { groupId } from '../../functions/domain/ids.ts';
import { departed } from '../../functions/domain/lapse.ts';
import { LEDGER_STATES, type Ledger } from '../../functions/domain/ledger.ts';
import type { Moment } from '../../functions/domain/time.ts';
import { arrived, decidedMove, expecting, givenUp } from '../../functions/domain/transfer.ts';
import { anyId, anyInstitution, anySettings, anyWay, anyWhile } from './anything.ts';

/** A change of a whole ledger at a moment. */
export type Change = (ledger: Ledger, now: Moment) => Ledger;

/** The changed ledger, or itself where the change is refused. */
const orItself = (ledger: Ledger, changed: ReturnType<typeof withPriority>): Ledger =>
  changed.ok ? changed.value : ledger;

const anyOffer = fc
  .record({ seatId: anyId, institutionId: anyInstitution, seconds: anyWhile })
  .map(({ seatId, institutionId, seconds }): Change => (ledger, now) => {
    const seat = { kind: 'offered', institutionId, until: now + seconds } as const;
    return orItself(ledger, handedOver(ledger, { seatId, institutionId, seat }, now));
  });

const ids = { arriving: anyId, leaving: anyId, institutionId: anyInstitution };

/** Either end of a transfer or a swap. */
const anyMove = fc
  .record({
    move: fc.record({ from: fc.constant(groupId.parse('grupa-druga')), ...ids }),
    exchange: fc.option(fc.record(ids), { freq: 2 }),
    end: fc.constantFrom(expecting, decidedMove),
  })
  .map(
    ({ move, exchange, end }): Change =>
      (ledger, now) =>
        orItself(ledger, end(ledger, move, exchange, now)),
  );

/** Changes of a whole ledger, as the use cases make them and as none does. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((ledger) => ledger),
  anySettings.map((settings): Change => (ledger) => ({ ...ledger, ...settings })),
  fc.constantFrom(...LEDGER_STATES).map((state): Change => (ledger) => ({ ...ledger, state })),
  fc.constant<Change>((ledger) => ({ ...ledger, state: 'open' })),
  anyId.map(
    (id): Change =>
      (ledger, now) =>
        orItself(ledger, withPriority(ledger, id, now)),
  ),
  { weight: 3, arbitrary: anyOffer },
  { weight: 2, arbitrary: anyMove },
  anyId.map(
    (id): Change =>
      (ledger, now) =>
        arrived(ledger, id, now),
  ),
  anyId.map(
    (id): Change =>
      (ledger, now) =>
        givenUp(ledger, id, now),
  ),
  fc.tuple(anyId, anyWay).map(
    ([id, how]): Change =>
      (ledger, at) =>
        departed(ledger, id, { at, how }),
  ),
);
