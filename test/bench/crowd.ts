import type { Group } from '../../functions/domain/group.ts';
import { courseId, groupId, institutionId, programmeId, type GroupId } from '../../functions/domain/ids.ts';
import type { Institution } from '../../functions/domain/institution.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { personalDetails, type PersonalDetails } from '../../functions/domain/participant.ts';
import type { Programme } from '../../functions/domain/programme.ts';
import type { RegisterCommand } from '../../functions/use-cases/register.ts';
import { type Random, randomOf } from '../simulation/random.ts';
import { aGroup, aLedger, anInstitution, aProgramme } from '../support/builders.ts';

/** People who come to the groups of one programme. The same seed makes the same people in the same order. */
export type Crowd = {
  readonly title: string;
  readonly programme: Programme;
  readonly institutions: readonly Institution[];
  readonly groups: readonly { readonly group: Group; readonly ledger: Ledger }[];
  readonly requests: readonly RegisterCommand[];
  /** How many requests are under way at any moment. */
  readonly atOnce: number;
};

export type Plan = {
  readonly title: string;
  readonly groups: number;
  readonly capacity: number;
  readonly waitingLimit: number;
  readonly requests: number;
  /** Different people; the requests beyond them are of people who come to another group as well. */
  readonly people: number;
  /** Unique persons of Silesia, and of the two neighbours; none where nothing is limited. */
  readonly quotas: readonly [number, number] | undefined;
  readonly atOnce: number;
};

/** One institution of each place of work: the quotas are of different regions. */
const INSTITUTIONS: readonly Institution[] = [
  ['slsk', 'slaskie', 'Żory'],
  ['mlpl', 'malopolskie', 'Tarnów'],
  ['opls', 'opolskie', 'Nysa'],
].map(([id, region, town]) =>
  anInstitution({
    id: institutionId.parse(id),
    name: `Dom Pomocy Społecznej w mieście ${town ?? ''}`,
    voivodeship: region === 'slaskie' ? 'slaskie' : region === 'opolskie' ? 'opolskie' : 'malopolskie',
    town: town ?? '',
  }),
);

/** A name of letters alone for each number. */
const nameOf = (number: number): string =>
  `Osoba${String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

const person = (number: number): PersonalDetails =>
  personalDetails.parse({
    firstName: 'Próbna',
    lastName: nameOf(number),
    email: `osoba${number}@proba.example`,
    informationRead: true,
  });

const shuffled = <Item>(items: readonly Item[], random: Random): readonly Item[] => {
  const order = items.map((item) => ({ item, key: random.below(2 ** 31) }));
  return order.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
};

/** Who comes to which group: nobody to the same group twice. */
const visits = (plan: Plan, groups: readonly GroupId[], random: Random) =>
  Array.from({ length: plan.requests }, (_, index) => {
    const number = index % plan.people;
    const again = Math.floor(index / plan.people);
    const id = groups[(number + again * 7) % groups.length];
    if (id === undefined) throw new Error('A crowd needs a group');
    const from = INSTITUTIONS[number % 5 < 3 ? 0 : 1 + (number % 2)];
    return { number, groupId: id, institutionId: (from ?? anInstitution()).id, order: random.below(2 ** 31) };
  });

/** `name` sets the crowd's programme and groups apart from those of every other one on the same table. */
export const crowdOf = (plan: Plan, name: string, seed: number): Crowd => {
  const random = randomOf(seed);
  const id = programmeId.parse(`bench-${name}`);
  const groups = Array.from({ length: plan.groups }, (_, index) => {
    const group = aGroup({
      id: groupId.parse(`${name}-${index + 1}`),
      programmeId: id,
      courseId: courseId.parse(`kurs-${name}`),
    });
    const { capacity, waitingLimit } = plan;
    return { group, ledger: aLedger({ groupId: group.id, capacity, waitingLimit }) };
  });
  const [silesia, neighbours] = plan.quotas ?? [];
  const quotas =
    silesia === undefined || neighbours === undefined
      ? []
      : [
          { regions: ['slaskie' as const], types: null, people: silesia },
          { regions: ['malopolskie' as const, 'opolskie' as const], types: null, people: neighbours },
        ];
  const requests = shuffled(
    visits(
      plan,
      groups.map(({ group }) => group.id),
      random,
    ),
    random,
  ).map(({ number, groupId: group, institutionId: institution }, index): RegisterCommand => ({
    groupId: group,
    institutionId: institution,
    position: 'pracownik_socjalny',
    details: person(number),
    language: 'pl',
    clauseVersion: '2026-11',
    requestId: `bench-request-${name}-${String(index).padStart(6, '0')}`,
    repeated: false,
  }));
  const programme = aProgramme({ id, quotas });
  return { title: plan.title, programme, institutions: INSTITUTIONS, groups, requests, atOnce: plan.atOnce };
};

/** A group that everybody wants: most people are too late. */
export const BESIEGED: Plan = {
  title: '1,000 people, one group of 20 seats, waiting list of 40',
  groups: 1,
  capacity: 20,
  waitingLimit: 40,
  requests: 1000,
  people: 1000,
  quotas: undefined,
  atOnce: 100,
};

/** A programme on its first morning: some people come to two groups, and both quotas run full. */
export const FIRST_MORNING: Plan = {
  title: '2,000 people, 100 groups of 15 seats and 5 places, quotas of 800 and 400 persons',
  groups: 100,
  capacity: 15,
  waitingLimit: 5,
  requests: 2000,
  people: 1700,
  quotas: [800, 400],
  atOnce: 100,
};

/** Nobody is too late: what a confirmed registration costs against the ceiling. */
export const ROOM_FOR_ALL: Plan = {
  title: '300 people, 10 groups of 30 seats',
  groups: 10,
  capacity: 30,
  waitingLimit: 0,
  requests: 300,
  people: 300,
  quotas: undefined,
  atOnce: 100,
};
