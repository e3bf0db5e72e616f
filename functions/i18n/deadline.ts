import type { Language } from '../domain/participant.ts';
import { type Moment, ZONE } from '../domain/time.ts';
import { time } from './format.ts';
import { perLanguage } from './perLanguage.ts';

/** Days of the week as they follow "do": do czwartku. */
const AFTER_DO: Readonly<Record<string, string>> = {
  poniedziałek: 'poniedziałku',
  wtorek: 'wtorku',
  środa: 'środy',
  czwartek: 'czwartku',
  piątek: 'piątku',
  sobota: 'soboty',
  niedziela: 'niedzieli',
};

const formats = perLanguage((locale) => ({
  weekday: new Intl.DateTimeFormat(locale, { timeZone: ZONE, weekday: 'long' }),
  day: new Intl.DateTimeFormat(locale, { timeZone: ZONE, day: 'numeric', month: 'long' }),
}));

/**
 * A near deadline as it follows "do" or "until", without the year: `czwartku, 3 grudnia, godz. 14:00`,
 * `Thursday, 3 December, 14:00`.
 */
export const deadline = (language: Language, at: Moment): string => {
  const { weekday, day } = formats(language);
  const name = weekday.format(at * 1000);
  const shown = language === 'pl' ? (AFTER_DO[name] ?? name) : name;
  const hour = language === 'pl' ? 'godz. ' : '';
  return `${shown}, ${day.format(at * 1000)}, ${hour}${time(language, at)}`;
};
