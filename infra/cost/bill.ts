import { type Price, type PriceName, PRICES } from './prices.ts';

/** So many of what a price is for. */
export type Bill = Readonly<Partial<Record<PriceName, number>>>;

const NAMES = Object.keys(PRICES).filter((name): name is PriceName => name in PRICES);

/** Several bills as one. */
export const together = (...bills: readonly Bill[]): Bill => {
  const sum: Partial<Record<PriceName, number>> = {};
  for (const bill of bills) {
    for (const name of NAMES) {
      const amount = bill[name];
      if (amount !== undefined) sum[name] = (sum[name] ?? 0) + amount;
    }
  }
  return sum;
};

/** The same so many times. */
export const times = (factor: number, bill: Bill): Bill =>
  Object.fromEntries(
    NAMES.flatMap((name) => (bill[name] === undefined ? [] : [[name, factor * bill[name]]])),
  );

const priceOf = (name: PriceName): Price => PRICES[name];

const dollarsOf = (name: PriceName, amount: number): number => {
  const { usd, per } = priceOf(name);
  return (amount / per) * usd;
};

/** What a bill comes to in dollars, by what is paid for, the dearest first. Nothing is taken as free. */
export const sharesOf = (bill: Bill): readonly (readonly [name: PriceName, usd: number])[] =>
  NAMES.map((name) => [name, dollarsOf(name, bill[name] ?? 0)] as const)
    .filter(([, usd]) => usd !== 0)
    .toSorted(([, one], [, other]) => other - one);

/** What a bill comes to in dollars when nothing is taken as free. */
export const listed = (bill: Bill): number => sharesOf(bill).reduce((sum, [, usd]) => sum + usd, 0);

/** What of a month's bill is left when the account runs nothing else, and what is free for ever is free. */
export const beyondFree = (month: Bill): Bill =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const left = (month[name] ?? 0) - (priceOf(name).free ?? 0);
      return left > 0 ? [[name, left]] : [];
    }),
  );

/** Of what the price was not found at AWS itself. */
export const unsure = (): readonly string[] =>
  NAMES.filter((name) => !['list', 'page'].includes(priceOf(name).evidence)).map((name) => priceOf(name).of);
