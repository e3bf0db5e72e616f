import { differencesIn } from '../../functions/domain/audit.ts';
import type { GroupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { statusOf } from '../../functions/domain/settlement.ts';
import { overtakenBy, stepsOf } from '../bench/order.ts';
import { checkAnswers } from './checkAnswers.ts';
import type { Told } from './person.ts';
import type { Kept } from './traces.ts';

/** What must not be, in a sentence each. */
export type Violations = readonly string[];

/** Places are given 1, 2, 3 and so on, none twice and none left out. */
const wrongPlaces = (states: readonly Ledger[]): Violations => {
  const given = new Map<string, number>();
  for (const { queue } of states) {
    for (const [id, place] of Object.entries(queue)) if (!given.has(id)) given.set(id, place);
  }
  const places = [...given.values()].toSorted((one, other) => one - other);
  return places.some((place, index) => place !== index + 1) ? [`places given: ${places.join(', ')}`] : [];
};

/** What the ledger did, write by write. `limited`: limits across groups may keep somebody back. */
const checkLedger = (states: readonly Ledger[], limited: boolean): Violations => [
  ...states
    .filter(({ seats, capacity }) => Object.keys(seats).length > capacity)
    .map(({ revision }) => `more seats than the capacity at revision ${revision}`),
  ...stepsOf(states)
    .filter((step) => overtakenBy(step, () => limited) > 0)
    .map(({ after }) => `somebody is overtaken at revision ${after.revision}`),
  ...wrongPlaces(states),
];

/** A registration says what its ledger says; nothing is left undecided. */
const checkRegistrations = ({ ledger, registrations }: Kept): Violations =>
  registrations.flatMap((entry) => {
    const decided = statusOf(ledger, seatOf(entry))?.kind;
    const said = entry.status.kind;
    if (said === 'pending') return [`${seatOf(entry)} is still pending`];
    const ended = decided === undefined && ['refused', 'withdrawn', 'expired'].includes(said);
    return ended || said === decided
      ? []
      : [`${seatOf(entry)} is ${said}, the ledger says ${decided ?? 'nothing'}`];
  });

/** One person, one live registration: the ids in a ledger belong to different keys, each with its registration. */
const checkPeople = ({ ledger, registrations }: Kept): Violations => {
  const live = [...Object.keys(ledger.seats), ...Object.keys(ledger.queue)];
  const known = new Map(registrations.map((entry) => [seatOf(entry), entry.person] as const));
  const people = [...known].flatMap(([id, person]) => (live.includes(id) ? [person] : []));
  return [
    ...(new Set(live.map((id) => id.slice(0, 7))).size === live.length
      ? []
      : ['one person stands twice in the ledger']),
    ...(new Set(people).size === live.length
      ? []
      : ['a seat or place belongs to no registration, or two to one person']),
  ];
};

/** After quiet no seat lies free while somebody may take it. */
const checkIdle = ({ ledger }: Kept): Violations => {
  const free = ledger.capacity - Object.keys(ledger.seats).length;
  return free > 0 && Object.keys(ledger.queue).length > 0 ? [`${free} seats lie free while people wait`] : [];
};

export type Case = {
  readonly id: GroupId;
  readonly limited: boolean;
  readonly states: readonly Ledger[];
  readonly kept: Kept;
  readonly told: readonly Told[];
};

/** Everything that can be said of one group: what its ledger did, what is kept, and what people were told. */
export const checkGroup = ({ id, limited, states, kept, told }: Case): Violations =>
  [
    ...checkLedger(states, limited),
    ...differencesIn(kept.ledger, kept.registrations, false).map(({ kind }) => `audit: ${kind}`),
    ...checkRegistrations(kept),
    ...checkPeople(kept),
    ...(limited ? [] : checkIdle(kept)),
    ...checkAnswers(kept, told),
  ].map((sentence) => `${id}: ${sentence}`);
