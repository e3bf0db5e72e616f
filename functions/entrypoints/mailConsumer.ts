import type { NoticeName } from '../domain/notice.ts';
import { faultOf, type Log } from '../observability/log.ts';
import { readStreamRecord } from '../store/streamRecord.ts';
import { deliverNotice, type DeliverPorts } from '../use-cases/deliverNotice.ts';
import { deliverPorts } from './deliverPorts.ts';
import type { Runtime } from './runtime.ts';
import type { StreamConsumer } from './settleConsumer.ts';

/** Notices taken up by one run of the retry: it ends well within a function's time. */
const MOST_AGAIN = 100;

const nameOf = ({ groupId, seatId, kind, audience }: NoticeName): string =>
  [groupId, seatId, kind, audience].join(' ');

const deliver = async (ports: DeliverPorts, log: Log, name: NoticeName): Promise<void> => {
  const delivery = await deliverNotice(ports, name);
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
  return async ({ Records }) => {
    const failed: string[] = [];
    for (const record of Records) {
      try {
        const change = readStreamRecord(record);
        if (change.kind === 'notice-planned') await deliver(ports, runtime.log, change.notice);
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

/** Sends what is left in the outbox: delayed mails, and those whose sender died. One that fails holds up no other. */
export const mailAgain = async (runtime: Runtime): Promise<() => Promise<void>> => {
  const ports = await deliverPorts(runtime);
  return async () => {
    for (const notice of await ports.notices.unsent(MOST_AGAIN)) {
      try {
        await deliver(ports, runtime.log, notice);
      } catch (error) {
        runtime.log({ event: 'notice-delayed', notice: nameOf(notice), fault: faultOf(error) });
      }
    }
  };
};
