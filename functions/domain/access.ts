import { HOUR, MINUTE, type Moment } from './time.ts';

/** Mails that an institution's view may send within an hour, codes and links together. */
const MOST_AN_HOUR = 5;

/** Wrong codes after which a code opens nothing any more. */
const MOST_TRIES = 5;

/** How long a code opens the view: as long as a mail may take on its way. */
export const CODE_LIFE = 30 * MINUTE;

/** How long a private link of an institution opens its view. */
export const STAFF_LINK_LIFE = 90 * 24 * HOUR;

/** The times of asking with one more, those of the last hour only; `undefined` when it was asked too often by then. */
export const askedAgain = (asked: readonly Moment[], now: Moment): readonly Moment[] | undefined => {
  const lately = asked.filter((at) => at > now - HOUR);
  return lately.length >= MOST_AN_HOUR ? undefined : [...lately, now];
};

/** Whether a code may still open anything; `tries` counts the present one too. */
export const isUsable = (
  code: { readonly expiresAt: Moment; readonly tries: number },
  now: Moment,
): boolean => now < code.expiresAt && code.tries <= MOST_TRIES;
