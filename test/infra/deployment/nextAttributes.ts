/** What the next version puts into items: where a registration came from, and how often it wrote to a ledger. */
export const NEXT = { origin: 'nextOrigin', writes: 'nextWrites' } as const;
