import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { faultOf } from '../observability/log.ts';
import { readStreamRecord } from '../store/streamRecord.ts';
import { followLedger } from '../use-cases/followLedger.ts';
import { openStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

export type StreamConsumer = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/**
 * Settles registrations after ledger writes and serves the waiting list. Records are taken in order; the first that
 * fails is reported, and the stream hands it over again together with those after it.
 */
export const settleConsumer = (runtime: Runtime): StreamConsumer => {
  const ports = { ...openStore(runtime.env), clock: runtime.clock, isHoliday: isPolishHoliday };
  return async ({ Records }) => {
    for (const record of Records) {
      try {
        const change = readStreamRecord(record);
        if (change.kind !== 'ledger-written') continue;
        const { settled, given } = await followLedger(ports, change.before, change.after);
        const { groupId: group, revision } = change.after;
        if (settled + given > 0) runtime.log({ event: 'ledger-settled', group, revision, settled, given });
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber ?? '';
        runtime.log({
          event: 'stream-record-failed',
          consumer: 'settle',
          record: sequence,
          fault: faultOf(error),
        });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  };
};
