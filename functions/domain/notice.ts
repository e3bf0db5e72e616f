import * as z from 'zod';
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

/** `sending` is a lease: until it ends nobody else sends; when it has ended, the notice is sent again. */
export const noticeDelivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('sending'), until: moment }),
  z.object({ kind: z.literal('sent'), at: moment, messageId: z.string() }),
  z.object({ kind: z.literal('failed'), at: moment, reason: z.string() }),
]);

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

/** Why a notice of something that is no longer so has failed; other reasons are the mail service's. */
export const OBSOLETE = 'obsolete';

/**
 * Where a notice is on its way, for people. `to-send-again`: a sending failed or got no answer, and its lease has ended.
 * `outdated`: the registration had gone on before it was sent; `rejected`: the mail service refused it for good.
 */
export type NoticeState =
  | { readonly kind: 'to-send' | 'to-send-again' | 'sending' | 'rejected' | 'outdated' }
  | { readonly kind: 'sent'; readonly at: Moment };

export const noticeState = ({ delivery }: Pick<Notice, 'delivery'>, now: Moment): NoticeState => {
  switch (delivery.kind) {
    case 'planned':
      return { kind: 'to-send' };
    case 'sending':
      return { kind: delivery.until <= now ? 'to-send-again' : 'sending' };
    case 'sent':
      return { kind: 'sent', at: delivery.at };
    case 'failed':
      return { kind: delivery.reason === OBSOLETE ? 'outdated' : 'rejected' };
    default:
      return assertNever(delivery);
  }
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
