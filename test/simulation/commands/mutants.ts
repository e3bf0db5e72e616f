import { parseArgs } from 'node:util';
import * as z from 'zod';
import { withWorker } from '../bundle.ts';
import { MUTANTS } from '../mutants/all.ts';
import type { Mutant } from '../mutants/mutant.ts';
import type { Tally } from '../tally.ts';
import { runInThreads } from '../threads.ts';

const whole = z.coerce.number().int().positive();
const options = z.object({
  histories: whole.default(10_000),
  seed: whole.default(1),
  only: z.string().default(''),
});

const { values } = parseArgs({
  options: { histories: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const { histories, seed, only } = options.parse(values);

/** Histories without any bug that have to pass first: else the table would say nothing. */
const CONTROL = 400;
const AT_ONCE = 2;

const run = (mutant: Mutant | undefined, count: number): Promise<Tally> =>
  withWorker(mutant, (file) =>
    runInThreads(file, { seed, histories: count, coordinators: true, failures: 1, threads: 1 }),
  );

const control = await run(undefined, CONTROL);
const sound = control.failed.length === 0;
process.stdout.write(
  `Without a bug: ${control.failed.length} violations in ${control.histories} histories\n`,
);
for (const { seed: failed, invariant, detail } of control.failed) {
  process.stdout.write(`  seed ${failed}: ${invariant}: ${detail}\n`);
}

const wanted = MUTANTS.filter(({ name }) => name.includes(only));
const waiting = [...wanted];
let survivors = 0;
const judge = async (): Promise<void> => {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const { failed, histories: tried } = await run(mutant, histories);
    const [first] = failed;
    if (first === undefined) survivors += 1;
    const verdict = first === undefined ? 'SURVIVED' : `caught by "${first.invariant}"`;
    process.stdout.write(`${mutant.name.padEnd(70)} ${verdict}, after ${first?.nth ?? tried}\n`);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, judge));
process.stdout.write(`${wanted.length - survivors} of ${wanted.length} mutants caught\n`);
process.exitCode = survivors === 0 && sound ? 0 : 1;
