import type { Act } from '../domain/act.ts';
import type { Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import type { Programme } from '../domain/programme.ts';
import { quotasFor, seatKey, type QuotaId } from '../domain/quota.ts';
import type { ChangeRefusal, QuotaRefusal } from '../domain/refusal.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { decidedMove, expecting, type Exchange, type Move } from '../domain/transfer.ts';
import { countedSeatOf } from './completeHold.ts';
import { countSeat } from './countSeat.ts';
import { dropArrival, endMove, type EndMovePorts } from './endMove.ts';
import { type GroupChange, rewriteLedger } from './rewriteLedger.ts';

/** One person's way from the seat they have to the seat they get, put down as pending already. */
export type Journey = {
  readonly leaving: Registration;
  readonly arriving: Registration;
  readonly to: Group;
  readonly institution: Institution;
};

/** What is moved: one person into the target group and, in a swap, another one out of it. */
export type MovePlan = {
  readonly programme: Programme;
  readonly target: Group;
  readonly mover: Journey;
  readonly exchange: Journey | null;
  readonly act: Act;
};

const journeysOf = ({ mover, exchange }: MovePlan): readonly Journey[] =>
  exchange === null ? [mover] : [mover, exchange];

export const moveOf = ({ leaving, arriving }: Pick<Journey, 'leaving' | 'arriving'>): Move => ({
  from: leaving.groupId,
  leaving: seatOf(leaving),
  arriving: seatOf(arriving),
  institutionId: leaving.institutionId,
});

const exchangeOf = ({ exchange }: MovePlan): Exchange | null => (exchange === null ? null : moveOf(exchange));

/** The limits in which the seats that are left count: the seats that are taken instead may count in them. */
const freedQuotas = async (
  { quotas }: EndMovePorts,
  { programme }: MovePlan,
  journeys: readonly Journey[],
): Promise<ReadonlySet<QuotaId>> => {
  const freed = await Promise.all(
    journeys.map(async ({ leaving }) => {
      if (leaving.programmePerson === null) return [];
      const member = await quotas.member(programme.id, leaving.programmePerson);
      return member?.seats[seatKey(leaving.groupId, seatOf(leaving))]?.quotas ?? [];
    }),
  );
  return new Set(freed.flat());
};

/**
 * Counts the new seats before the old ones are given up: nobody else may come in between. Where the old seats count
 * in the same limits the sum will not have changed, so that a full limit does not stand in the way; nor does it once
 * the move is done.
 */
const countArrivals = async (
  ports: EndMovePorts,
  plan: MovePlan,
  isDone = false,
): Promise<Result<'counted', QuotaRefusal>> => {
  const journeys = journeysOf(plan);
  const freed = await freedQuotas(ports, plan, journeys);
  for (const { arriving, to, institution } of journeys) {
    const seat = countedSeatOf(to, arriving);
    const limits = quotasFor(plan.programme, to, institution);
    if (seat === undefined || limits.length === 0) continue;
    const isEven = limits.every(({ id }) => freed.has(id));
    const counted = await countSeat(ports, seat, limits, isEven || isDone);
    if (!counted.ok) return counted;
  }
  return accepted('counted');
};

/**
 * Moves one person, or two in exchange: wholly or not at all. The target keeps a seat, the limits across groups agree,
 * then one write of the ledger that is left decides, and the target follows. Whatever stops it in between, the ledger
 * that is left tells what became of it, and housekeeping brings it to that end.
 */
export const moveSeats = async (
  ports: EndMovePorts,
  plan: MovePlan,
): Promise<Result<GroupChange, ChangeRefusal>> => {
  const { act, target, mover } = plan;
  const move = moveOf(mover);
  const exchange = exchangeOf(plan);
  const expected = await rewriteLedger(ports, target.id, act, (ledger) =>
    expecting(ledger, move, exchange, act.at),
  );
  if (!expected.ok) {
    for (const { arriving, to } of journeysOf(plan)) {
      await dropArrival(ports, to, arriving, { act, quota: null });
    }
    return expected;
  }
  const counted = await countArrivals(ports, plan);
  const decided = counted.ok
    ? await rewriteLedger(ports, move.from, act, (ledger) => decidedMove(ledger, move, exchange, act.at))
    : counted;
  const quota = counted.ok ? null : counted.refusal.quota.id;
  const moved = await endMove(ports, target, move, { act, quota });
  // Another move of the same people that was given up meanwhile may have taken the counts back.
  if (moved) await countArrivals(ports, plan, true);
  const ledger = await ports.ledgers.read(target.id);
  if (moved && ledger !== undefined) return accepted({ ledger, changed: true });
  return decided.ok ? refused({ kind: 'transfer-under-way' }) : decided;
};
