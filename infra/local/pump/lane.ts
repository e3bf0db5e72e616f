import type { DynamoDBRecord } from 'aws-lambda';
import type { Checkpoint } from './checkpoint.ts';
import { type Consumer, handOver, nextStep, type Remaining } from './delivery.ts';
import type { OnFailureList } from './onFailure.ts';
import type { Pauses } from './pause.ts';
import type { Quiet } from './quiet.ts';
import type { Batch, StreamReader } from './streamReader.ts';

/** One consumer on its way along the stream. */
export type Lane = {
  readonly consumer: Consumer;
  readonly checkpoint: Checkpoint;
  readonly reader: StreamReader;
  readonly failures: OnFailureList;
  readonly pause: Pauses;
  readonly calm: Quiet;
  readonly idleMs: number;
  readonly retries: number;
  readonly backoffMs: number;
  readonly onError: (consumer: string, error: unknown) => void;
};

const longestRestAfterError = 2_000;

/** Reads and hands over until the pump ends. A broken engine is reported and tried again: it may come back. */
export async function runLane(lane: Lane): Promise<void> {
  const { consumer, pause, calm, idleMs } = lane;
  let rest = idleMs;
  while (!pause.ended()) {
    const mark = calm.look();
    try {
      const batch = await lane.reader.next(lane.checkpoint.position());
      if (batch === undefined) {
        if (calm.foundNothing(consumer.name, mark)) continue;
        await pause.rest(rest);
        rest = Math.min(rest * 2, idleMs * 4);
      } else {
        await deliver(lane, batch);
        rest = idleMs;
      }
    } catch (error) {
      lane.onError(consumer.name, error);
      calm.failed(error);
      await pause.wait(rest);
      rest = Math.min(rest * 2, longestRestAfterError);
    }
  }
}

/** Hands a batch over until all of it is handled or put aside, or the pump ends. */
async function deliver(lane: Lane, batch: Batch): Promise<void> {
  const wanted = batch.records.filter(lane.consumer.filter);
  let left: Remaining = { records: wanted, size: wanted.length, attempt: 1 };
  while (left.records.length > 0) {
    if (lane.pause.ended()) return;
    const outcome = await handOver(lane.consumer, left.records.slice(0, left.size));
    const step = nextStep(left, outcome, lane.retries);
    if (step.setAside !== undefined) {
      const { record, reason } = step.setAside;
      const entry = {
        consumer: lane.consumer.name,
        shard: batch.shard,
        attempts: lane.retries + 1,
        reason,
      };
      await lane.failures.add(entry, record);
    }
    await advance(lane, batch.shard, step.setAside?.record ?? step.done.at(-1));
    left = step.rest;
    if (step.again) await lane.pause.wait(backoff(lane.backoffMs, left.attempt));
  }
  await advance(lane, batch.shard, batch.records.at(-1));
  if (wanted.length > 0) lane.calm.handled();
}

async function advance(lane: Lane, shard: string, last: DynamoDBRecord | undefined): Promise<void> {
  const sequence = last?.dynamodb?.SequenceNumber;
  if (sequence !== undefined) await lane.checkpoint.advance(shard, sequence);
}

/** Before the second try the pause itself, then doubled each time, bounded at twenty times. */
function backoff(ms: number, attempt: number): number {
  return ms * Math.min(2 ** (attempt - 2), 20);
}
