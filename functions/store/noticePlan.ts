import type { Notice, NoticeName } from '../domain/notice.ts';
import type { NoticePlan } from '../use-cases/sendingPorts.ts';
import type { Table } from './client.ts';
import { noticeKey } from './keys.ts';
import { type Kind, planner } from './outboxPlan.ts';

/** The outbox of what is told of registrations. */
export const ABOUT_REGISTRATIONS: Kind<Notice, NoticeName> = { outbox: 'REGISTRATIONS', keyOf: noticeKey };

/** What those need of it who plan notices and read none. */
export const noticePlanIn = (table: Table): NoticePlan => ({ plan: planner(table, ABOUT_REGISTRATIONS) });
