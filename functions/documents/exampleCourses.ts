import { type Group, NO_CHANGES, USUAL_LETTER_DAYS, USUAL_SUBSTITUTE_HOURS } from '../domain/group.ts';
import { emptyLedger, type Ledger } from '../domain/ledger.ts';
import type { Course } from '../domain/programme.ts';
import { addDays, atWarsaw, offWeekend } from '../domain/time.ts';
import type { ProgrammeDraft } from '../use-cases/importProgramme.ts';
import { approvalOf } from './approvalSchema.ts';
import type { ExampleGroup } from './exampleSchema.ts';
import type { ProgrammeFile } from './programmeSchema.ts';

/** Sign-up opens and closes in office hours, when somebody can answer the telephone; limits are lifted then too. */
const OPENS_AT = '08:00';
const CLOSES_AT = '15:00';

/**
 * The calendar days of a group's meetings: as many days after the start-up day as the file says; a Saturday or
 * Sunday gives way to the Monday after it, and a day that the meeting before has taken to the next working day.
 */
const meetingDays = (sessions: ExampleGroup['sessions'], startupDay: string): readonly string[] => {
  const days: string[] = [];
  for (const { day } of sessions) {
    const wanted = offWeekend(addDays(startupDay, day));
    const previous = days.at(-1);
    const isTaken = previous !== undefined && wanted <= previous;
    days.push(isTaken ? offWeekend(addDays(previous, 1)) : wanted);
  }
  return days;
};

const ledgerOf = (group: ExampleGroup, startupDay: string): Ledger =>
  emptyLedger({
    groupId: group.id,
    state: group.state,
    opensAt: atWarsaw(addDays(startupDay, group.opens_day), OPENS_AT),
    closesAt: atWarsaw(addDays(startupDay, group.closes_day), CLOSES_AT),
    closeWhenFull: group.close_when_full,
    capacity: group.capacity,
    perInstitution: group.per_institution,
    limitLiftsAt:
      group.limit_lifts_day === null ? null : atWarsaw(addDays(startupDay, group.limit_lifts_day), OPENS_AT),
    atInstitutionLimit: group.at_institution_limit,
    waitingLimit: group.waiting_limit,
  });

export const coursesOf = (file: ProgrammeFile): readonly Course[] =>
  file.example_courses.map(({ id, title, block, hours, description, shared_seats: sharedSeats }) => ({
    id,
    programmeId: file.id,
    title,
    block,
    hours,
    description,
    sharedSeats,
  }));

const settingsOf = ({ offers, minimum, lowering, approval }: ExampleGroup) => ({
  ...(approval === undefined ? {} : { approval: approvalOf(approval) }),
  offers: {
    mode: offers.mode,
    promotion: offers.promotion,
    hours: offers.hours,
    stopHours: offers.stop_hours,
    onBounce: offers.on_bounce,
  },
  minimum: minimum === null ? null : { people: minimum.people, alarmDays: minimum.alarm_days },
  belowTaken: lowering,
});

const groupOf = (
  file: ProgrammeFile,
  course: ProgrammeFile['example_courses'][number],
  entry: ExampleGroup,
  startupDay: string,
): Group => {
  const days = meetingDays(entry.sessions, startupDay);
  return {
    id: entry.id,
    programmeId: file.id,
    courseId: course.id,
    number: entry.number,
    programmeTitle: file.title,
    courseTitle: course.title,
    sessions: entry.sessions.map(({ from, to }, index) => {
      const day = days[index] ?? startupDay;
      return { startsAt: atWarsaw(day, from), endsAt: atWarsaw(day, to) };
    }),
    venue: entry.venue,
    contactEmail: entry.contact,
    example: course.example,
    organiser: file.organiser,
    sharedSeats: course.shared_seats,
    ...settingsOf(entry),
    letterDays: USUAL_LETTER_DAYS,
    calendar: NO_CHANGES,
    substituteHours: USUAL_SUBSTITUTE_HOURS,
    twinOf: null,
  };
};

export const groupsOf = (file: ProgrammeFile, startupDay: string): ProgrammeDraft['groups'] =>
  file.example_courses.flatMap((course) =>
    course.groups.map((entry) => ({
      group: groupOf(file, course, entry, startupDay),
      ledger: ledgerOf(entry, startupDay),
    })),
  );
