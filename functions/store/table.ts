/**
 * The one table, as data: the same description makes it on AWS, on one machine and in tests. Which item stands
 * under which key is in keys.ts; why, in README.md.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970 after which an item is cleared away. Housekeeping only: no decision reads it. */
  timeToLive: 'expires',
  streamView: 'NEW_AND_OLD_IMAGES',
  /** Sparse: only items that stand in a list carry its keys, and a ledger never does. */
  index: { name: 'lists', partitionKey: 'list', sortKey: 'position' },
} as const;

/**
 * What the stream's consumers listen for, by the sort key's prefix. The mail consumer is not woken by ledgers, nor
 * the settling one by notices.
 */
export const STREAM_PREFIX = { ledger: 'LEDGER', notice: 'NOTICE#' } as const;
