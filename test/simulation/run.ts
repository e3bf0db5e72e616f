import { planOf, type Menu } from './generate.ts';
import type { Plan } from './plan.ts';
import { begin, type Outcome, type Running } from './simulate.ts';

/**
 * Histories that go on side by side: they share the turns of Node's event loop, and nothing else. With more of them
 * turns are fewer, but what one history needs is not near any more when its turn comes: 24 took a fifth longer.
 */
const ABREAST = 4;

type Abreast = { readonly seed: number; readonly running: Running };

/** Lets every promise that can go on go on, before the next thing happens. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Runs one history to its end. */
export const runOne = async (plan: Plan, told?: (time: number, line: string) => void): Promise<Outcome> => {
  const running = begin(plan, told);
  do await turn();
  while (running.step());
  await turn();
  return running.finish();
};

/** Runs the histories of many seeds. `each` hears what came of one and may say that this is enough. */
export const runMany = async (
  seeds: Iterable<number>,
  menu: Menu,
  each: (seed: number, outcome: Outcome) => 'go on' | 'enough',
): Promise<void> => {
  const waiting = seeds[Symbol.iterator]();
  let abreast: readonly Abreast[] = [];
  let enough = false;
  const fill = (): void => {
    while (!enough && abreast.length < ABREAST) {
      const next = waiting.next();
      if (next.done === true) return;
      abreast = [...abreast, { seed: next.value, running: begin(planOf(next.value, menu)) }];
    }
  };
  fill();
  while (abreast.length > 0 && !enough) {
    await turn();
    const over: Abreast[] = [];
    for (const one of abreast) if (!one.running.step()) over.push(one);
    if (over.length === 0) continue;
    abreast = abreast.filter((one) => !over.includes(one));
    await turn();
    for (const { seed, running } of over) {
      if (!enough && each(seed, await running.finish()) === 'enough') enough = true;
    }
    fill();
  }
};
