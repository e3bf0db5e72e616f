import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** All wall-clock times of the product are Polish ones; what is stored and compared is a moment. */
export const ZONE = 'Europe/Warsaw';

/** Whole seconds since 1970-01-01T00:00Z: one number that both this code and a write's condition can compare. */
export const moment = z.int().nonnegative();
export type Moment = z.infer<typeof moment>;

/** A calendar day, `2026-12-01`. */
export const calendarDate = z.iso.date();
/** A wall-clock time, `09:00`. */
export const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;

const zoned = (at: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(ZONE);

/**
 * The moment of a wall-clock time in Warsaw. A time skipped in March becomes the one an hour later; of a time
 * that comes twice in October the first is meant.
 */
export const atWarsaw = (date: string, time: string): Moment =>
  Math.floor(
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE, { disambiguation: 'compatible' })
      .epochMilliseconds / 1000,
  );

/** The calendar day in Warsaw at a moment. */
export const warsawDate = (at: Moment): string => zoned(at).toPlainDate().toString();

/** The month in Warsaw at a moment, `2026-12`. */
export const warsawMonth = (at: Moment): string => zoned(at).toPlainDate().toPlainYearMonth().toString();

/** The wall-clock time in Warsaw at a moment, `09:00`. */
export const warsawTime = (at: Moment): string =>
  zoned(at).toPlainTime().toString({ smallestUnit: 'minute' });

/** The day `days` days later (or earlier); days are calendar days, whatever their length. */
export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** The day itself or, for a Saturday or Sunday, the Monday after it. Public holidays are not looked at. */
export const offWeekend = (date: string): string => {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return dayOfWeek > 5 ? addDays(date, 8 - dayOfWeek) : date;
};

/** ISO 8601 in UTC, for the API and for calendar files. */
export const toIso = (at: Moment): string => Temporal.Instant.fromEpochMilliseconds(at * 1000).toString();

/** The moment of an ISO 8601 instant; fractions of a second are cut. */
export const fromIso = (iso: string): Moment =>
  Math.floor(Temporal.Instant.from(iso).epochMilliseconds / 1000);

/** Whether year, month and day name a day that existed. */
export const isRealDate = (year: number, month: number, day: number): boolean => {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};
