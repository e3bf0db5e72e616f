import * as z from 'zod';
import { LONGEST_REASON } from './act.ts';
import type { Group } from './group.ts';
import { HOUR, moment, type Moment } from './time.ts';

/** How an institution is asked whether it agrees to one of its people. Hours are working hours. */
export const approvalRules = z.object({
  /** How long the institution has to answer. */
  hours: z.int().min(1).max(720),
  /** How long before the deadline it is reminded; `null` is never. */
  remindHours: z.int().min(1).max(720).nullable(),
  /** What it means that no answer came by the deadline. */
  silence: z.enum(['agree', 'refuse']),
  /** Whether a free seat is kept while the institution is asked, or claimed only after it has agreed. */
  holdsSeat: z.boolean(),
});
export type ApprovalRules = z.infer<typeof approvalRules>;

/** The rules of a group: its own, none (`null`), or where it says nothing those of its programme. */
export const approvalRulesOf = (
  programme: { readonly approval: ApprovalRules | null },
  group: { readonly approval?: ApprovalRules | null | undefined },
): ApprovalRules | null => (group.approval === undefined ? programme.approval : group.approval);

/** What an institution said, or did not say, of one registration. What was decided once stays decided. */
export const approval = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('asked'),
    /** From this moment on silence is the answer. */
    until: moment,
    remindAt: moment.nullable(),
    silence: z.enum(['agree', 'refuse']),
  }),
  z.object({
    kind: z.literal('agreed'),
    at: moment,
    by: z.enum(['institution', 'silence', 'coordinator']),
    /** Where a coordinator has the agreement from; `null` of anybody else. */
    why: z.string().max(LONGEST_REASON).nullable().default(null),
  }),
  z.object({
    kind: z.literal('refused'),
    at: moment,
    by: z.enum(['institution', 'silence']),
    /** The institution's reason; `null` of silence. */
    why: z.string().max(LONGEST_REASON).nullable(),
  }),
]);
export type Approval = z.infer<typeof approval>;
export type ApprovalAnswer = Exclude<Approval, { kind: 'asked' }>;

/**
 * A seat that is kept for an institution's yes outlasts the question by so much: what was said in the last second, and
 * a silence that means yes, are still to be carried out.
 */
export const LATE_YES = HOUR;

/** When a seat lapses that is kept until an institution answers. */
export const keptUntil = (until: Moment): Moment => until + LATE_YES;

/** Until when the institution is asked for whom a seat is kept. */
export const askedUntil = (kept: Moment): Moment => kept - LATE_YES;

/** Whether nothing of an institution's stands between a person and a seat: it has agreed, or nobody has to ask it. */
export const mayBeSeated = ({ approval: own }: { readonly approval: Approval | null }): boolean =>
  own === null || own.kind === 'agreed';

/**
 * Whether the institution has agreed since somebody registered; in a group that they were moved to it is no news. A
 * colleague who is sent by the institution takes a seat and never waits.
 */
export const hasAgreed = (own: {
  readonly approval: Approval | null;
  readonly movedFrom: unknown;
}): boolean => own.approval?.kind === 'agreed' && own.movedFrom === null;

/** Whether an answer may be written down at a moment: the institution's before its deadline, silence from then on. */
export const isTimely = ({ until }: { readonly until: Moment }, answer: ApprovalAnswer): boolean => {
  switch (answer.by) {
    case 'institution':
      return answer.at < until;
    case 'silence':
      return answer.at >= until;
    case 'coordinator':
      return true;
  }
};

/** What silence has answered by a moment; `undefined` while the institution may still answer. */
export const silentAnswer = (
  asked: Extract<Approval, { kind: 'asked' }>,
  now: Moment,
): ApprovalAnswer | undefined => {
  if (now < asked.until) return undefined;
  return asked.silence === 'agree'
    ? { kind: 'agreed', at: now, by: 'silence', why: null }
    : { kind: 'refused', at: now, by: 'silence', why: null };
};

/** Whether it is time for the reminder, and not yet too late for it. */
export const isToBeReminded = (own: Approval | null, now: Moment): boolean =>
  own?.kind === 'asked' && own.remindAt !== null && own.remindAt <= now && now < own.until;

/** Whether two groups meet at the same time at some moment. */
export const clashes = (one: Pick<Group, 'sessions'>, other: Pick<Group, 'sessions'>): boolean =>
  one.sessions.some(({ startsAt, endsAt }) =>
    other.sessions.some((session) => startsAt < session.endsAt && session.startsAt < endsAt),
  );
