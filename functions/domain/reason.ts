import { LONGEST_REASON } from './act.ts';
import { accepted, refused, type Result } from './result.ts';

/** Characters of a reason at the least: a dot is none. */
const SHORTEST_REASON = 3;

type Missing = { readonly kind: 'reason-missing' };

/** A coordinator's reason as it is written down. Refuses one that is too short or too long to be read. */
export const reason = (typed: string | null): Result<string, Missing> => {
  const text = typed?.trim() ?? '';
  const fits = text.length >= SHORTEST_REASON && text.length <= LONGEST_REASON;
  return fits ? accepted(text) : refused({ kind: 'reason-missing' });
};

/** A reason where none has to be given; one that is given has to be one. */
export const reasonIfAny = (typed: string | null): Result<string | null, Missing> =>
  (typed?.trim() ?? '') === '' ? accepted(null) : reason(typed);
