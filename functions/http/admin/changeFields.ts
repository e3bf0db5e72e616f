import * as z from 'zod';
import type { Group } from '../../domain/group.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { atWarsaw, isRealDate, moment, type Moment, warsawDate, warsawTime } from '../../domain/time.ts';
import type { AdminChangeWords } from '../../i18n/adminChanges.ts';
import { errorsOf, type Fields, type FormErrors, one } from '../forms.ts';

type Session = Group['sessions'][number];

export type FieldName = keyof AdminChangeWords['fields'];

/** What a field can say of itself; what only the group can tell is the use case's to say. */
const issue = z.enum(['required', 'not-a-number', 'not-a-moment', 'not-meetings', 'too-long', 'not-chosen']);

/** Numbers of any size pass: that one is out of range is said with the range. */
const WHOLE = /^[-−]?\d{1,12}$/;

const numberOf = (text: string): number => Number(text.replace('−', '-'));

export const wholeNumber = z.string().trim().regex(WHOLE, 'not-a-number').transform(numberOf);

/** An empty field is no number. */
export const optionalNumber = z
  .string()
  .trim()
  .refine((text) => text === '' || WHOLE.test(text), 'not-a-number')
  .transform((text) => (text === '' ? null : numberOf(text)));

const DAY_FIRST = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?r\.)?,? +(?:godz\. *)?(\d{1,2})[:.](\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T]+(\d{1,2}):(\d{2})$/;

const partsOf = (text: string): readonly string[] | undefined => {
  const [, day = '', month = '', year = '', ...time] = DAY_FIRST.exec(text) ?? [];
  if (day !== '') return [year, month, day, ...time];
  return YEAR_FIRST.exec(text)?.slice(1);
};

/** The moment that `1.12.2026 9:00` or `2026-12-01 09:00` means in Warsaw, if it exists. */
export const momentIn = (text: string): Moment | undefined => {
  const parts = partsOf(text.trim());
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map(Number);
  if (year < 1970 || hour > 23 || minute > 59 || !isRealDate(year, month, day)) return undefined;
  const padded = (value: number): string => String(value).padStart(2, '0');
  return atWarsaw(`${year}-${padded(month)}-${padded(day)}`, `${padded(hour)}:${padded(minute)}`);
};

/** A moment as it stands in a field, `1.12.2026 9:00`. */
export const momentField = (at: Moment): string => {
  const [year = '', month = '', day = ''] = warsawDate(at).split('-');
  return `${Number(day)}.${Number(month)}.${year} ${warsawTime(at).replace(/^0/, '')}`;
};

/** An empty field is no moment. */
export const optionalMoment = z.string().transform((text, context) => {
  if (text.trim() === '') return null;
  const at = momentIn(text);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'not-a-moment' });
  return z.NEVER;
});

export const aMoment = z.string().trim().min(1, 'required').pipe(optionalMoment).pipe(moment);

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, 'not-chosen');

/** Some text, 2 to 60 characters. */
export const aText = z.string().trim().min(2, 'required').max(60, 'too-long');

const MEETING = /^(.+?) *[-–—] *(\d{1,2})[:.](\d{2})$/;

/** One meeting, `1.12.2026 9:00–15:00`: it ends on the day on which it starts. */
const meetingIn = (line: string): Session | undefined => {
  const [, start = '', hour = '', minute = ''] = MEETING.exec(line.trim()) ?? [];
  const startsAt = momentIn(start);
  if (startsAt === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const endsAt = atWarsaw(warsawDate(startsAt), `${hour.padStart(2, '0')}:${minute}`);
  return startsAt < endsAt ? { startsAt, endsAt } : undefined;
};

/** One meeting on each line. */
export const meetings = z.string().transform((text, context) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.flatMap((line) => meetingIn(line) ?? []);
  if (read.length > 0 && read.length === lines.length) return read;
  context.addIssue({ code: 'custom', message: lines.length === 0 ? 'required' : 'not-meetings' });
  return z.NEVER;
});

/** Whether a reason is enough is the use case's to say. */
export const reason = z.string();

/**
 * Reads the fields of a schema. Every mistake is said at its field, in the order of the schema; what the form holds
 * besides is not looked at.
 */
export const readFields = <Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  fields: Fields,
  words: AdminChangeWords,
): Result<z.output<z.ZodObject<Shape>>, FormErrors> => {
  const names = Object.keys(schema.shape);
  const read = schema.safeParse(Object.fromEntries(names.map((name) => [name, one(fields, name)])));
  if (read.success) return accepted(read.data);
  const texts: Record<string, string> = {};
  for (const { path, message } of read.error.issues) {
    const name = String(path[0]);
    texts[name] ??= words.issues[issue.catch('not-chosen').parse(message)](labelOf(words, name));
  }
  return refused(errorsOf(texts));
};

/** What a field is called on the page. */
export const labelOf = (words: AdminChangeWords, name: string): string =>
  Object.entries(words.fields).find(([field]) => field === name)?.[1] ?? name;
