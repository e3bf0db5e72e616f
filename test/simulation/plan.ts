import type { FaultPlan } from './faults.ts';

/** How one group of a history is set up. Moments are seconds from the beginning of the history. */
export type GroupPlan = {
  readonly capacity: number;
  readonly waitingLimit: number | null;
  readonly perInstitution: number | null;
  readonly limitLiftsAt: number | null;
  readonly atInstitutionLimit: 'refuse' | 'wait';
  readonly closeWhenFull: boolean;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly startsAt: number;
  readonly mode: 'automatic' | 'manual';
  readonly promotion: 'offer' | 'direct';
  readonly offerHours: number;
  readonly stopHours: number;
  readonly belowTaken: 'refuse' | 'allow';
  readonly sharedSeats: number | null;
  /** How institutions are asked to agree; `null` is not at all. Hours are working hours. */
  readonly approval: {
    readonly hours: number;
    readonly silence: 'agree' | 'refuse';
    readonly holdsSeat: boolean;
  } | null;
};

/** What a person does with an offer. */
export type Habit =
  'accept' | 'accept late' | 'accept at the deadline' | 'accept twice' | 'decline' | 'ignore';

export type PersonPlan = { readonly institution: number; readonly habit: Habit };

/** A limit on people of the programme: of all regions, or of one. */
export type QuotaPlan = { readonly region: number | null; readonly people: number };

type ByPerson = { readonly person: number; readonly group: number };

/** Something that somebody sets going. `copies`: how many identical requests arrive at once. */
export type Deed =
  | (ByPerson & { readonly kind: 'register'; readonly copies: number })
  | (ByPerson & { readonly kind: 'repeat' })
  | (ByPerson & { readonly kind: 'withdraw'; readonly copies: number })
  | (ByPerson & { readonly kind: 'decide'; readonly decision: 'agree' | 'refuse' })
  | (ByPerson & { readonly kind: 'agreement' })
  | (ByPerson & { readonly kind: 'priority' })
  | (ByPerson & { readonly kind: 'offer seat'; readonly beyondLimit: boolean })
  | (ByPerson & { readonly kind: 'transfer'; readonly target: number })
  | (ByPerson & { readonly kind: 'swap'; readonly other: number; readonly target: number })
  | { readonly kind: 'capacity'; readonly group: number; readonly capacity: number }
  | { readonly kind: 'offer next'; readonly group: number; readonly count: number }
  | { readonly kind: 'close' | 'reopen' | 'confirm' | 'cancel' | 'next version'; readonly group: number };

/** `id` stays the same when other commands are left out; `at` is in milliseconds from the beginning. */
export type Command = { readonly id: number; readonly at: number; readonly deed: Deed };

/** Everything that makes a history what it is: the same plan is always the same history. */
export type Plan = {
  readonly seed: number;
  readonly groups: readonly GroupPlan[];
  readonly people: readonly PersonPlan[];
  readonly quotas: readonly QuotaPlan[];
  readonly commands: readonly Command[];
  readonly faults: FaultPlan;
  /** Milliseconds after which nobody does anything any more and no fault happens. */
  readonly calm: number;
};
