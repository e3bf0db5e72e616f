import type { Group } from '../domain/group.ts';
import { type SeatId, seatIdOf } from '../domain/ids.ts';
import type { Notice } from '../domain/notice.ts';
import type { Language } from '../domain/participant.ts';
import type { Moment } from '../domain/time.ts';
import type { NoticeContent } from '../use-cases/deliverNotice.ts';
import type { Mail } from '../use-cases/mailer.ts';

type Options = {
  readonly seatId: SeatId;
  readonly sequence: number;
  readonly stampedAt: Moment;
  readonly language: Language;
  readonly groupPage: string;
};

/** Writes the calendar files of a group for one seat. */
export type WriteCalendars = {
  /** The events of all its meetings, to be added or taken away. */
  readonly calendarFile: (
    group: Group,
    options: Options & { readonly method: 'publish' | 'cancel' },
  ) => string;
  /** Takes away the events of meetings that it has no more. */
  readonly droppedEvents: (
    group: Group,
    options: Options & { readonly from: number; readonly to: number },
  ) => string;
};

/** What a notice does to the reader's calendar; a seat has the same events however often they are sent. */
const CALENDARS = {
  confirmed: 'publish',
  'moved-up': 'publish',
  transferred: 'publish',
  approved: 'publish',
  'approved-waiting': undefined,
  waiting: undefined,
  offered: undefined,
  'offer-expiring': undefined,
  expired: undefined,
  'awaiting-approval': undefined,
  'approval-asked': undefined,
  'approval-reminder': undefined,
  refused: undefined,
  withdrawn: 'cancel',
  substituted: 'cancel',
  'group-confirmed': 'publish',
  'group-cancelled': 'cancel',
  'details-changed': 'publish',
  reminder: 'publish',
  'certificate-ready': undefined,
  'follow-up': undefined,
  'offer-bounced': undefined,
  sample: undefined,
} as const satisfies Readonly<Record<Notice['kind'], 'publish' | 'cancel' | undefined>>;

/**
 * The number of a file: raised by each change of the group's dates. What takes the events away is newer than all that
 * were published, and is the last: an id that left never comes back.
 */
const sequenceOf = ({ calendar }: Group, method: 'publish' | 'cancel'): number =>
  method === 'cancel' ? calendar.sequence + 1 : calendar.sequence;

/** Events of the reader's that this mail takes away while it adds others. */
const droppedBy = (
  write: WriteCalendars,
  { notice, registration, group, formerGroup }: NoticeContent,
  options: Omit<Options, 'sequence' | 'groupPage'>,
  pageOf: (group: Group) => string,
): string | undefined => {
  const { movedFrom } = registration;
  if (notice.kind === 'transferred' && formerGroup !== undefined && movedFrom !== null) {
    return write.calendarFile(formerGroup, {
      ...options,
      seatId: movedFrom.seatId,
      method: 'cancel',
      sequence: sequenceOf(formerGroup, 'cancel'),
      groupPage: pageOf(formerGroup),
    });
  }
  const [from, to] = [group.sessions.length, group.calendar.sessions];
  if (notice.kind !== 'details-changed' || to <= from) return undefined;
  const sequence = sequenceOf(group, 'publish');
  return write.droppedEvents(group, { ...options, sequence, groupPage: pageOf(group), from, to });
};

/**
 * The calendar files of a mail: for a participant who has a seat its events, who gave it up the file that takes them
 * away. Nobody else has any; an institution's calendar is not ours to fill.
 */
export const calendarFilesOf = (
  write: WriteCalendars,
  content: NoticeContent,
  origin: string,
): Pick<Mail, 'calendar' | 'droppedEvents'> => {
  const { notice, registration, group } = content;
  const method = CALENDARS[notice.kind];
  if (method === undefined || notice.audience !== 'participant') return {};
  if (notice.kind === 'details-changed' && registration.status.kind !== 'confirmed') return {};
  const pageOf = ({ id }: Group): string => `${origin}/groups/${id}`;
  const seatId = seatIdOf(registration.key, registration.attempt);
  const options = { seatId, stampedAt: notice.plannedAt, language: registration.language };
  const sequence = sequenceOf(group, method);
  const droppedEvents = droppedBy(write, content, options, pageOf);
  return {
    calendar: write.calendarFile(group, { ...options, method, sequence, groupPage: pageOf(group) }),
    ...(droppedEvents === undefined ? {} : { droppedEvents }),
  };
};
