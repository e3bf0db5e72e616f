import * as z from 'zod';
import { noticeDelivery } from './delivery.ts';
import { groupId, seatId } from './ids.ts';
import type { Registration, RegistrationStatus } from './registration.ts';
import { assertNever } from './result.ts';
import type { Settlement } from './settlement.ts';
import { moment, type Moment } from './time.ts';

/** What a notice tells; each has a text for the participant and one for the institution. */
export const NOTICE_KINDS = [
  'confirmed',
  'waiting',
  'offered',
  'expired',
  'withdrawn',
  'group-confirmed',
  'group-cancelled',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const AUDIENCES = ['participant', 'institution'] as const;

/**
 * What must be told to whom. Group, seat, kind, occasion and audience name it, so that planning it twice plans it
 * once. It holds ids only; names and addresses are read when it is sent.
 */
export const notice = z.object({
  groupId,
  seatId,
  kind: z.enum(NOTICE_KINDS),
  /** The deadline of the offer that it speaks of, so that a second offer is told again; 0 for everything else. */
  occasion: moment.default(0),
  audience: z.enum(AUDIENCES),
  plannedAt: moment,
  /** The place on the waiting list that it tells; `null` for everything else. */
  place: z.int().positive().nullable().default(null),
  /** Why the coordinator cancelled the group; `null` for everything else. */
  why: z.string().nullable().default(null),
  /** The ledger revision that it follows. */
  revision: z.int().nonnegative().default(0),
  delivery: noticeDelivery,
});
export type Notice = z.infer<typeof notice>;
export type NoticeName = Pick<Notice, 'groupId' | 'seatId' | 'kind' | 'occasion' | 'audience'>;

type Told = Pick<Notice, 'kind' | 'occasion'>;

const deadlineOf = (status: RegistrationStatus | undefined): Moment =>
  status?.kind === 'offered' ? status.until : 0;

/** What a change of status has to tell; nothing where the person is told otherwise or has nothing to hear. */
const toldBy = ({ before, status }: Pick<Settlement, 'before' | 'status'>): Told | undefined => {
  switch (status.kind) {
    case 'confirmed':
      if (before?.kind !== 'confirmed') return { kind: 'confirmed', occasion: 0 };
      return status.assured && !before.assured ? { kind: 'group-confirmed', occasion: 0 } : undefined;
    case 'offered':
      return { kind: 'offered', occasion: status.until };
    case 'expired':
      return { kind: 'expired', occasion: deadlineOf(before) };
    case 'waiting':
    case 'withdrawn':
      return { kind: status.kind, occasion: 0 };
    case 'cancelled':
      return { kind: 'group-cancelled', occasion: 0 };
    case 'pending':
    case 'moved':
    case 'refused':
      return undefined;
    default:
      return assertNever(status);
  }
};

/** The notices of one settlement: one to the participant, one to the institution, or none. */
export const noticesOf = (
  group: Notice['groupId'],
  settlement: Settlement,
  now: Moment,
): readonly Notice[] => {
  const told = toldBy(settlement);
  if (told === undefined) return [];
  return AUDIENCES.map((audience) => ({
    groupId: group,
    seatId: settlement.seatId,
    ...told,
    audience,
    plannedAt: now,
    place: settlement.status.kind === 'waiting' ? settlement.status.place : null,
    why: settlement.status.kind === 'cancelled' ? settlement.act.why : null,
    revision: settlement.revision,
    delivery: { kind: 'planned' },
  }));
};

/** Whether a status is the one that a notice speaks of. */
const stillSo = ({ kind, occasion }: Told, status: RegistrationStatus): boolean => {
  switch (kind) {
    case 'confirmed':
    case 'waiting':
    case 'withdrawn':
    case 'expired':
      return status.kind === kind;
    case 'offered':
      return status.kind === 'offered' && status.until === occasion;
    case 'group-confirmed':
      return status.kind === 'confirmed' && status.assured;
    case 'group-cancelled':
      return status.kind === 'cancelled';
    default:
      return assertNever(kind);
  }
};

/**
 * Whether a registration has gone on since its notice was planned: who has withdrawn is not told of a seat any more
 * by a mail that was delayed. A registration that has not yet come to the notice's revision has not gone on.
 */
export const isOutdated = (
  told: Pick<Notice, 'kind' | 'occasion' | 'revision'>,
  { status, revision }: Pick<Registration, 'status' | 'revision'>,
): boolean => revision > told.revision && !stillSo(told, status);
