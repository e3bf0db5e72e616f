import { endOf, startOf, type Group } from './group.ts';
import { seatId, type SeatId } from './ids.ts';
import type { Ledger, Seat } from './ledger.ts';
import { type Notice, toEachAudience } from './notice.ts';
import type { NoticeKind } from './noticeKind.ts';
import { seatOf, type Registration } from './registration.ts';
import { HOUR, MINUTE, type Moment } from './time.ts';
import { afterWorkingHours, type IsHoliday } from './workingTime.ts';

const DAY = 24 * HOUR;

/** An offer of fewer working hours is over before a second letter would help. */
const SHORTEST_OFFER = 4;
/** Of the time of an offer so much is left when its letter comes again. */
const LEFT = 1 / 4;

/** What a look at the times covers: everything after `since`, up to and with `now`. */
export type Span = { readonly since: Moment; readonly now: Moment };

const isWithin = (at: Moment, { since, now }: Span): boolean => since < at && at <= now;

type Letter = {
  readonly seat: SeatId;
  readonly occasion: Moment;
  readonly revision: number;
  readonly now: Moment;
  readonly why?: string | null;
};

const planned = (
  { id }: Pick<Group, 'id'>,
  kind: NoticeKind,
  { seat, occasion, revision, now, why = null }: Letter,
): readonly Notice[] =>
  toEachAudience({
    groupId: id,
    seatId: seat,
    kind,
    occasion,
    plannedAt: now,
    place: null,
    why,
    revision,
  });

/** Offers of which a quarter of the group's working hours was left within the span. */
const expiring = (
  { offers, ...group }: Group,
  { seats, revision }: Ledger,
  span: Span,
  isHoliday: IsHoliday,
): readonly Notice[] => {
  const open = Object.entries(seats).flatMap(([id, seat]) =>
    seat.kind === 'offered' && span.now < seat.until ? [{ id, until: seat.until }] : [],
  );
  if (open.length === 0 || offers.hours < SHORTEST_OFFER) return [];
  const [then, now] = [span.since, span.now].map((at) =>
    afterWorkingHours(at, offers.hours * LEFT, isHoliday),
  );
  if (then === undefined || now === undefined) return [];
  return open.flatMap(({ id, until }) =>
    then < until && until <= now
      ? planned(group, 'offer-expiring', {
          seat: seatId.parse(id),
          occasion: until,
          revision,
          now: span.now,
        })
      : [],
  );
};

/** Who has a seat, when the day of the reminder came within the span. */
const reminders = (group: Group, { seats, revision }: Ledger, span: Span): readonly Notice[] => {
  const { reminder } = group.letterDays;
  const start = startOf(group);
  if (reminder === null || !isWithin(start - reminder * DAY, span) || start <= span.now) return [];
  return Object.entries(seats).flatMap(([id, seat]) =>
    seat.kind === 'taken'
      ? planned(group, 'reminder', { seat: seatId.parse(id), occasion: start, revision, now: span.now })
      : [],
  );
};

/** Seats of people whom the dates of the group concern; an arriving one is told by the group's own letter. */
const CONCERNED: ReadonlySet<Seat['kind']> = new Set(['taken', 'offered', 'awaiting-approval']);

/** To everybody with a seat, an offer or a place on the list, that dates or place are others since the last change. */
export const changeLetters = (group: Group, ledger: Ledger, now: Moment): readonly Notice[] => {
  const { seats, queue, revision } = ledger;
  const { changedAt: occasion, why } = group.calendar;
  const seated = Object.entries(seats).flatMap(([id, { kind }]) => (CONCERNED.has(kind) ? [id] : []));
  return [...seated, ...Object.keys(queue)].flatMap((id) =>
    planned(group, 'details-changed', { seat: seatId.parse(id), occasion, revision, now, why }),
  );
};

/** A change is written some time after the moment that it bears; a look that was in between must not miss it. */
const UNDER_WAY = 5 * MINUTE;

const changes = (group: Group, ledger: Ledger, { since, now }: Span): readonly Notice[] =>
  isWithin(group.calendar.changedAt, { since: since - UNDER_WAY, now })
    ? changeLetters(group, ledger, now)
    : [];

/**
 * The letters that times have made due in one group within a span: offers that soon end, reminders, and what a crash
 * kept back of a change of the group.
 * The same span told twice plans the same notices. A cancelled group and a draft remind nobody.
 */
export const dueLetters = (
  group: Group,
  ledger: Ledger,
  span: Span,
  isHoliday: IsHoliday,
): readonly Notice[] =>
  ledger.state === 'cancelled' || ledger.state === 'draft'
    ? []
    : [
        ...expiring(group, ledger, span, isHoliday),
        ...reminders(group, ledger, span),
        ...changes(group, ledger, span),
      ];

/** Whether the day came within the span on which a group's people are written to when it is over. */
export const isFollowedUp = (group: Group, span: Span): boolean => {
  const { followUp } = group.letterDays;
  return followUp !== null && isWithin(endOf(group) + followUp * DAY, span);
};

/** The letters to those who came, as far as somebody has written down that they did. */
export const followUpsOf = (
  group: Group,
  registrations: readonly Registration[],
  now: Moment,
): readonly Notice[] =>
  registrations
    .filter(({ attended, status }) => attended === true && status.kind === 'confirmed')
    .flatMap((registration) =>
      planned(group, 'follow-up', {
        seat: seatOf(registration),
        occasion: endOf(group),
        revision: registration.revision,
        now,
      }),
    );
