import { byParticipant, bySystem } from '../domain/act.ts';
import { leaveStep } from '../domain/leave.ts';
import { nextStep, type Claimant, type Rewrite, type SeatWrite } from '../domain/seat.ts';
import type { Ledger } from '../domain/ledger.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { SeatRefusal } from '../domain/refusal.ts';
import type { Standing } from '../domain/standing.ts';
import type { Moment } from '../domain/time.ts';
import type { Clock, Ledgers } from './ports.ts';

/** Each failed condition means that the ledger moved on; a group does not flip this often between full and free. */
const MOST_STEPS = 12;

type Seated = { readonly standing: Standing; readonly ledger: Ledger };
/** `askedUntil`: the institution is asked until then and no seat is kept; `undefined` where a claim is made. */
type TakeOptions = { readonly shutOut: boolean; readonly askedUntil?: Moment | undefined };
type TurnedAway = { readonly refusal: SeatRefusal; readonly revision: number };

const isClaim = ({ kind }: SeatWrite | Rewrite): boolean => kind !== 'queue' && kind !== 'rewrite';

/**
 * Leads one claimant to a seat, a place on the waiting list or a refusal, one conditional write at a time: one write
 * unit when the first succeeds, one read unit more for a refusal. Safe to repeat after a lost answer: a ledger that shows the id is the answer.
 * Throws when the ledger cannot be reached or keeps changing. With `shutOut` a refusal keeps the id out of the ledger
 * for good, so that no copy of the claim gets in after it was refused: one write unit more. Who is `askedUntil` waits
 * where they would have to wait, but claims no seat before the institution has agreed.
 */
export const takeSeat = async (
  { ledgers, clock }: { readonly ledgers: Ledgers; readonly clock: Clock },
  seen: Ledger,
  claimant: Claimant,
  { shutOut, askedUntil }: TakeOptions,
): Promise<Result<Seated, TurnedAway>> => {
  let ledger = seen;
  // What refuses may be a glance, a moment old: nobody is refused for good by a ledger that has gone on since.
  let isFresh = false;
  let reason: SeatRefusal | undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const now = clock();
    const next = nextStep(ledger, claimant, now);
    if (next.kind === 'settled') return accepted({ standing: next.standing, ledger });
    const asks = askedUntil !== undefined && next.kind === 'write' && isClaim(next.write);
    if ((next.kind === 'refused' || asks) && !isFresh) {
      ledger = (await ledgers.read(ledger.groupId)) ?? ledger;
      isFresh = true;
      continue;
    }
    if (asks) return accepted({ standing: { kind: 'awaiting-approval', until: askedUntil }, ledger });
    if (next.kind === 'refused') {
      reason ??= next.refusal;
      const bar = leaveStep(ledger, claimant.seatId, { at: now, how: 'refused' });
      if (!shutOut || bar.kind !== 'write') return refused({ refusal: reason, revision: ledger.revision });
      ledger = await ledgers.write(ledger.groupId, bar.write, bySystem(now));
      continue;
    }
    // What has lapsed nobody chose: its act is the system's, also when a newcomer writes it down.
    const act = next.write.kind === 'rewrite' ? bySystem(now) : byParticipant(now);
    ledger = await ledgers.write(ledger.groupId, next.write, act);
    isFresh = true;
  }
  throw new Error(`The ledger of group ${seen.groupId} changed ${MOST_STEPS} times during one claim`);
};
