import type { Language } from '../domain/participant.ts';
import { type Moment, ZONE } from '../domain/time.ts';

/** Words for a count. English uses `one` and `other`, Polish all of them: 1 miejsce, 2 miejsca, 5 miejsc, 1,5 miejsca. */
export type Forms = {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
};

const LOCALE = { pl: 'pl-PL', en: 'en-GB' } as const;

const formats = (language: Language) => {
  const locale = LOCALE[language];
  const at = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  return {
    day: at({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    short: at({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: at({ month: 'long', year: 'numeric' }),
    time: at({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
    number: new Intl.NumberFormat(locale, { useGrouping: 'always' }),
    plural: new Intl.PluralRules(locale),
    list: new Intl.ListFormat(locale, { type: 'disjunction' }),
  };
};

const FORMATS = { pl: formats('pl'), en: formats('en') };

/** In Polish a year is followed by "r." */
const year = (language: Language): string => (language === 'pl' ? ' r.' : '');

/** `wtorek, 1 grudnia 2026 r.` */
export const day = (language: Language, at: Moment): string =>
  FORMATS[language].day.format(at * 1000) + year(language);

/** `1 grudnia 2026 r.` */
export const date = (language: Language, at: Moment): string =>
  FORMATS[language].short.format(at * 1000) + year(language);

/** `9:00` */
export const time = (language: Language, at: Moment): string => FORMATS[language].time.format(at * 1000);

/** `wtorek, 1 grudnia 2026 r., godz. 9:00` */
export const dayAndTime = (language: Language, at: Moment): string =>
  `${day(language, at)}, ${language === 'pl' ? 'godz. ' : ''}${time(language, at)}`;

/** `grudzień 2026` for the month `2026-12`. */
export const month = (language: Language, yearAndMonth: string): string =>
  FORMATS[language].month.format(new Date(`${yearAndMonth}-15T12:00:00Z`));

/** `2 020` with a non-breaking space in Polish, `2,020` in English. */
export const number = (language: Language, value: number): string => FORMATS[language].number.format(value);

/** The count with the right form of its noun: `5 miejsc`. */
export const counted = (language: Language, count: number, forms: Forms): string => {
  const rule = FORMATS[language].plural.select(count);
  const form = rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined;
  return `${number(language, count)} ${form ?? forms.other}`;
};

/** `OPS, PCPR lub DPS` */
export const anyOf = (language: Language, items: readonly string[]): string =>
  FORMATS[language].list.format(items);
