import type { EligibilityRule } from '../../functions/domain/eligibility.ts';
import {
  type Group,
  NO_CHANGES,
  USUAL_LETTER_DAYS,
  USUAL_SUBSTITUTE_HOURS,
} from '../../functions/domain/group.ts';
import {
  courseId,
  groupId,
  institutionId,
  programmeId,
  USUAL_ORGANISER,
} from '../../functions/domain/ids.ts';
import { type Institution, NO_CONTACTS } from '../../functions/domain/institution.ts';
import { type Listing, listingId } from '../../functions/domain/listing.ts';
import { emptyLedger, type Ledger, type LedgerSettings } from '../../functions/domain/ledger.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { personalDetails, type PersonalDetails } from '../../functions/domain/participant.ts';
import type { Course, Programme } from '../../functions/domain/programme.ts';
import { atWarsaw, HOUR } from '../../functions/domain/time.ts';

/** The moment at which every story of the tests begins: a Monday morning before the groups start. */
export const NOW = atWarsaw('2026-11-23', '10:00');

export const GROUP = groupId.parse('prawo-katowice-1');
export const PROGRAMME = programmeId.parse('makroregion-ii');
export const COURSE = courseId.parse('nowe-rozwiazania');
export const DPS = institutionId.parse('dps2');
export const PCPR = institutionId.parse('pcp3');

export const aGroup = (changes: Partial<Group> = {}): Group => ({
  id: GROUP,
  programmeId: PROGRAMME,
  courseId: COURSE,
  number: 1,
  programmeTitle: 'Doskonalenie zawodowe kluczowych pracowników systemu pomocy społecznej',
  courseTitle: 'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej',
  sessions: [
    { startsAt: atWarsaw('2026-12-15', '09:00'), endsAt: atWarsaw('2026-12-15', '15:00') },
    { startsAt: atWarsaw('2026-12-16', '09:00'), endsAt: atWarsaw('2026-12-16', '15:00') },
  ],
  venue: { town: 'Katowice', address: 'ul. Przykładowa 1', voivodeship: 'slaskie' },
  contactEmail: 'szkolenia@rops.example',
  example: true,
  organiser: USUAL_ORGANISER,
  sharedSeats: null,
  offers: USUAL_OFFERS,
  minimum: null,
  belowTaken: 'refuse',
  letterDays: USUAL_LETTER_DAYS,
  calendar: NO_CHANGES,
  substituteHours: USUAL_SUBSTITUTE_HOURS,
  twinOf: null,
  ...changes,
});

export const aLedger = (changes: Partial<LedgerSettings> = {}): Ledger =>
  emptyLedger({
    groupId: GROUP,
    state: 'open',
    opensAt: NOW - 24 * HOUR,
    closesAt: atWarsaw('2026-12-14', '12:00'),
    closeWhenFull: false,
    capacity: 20,
    perInstitution: null,
    limitLiftsAt: null,
    atInstitutionLimit: 'refuse',
    waitingLimit: 30,
    ...changes,
  });

export const anInstitution = (changes: Partial<Institution> = {}): Institution => ({
  id: DPS,
  name: 'Dom Pomocy Społecznej „Złota Jesień” w Żorach',
  types: ['DPS'],
  nip: '1234563218',
  regon: '123456785',
  voivodeship: 'slaskie',
  town: 'Żory',
  email: 'sekretariat@dps-zory.example',
  contacts: NO_CONTACTS,
  teryt: null,
  typesConfirmed: true,
  language: 'pl',
  mergedInto: null,
  mergedFrom: [],
  revision: 0,
  ...changes,
});

/** A request to list an institution, the n-th of several. */
export const aListing = ({
  number = 1,
  ...changes
}: Partial<Listing> & { readonly number?: number } = {}): Listing => ({
  id: listingId.parse(`listing-${String(number).padStart(14, '0')}`),
  askedAt: NOW,
  language: 'pl',
  request: {
    name: 'Środowiskowy Dom Samopomocy „Przystań”',
    type: 'OSRODEK_WSPARCIA',
    nip: '5260250274',
    town: 'Żory',
    voivodeship: 'slaskie',
    email: 'sekretariat@przystan.example',
    answerTo: 'jan.kowalski@przystan.example',
  },
  answered: null,
  ...changes,
});

export const aRule = (changes: Partial<EligibilityRule> = {}): EligibilityRule => ({
  types: null,
  positions: null,
  regions: null,
  institutions: null,
  text: null,
  ...changes,
});

/** The three rules of makroregion II. */
export const RULES: readonly EligibilityRule[] = [
  aRule({
    types: ['OPS', 'MOPS', 'MOPR', 'PCPR'],
    positions: ['pracownik_socjalny', 'aspirant_pracy_socjalnej'],
  }),
  aRule({
    types: ['DPS'],
    positions: [
      'pracownik_socjalny',
      'kierownik_dzialu_terapeutyczno_opiekunczego',
      'koordynator_dzialu_terapeutyczno_opiekunczego',
    ],
  }),
  aRule({ types: ['OSRODEK_WSPARCIA'], positions: ['pracownik_socjalny', 'terapeuta'] }),
];

export const aCourse = (changes: Partial<Course> = {}): Course => ({
  id: COURSE,
  programmeId: PROGRAMME,
  title: 'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej',
  block: null,
  hours: 16,
  description: null,
  sharedSeats: null,
  ...changes,
});

export const someDetails = (changes: Partial<PersonalDetails> = {}): PersonalDetails =>
  personalDetails.parse({
    firstName: 'Żaneta',
    lastName: 'Łącka',
    email: 'zaneta.lacka@dps-zory.example',
    phone: '+48 600 100 200',
    informationRead: true,
    ...changes,
  });

/** The n-th of many different people. */
export const person = (number: number): PersonalDetails =>
  someDetails({
    firstName: 'Osoba',
    lastName: `Numer ${'abcdefghij'.charAt(number % 10)}${'abcdefghij'.charAt(Math.floor(number / 10) % 10)}${'abcdefghij'.charAt(Math.floor(number / 100))}`,
    email: `osoba${number}@dps-zory.example`,
  });

export const aProgramme = (changes: Partial<Programme> = {}): Programme => ({
  id: PROGRAMME,
  title: 'Doskonalenie zawodowe kluczowych pracowników systemu pomocy społecznej na terenie makroregionu II',
  organiser: USUAL_ORGANISER,
  leader: 'Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego',
  partners: ['Fundacja Flexi Mind'],
  fund: {
    programme: 'PO WER 2014-2020',
    axis: 'II',
    measure: '2.5 Skuteczna pomoc społeczna',
    source: 'EFS',
    note: null,
  },
  dates: { start: null, end: '2022-07-31', endText: null, published: '2020-08-10' },
  regions: ['slaskie', 'opolskie', 'malopolskie'],
  nature: 'planned',
  people: { total: 2020, qualifier: 'exact', women: null, men: null },
  participations: null,
  groups: null,
  hours: null,
  institutions: null,
  results: [],
  approval: null,
  quotas: [
    { regions: ['malopolskie', 'opolskie'], types: null, people: 1140 },
    { regions: ['slaskie'], types: null, people: 880 },
  ],
  condition: 'realizujący zadania wynikające z ustawy o pomocy społecznej',
  rules: [...RULES],
  logos: [],
  forms: [],
  blocks: ['nowe rozwiązania organizacyjno-prawne w pomocy społecznej'],
  methods: [],
  namedCourses: [],
  specialisations: [],
  postgraduateMajors: [],
  socialEconomy: null,
  money: null,
  ownContributionPercent: null,
  ...changes,
});
