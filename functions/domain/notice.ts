import * as z from 'zod';
import { groupId, seatId } from './ids.ts';
import type { RegistrationStatus } from './registration.ts';
import type { Settlement } from './settlement.ts';
import { moment, type Moment } from './time.ts';

/** What a notice tells; each has a text for the participant and one for the institution. */
export const NOTICE_KINDS = ['confirmed', 'waiting', 'withdrawn'] as const;
export const AUDIENCES = ['participant', 'institution'] as const;

/** `sending` is a lease: until it ends nobody else sends; when it has ended, the notice is sent again. */
export const noticeDelivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('sending'), until: moment }),
  z.object({ kind: z.literal('sent'), at: moment, messageId: z.string() }),
  z.object({ kind: z.literal('failed'), at: moment, reason: z.string() }),
]);

/**
 * What must be told to whom. Group, seat, kind and audience name it, so that planning it twice plans it once. It
 * holds ids only; names and addresses are read when it is sent.
 */
export const notice = z.object({
  groupId,
  seatId,
  kind: z.enum(NOTICE_KINDS),
  audience: z.enum(AUDIENCES),
  plannedAt: moment,
  delivery: noticeDelivery,
});
export type Notice = z.infer<typeof notice>;
export type NoticeName = Pick<Notice, 'groupId' | 'seatId' | 'kind' | 'audience'>;

/** The notices of one settlement: one to the participant, one to the institution. */
export const noticesOf = (
  group: Notice['groupId'],
  { seatId, status }: Settlement,
  now: Moment,
): readonly Notice[] =>
  AUDIENCES.map((audience) => ({
    groupId: group,
    seatId,
    kind: status.kind,
    audience,
    plannedAt: now,
    delivery: { kind: 'planned' },
  }));

/** How far each kind is on the way of one registration, which never goes back. */
const PROGRESS = { waiting: 0, confirmed: 1, withdrawn: 2 } as const;

/**
 * Whether a registration has gone on since its notice was planned: who has withdrawn is not told of a seat any more
 * by a mail that was delayed.
 */
export const isOutdated = (kind: Notice['kind'], { kind: status }: RegistrationStatus): boolean =>
  status !== 'pending' && status !== 'refused' && PROGRESS[status] > PROGRESS[kind];
