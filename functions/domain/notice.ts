import * as z from 'zod';
import { noticeDelivery } from './delivery.ts';
import { groupId, seatId } from './ids.ts';
import { AUDIENCES, AUDIENCES_OF, NOTICE_KINDS, type Audience } from './noticeKind.ts';
import { type Registration, type RegistrationStatus, refusalIn } from './registration.ts';
import { REFUSERS } from './refuser.ts';
import { assertNever } from './result.ts';
import type { Settlement } from './settlement.ts';
import { moment, type Moment } from './time.ts';

/**
 * What must be told to whom. Group, seat, kind, occasion and audience name it, so that planning it twice plans it
 * once. It holds ids only; names and addresses are read when it is sent, but for a test mail's.
 */
export const notice = z.object({
  groupId,
  seatId,
  kind: z.enum(NOTICE_KINDS),
  /**
   * The time that it speaks of, so that another one is told again: the deadline of an offer or an agreement, the
   * beginning or the end of the group, the moment of a change; 0 for what is told once.
   */
  occasion: moment.default(0),
  audience: z.enum(AUDIENCES),
  plannedAt: moment,
  /** The place on the waiting list that it tells; `null` for everything else. */
  place: z.int().positive().nullable().default(null),
  /** Why a coordinator cancelled or changed the group, or the institution refused; `null` for everything else. */
  why: z.string().nullable().default(null),
  /** Who or what refused, with the limit of seats if that did; the registration may not say so yet. Nothing for everything else. */
  refusedBy: z.enum(REFUSERS).optional(),
  limit: z.int().nonnegative().optional(),
  /** The address of the coordinator who asked for a test mail: nowhere else is it known. Absent for everything else. */
  to: z.email().max(254).optional(),
  /** The ledger revision that it follows. */
  revision: z.int().nonnegative().default(0),
  delivery: noticeDelivery,
});
export type Notice = z.infer<typeof notice>;
export type NoticeName = Pick<Notice, 'groupId' | 'seatId' | 'kind' | 'occasion' | 'audience'>;

type Told = Pick<Notice, 'kind' | 'occasion'>;
/** Something to tell, and to whom; without a name to every audience of its kind. */
type Telling = Told & { readonly to?: Audience };

const deadlineOf = (status: RegistrationStatus | undefined): Moment =>
  status?.kind === 'offered' ? status.until : 0;

/** How somebody came by a seat: by the way they took to it. The institution has agreed itself and hears of the seat. */
const seatToldBy = ({ before, moved = false }: Settlement): readonly Telling[] => {
  if (moved) return [{ kind: 'transferred', occasion: 0 }];
  switch (before?.kind) {
    case 'waiting':
      return [{ kind: 'moved-up', occasion: 0 }];
    case 'awaiting-approval':
      return [
        { kind: 'approved', occasion: 0 },
        { kind: 'confirmed', occasion: 0, to: 'institution' },
      ];
    default:
      return [{ kind: 'confirmed', occasion: 0 }];
  }
};

/** A place on the waiting list; where the institution's yes led to it, or came while somebody waited, that is told with it. */
const placeToldBy = ({ agreed = false }: Settlement): readonly Telling[] =>
  agreed
    ? [
        { kind: 'approved-waiting', occasion: 0 },
        { kind: 'waiting', occasion: 0, to: 'institution' },
      ]
    : [{ kind: 'waiting', occasion: 0 }];

/** Who is refused on signing up has the answer on the page; who had waited for it is not looking. */
const isNews = (before: RegistrationStatus | undefined): boolean =>
  before !== undefined && before.kind !== 'pending';

/** What a change of status has to tell; nothing where the person is told otherwise or has nothing to hear. */
const toldBy = (settlement: Settlement): readonly Telling[] => {
  const { before, status } = settlement;
  switch (status.kind) {
    case 'confirmed':
      if (before?.kind !== 'confirmed') return seatToldBy(settlement);
      return status.assured && !before.assured ? [{ kind: 'group-confirmed', occasion: 0 }] : [];
    case 'offered':
      return [{ kind: 'offered', occasion: status.until }];
    case 'expired':
      return [{ kind: 'expired', occasion: deadlineOf(before) }];
    case 'waiting':
      return placeToldBy(settlement);
    case 'withdrawn':
      return [{ kind: status.substituted === true ? 'substituted' : 'withdrawn', occasion: 0 }];
    case 'awaiting-approval':
      return [
        { kind: 'awaiting-approval', occasion: status.until },
        { kind: 'approval-asked', occasion: status.until },
      ];
    case 'cancelled':
      return [{ kind: 'group-cancelled', occasion: 0 }];
    case 'refused':
      return isNews(before) || status.by !== undefined ? [{ kind: 'refused', occasion: 0 }] : [];
    case 'pending':
    case 'moved':
      return [];
    default:
      return assertNever(status);
  }
};

/** Reasons that are told; what else coordinators write down is for the history alone. */
const whyOf = ({ status, act }: Settlement): string | null => {
  if (status.kind === 'refused') return status.why ?? null;
  return status.kind === 'cancelled' ? act.why : null;
};

/** One notice for each audience of its kind. */
export const toEachAudience = (told: Omit<Notice, 'audience' | 'delivery'>): readonly Notice[] =>
  AUDIENCES_OF[told.kind].map((audience) => ({ ...told, audience, delivery: { kind: 'planned' } }));

/** The notices of one settlement: what it tells, to each whom it is told to, or none. */
export const noticesOf = (
  group: Notice['groupId'],
  settlement: Settlement,
  now: Moment,
): readonly Notice[] => {
  const { seatId: id, status, revision } = settlement;
  return toldBy(settlement).flatMap(({ kind, occasion, to }) =>
    toEachAudience({
      groupId: group,
      seatId: id,
      kind,
      occasion,
      plannedAt: now,
      place: status.kind === 'waiting' ? status.place : null,
      why: whyOf(settlement),
      revision,
      ...refusalIn(status),
    }).filter(({ audience }) => to === undefined || audience === to),
  );
};

/** Who has a seat, is asked to take one or may get one: whom the dates of the group concern. */
const HAVE_A_PLACE: ReadonlySet<RegistrationStatus['kind']> = new Set([
  'confirmed',
  'offered',
  'waiting',
  'awaiting-approval',
]);

/** Whether a status is the one that a notice speaks of. */
const stillSo = ({ kind, occasion }: Told, status: RegistrationStatus): boolean => {
  switch (kind) {
    case 'confirmed':
    case 'moved-up':
    case 'transferred':
    case 'approved':
    case 'reminder':
    case 'follow-up':
    case 'certificate-ready':
      return status.kind === 'confirmed';
    case 'waiting':
    case 'withdrawn':
    case 'expired':
    case 'refused':
      return status.kind === kind;
    case 'approved-waiting':
      return status.kind === 'waiting';
    case 'offered':
    case 'offer-expiring':
    case 'offer-bounced':
      return status.kind === 'offered' && status.until === occasion;
    case 'substituted':
      return status.kind === 'withdrawn';
    case 'awaiting-approval':
      return status.kind === kind;
    // The institution is asked about those who wait for a seat, too.
    case 'approval-asked':
    case 'approval-reminder':
      return status.kind === 'awaiting-approval' || status.kind === 'waiting';
    case 'sample':
      return true;
    case 'group-confirmed':
      return status.kind === 'confirmed' && status.assured;
    case 'group-cancelled':
      return status.kind === 'cancelled';
    case 'details-changed':
      return HAVE_A_PLACE.has(status.kind);
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
