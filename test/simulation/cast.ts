import type { Group } from '../../functions/domain/group.ts';
import {
  courseId,
  groupId,
  institutionId,
  type GroupId,
  USUAL_ORGANISER,
} from '../../functions/domain/ids.ts';
import type { Institution } from '../../functions/domain/institution.ts';
import { emptyLedger, type Ledger } from '../../functions/domain/ledger.ts';
import type { PersonalDetails } from '../../functions/domain/participant.ts';
import type { Programme } from '../../functions/domain/programme.ts';
import { peopleQuota, type Quota, type QuotaId, seatsQuota } from '../../functions/domain/quota.ts';
import { HOUR, type Moment } from '../../functions/domain/time.ts';
import type { Secrets } from '../../functions/use-cases/ports.ts';
import { aGroup, anInstitution, aProgramme, aRule, NOW, someDetails } from '../support/builders.ts';
import type { MemoryStore } from '../support/memory/memoryStore.ts';
import type { GroupPlan, Plan } from './plan.ts';
import { mixText } from './random.ts';

/** The Monday morning on which every history begins. */
export const START: Moment = NOW;

export const INSTITUTIONS: readonly Institution[] = [
  anInstitution({ id: institutionId.parse('dps2'), types: ['DPS'], voivodeship: 'slaskie' }),
  anInstitution({ id: institutionId.parse('pcp3'), types: ['PCPR'], voivodeship: 'slaskie' }),
  anInstitution({ id: institutionId.parse('ops4'), types: ['OPS'], voivodeship: 'opolskie' }),
];

export const institutionOf = (number: number): Institution => {
  const found = INSTITUTIONS[number];
  if (found === undefined) throw new Error(`No institution ${number}`);
  return found;
};

export const REGIONS = ['slaskie', 'opolskie'] as const;
const MOST_PEOPLE = 14;

export const PEOPLE: readonly PersonalDetails[] = Array.from({ length: MOST_PEOPLE }, (_, number) =>
  someDetails({
    firstName: 'Osoba',
    lastName: `Numer ${String.fromCharCode(65 + number)}`,
    email: `osoba${number}@dps-zory.example`,
  }),
);

export const detailsOf = (person: number): PersonalDetails => {
  const found = PEOPLE[person];
  if (found === undefined) throw new Error(`No person ${person}`);
  return found;
};

export const GROUP_IDS: readonly GroupId[] = [1, 2, 3, 4].map((number) => groupId.parse(`grupa-${number}`));

export const groupIdOf = (number: number): GroupId => {
  const found = GROUP_IDS[number];
  if (found === undefined) throw new Error(`No group ${number}`);
  return found;
};

const COURSE = courseId.parse('kurs');
const SESSION = 6 * HOUR;

const ANY_GROUP = aGroup();
const ANY_PROGRAMME = aProgramme({ organiser: USUAL_ORGANISER, rules: [aRule()] });

const groupOf = (plan: GroupPlan, number: number): Group => ({
  ...ANY_GROUP,
  id: groupIdOf(number),
  courseId: COURSE,
  number: number + 1,
  organiser: USUAL_ORGANISER,
  minimum: null,
  twinOf: null,
  sessions: [{ startsAt: START + plan.startsAt, endsAt: START + plan.startsAt + SESSION }],
  sharedSeats: plan.sharedSeats,
  offers: {
    mode: plan.mode,
    promotion: plan.promotion,
    hours: plan.offerHours,
    stopHours: plan.stopHours,
    onBounce: 'pause',
  },
  belowTaken: plan.belowTaken,
  approval: plan.approval === null ? null : { ...plan.approval, remindHours: 1 },
});

const ledgerOf = (plan: GroupPlan, number: number): Ledger =>
  emptyLedger({
    groupId: groupIdOf(number),
    state: 'open',
    opensAt: START + plan.opensAt,
    closesAt: START + plan.closesAt,
    closeWhenFull: plan.closeWhenFull,
    capacity: plan.capacity,
    perInstitution: plan.perInstitution,
    limitLiftsAt: plan.limitLiftsAt === null ? null : START + plan.limitLiftsAt,
    atInstitutionLimit: plan.atInstitutionLimit,
    waitingLimit: plan.waitingLimit,
  });

/** A limit across groups as the checks know it: by what it limits, without a word of the product's own rules. */
export type KnownQuota = {
  readonly id: QuotaId;
  readonly limit: number;
  readonly kind: 'people' | 'seats';
  readonly institutions: ReadonlySet<string>;
};

export type Cast = {
  readonly groups: readonly Group[];
  readonly ledgers: readonly Ledger[];
  readonly programme: Programme;
  readonly quotas: readonly KnownQuota[];
};

export const castOf = (plan: Plan): Cast => {
  const groups = plan.groups.map(groupOf);
  const regionOf = (region: number) => REGIONS[region] ?? 'slaskie';
  const quotas: Quota[] = plan.quotas.map(({ region, people }) => ({
    regions: region === null ? null : [regionOf(region)],
    types: null,
    people,
  }));
  const everybody = new Set<string>(INSTITUTIONS.map(({ id }) => id));
  const shared = groups[0]?.sharedSeats ?? null;
  const known: KnownQuota[] = quotas.map((quota) => ({
    id: peopleQuota(quota).id,
    limit: quota.people,
    kind: 'people',
    institutions: new Set(
      INSTITUTIONS.filter(
        ({ voivodeship }) => quota.regions === null || quota.regions.includes(voivodeship),
      ).map(({ id }) => id),
    ),
  }));
  const seats: KnownQuota[] =
    shared === null
      ? []
      : [{ id: seatsQuota(COURSE, shared).id, limit: shared, kind: 'seats', institutions: everybody }];
  return {
    groups,
    ledgers: plan.groups.map(ledgerOf),
    programme: { ...ANY_PROGRAMME, quotas },
    quotas: [...known, ...seats],
  };
};

/** Puts the scene into an empty store. */
export const setScene = async (store: MemoryStore, cast: Cast): Promise<void> => {
  const { programme, quotas } = cast;
  await store.programmes.saveProgramme(programme, []);
  await store.directory.saveInstitutions(INSTITUTIONS);
  await store.quotas.setLimits(programme.id, quotas);
  for (const [index, group] of cast.groups.entries()) {
    const ledger = cast.ledgers[index];
    if (ledger !== undefined) await store.groups.saveGroup(group, ledger);
  }
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';
const fingerprints = new Map<string, string>();

const fingerprintOf = (text: string): string => {
  let print = '';
  for (let round = 0; round < 4; round += 1) {
    const hash = mixText(`${round} ${text}`);
    for (let shift = 0; shift < 30; shift += 5) print += LETTERS.charAt((hash >>> shift) & 31);
  }
  return print.slice(0, 22);
};

/** Secrets that hide nothing but are the same every time. */
export const openSecrets = (): Secrets => {
  let tokens = 0;
  return {
    fingerprint: (text) => {
      const known = fingerprints.get(text) ?? fingerprintOf(text);
      fingerprints.set(text, known);
      return known;
    },
    freshToken: () => {
      tokens += 1;
      return { token: `token-${tokens}`, hash: `hash-${tokens}` };
    },
    hashOf: (text) => text,
    seal: (purpose, text) => `${purpose} ${text}`,
    unseal: (purpose, token) =>
      token.startsWith(`${purpose} `) ? token.slice(purpose.length + 1) : undefined,
  };
};
