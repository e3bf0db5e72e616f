import type { InstitutionId } from './ids.ts';
import { asOf } from './lapse.ts';
import type { Ledger } from './ledger.ts';
import { freeSeats } from './signUp.ts';
import type { Moment } from './time.ts';

/** What an institution uses of a group, in seats. `limit`: what it may use at the most, `null` while nothing limits it. */
export type OwnUse = { readonly used: number; readonly limit: number | null; readonly free: number };

/**
 * The seats that one institution uses in a group and those it could still take: never more than are free to newcomers,
 * nor more than its limit leaves. `ids` are all the entries that the institution is known by.
 */
export const ownUse = (read: Ledger, ids: readonly InstitutionId[], now: Moment): OwnUse => {
  const ledger = asOf(read, now);
  const used = ids.reduce((sum, id) => sum + (ledger.used[id] ?? 0), 0);
  const lifted = ledger.limitLiftsAt !== null && now >= ledger.limitLiftsAt;
  const limit = lifted ? null : ledger.perInstitution;
  const open = freeSeats(read, now);
  return { used, limit, free: limit === null ? open : Math.min(open, Math.max(0, limit - used)) };
};
