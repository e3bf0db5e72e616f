import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { type Group } from '../domain/group.ts';
import type { SeatId } from '../domain/ids.ts';
import type { Language } from '../domain/participant.ts';
import type { Moment } from '../domain/time.ts';
import { mailWords } from '../i18n/mail.ts';

export type CalendarOptions = {
  /** With the group and the session's number it names an event, for ever: a later file changes it or calls it off. */
  readonly seatId: SeatId;
  /** `publish` adds or changes the events, `cancel` takes them away. */
  readonly method: 'publish' | 'cancel';
  /** Raised with each change; a program ignores a file with a lower number than it has. */
  readonly sequence: number;
  /** The moment that the file speaks of. */
  readonly stampedAt: Moment;
  readonly language: Language;
  /** The public page of the group; never a private link, for people pass calendar files on. */
  readonly groupPage: string;
};

/** Events of one seat that are no more: those of meetings after the first `from`, up to the last that there ever was. */
export type DroppedOptions = Omit<CalendarOptions, 'method'> & { readonly from: number; readonly to: number };

type Session = Group['sessions'][number];

/** A UTC instant: a date together with a zone is written an hour wrong on a machine that runs in UTC. */
const instant = (at: Moment): Date => new Date(at * 1000);

/** On one line: a line break would begin a property of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const event = (
  group: Group,
  options: CalendarOptions,
  { startsAt, endsAt }: Session,
  index: number,
): ICalEventData => {
  const { facts, online, calendar } = mailWords(options.language);
  const { address, town } = group.venue;
  const number = index + 1;
  const course = oneLine(group.courseTitle);
  const count = group.sessions.length;
  return {
    id: `${group.id}-${options.seatId}-${number}@${new URL(options.groupPage).hostname}`,
    sequence: options.sequence,
    stamp: instant(options.stampedAt),
    start: instant(startsAt),
    end: instant(endsAt),
    summary: count === 1 ? course : `${course} (${calendar.meeting(number, count)})`,
    description: [
      `${facts.programme}: ${oneLine(group.programmeTitle)}`,
      `${facts.group}: ${group.number}`,
      options.groupPage,
    ].join('\n'),
    location: oneLine(address === null ? online : `${address}, ${town}`),
    organizer: { name: calendar.organizer, email: group.contactEmail },
    url: options.groupPage,
    status: options.method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
};

const fileOf = (
  language: Language,
  method: CalendarOptions['method'],
  events: readonly ICalEventData[],
): string => {
  const calendar = ical({
    prodId: { company: 'Zapisy', product: 'Zapisy', language: language.toUpperCase() },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    events: [...events],
  });
  return `${calendar.toString()}\r\n`;
};

const inOrder = ({ sessions }: Group): readonly Session[] =>
  sessions.toSorted((one, other) => one.startsAt - other.startsAt);

/**
 * The sessions of a group as an iCalendar file (RFC 5545), one event each, in UTC, the earliest first. It says
 * nothing of the person who gets it. Throws when `groupPage` is not an address.
 */
export const calendarFile = (group: Group, options: CalendarOptions): string =>
  fileOf(
    options.language,
    options.method,
    inOrder(group).map((session, index) => event(group, options, session, index)),
  );

/**
 * An iCalendar file that takes away the events of meetings which the group does not have any more. Their days are not
 * known; the last meeting's stand for them, for an event must have some. Throws for a group without meetings.
 */
export const droppedEvents = (group: Group, { from, to, ...options }: DroppedOptions): string => {
  const last = inOrder(group).at(-1);
  if (last === undefined) throw new Error(`Group ${group.id} has no meeting`);
  const numbers = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return fileOf(
    options.language,
    'cancel',
    numbers.map((index) => event(group, { ...options, method: 'cancel' }, last, index)),
  );
};
