import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondFree, type Bill, listed, sharesOf, times, together } from '../../../infra/cost/bill.ts';
import { LOOKED_UP, type Price, PRICES } from '../../../infra/cost/prices.ts';

const prices: readonly (readonly [string, Price])[] = Object.entries(PRICES);

/** Amounts of some of the things that have a price. */
const bills = fc
  .dictionary(fc.constantFrom(...prices.map(([name]) => name)), fc.nat(1e9))
  .map((amounts): Bill => amounts);

describe('A bill', () => {
  it('comes to the amount by the price of so many', () => {
    expect(listed({ mail: 2_500 })).toBeCloseTo(0.25, 10);
  });

  it('of a thousand is a thousand times the bill of one', () => {
    expect(times(1000, { write: 13, mail: 1 })).toEqual({ write: 13_000, mail: 1000 });
  });

  it('of two is what both come to', () => {
    expect(together({ write: 1, read: 2 }, { write: 3 })).toEqual({ write: 4, read: 2 });
  });

  it('names the dearest first', () => {
    expect(sharesOf({ write: 1, key: 2, mail: 1000 }).map(([name]) => name)).toEqual([
      'key',
      'mail',
      'write',
    ]);
  });

  it('counts of what is free for ever only what goes beyond it', () => {
    expect(beyondFree({ alarm: 18, dashboard: 1, key: 2 })).toEqual({ alarm: 8, key: 2 });
  });

  it('is never more with the free amounts than without, and never less than nothing', () => {
    fc.assert(
      fc.property(bills, (bill) => {
        const left = listed(beyondFree(bill));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(listed(bill));
      }),
    );
  });
});

describe('A price', () => {
  it.each(prices)('names a page of AWS and the day: %s', (_, { source, on }) => {
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/[\w-]+\/pricing\/$/);
    expect(on).toMatch(/^2026-\d\d-\d\d$/);
    expect(on <= LOOKED_UP).toBe(true);
  });
});
