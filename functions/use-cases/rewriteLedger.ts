import type { Act } from '../domain/act.ts';
import type { GroupId } from '../domain/ids.ts';
import { asOf } from '../domain/lapse.ts';
import type { Ledger } from '../domain/ledger.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Ledgers } from './ports.ts';

/** Newcomers write without looking at the revision, so a decision over the whole ledger may have to be made anew. */
const MOST_STEPS = 40;

/** The ledger after a change; `changed` is false when it was so already. */
export type GroupChange = { readonly ledger: Ledger; readonly changed: boolean };

/**
 * Decides over a whole ledger and writes the decision if nobody has written in between; else decides again. `decide`
 * is given the ledger as of the act's moment and returns it unchanged when there is nothing to do: that is also how a
 * write whose answer was lost is recognised. One write unit for each try.
 */
export const rewriteLedger = async <Refusal>(
  { ledgers }: { readonly ledgers: Ledgers },
  id: GroupId,
  act: Act,
  decide: (ledger: Ledger) => Result<Ledger, Refusal>,
): Promise<Result<GroupChange, Refusal | { readonly kind: 'unknown-group' }>> => {
  let seen = await ledgers.read(id);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (seen === undefined) return refused({ kind: 'unknown-group' });
    const current = asOf(seen, act.at);
    const decision = decide(current);
    if (!decision.ok) return decision;
    if (decision.value === current) return accepted({ ledger: seen, changed: step > 0 });
    seen = await ledgers.write(id, { kind: 'rewrite', seen, next: decision.value }, act);
  }
  throw new Error(`The ledger of group ${id} changed ${MOST_STEPS} times during one decision`);
};
