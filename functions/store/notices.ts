import { notice, type Notice, type NoticeName } from '../domain/notice.ts';
import type { Notices } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { noticeKey, noticesPrefix } from './keys.ts';
import { outboxIn } from './outbox.ts';
import { queryGroup } from './query.ts';

/** What is told of registrations. */
export const noticesIn = (table: Table): Notices => {
  const { find, ...outbox } = outboxIn<Notice, NoticeName>(table, {
    outbox: 'REGISTRATIONS',
    keyOf: noticeKey,
    schema: notice,
  });
  return {
    ...outbox,
    undelivered: (since) => outbox.undelivered(since),
    notice: find,
    noticesOf: (groupId, seatId) => queryGroup(table, notice, groupId, noticesPrefix(seatId)),
  };
};
