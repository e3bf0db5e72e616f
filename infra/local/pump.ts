import { mkdir } from 'node:fs/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { openCheckpoint } from './pump/checkpoint.ts';
import type { Consumer } from './pump/delivery.ts';
import { runLane } from './pump/lane.ts';
import { onFailureList, type SetAside } from './pump/onFailure.ts';
import { pauses } from './pump/pause.ts';
import { quiet } from './pump/quiet.ts';
import { streamOf, streamReader } from './pump/streamReader.ts';

export type PumpOptions = {
  readonly table: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly consumers: readonly Consumer[];
  /** Holds the checkpoints and the list of records put aside; made if missing. */
  readonly folder: string;
  /** Epoch milliseconds, for the list of records put aside. */
  readonly clock: () => number;
  /** The region handlers are told. */
  readonly region?: string;
  /** Pause after an empty look; it grows to four times this while nothing happens. */
  readonly idleMs?: number;
  /** Like AWS's maximumRetryAttempts: tries after the first one. */
  readonly retries?: number;
  /** Pause before the first retry; it doubles up to twenty times this. */
  readonly backoffMs?: number;
  /** Told when the stream cannot be read or a checkpoint not written; the consumer tries again by itself. */
  readonly onError?: (consumer: string, error: unknown) => void;
};

export type Pump = {
  /**
   * Resolves once every consumer has handled everything in the stream, also what consumers themselves wrote meanwhile.
   * Does not resolve while somebody keeps writing; rejects when the stream cannot be read
   * or the pump stops.
   */
  readonly drain: () => Promise<void>;
  /** What consumers could not handle, oldest first. */
  readonly setAside: () => Promise<readonly SetAside[]>;
  /** Ends after the batches in hand; what was not handled comes again at the next start. */
  readonly stop: () => Promise<void>;
};

/**
 * Plays Lambda's event source mapping on one machine: each consumer reads the table's stream at its own pace, from its
 * own checkpoint, and gets the event that AWS would send. Delivery is at least once.
 */
export async function startPump(options: PumpOptions): Promise<Pump> {
  await mkdir(options.folder, { recursive: true });
  const stream = await streamOf(options.client, options.table, options.region ?? 'eu-central-1');
  const failures = onFailureList(options.folder, options.clock);
  const pause = pauses();
  const calm = quiet(
    options.consumers.map(({ name }) => name),
    pause.wake,
  );
  const checkpoints = await Promise.all(
    options.consumers.map(({ name }) => openCheckpoint(options.folder, name, stream.streamArn)),
  );
  const lanes = options.consumers.flatMap((consumer, index) => {
    const checkpoint = checkpoints[index];
    if (checkpoint === undefined) return [];
    return runLane({
      consumer,
      checkpoint,
      reader: streamReader(options.streams, stream),
      failures,
      pause,
      calm,
      idleMs: options.idleMs ?? 50,
      retries: options.retries ?? 5,
      backoffMs: options.backoffMs ?? 100,
      onError: options.onError ?? (() => undefined),
    });
  });
  return {
    drain: calm.wait,
    setAside: failures.list,
    stop: async () => {
      pause.end();
      await Promise.all(lanes);
      calm.failed(new Error('The pump has stopped'));
    },
  };
}
