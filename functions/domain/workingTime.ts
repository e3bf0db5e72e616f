import { addDays, atWarsaw, HOUR, isWeekend, type Moment, warsawDate } from './time.ts';

/** Whether a calendar day, `2026-11-11`, is a public holiday. */
export type IsHoliday = (date: string) => boolean;

/** Working hours in Warsaw: Monday to Friday, 8 to 20, but for public holidays. */
const FROM = '08:00';
const TO = '20:00';

/** More days than any run of holidays: a calendar that never works is a fault of its own. */
const MOST_DAYS = 400;

type Day = {
  readonly begin: Moment;
  readonly end: Moment;
  readonly isWeekend: boolean;
  readonly next: string;
};

/** The calendar is asked once about each day: it is slow, and the same few days come again and again. */
const days = new Map<string, Day>();

const dayOf = (date: string): Day => {
  const known = days.get(date);
  if (known !== undefined) return known;
  const [begin, end] = [atWarsaw(date, FROM), atWarsaw(date, TO)];
  const day = { begin, end, isWeekend: isWeekend(date), next: addDays(date, 1) };
  days.set(date, day);
  return day;
};

/**
 * The moment at which `hours` working hours have passed since `from`. What is offered in the evening waits for the
 * next working day before its hours begin. Throws when no working day comes within a year.
 */
export const afterWorkingHours = (from: Moment, hours: number, isHoliday: IsHoliday): Moment => {
  let left = hours * HOUR;
  let date = warsawDate(from);
  for (let passed = 0; passed < MOST_DAYS; passed += 1) {
    const day = dayOf(date);
    const begin = Math.max(from, day.begin);
    const open = day.isWeekend || isHoliday(date) ? 0 : Math.max(0, day.end - begin);
    if (open > 0 && left <= open) return begin + left;
    left -= open;
    date = day.next;
  }
  throw new Error(`No ${hours} working hours within ${MOST_DAYS} days`);
};
