import { addDays, atWarsaw, HOUR, isWeekend, type Moment, warsawDate } from './time.ts';

/** Whether a calendar day, `2026-11-11`, is a public holiday. */
export type IsHoliday = (date: string) => boolean;

/** Working hours in Warsaw: Monday to Friday, 8 to 20, but for public holidays. */
const FROM = '08:00';
const TO = '20:00';

/** More days than any run of holidays: a calendar that never works is a fault of its own. */
const MOST_DAYS = 400;

/**
 * The moment at which `hours` working hours have passed since `from`. What is offered in the evening waits for the
 * next working day before its hours begin. Throws when no working day comes within a year.
 */
export const afterWorkingHours = (from: Moment, hours: number, isHoliday: IsHoliday): Moment => {
  let left = hours * HOUR;
  let day = warsawDate(from);
  for (let days = 0; days < MOST_DAYS; days += 1, day = addDays(day, 1)) {
    if (isWeekend(day) || isHoliday(day)) continue;
    const begin = Math.max(from, atWarsaw(day, FROM));
    const end = atWarsaw(day, TO);
    if (begin >= end) continue;
    if (left <= end - begin) return begin + left;
    left -= end - begin;
  }
  throw new Error(`No ${hours} working hours within ${MOST_DAYS} days`);
};
