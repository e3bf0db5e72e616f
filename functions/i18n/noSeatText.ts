import type { Language } from '../domain/participant.ts';
import type { NoSeat } from '../domain/refuser.ts';
import { noSeat as en } from './en/noSeat.ts';
import { noSeat as pl } from './pl/noSeat.ts';

/** Why there was no seat although the institution had agreed, in a sentence for letters and histories. */
export const noSeatText = (language: Language, because: NoSeat): string => ({ pl, en })[language][because];
