import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** Whoever is told of changes in the table: a Lambda handler with its event filter. */
export type Consumer = {
  readonly name: string;
  readonly filter: (record: DynamoDBRecord) => boolean;
  readonly handle: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
};

/** What became of a batch: handled up to, not including, the record at `failedAt`. */
export type Outcome =
  | { readonly kind: 'handled' }
  | { readonly kind: 'partly-failed'; readonly failedAt: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Hands records over once and reads the answer as Lambda's event source does: the lowest sequence number reported
 * is where it failed; one that is not in the batch, or an exception, fails the batch as a whole.
 */
export async function handOver(consumer: Consumer, records: readonly DynamoDBRecord[]): Promise<Outcome> {
  try {
    const { batchItemFailures } = await consumer.handle({ Records: [...records] });
    if (batchItemFailures.length === 0) return { kind: 'handled' };
    const failed = batchItemFailures.map(({ itemIdentifier }) =>
      records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
    );
    const failedAt = Math.min(...failed);
    if (failedAt < 0) return { kind: 'failed', reason: 'It reported a record that was not in its batch' };
    return { kind: 'partly-failed', failedAt, reason: 'It reported the record as failed' };
  } catch (error) {
    return {
      kind: 'failed',
      reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

/** What is left to hand over, in portions of `size`; `attempt` counts the tries of the first record left. */
export type Remaining = {
  readonly records: readonly DynamoDBRecord[];
  readonly size: number;
  readonly attempt: number;
};

export type Step = {
  readonly done: readonly DynamoDBRecord[];
  readonly setAside: { readonly record: DynamoDBRecord; readonly reason: string } | undefined;
  readonly rest: Remaining;
  /** Whether to wait before the next try. */
  readonly again: boolean;
};

/**
 * Decides how to go on after one hand-over. A batch that fails as a whole is halved, which costs no attempt, until the
 * culprit stands alone; a record that failed `retries` times after its first try is put aside.
 */
export function nextStep(before: Remaining, outcome: Outcome, retries: number): Step {
  const { records, size, attempt } = before;
  const failedAt = outcome.kind === 'handled' ? size : outcome.kind === 'failed' ? 0 : outcome.failedAt;
  const done = records.slice(0, failedAt);
  const left = records.slice(failedAt);
  const [first] = left;
  const fresh = (rest: readonly DynamoDBRecord[]): Remaining => ({
    records: rest,
    size: rest.length,
    attempt: 1,
  });
  if (outcome.kind === 'handled' || first === undefined) {
    return { done, setAside: undefined, rest: fresh(left), again: false };
  }
  if (outcome.kind === 'failed' && size > 1) {
    const halved = { records: left, size: Math.ceil(size / 2), attempt };
    return { done, setAside: undefined, rest: halved, again: false };
  }
  const tries = done.length > 0 ? 1 : attempt;
  if (tries > retries) {
    const setAside = { record: first, reason: outcome.reason };
    return { done, setAside, rest: fresh(left.slice(1)), again: false };
  }
  const same = outcome.kind === 'failed' ? size : left.length;
  return { done, setAside: undefined, rest: { records: left, size: same, attempt: tries + 1 }, again: true };
}
