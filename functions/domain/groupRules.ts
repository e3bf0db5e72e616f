import { startOf, type Group } from './group.ts';
import type { Ledger } from './ledger.ts';
import type { ChangeRefusal } from './refusal.ts';
import type { Moment } from './time.ts';

/** What a coordinator may set of a group besides its seats: part of it stands in the ledger, part in the description. */
export type GroupRules = Pick<Group, 'offers' | 'minimum' | 'belowTaken' | 'approval' | 'substituteHours'> &
  Pick<
    Ledger,
    | 'closeWhenFull'
    | 'perInstitution'
    | 'limitLiftsAt'
    | 'atInstitutionLimit'
    | 'waitingLimit'
    | 'opensAt'
    | 'closesAt'
  >;

/** Two months of working days. */
const MOST_APPROVAL_HOURS = 720;

/** The most that a limit of people or seats in one group can be. */
const MOST_PEOPLE = 500;

type Range = {
  readonly field: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
};

const rangesOf = ({
  offers,
  minimum,
  perInstitution,
  waitingLimit,
  approval,
  substituteHours,
}: GroupRules): readonly Range[] => [
  { field: 'perInstitution', value: perInstitution, least: 0, most: MOST_PEOPLE },
  { field: 'waitingLimit', value: waitingLimit, least: 0, most: MOST_PEOPLE },
  { field: 'hours', value: offers.hours, least: 1, most: 240 },
  { field: 'stopHours', value: offers.stopHours, least: 0, most: 720 },
  { field: 'people', value: minimum?.people ?? null, least: 1, most: MOST_PEOPLE },
  { field: 'approvalHours', value: approval?.hours ?? null, least: 1, most: MOST_APPROVAL_HOURS },
  {
    field: 'approvalRemind',
    value: approval?.remindHours ?? null,
    least: 1,
    most: Math.max(1, (approval?.hours ?? 1) - 1),
  },
  { field: 'substituteHours', value: substituteHours, least: 0, most: 720 },
  { field: 'alarmDays', value: minimum?.alarmDays ?? null, least: 0, most: 60 },
];

const isOutside = ({ value, least, most }: Range): boolean =>
  value !== null && (!Number.isInteger(value) || value < least || value > most);

/**
 * Why rules cannot be set: a number out of its range, a time that is newly set and past already, or sign-up that
 * would end before it begins or after the group starts. `undefined` when they can.
 */
export const rulesRefusal = (
  rules: GroupRules,
  group: Group,
  ledger: Ledger,
  now: Moment,
): ChangeRefusal | undefined => {
  if (ledger.state === 'cancelled') return { kind: 'group-cancelled' };
  const outside = rangesOf(rules).find(isOutside);
  if (outside !== undefined) {
    return { kind: 'out-of-range', field: outside.field, least: outside.least, most: outside.most };
  }
  const { opensAt, closesAt, limitLiftsAt } = rules;
  const isPast = (value: Moment | null, before: Moment | null): boolean =>
    value !== null && value !== before && value < now;
  if (isPast(closesAt, ledger.closesAt)) return { kind: 'in-the-past', field: 'closesAt' };
  if (isPast(limitLiftsAt, ledger.limitLiftsAt)) return { kind: 'in-the-past', field: 'limitLiftsAt' };
  if (opensAt >= closesAt) return { kind: 'wrong-order', field: 'opensAt' };
  return closesAt > startOf(group) ? { kind: 'wrong-order', field: 'closesAt' } : undefined;
};

const RULES_OF_LEDGER = [
  'closeWhenFull',
  'perInstitution',
  'limitLiftsAt',
  'atInstitutionLimit',
  'waitingLimit',
  'opensAt',
  'closesAt',
] as const satisfies readonly (keyof GroupRules & keyof Ledger)[];

/** The ledger under new rules; itself when they are its rules already. */
export const underRules = (ledger: Ledger, rules: GroupRules): Ledger => {
  if (RULES_OF_LEDGER.every((field) => ledger[field] === rules[field])) return ledger;
  const { closeWhenFull, perInstitution, limitLiftsAt, atInstitutionLimit, waitingLimit } = rules;
  const { opensAt, closesAt } = rules;
  const limits = { closeWhenFull, perInstitution, limitLiftsAt, atInstitutionLimit, waitingLimit };
  return { ...ledger, ...limits, opensAt, closesAt };
};
