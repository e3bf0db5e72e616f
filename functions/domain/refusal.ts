import type { Verdict } from './eligibility.ts';
import type { Departure } from './ledger.ts';
import type { QuotaSpec } from './quota.ts';
import type { Standing } from './standing.ts';
import type { Moment } from './time.ts';

/** Why the ledger gives no seat. Limits and capacities are seats. */
export type SeatRefusal =
  | { readonly kind: 'group-not-open-yet'; readonly opensAt: Moment }
  | { readonly kind: 'group-closed' }
  | { readonly kind: 'group-cancelled' }
  | { readonly kind: 'group-full'; readonly capacity: number; readonly waiting: number }
  | { readonly kind: 'institution-limit'; readonly limit: number }
  | {
      readonly kind: 'registration-ended';
      readonly how: Departure['how'];
      /** The institution’s no, if that was it: with its reason, or by its silence without one. */
      readonly no?: { readonly why: string | null } | undefined;
    };

/** Why an offer cannot be accepted. */
export type OfferRefusal =
  | { readonly kind: 'group-cancelled' }
  | { readonly kind: 'offer-expired' }
  | { readonly kind: 'no-offer'; readonly standing: Standing };

/** A limit across groups has no room. */
export type QuotaRefusal = { readonly kind: 'quota-full'; readonly quota: QuotaSpec };

/** Every expected "no" of the product. Each has its words in the catalogues and its type in the API. */
export type Refusal =
  | SeatRefusal
  | OfferRefusal
  | QuotaRefusal
  | { readonly kind: 'unknown-group' }
  | { readonly kind: 'unknown-institution' }
  | { readonly kind: 'not-eligible'; readonly verdict: Extract<Verdict, { kind: 'not-eligible' }> }
  | { readonly kind: 'already-registered'; readonly standing: Standing }
  | { readonly kind: 'too-many-attempts' }
  | { readonly kind: 'unknown-registration' }
  | { readonly kind: 'group-started' }
  | { readonly kind: 'transfer-under-way' }
  | { readonly kind: 'link-invalid' }
  | { readonly kind: 'link-expired' }
  | { readonly kind: 'idempotency-key-reused' };

/** Why a coordinator's change is not made. Nothing has changed then. */
export type ChangeRefusal =
  | { readonly kind: 'unknown-group' }
  | { readonly kind: 'unknown-registration' }
  | { readonly kind: 'another-organiser' }
  | { readonly kind: 'another-programme' }
  | { readonly kind: 'same-group' }
  | { readonly kind: 'group-cancelled' }
  | { readonly kind: 'group-started' }
  | { readonly kind: 'wrong-state'; readonly state: string }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'not-waiting'; readonly standing: Standing }
  | { readonly kind: 'not-seated'; readonly standing: Standing }
  | { readonly kind: 'already-registered'; readonly standing: Standing }
  | { readonly kind: 'too-many-attempts' }
  | { readonly kind: 'nobody-waiting' }
  | { readonly kind: 'nobody-may-take-it' }
  | { readonly kind: 'no-free-seat'; readonly waiting: number }
  /** The institution has to agree, and has not. */
  | { readonly kind: 'approval-missing' }
  /** The institution is not asked about this person, or has answered. */
  | { readonly kind: 'approval-not-asked' }
  | { readonly kind: 'institution-limit'; readonly limit: number }
  | QuotaRefusal
  | { readonly kind: 'capacity-below-taken'; readonly taken: number }
  | { readonly kind: 'out-of-range'; readonly field: string; readonly least: number; readonly most: number }
  | { readonly kind: 'in-the-past'; readonly field: string }
  | { readonly kind: 'wrong-order'; readonly field: string }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'transfer-under-way' };
