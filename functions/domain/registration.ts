import * as z from 'zod';
import { groupId, institutionId, registrationKey, seatIdOf, type SeatId } from './ids.ts';
import { language, personalDetails } from './participant.ts';
import { position } from './position.ts';
import { moment } from './time.ts';

/**
 * Where a registration is. The ledger decides; the status follows it, so that lists need not read two items.
 * `pending` has been written down and has not yet been settled from the ledger.
 */
export const registrationStatus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pending') }),
  z.object({ kind: z.literal('confirmed') }),
  z.object({ kind: z.literal('waiting'), place: z.int().positive() }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('refused') }),
]);
export type RegistrationStatus = z.infer<typeof registrationStatus>;

/** One person's application to one group. */
export const registration = z.object({
  groupId,
  key: registrationKey,
  /** 1 for the first; a person who withdrew and comes back makes the next one. */
  attempt: z.int().positive(),
  /** The keyed fingerprint of the person in this group, in full. */
  person: z.string().min(20),
  /** Names the request that made it: the same request again gets the same answer, another one is told so. */
  requestId: z.string().min(16).max(100),
  institutionId,
  position,
  details: personalDetails,
  language,
  clauseVersion: z.string(),
  createdAt: moment,
  status: registrationStatus,
  /** The ledger revision that the status follows; 0 before the first. */
  revision: z.int().nonnegative(),
});
export type Registration = z.infer<typeof registration>;

export const seatOf = ({ key, attempt }: Pick<Registration, 'key' | 'attempt'>): SeatId =>
  seatIdOf(key, attempt);
