/** A change to data that somebody has decided on. */
export type AllowedChange = {
  /** As `npm run diff` names it: `ZapisyDevData/Table710B521B replaced KeySchema`. */
  readonly change: string;
  /** Why it may happen, and what becomes of the data. */
  readonly reason: string;
  /** The last day on which it may, `2026-12-31`, two weeks ahead at most: after it the entry is a fault, until it is taken out. */
  readonly until: string;
};

export const ALLOWED_CHANGES: readonly AllowedChange[] = [];
