import { nextStep, type Claimant } from '../domain/seat.ts';
import type { Ledger } from '../domain/ledger.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { SeatRefusal } from '../domain/refusal.ts';
import type { Standing } from '../domain/standing.ts';
import type { Clock, Ledgers } from './ports.ts';

/** Each failed condition means that the ledger moved on; a group does not flip this often between full and free. */
const MOST_STEPS = 12;

type Seated = { readonly standing: Standing };
type TurnedAway = { readonly refusal: SeatRefusal; readonly revision: number };

/**
 * Leads one claimant to a seat, a place on the waiting list or a refusal, one conditional write at a time: one write
 * unit when the first succeeds. Safe to repeat after a lost answer: a ledger that shows the id is the answer.
 * Throws when the ledger cannot be reached or keeps changing.
 */
export const takeSeat = async (
  { ledgers, clock }: { readonly ledgers: Ledgers; readonly clock: Clock },
  seen: Ledger,
  claimant: Claimant,
): Promise<Result<Seated, TurnedAway>> => {
  let ledger = seen;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const now = clock();
    const next = nextStep(ledger, claimant, now);
    if (next.kind === 'settled') return accepted({ standing: next.standing });
    if (next.kind === 'refused') return refused({ refusal: next.refusal, revision: ledger.revision });
    ledger = await ledgers.write(ledger.groupId, next.write, now);
  }
  throw new Error(`The ledger of group ${seen.groupId} changed ${MOST_STEPS} times during one claim`);
};
