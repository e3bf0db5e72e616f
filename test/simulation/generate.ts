import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { FAULTS, type Fault, type FaultPlan } from './faults.ts';
import type { Command, Deed, GroupPlan, Habit, PersonPlan, Plan, QuotaPlan } from './plan.ts';
import { mix, randomOf, type Random } from './random.ts';

/** Which deeds the generator may use: histories without coordinators are a world of their own. */
export type Menu = { readonly coordinators: boolean };

const DAY = 24 * HOUR;

const groupPlan = (random: Random, shared: number | null): GroupPlan => {
  const startsAt = random.pick([30 * HOUR, 3 * DAY, 6 * DAY, 9 * DAY]);
  const limited = random.chance(0.35);
  return {
    capacity: random.pick([0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 6]),
    waitingLimit: random.pick([null, null, null, 0, 1, 2, 3, 5]),
    perInstitution: limited ? random.pick([0, 1, 1, 2]) : null,
    limitLiftsAt: limited && random.chance(0.4) ? random.pick([60, 40 * MINUTE, 5 * HOUR]) : null,
    atInstitutionLimit: random.chance(0.5) ? 'wait' : 'refuse',
    closeWhenFull: random.chance(0.25),
    opensAt: random.chance(0.1) ? random.pick([1, 60, 45 * MINUTE]) : -DAY,
    closesAt: random.chance(0.15) ? random.pick([2, 40 * MINUTE, 4 * HOUR]) : startsAt - 2 * HOUR,
    startsAt,
    mode: random.chance(0.85) ? 'automatic' : 'manual',
    promotion: random.chance(0.65) ? 'offer' : 'direct',
    offerHours: random.pick([1, 1, 2, 4]),
    stopHours: random.pick([0, 0, 24, 48]),
    belowTaken: random.chance(0.5) ? 'allow' : 'refuse',
    sharedSeats: shared,
    approval: null,
  };
};

/**
 * Groups whose institutions have to agree, and what their heads say. It has chance of its own: a history without such
 * groups is the same as it was before there were any.
 */
const withApprovals = (plan: Plan): Plan => {
  const random = randomOf(mix(plan.seed, 71));
  const groups = plan.groups.map((group) =>
    random.chance(0.35)
      ? {
          ...group,
          approval: {
            hours: random.pick([1, 1, 2, 3]),
            silence: random.pick(['agree', 'refuse'] as const),
            holdsSeat: random.chance(0.5),
          },
        }
      : group,
  );
  const answers = plan.commands.flatMap(({ id, at, deed }): readonly Command[] => {
    if (deed.kind !== 'register' || (groups[deed.group]?.approval ?? null) === null || random.chance(0.25))
      return [];
    const { group, person } = deed;
    const delay = random.pick([30, 400, 3000, 40_000, 50 * MINUTE * 1000, HOUR * 1000, 2 * HOUR * 1000]);
    const decision = random.chance(0.7) ? 'agree' : 'refuse';
    const answer: Deed = random.chance(0.1)
      ? { kind: 'agreement', group, person }
      : { kind: 'decide', group, person, decision };
    const first = { id: 1000 + 2 * id, at: at + delay + random.between(-20, 20), deed: answer };
    // Now and then a coordinator does not wait for the head.
    const byHand: Deed = { kind: 'offer seat', group, person, beyondLimit: false };
    if (random.chance(0.25)) return [first, { id: 1001 + 2 * id, at: first.at + 5000, deed: byHand }];
    if (!random.chance(0.2)) return [first];
    const other: Deed = { kind: 'decide', group, person, decision: random.pick(['agree', 'refuse']) };
    return [first, { id: 1001 + 2 * id, at: first.at + random.between(0, 300), deed: other }];
  });
  const commands = [...plan.commands, ...answers].toSorted((one, other) => one.at - other.at);
  const last = commands.at(-1)?.at ?? 0;
  return { ...plan, groups, commands, calm: Math.max(plan.calm, last + 5000) };
};

const HABITS: readonly Habit[] = [
  'accept',
  'accept',
  'accept',
  'accept late',
  'accept at the deadline',
  'accept twice',
  'decline',
  'ignore',
  'ignore',
];

/** Milliseconds at which something is afoot: people come in bursts, with seconds, minutes or hours in between. */
const burstsOf = (random: Random): readonly number[] => {
  const bursts = [0];
  const count = 1 + random.below(3);
  for (let made = 0; made < count; made += 1) {
    const gap = random.pick([1500, 20_000, 95_000, 40 * MINUTE * 1000, 70 * MINUTE * 1000, 5 * HOUR * 1000]);
    bursts.push((bursts.at(-1) ?? 0) + gap);
  }
  return bursts;
};

type Who = { readonly person: number; readonly group: number };

/** Who there is, and who has asked to come so far: most of what happens later happens to them. */
type Size = { readonly groups: number; readonly people: number; readonly comers: Who[] };

const somebody = (random: Random, { groups, people, comers }: Size): Who =>
  comers.length > 0 && random.chance(0.85)
    ? random.pick(comers)
    : { person: random.below(people), group: random.below(groups) };

const coordinatorDeed = (random: Random, size: Size): Deed => {
  const { groups } = size;
  const { group, person } = somebody(random, size);
  const other = somebody(random, size);
  switch (random.below(14)) {
    case 0:
    case 1:
    case 2:
      return { kind: 'capacity', group, capacity: random.below(6) };
    case 3:
      return { kind: 'priority', group, person };
    case 4:
      return { kind: 'offer seat', group, person, beyondLimit: random.chance(0.3) };
    case 5:
      return { kind: 'offer next', group, count: 1 + random.below(3) };
    case 6:
    case 7:
      return {
        kind: 'transfer',
        group,
        person,
        target: (group + 1 + random.below(Math.max(1, groups - 1))) % groups,
      };
    case 8:
    case 12:
      return { kind: 'swap', group, person, other: other.person, target: other.group };
    case 9:
      return { kind: random.chance(0.5) ? 'close' : 'reopen', group };
    case 10:
      return { kind: 'reopen', group };
    default:
      return { kind: random.chance(0.6) ? 'confirm' : 'cancel', group };
  }
};

const deedOf = (random: Random, size: Size, early: boolean, { coordinators }: Menu): Deed => {
  const roll = random.between(0, 1);
  if (early || roll < 0.42) {
    const comer = { person: random.below(size.people), group: random.below(size.groups) };
    size.comers.push(comer);
    return { kind: 'register', ...comer, copies: random.chance(0.12) ? 2 : 1 };
  }
  const who = somebody(random, size);
  if (roll < 0.65) return { kind: 'withdraw', ...who, copies: random.chance(0.15) ? 2 : 1 };
  if (roll < 0.72) return { kind: 'repeat', ...who };
  if (roll < 0.74) return { kind: 'next version', group: who.group };
  return coordinators
    ? coordinatorDeed(random, size)
    : { kind: 'register', ...who, copies: random.chance(0.12) ? 2 : 1 };
};

const commandsOf = (random: Random, size: Size, menu: Menu): readonly Command[] => {
  const bursts = burstsOf(random);
  const count = 10 + random.below(17);
  const busy = menu.coordinators && random.chance(0.75);
  const commands = Array.from({ length: count }, (_, id): Command => {
    const early = id < count * 0.4;
    const burst = early && random.chance(0.7) ? 0 : random.pick(bursts);
    const width = random.chance(0.5) ? 60 : 2500;
    const deed = deedOf(random, size, early, { coordinators: busy });
    return { id, at: burst + random.between(0, width), deed };
  });
  // Whoever is being moved leaves at that moment, now and then.
  const leavers = commands.flatMap(({ id, at, deed }): readonly Command[] => {
    if ((deed.kind !== 'transfer' && deed.kind !== 'swap') || !random.chance(0.6)) return [];
    const { person, group } = deed;
    const leaving: Deed = { kind: 'withdraw', person, group, copies: 1 };
    return [{ id: id + count, at: at + random.between(0, 300), deed: leaving }];
  });
  return [...commands, ...leavers].toSorted((one, other) => one.at - other.at);
};

const faultsOf = (random: Random): FaultPlan => {
  if (random.chance(0.12)) return { rate: 0, kinds: new Set(), skew: 0, without: new Set() };
  const all = random.chance(0.5);
  const kinds = new Set<Fault>(FAULTS.filter(() => all || random.chance(0.5)));
  const skew = kinds.has('clock skew') ? 1 + random.below(4) : 0;
  return { rate: random.pick([0.01, 0.03, 0.08, 0.15]), kinds, skew, without: new Set() };
};

const quotasOf = (random: Random): readonly QuotaPlan[] => {
  if (!random.chance(0.6)) return [];
  const all: QuotaPlan = { region: null, people: random.below(6) };
  const one: QuotaPlan = { region: random.below(2), people: random.below(4) };
  return random.pick([[all], [one], [all, one]]);
};

/** The history of a seed. */
export const planOf = (seed: number, menu: Menu): Plan => {
  const random = randomOf(seed);
  const size: Size = { groups: random.pick([1, 1, 1, 2, 2, 3]), people: 6 + random.below(9), comers: [] };
  const shared = random.chance(0.12) ? random.below(5) : null;
  const groups = Array.from({ length: size.groups }, () => groupPlan(random, shared));
  const people = Array.from({ length: size.people }, (): PersonPlan => ({
    institution: random.below(3),
    habit: random.pick(HABITS),
  }));
  const commands = commandsOf(random, size, menu);
  const last = commands.at(-1)?.at ?? 0;
  const calm = last + random.pick([5000, 70_000, 10 * MINUTE * 1000, 3 * HOUR * 1000, 20 * HOUR * 1000]);
  const quotas = quotasOf(random);
  return withApprovals({ seed, groups, people, quotas, commands, faults: faultsOf(random), calm });
};
