import type { Verdict } from './eligibility.ts';
import type { Standing } from './standing.ts';
import type { Moment } from './time.ts';

/** Why the ledger gives no seat. Limits and capacities are seats. */
export type SeatRefusal =
  | { readonly kind: 'group-not-open-yet'; readonly opensAt: Moment }
  | { readonly kind: 'group-closed' }
  | { readonly kind: 'group-cancelled' }
  | { readonly kind: 'group-full'; readonly capacity: number; readonly waiting: number }
  | { readonly kind: 'institution-limit'; readonly limit: number }
  | { readonly kind: 'registration-withdrawn' };

/** Every expected "no" of the product. Each has its words in the catalogues and its type in the API. */
export type Refusal =
  | SeatRefusal
  | { readonly kind: 'unknown-group' }
  | { readonly kind: 'unknown-institution' }
  | { readonly kind: 'not-eligible'; readonly verdict: Extract<Verdict, { kind: 'not-eligible' }> }
  | { readonly kind: 'already-registered'; readonly standing: Standing }
  | { readonly kind: 'too-many-attempts' }
  | { readonly kind: 'unknown-registration' }
  | { readonly kind: 'group-started' }
  | { readonly kind: 'link-invalid' }
  | { readonly kind: 'link-expired' }
  | { readonly kind: 'idempotency-key-reused' };
