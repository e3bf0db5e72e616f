import type { NoticeName } from '../domain/notice.ts';
import { faultOf, type Log } from '../observability/log.ts';
import { readStreamRecord } from '../store/streamRecord.ts';
import { deliverNotice, type Delivery } from '../use-cases/deliverNotice.ts';
import { deliverUnsent } from '../use-cases/deliverUnsent.ts';
import { deliverPorts } from './deliverPorts.ts';
import type { Runtime } from './runtime.ts';
import type { StreamConsumer } from './settleConsumer.ts';

const nameOf = ({ groupId, seatId, kind, occasion, audience }: NoticeName): string =>
  [groupId, seatId, occasion === 0 ? kind : `${kind}@${occasion}`, audience].join(' ');

const tellIn =
  (log: Log) =>
  (name: NoticeName, delivery: Delivery): void => {
    const notice = nameOf(name);
    if (delivery.kind === 'delayed') log({ event: 'notice-delayed', notice, fault: faultOf(delivery.error) });
    else log({ event: 'notice-delivered', notice, outcome: delivery.kind });
  };

/**
 * Sends notices as the stream shows that they were planned. A mail that is delayed stays in the outbox and does not
 * hold up the next; only a record that cannot be worked on is handed back.
 */
export const mailConsumer = async (runtime: Runtime): Promise<StreamConsumer> => {
  const ports = await deliverPorts(runtime);
  const tell = tellIn(runtime.log);
  return async ({ Records }) => {
    const failed: string[] = [];
    for (const record of Records) {
      try {
        const change = readStreamRecord(record);
        if (change.kind !== 'notice-planned') continue;
        tell(change.notice, await deliverNotice(ports, change.notice));
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber ?? '';
        runtime.log({
          event: 'stream-record-failed',
          consumer: 'mail',
          record: sequence,
          fault: faultOf(error),
        });
        failed.push(sequence);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};

/** Sends what is left in the outbox. */
export const mailAgain = async (runtime: Runtime): Promise<() => Promise<void>> => {
  const ports = await deliverPorts(runtime);
  return () => deliverUnsent(ports, tellIn(runtime.log));
};
