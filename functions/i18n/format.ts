import type { Language } from '../domain/participant.ts';
import { type Moment, ZONE } from '../domain/time.ts';
import { perLanguage } from './perLanguage.ts';

/** Words for a count. English uses `one` and `other`, Polish all of them: 1 miejsce, 2 miejsca, 5 miejsc, 1,5 miejsca. */
export type Forms = {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
};

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }));

const dayFormat = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortFormat = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const monthFormat = dateFormat({ month: 'long', year: 'numeric' });
const timeFormat = dateFormat({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const numberFormat = perLanguage((locale) => new Intl.NumberFormat(locale, { useGrouping: 'always' }));
const pluralRules = perLanguage((locale) => new Intl.PluralRules(locale));
const listFormat = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** In Polish a year is followed by "r." */
const year = (language: Language): string => (language === 'pl' ? ' r.' : '');

/** `wtorek, 1 grudnia 2026 r.` */
export const day = (language: Language, at: Moment): string =>
  dayFormat(language).format(at * 1000) + year(language);

/** `1 grudnia 2026 r.` */
export const date = (language: Language, at: Moment): string =>
  shortFormat(language).format(at * 1000) + year(language);

/** `9:00` */
export const time = (language: Language, at: Moment): string => timeFormat(language).format(at * 1000);

/** `wtorek, 1 grudnia 2026 r., godz. 9:00` */
export const dayAndTime = (language: Language, at: Moment): string =>
  `${day(language, at)}, ${language === 'pl' ? 'godz. ' : ''}${time(language, at)}`;

/** `grudzień 2026` for the month `2026-12`. */
export const month = (language: Language, yearAndMonth: string): string =>
  monthFormat(language).format(new Date(`${yearAndMonth}-15T12:00:00Z`));

/** `2 020` with a non-breaking space in Polish, `2,020` in English. */
export const number = (language: Language, value: number): string => numberFormat(language).format(value);

/** The count with the right form of its noun: `5 miejsc`. */
export const counted = (language: Language, count: number, forms: Forms): string => {
  const rule = pluralRules(language).select(count);
  const form = rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined;
  return `${number(language, count)} ${form ?? forms.other}`;
};

/** `OPS, PCPR lub DPS` */
export const anyOf = (language: Language, items: readonly string[]): string =>
  listFormat(language).format(items);
