import type { Language } from '../domain/participant.ts';
import type { NoSeat } from '../domain/refuser.ts';
import { noSeat as en } from './en/noSeat.ts';
import { number } from './format.ts';
import { noSeat as pl } from './pl/noSeat.ts';

/**
 * Why there was no seat although the institution had agreed, in a sentence for letters and histories. `limit`: seats
 * that the institution might have; what was written before it was kept does not name it.
 */
export const noSeatText = (language: Language, because: NoSeat, limit?: number): string => {
  const words = { pl, en }[language];
  const isNamed = because === 'institution-limit' && limit !== undefined;
  return isNamed ? words.limitOf(number(language, limit)) : words[because];
};
