import type { Moment } from '../../domain/time.ts';
import type { AttendanceWords } from '../attendance.ts';
import { counted, dayAndTime, time } from '../format.ts';

const people = (count: number): string => counted('en', count, { one: 'person', other: 'people' });

const participations = (count: number): string =>
  counted('en', count, { one: 'participation', other: 'participations' });

/** Who came to a group, and what it adds up to in a programme. */
export const attendance: AttendanceWords = {
  link: 'Record attendance',
  heading: 'Attendance',
  legend: 'Who was present?',
  hint: 'Tick the people who came. Everybody else will be recorded as absent. You can correct this later.',
  save: 'Save attendance',
  nobody: 'Nobody has a seat in this group, so there is nothing to record.',
  unrecorded: (count: number) => `Without recorded attendance: ${people(count)}.`,
  recorded: (present: number, absent: number) =>
    `Recorded as present: ${people(present)}. Recorded as absent: ${people(absent)}.`,
  saved: (at: Moment) => `The attendance was saved at ${time('en', at)}.`,
  tooEarlyHeading: 'The group has not started yet',
  tooEarly: (startsAt: Moment) => `Attendance can be recorded from: ${dayAndTime('en', startsAt)}.`,
  figures: {
    nav: 'Figures',
    heading: 'Figures of the programme',
    intro: 'Only people whose attendance is recorded count. Who had a seat and did not come is not counted.',
    none: 'You have no programme.',
    filterLabel: 'Choice of the programme',
    filterHeading: 'Choose a programme',
    programme: 'Programme',
    show: 'Show the figures',
    participationsName: 'Participations',
    participations,
    participationsHint: 'A person who was in three groups is three participations.',
    peopleName: 'Unique persons',
    people,
    peopleHint: 'Everybody counts once, in however many groups.',
    behindParticipations: (count: number) => `Behind this figure: ${participations(count)}`,
    behindPeople: (count: number) => `Behind this figure: ${people(count)}`,
    person: 'Person',
    group: 'Group',
    startsAt: 'Start',
    groups: 'Groups',
    unrecorded: (count: number) => `Attendance is not recorded yet: ${people(count)}.`,
  },
};
