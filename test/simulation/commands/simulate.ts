import { parseArgs } from 'node:util';
import * as z from 'zod';
import { withWorker } from '../bundle.ts';
import { storyOf } from '../shrink.ts';
import { reportOf } from '../tally.ts';
import { runInThreads } from '../threads.ts';

const whole = z.coerce.number().int().nonnegative();
const options = z.object({
  histories: whole.default(2000),
  seed: whole.default(1),
  threads: whole.default(2),
});

const STORIES = 2;

const { values } = parseArgs({
  options: {
    histories: { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
  },
});
const { histories, seed, threads } = options.parse(values);
const begun = performance.now();
const total = await withWorker(undefined, (file) =>
  runInThreads(file, { seed, histories, threads, coordinators: true, failures: 20 }),
);
process.stdout.write(`Seeds ${seed} to ${seed + histories - 1}\n`);
process.stdout.write(`${reportOf(total, (performance.now() - begun) / 1000)}\n`);
for (const { seed: failed, invariant, detail } of total.failed.slice(0, 20)) {
  process.stdout.write(`  seed ${failed}: ${invariant}: ${detail}\n`);
}
for (const { seed: failed } of total.failed.slice(0, STORIES)) {
  process.stdout.write(`\n${await storyOf(failed, { coordinators: true })}\n`);
}
process.exitCode = total.failed.length === 0 ? 0 : 1;
