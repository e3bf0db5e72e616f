import { data } from 'date-holidays/data';
import * as z from 'zod';
import { addDays } from '../domain/time.ts';
import type { IsHoliday } from '../domain/workingTime.ts';

/**
 * What the package says of a day. Without a type it is a public holiday. Strict: a property that is unknown here could
 * move or take away a holiday.
 */
const entry = z.strictObject({
  type: z.string().optional(),
  name: z.unknown().optional(),
  _name: z.unknown().optional(),
  note: z.unknown().optional(),
});

const calendar = z.object({
  holidays: z.object({ PL: z.object({ days: z.record(z.string(), entry) }) }),
});

/** The forms of the Polish public holidays: `11-11`, `easter`, `easter 60`, and `12-24 since 2025`. */
const FORM = /^(?:(?<day>\d\d-\d\d)|easter(?: (?<after>-?\d+))?)(?: since (?<since>\d{4}))?$/;

type Holiday = { readonly day: string | undefined; readonly afterEaster: number; readonly since: number };

const holidayOf = (written: string): Holiday => {
  const parts = FORM.exec(written)?.groups;
  if (parts === undefined) throw new Error(`A Polish holiday in a form that cannot be read: ${written}`);
  const { day, after = '0', since = '0' } = parts;
  return { day, afterEaster: Number(after), since: Number(since) };
};

let known: readonly Holiday[] | undefined;

/** Read when the first working hour is counted: functions start, and mostly answer, without any. */
const holidays = (): readonly Holiday[] =>
  (known ??= Object.entries(calendar.parse(data).holidays.PL.days)
    .filter(([, { type = 'public' }]) => type === 'public')
    .map(([written]) => holidayOf(written)));

/** Easter Sunday of the Gregorian calendar, by Oudin's method: so many days after 28 March. */
const easterOf = (year: number): string => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const fullMoon = epact - late;
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28`, fullMoon - weekday);
};

/**
 * Whether a calendar day is a public holiday in Poland, by the data of the package `date-holidays`. Of that package
 * only these data are used: its own reader brings along the calendars and time zones of the whole world, a megabyte.
 */
export const isPolishHoliday: IsHoliday = (date) => {
  const year = Number(date.slice(0, 4));
  return holidays().some(
    ({ day, afterEaster, since }) =>
      year >= since && date === (day === undefined ? addDays(easterOf(year), afterEaster) : `${year}-${day}`),
  );
};
