import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarFile, type CalendarOptions } from '../../functions/documents/calendar.ts';
import type { Group } from '../../functions/domain/group.ts';
import { seatId } from '../../functions/domain/ids.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { aGroup, NOW } from '../support/builders.ts';
import { readCalendar, textOf } from './calendarReader.ts';

const options = (changes: Partial<CalendarOptions> = {}): CalendarOptions => ({
  seatId: seatId.parse('k3YfQ2a1'),
  method: 'publish',
  sequence: 0,
  stampedAt: NOW,
  language: 'pl',
  groupPage: 'https://zapisy.example/groups/prawo-katowice-1',
  ...changes,
});

const read = (group: Group = aGroup(), changes: Partial<CalendarOptions> = {}) => {
  const [calendar, ...events] = readCalendar(calendarFile(group, options(changes)));
  return { calendar, events, texts: (name: string) => events.map((event) => textOf(event, name)) };
};

const session = (date: string, from: string, to: string) => ({
  startsAt: atWarsaw(date, from),
  endsAt: atWarsaw(date, to),
});

describe.each(['UTC', 'Europe/Warsaw', 'America/New_York'])('on a machine that runs in %s', (zone) => {
  let before: string | undefined;
  beforeEach(() => {
    before = process.env['TZ'];
    process.env['TZ'] = zone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it.each([
    ['in winter', '2026-12-15', '20261215T080000Z'],
    ['in summer', '2026-07-15', '20260715T070000Z'],
    ['on the day before the clocks go forward', '2027-03-27', '20270327T080000Z'],
    ['on the day when the clocks go forward', '2027-03-28', '20270328T070000Z'],
    ['on the day before the clocks go back', '2026-10-24', '20261024T070000Z'],
    ['on the day when the clocks go back', '2026-10-25', '20261025T080000Z'],
  ])('nine in the morning in Poland %s is the right instant', (_, date, instant) => {
    expect(read(aGroup({ sessions: [session(date, '09:00', '15:00')] })).texts('DTSTART')).toEqual([instant]);
  });

  it('a session over the hour that comes twice lasts an hour longer', () => {
    const { texts } = read(aGroup({ sessions: [session('2026-10-25', '01:00', '04:00')] }));
    expect([...texts('DTSTART'), ...texts('DTEND')]).toEqual(['20261024T230000Z', '20261025T030000Z']);
  });

  it('a session over the hour that is left out is an hour shorter', () => {
    const { texts } = read(aGroup({ sessions: [session('2027-03-28', '01:00', '04:00')] }));
    expect([...texts('DTSTART'), ...texts('DTEND')]).toEqual(['20270328T000000Z', '20270328T020000Z']);
  });
});

it('no time of a file needs a time zone to be understood', () => {
  const { events } = read();
  const times = events.flatMap(({ properties }) => properties.filter(({ name }) => name.startsWith('DT')));
  expect(times.filter(({ parameters, value }) => parameters !== '' || !value.endsWith('Z'))).toEqual([]);
});

describe('the events of a group', () => {
  it('are one for each session, the earliest first', () => {
    const [first, second] = aGroup().sessions;
    if (first === undefined || second === undefined) throw new Error('the group has two sessions');
    expect(read(aGroup({ sessions: [second, first] })).texts('DTSTART')).toEqual([
      '20261215T080000Z',
      '20261216T080000Z',
    ]);
  });

  it('are named by seat and session, and by nothing that changes', () => {
    const moved = aGroup({
      courseTitle: 'Inny tytuł',
      sessions: [session('2027-01-12', '10:00', '12:00'), session('2027-01-13', '10:00', '12:00')],
    });
    const names = [
      'prawo-katowice-1-k3YfQ2a1-1@zapisy.example',
      'prawo-katowice-1-k3YfQ2a1-2@zapisy.example',
    ];
    expect([read().texts('UID'), read(moved, { sequence: 3 }).texts('UID')]).toEqual([names, names]);
  });

  it('of another seat are others', () => {
    const other = read(aGroup(), { seatId: seatId.parse('k3YfQ2a2') });
    expect(other.texts('UID').filter((uid) => read().texts('UID').includes(uid))).toEqual([]);
  });

  it('say which meeting of the course they are', () => {
    expect(read().texts('SUMMARY')).toEqual([
      'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej (spotkanie 1 z 2)',
      'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej (spotkanie 2 z 2)',
    ]);
  });

  it('do not count when there is only one', () => {
    const group = aGroup({ courseTitle: 'Prawo', sessions: [session('2026-12-15', '09:00', '15:00')] });
    expect(read(group).texts('SUMMARY')).toEqual(['Prawo']);
  });

  it('tell the place, or that it is online', () => {
    const online = aGroup({ venue: { ...aGroup().venue, address: null } });
    expect([read().texts('LOCATION')[0], read(online).texts('LOCATION')[0]]).toEqual([
      'ul. Przykładowa 1, Katowice',
      'przez internet',
    ]);
  });

  it('name the coordinator as the one to ask', () => {
    const [event] = read().events;
    expect(event?.properties.find(({ name }) => name === 'ORGANIZER')).toEqual({
      name: 'ORGANIZER',
      parameters: ';CN="koordynator projektu"',
      value: 'mailto:szkolenia@rops.example',
    });
  });

  it('lead to the public page of the group', () => {
    expect(read().texts('URL')[0]).toBe('https://zapisy.example/groups/prawo-katowice-1');
  });

  it('speak English to those who read English', () => {
    expect(read(aGroup(), { language: 'en' }).texts('SUMMARY')[0]).toContain('(session 1 of 2)');
  });

  it('bear the stamp of the moment that they speak of', () => {
    expect(read().texts('DTSTAMP')[0]).toBe('20261123T090000Z');
  });
});

describe('what a file does', () => {
  it('adds events at first', () => {
    const { calendar, texts } = read();
    expect([textOf(calendar, 'METHOD'), ...texts('STATUS'), ...texts('SEQUENCE')]).toEqual([
      'PUBLISH',
      'CONFIRMED',
      'CONFIRMED',
      '0',
      '0',
    ]);
  });

  it('takes the same events away after a withdrawal', () => {
    const { calendar, texts } = read(aGroup(), { method: 'cancel', sequence: 1 });
    expect([textOf(calendar, 'METHOD'), ...texts('STATUS'), ...texts('SEQUENCE')]).toEqual([
      'CANCEL',
      'CANCELLED',
      'CANCELLED',
      '1',
      '1',
    ]);
  });
});

describe('a title that tries to be more than a title', () => {
  it('cannot add a line of its own', () => {
    const group = aGroup({ courseTitle: 'Prawo\r\nATTACH:http://evil.example\r\nEND:VEVENT' });
    expect(read(group).texts('SUMMARY')[0]).toBe(
      'Prawo ATTACH:http://evil.example END:VEVENT (spotkanie 1 z 2)',
    );
  });

  it('keeps its commas, semicolons and backslashes', () => {
    const group = aGroup({ courseTitle: 'Prawo, rodzina; dom \\ pomoc' });
    expect(read(group).texts('SUMMARY')[0]).toContain('Prawo, rodzina; dom \\ pomoc (');
  });

  it('is folded between characters, however long and Polish it is', () => {
    const courseTitle = 'Zażółć gęślą jaźń 😀 '.repeat(10).trim();
    expect(read(aGroup({ courseTitle })).texts('SUMMARY')[0]).toContain(courseTitle);
  });
});
