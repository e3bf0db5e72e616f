import { priorityOf, URGENT } from '../domain/priority.ts';
import { faultOf, type Log } from '../observability/log.ts';
import { readStreamRecord } from '../store/streamRecord.ts';
import { deliverInstitutionNotice } from '../use-cases/deliverInstitutionNotice.ts';
import { deliverNotice } from '../use-cases/deliverNotice.ts';
import { deliverUnsent, type DeliverUnsentPorts, mayGoNow, type Tell } from '../use-cases/deliverUnsent.ts';
import { noticeNameOf } from '../use-cases/noticeName.ts';
import { deliverPorts } from './deliverPorts.ts';
import type { Runtime } from './runtime.ts';
import type { StreamConsumer } from './settleConsumer.ts';

type StreamRecord = Parameters<StreamConsumer>[0]['Records'][number];

const tellIn =
  (log: Log): Tell =>
  (notice, sent) => {
    if (sent.kind === 'delayed') log({ event: 'notice-delayed', notice, fault: sent.fault });
    else log({ event: 'notice-delivered', notice, outcome: sent.kind });
  };

/** Sends what a record tells of, if it is urgent and the rate allows; everything else is in the outbox. */
const sendNow = async (ports: DeliverUnsentPorts, tell: Tell, record: StreamRecord): Promise<void> => {
  const change = readStreamRecord(record);
  if (change.kind !== 'notice-planned' && change.kind !== 'institution-notice-planned') return;
  if (priorityOf(change.notice.kind) !== URGENT || !(await mayGoNow(ports))) return;
  const sent =
    change.kind === 'notice-planned'
      ? await deliverNotice(ports, change.notice)
      : await deliverInstitutionNotice(ports, change.notice);
  tell(noticeNameOf(change.notice), sent);
};

/**
 * Sends notices as the stream shows that they were planned, those of one batch at the same time: one that hangs or cannot
 * be sent holds up no other. No record is handed back, for that would stop the stream over what stands in the outbox
 * anyway.
 */
export const mailConsumer = async (runtime: Runtime): Promise<StreamConsumer> => {
  const ports = await deliverPorts(runtime);
  const tell = tellIn(runtime.log);
  const work = async (record: StreamRecord): Promise<void> => {
    try {
      await sendNow(ports, tell, record);
    } catch (error) {
      const sequence = record.dynamodb?.SequenceNumber ?? '';
      runtime.log({
        event: 'stream-record-failed',
        consumer: 'mail',
        record: sequence,
        fault: faultOf(error),
      });
    }
  };
  return async ({ Records }) => {
    await Promise.all(Records.map(work));
    return { batchItemFailures: [] };
  };
};

/** Over some store and mail service. */
export const mailAgainOver =
  (ports: DeliverUnsentPorts, log: Log): (() => Promise<void>) =>
  async () => {
    const { unreadable, oldest } = await deliverUnsent(ports, tellIn(log));
    log({ event: 'outbox-swept', oldest });
    if (unreadable > 0) log({ event: 'outbox-unreadable', notices: unreadable });
  };

/** Sends what is left in the outbox. */
export const mailAgain = async (runtime: Runtime): Promise<() => Promise<void>> =>
  mailAgainOver(await deliverPorts(runtime), runtime.log);
