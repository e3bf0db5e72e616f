import type { Group } from '../../../functions/domain/group.ts';
import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { Member, MemberChange } from '../../../functions/domain/quota.ts';
import type { Cast, KnownQuota } from '../cast.ts';
import type { Process } from '../process.ts';

/** One version of a ledger and when it was written, in virtual milliseconds. */
export type Version = { readonly at: number; readonly ledger: Ledger };

/** What the checks know of one group. */
export type Trace = {
  readonly group: Group;
  readonly versions: Version[];
  /** Since when a seat is idle that somebody could have, and how many faults there had been by then. */
  idle: { readonly since: number; readonly faults: number } | undefined;
  /** When idleness was last looked at. */
  looked: number;
  /** Faults that had happened by then. */
  faultsThen: number;
};

/** Everything that the checks have seen. */
export type Facts = {
  readonly cast: Cast;
  readonly traces: ReadonlyMap<GroupId, Trace>;
  readonly members: Map<string, Member>;
  /** Which process counted a seat, and how many faults it had met by then. */
  readonly countedBy: Map<string, { readonly process: Process; readonly faultsThen: number }>;
  /** When each quota was last full. */
  readonly lastFull: Map<string, number>;
  /** Where the person of an id works. */
  readonly institutionOf: (group: GroupId, id: string) => string;
  /** Ids whose people have asked to leave, and to accept. */
  readonly leaving: Set<string>;
  readonly accepting: Set<string>;
  /** What institutions were asked and answered, by group and id; nothing of those about whom nobody asks. */
  readonly approvals: Map<string, KnownApproval>;
  /** Whose request made an attempt, by group and id. */
  readonly requests: Map<string, string>;
};

/** An institution's answer as the checks have seen it written. */
export type KnownApproval = {
  readonly kind: 'asked' | 'agreed' | 'refused';
  /** When it became so. */
  readonly since: number;
  readonly until: number;
  readonly silence: 'agree' | 'refuse';
};

export const factsOf = (cast: Cast, institutionOf: Facts['institutionOf']): Facts => ({
  cast,
  traces: new Map(
    cast.groups.map(
      (group) => [group.id, { group, versions: [], idle: undefined, looked: 0, faultsThen: 0 }] as const,
    ),
  ),
  members: new Map(),
  countedBy: new Map(),
  lastFull: new Map(),
  institutionOf,
  leaving: new Set(),
  accepting: new Set(),
  approvals: new Map(),
  requests: new Map(),
});

/** Whether an institution that has to agree to somebody has not done so. */
export const lacksApproval = ({ approvals }: Facts, group: GroupId, id: string): boolean =>
  (approvals.get(`${group} ${id}`)?.kind ?? 'agreed') !== 'agreed';

export const traceOf = ({ traces }: Facts, id: GroupId): Trace => {
  const trace = traces.get(id);
  if (trace === undefined) throw new Error(`Nobody watches the group ${id}`);
  return trace;
};

export const newestOf = (trace: Trace): Ledger => {
  const version = trace.versions.at(-1);
  if (version === undefined) throw new Error(`The group ${trace.group.id} has no ledger`);
  return version.ledger;
};

/** Limits across groups that a person of an institution meets in any group of the history. */
export const quotasMet = ({ cast }: Facts, institution: string): readonly KnownQuota[] =>
  cast.quotas.filter(({ institutions }) => institutions.has(institution));

/** What a quota counts now, counted anew from everybody who counts in it. */
export const countIn = ({ members }: Facts, { id, kind }: KnownQuota): number => {
  let count = 0;
  for (const { seats } of members.values()) {
    const own = Object.values(seats).filter(({ quotas }) => quotas.includes(id)).length;
    count += kind === 'people' ? Math.min(own, 1) : own;
  }
  return count;
};

/** The member who has a seat counted under this name, and what it is counted in. */
export const countedUnder = ({ members }: Facts, key: string): readonly string[] | undefined => {
  for (const { seats } of members.values()) {
    for (const [name, seat] of Object.entries(seats)) if (name === key) return seat.quotas;
  }
  return undefined;
};

/** Whether somebody counts in a quota of people already, by any seat of theirs. */
export const countsAlready = (
  { members }: Facts,
  { id, kind }: KnownQuota,
  isTheirs: (seatKey: string) => boolean,
): boolean => {
  if (kind === 'seats') return false;
  for (const { seats } of members.values()) {
    const entries = Object.entries(seats);
    if (entries.some(([key]) => isTheirs(key))) return entries.some(([, { quotas }]) => quotas.includes(id));
  }
  return false;
};

export const remember = (facts: Facts, { next }: MemberChange, now: number): void => {
  const before = facts.cast.quotas.filter((quota) => countIn(facts, quota) >= quota.limit);
  facts.members.set(next.person, next);
  for (const { id } of before) facts.lastFull.set(id, now);
  for (const quota of facts.cast.quotas) {
    if (countIn(facts, quota) >= quota.limit) facts.lastFull.set(quota.id, now);
  }
};
