import { notice, type Notice, type NoticeName } from '../domain/notice.ts';
import type { Notices } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { noticesPrefix } from './keys.ts';
import { ABOUT_REGISTRATIONS } from './noticePlan.ts';
import { outboxIn } from './outbox.ts';
import { queryGroup } from './query.ts';

/** What is told of registrations. */
export const noticesIn = (table: Table): Notices => {
  const { find, ...outbox } = outboxIn<Notice, NoticeName>(table, { ...ABOUT_REGISTRATIONS, schema: notice });
  return {
    ...outbox,
    notice: find,
    noticesOf: (groupId, seatId) => queryGroup(table, notice, groupId, noticesPrefix(seatId)),
  };
};
