import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
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

// Temporal as functions: what is not called is not bundled.

const zoned = (at: Moment): ZonedDateTime.Record =>
  Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(at * 1000), ZONE);

const wholeSeconds = ({ epochMilliseconds }: { readonly epochMilliseconds: number }): Moment =>
  Math.floor(epochMilliseconds / 1000);

/**
 * The moment of a wall-clock time in Warsaw. A time skipped in March becomes the one an hour later; of a time
 * that comes twice in October the first is meant.
 */
export const atWarsaw = (date: string, time: string): Moment =>
  wholeSeconds(
    PlainDateTime.toZonedDateTime(PlainDateTime.fromString(`${date}T${time}`, getISO), ZONE, {
      disambiguation: 'compatible',
    }),
  );

/** The calendar day in Warsaw at a moment. */
export const warsawDate = (at: Moment): string => PlainDate.toString(ZonedDateTime.toPlainDate(zoned(at)));

/** The month in Warsaw at a moment, `2026-12`. */
export const warsawMonth = (at: Moment): string => warsawDate(at).slice(0, -3);

/** The wall-clock time in Warsaw at a moment, `09:00`. */
export const warsawTime = (at: Moment): string =>
  PlainTime.toString(ZonedDateTime.toPlainTime(zoned(at)), { smallestUnit: 'minute' });

const dayOf = (date: string): PlainDate.Record => PlainDate.fromString(date, getISO);

/** The day `days` days later (or earlier); days are calendar days, whatever their length. */
export const addDays = (date: string, days: number): string =>
  PlainDate.toString(PlainDate.addDays(dayOf(date), days));

/** Whether a calendar day is a Saturday or a Sunday. */
export const isWeekend = (date: string): boolean => PlainDate.dayOfWeek(dayOf(date)) > 5;

/** The Monday of a day's week: the day itself or one before it. */
export const mondayOf = (date: string): string => addDays(date, 1 - PlainDate.dayOfWeek(dayOf(date)));

/** The day itself or, for a Saturday or Sunday, the Monday after it. Public holidays are not looked at. */
export const offWeekend = (date: string): string => {
  const dayOfWeek = PlainDate.dayOfWeek(dayOf(date));
  return dayOfWeek > 5 ? addDays(date, 8 - dayOfWeek) : date;
};

/** ISO 8601 in UTC, for the API and for calendar files. */
export const toIso = (at: Moment): string => Instant.toString(Instant.fromEpochMilliseconds(at * 1000));

/** The moment of an ISO 8601 instant; fractions of a second are cut. */
export const fromIso = (iso: string): Moment => wholeSeconds(Instant.fromString(iso));

/** Whether year, month and day name a day that existed. */
export const isRealDate = (year: number, month: number, day: number): boolean => {
  try {
    PlainDate.create(year, month, day);
    return true;
  } catch {
    return false;
  }
};
