import * as z from 'zod';
import { moment } from './time.ts';

/**
 * Who changes something: the person themselves, the system, a coordinator by the login provider's id, or whoever
 * opened an institution's view, by the institution's.
 */
export const actor = z.union([
  z.literal('participant'),
  z.literal('system'),
  z.templateLiteral(['coordinator:', z.string().min(1).max(255)]),
  z.templateLiteral(['institution:', z.string().min(1).max(10)]),
]);
export type Actor = z.infer<typeof actor>;

/** Characters of a coordinator's reason at the most. */
export const LONGEST_REASON = 300;

/** When, by whom and why: what every ledger write carries, so that the history can be told from the stream. */
export const act = z.object({ at: moment, by: actor, why: z.string().min(1).max(LONGEST_REASON).nullable() });
export type Act = z.infer<typeof act>;

export const byParticipant = (at: Act['at']): Act => ({ at, by: 'participant', why: null });

export const bySystem = (at: Act['at']): Act => ({ at, by: 'system', why: null });
