import * as z from 'zod';
import { act, type Act } from './act.ts';
import { approval } from './approval.ts';
import { groupId, institutionId, registrationKey, seatId, seatIdOf, type SeatId } from './ids.ts';
import { language, personalDetails } from './participant.ts';
import { position } from './position.ts';
import { quotaId } from './quota.ts';
import { NO_SEAT, type Refuser } from './refuser.ts';
import { moment } from './time.ts';

/**
 * Where a registration is. The ledger decides; the status follows it, so that lists need not read two items.
 * `pending` has been written down and has not yet been settled from the ledger.
 */
export const registrationStatus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pending') }),
  /** `assured`: the coordinator has confirmed that the group takes place. */
  z.object({ kind: z.literal('confirmed'), assured: z.boolean().default(false) }),
  z.object({ kind: z.literal('offered'), until: moment }),
  z.object({ kind: z.literal('waiting'), place: z.int().positive() }),
  /** The institution is asked, until then; a seat is kept meanwhile or not, by the group's rules. */
  z.object({ kind: z.literal('awaiting-approval'), until: moment }),
  /** `substituted` is there where the institution gave the seat to a colleague: that is nobody's withdrawal. */
  z.object({ kind: z.literal('withdrawn'), substituted: z.literal(true).optional() }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('moved') }),
  z.object({ kind: z.literal('cancelled') }),
  /**
   * `quota` names the limit across groups that refused, if one did. `by` is there where the institution did, or its
   * silence, and `why` is its reason; `because` where it agreed and the group had nothing to give, with the `limit` of
   * seats that the institution might have then, if that was the reason.
   */
  z.object({
    kind: z.literal('refused'),
    quota: quotaId.nullable().default(null),
    by: z.enum(['institution', 'silence']).optional(),
    why: z.string().optional(),
    because: z.enum(NO_SEAT).optional(),
    limit: z.int().nonnegative().optional(),
  }),
]);
export type RegistrationStatus = z.infer<typeof registrationStatus>;

/** Who or what refused a registration, where it is known. */
const refuserOf = (status: RegistrationStatus): Refuser | undefined => {
  if (status.kind !== 'refused') return undefined;
  return status.quota === null ? (status.by ?? status.because) : 'quota';
};

/** The same with the number of seats that the institution might have, where that refused; what is not known is left out. */
export const refusalIn = (
  status: RegistrationStatus,
): { readonly refusedBy?: Refuser; readonly limit?: number } => {
  const refusedBy = refuserOf(status);
  const limit = status.kind === 'refused' ? status.limit : undefined;
  return {
    ...(refusedBy === undefined ? {} : { refusedBy }),
    ...(limit === undefined ? {} : { limit }),
  };
};

/** What one ledger revision did to a registration: an entry of its append-only history. */
export const historyEntry = act.extend({ status: registrationStatus });
export type HistoryEntry = z.infer<typeof historyEntry>;

/**
 * Names an entry: the same change told twice is one entry. One revision may end a person's attempt and begin the next:
 * those are two. What the housekeeping finds does not take the place of what the stream tells later, of somebody
 * else's act.
 */
export const historyKeyOf = (revision: number, { by }: Act, attempt: number): string =>
  `${revision} ${attempt} ${by}`;

/** One person's application to one group. */
export const registration = z.object({
  groupId,
  key: registrationKey,
  /** 1 for the first; a person who withdrew and comes back makes the next one. */
  attempt: z.int().positive(),
  /** The keyed fingerprint of the person in this group, in full. */
  person: z.string().min(20),
  /** The keyed fingerprint of the person in the programme, under which limits across groups count them. */
  programmePerson: z.string().min(20).nullable().default(null),
  /** The place or seat in another group that this one takes the place of. */
  movedFrom: z.object({ groupId, seatId }).nullable().default(null),
  /** Names the request that made it: the same request again gets the same answer, another one is told so. */
  requestId: z.string().min(16).max(100),
  institutionId,
  position,
  details: personalDetails,
  language,
  clauseVersion: z.string(),
  createdAt: moment,
  status: registrationStatus,
  /** What the institution said of this attempt; `null` where nobody has to ask it. */
  approval: approval.nullable().default(null),
  /** Whether the person came to the group; `null` until a coordinator has written it down. */
  attended: z.boolean().nullable().default(null),
  /** The ledger revision that the status follows; 0 before the first. */
  revision: z.int().nonnegative(),
  /** By `historyKeyOf`, of all attempts; entries are added and never changed. */
  history: z.record(z.string(), historyEntry).default({}),
});
export type Registration = z.infer<typeof registration>;

/** A history with the revision that each entry follows, the newest first; of one revision, the later attempt's. */
export const newestFirst = ({
  history,
}: Pick<Registration, 'history'>): readonly (HistoryEntry & { readonly revision: number })[] =>
  Object.entries(history)
    .map(([name, entry]) => {
      const [revision = 0, attempt = 0] = name.split(' ').map(Number);
      return { attempt, entry: { ...entry, revision } };
    })
    .toSorted((one, other) => other.entry.revision - one.entry.revision || other.attempt - one.attempt)
    .map(({ entry }) => entry);

export const seatOf = ({ key, attempt }: Pick<Registration, 'key' | 'attempt'>): SeatId =>
  seatIdOf(key, attempt);
