import { NOW } from '../support/builders.ts';

/** Seconds of the product that pass in one real second: leases and pauses of minutes take seconds. */
export const SPEED = 20;

/** A clock that runs fast, from the same beginning in every process; in epoch milliseconds. */
export const fastClock =
  (startedAt: number): (() => number) =>
  () =>
    NOW * 1000 + (Date.now() - startedAt) * SPEED;
