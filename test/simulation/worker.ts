import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { noFaults } from './faults.ts';
import { runMany } from './run.ts';
import { addOutcome, emptyTally, workOrder } from './tally.ts';

/** One of the threads that share the histories of a run. */
const { seeds, coordinators, failures } = z.object({ order: workOrder }).parse(workerData).order;

// Faults are thrown by the thousand; where they come from is in the story.
Error.stackTraceLimit = 0;

const tally = emptyTally(noFaults());
const numbers = function* (): Generator<number> {
  for (let number = 0; number < seeds.count; number += 1) yield seeds.first + number * seeds.step;
};
await runMany(numbers(), { coordinators }, (seed, outcome) => {
  addOutcome(tally, seed, outcome);
  return tally.failed.length >= failures ? 'enough' : 'go on';
});
parentPort?.postMessage(tally);
