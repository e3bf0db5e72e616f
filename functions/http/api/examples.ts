import type { OperationId } from './operations.ts';

const RULE = {
  number: 2,
  types: ['DPS'],
  positions: ['pracownik_socjalny'],
  regions: null,
  institutions: null,
  text: null,
};

const PROGRAMME = { id: 'makroregion-ii', title: 'Doskonalenie zawodowe kluczowych pracowników' };
const COURSE = { id: 'nowe-rozwiazania', title: 'Nowe rozwiązania organizacyjno-prawne' };

const INSTITUTION = {
  id: 'dps2',
  name: 'Dom Pomocy Społecznej w Żorach',
  types: ['DPS'],
  nip: '1234563218',
  voivodeship: 'slaskie',
  town: 'Żory',
};

const GROUP = {
  id: 'prawo-katowice-1',
  number: 1,
  contactEmail: 'szkolenia@rops.example',
  example: true,
  programme: PROGRAMME,
  course: COURSE,
  state: 'open',
  seats: {
    capacity: 20,
    taken: 16,
    offered: 0,
    free: 4,
    waiting: 0,
    waitingLimit: 30,
    perInstitution: 2,
    limitLiftsAt: null,
    shared: null,
  },
  opensAt: '2026-11-02T08:00:00Z',
  closesAt: '2026-11-30T11:00:00Z',
  sessions: [{ startsAt: '2026-12-01T08:00:00Z', endsAt: '2026-12-01T14:00:00Z' }],
  venue: { town: 'Katowice', address: 'ul. Przykładowa 1', voivodeship: 'slaskie' },
  url: 'https://zapisy.example/groups/prawo-katowice-1',
};

const SEAT = { groupId: GROUP.id, seatId: 'Qw3rTy71' };

/** A body that registers an invented person. */
export const EXAMPLE_REQUEST = {
  institutionId: 'dps2',
  position: 'pracownik_socjalny',
  details: {
    firstName: 'Żaneta',
    lastName: 'Łącka',
    email: 'zaneta.lacka@dps-zory.example',
    phone: '+48 600 100 200',
    needs: ['induction-loop'],
    needsNote: '',
    informationRead: true,
  },
  language: 'pl',
};

/** One invented answer of each operation. */
export const EXAMPLE_ANSWERS: Readonly<Record<OperationId, unknown>> = {
  listProgrammes: {
    programmes: [
      {
        ...PROGRAMME,
        leader: 'Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego',
        regions: ['slaskie', 'opolskie', 'malopolskie'],
        condition: 'realizujący zadania wynikające z ustawy o pomocy społecznej',
        startsOn: '2026-01-01',
        endsOn: '2027-06-30',
        rules: [RULE],
        courses: [{ ...COURSE, hours: 16, description: null }],
        url: 'https://zapisy.example/programmes/makroregion-ii',
      },
    ],
  },
  listGroups: { groups: [GROUP] },
  readGroup: GROUP,
  searchInstitutions: { institutions: [INSTITUTION], more: false },
  checkEligibility: { eligible: true, rule: RULE },
  register: {
    ...SEAT,
    standing: { kind: 'waiting', place: 4 },
    accessToken: 'eyJncm91cElkIjoi….Zm9yIGV4YW1wbGU',
    accessUntil: '2026-12-31T14:00:00Z',
  },
  readRegistration: {
    seatId: SEAT.seatId,
    standing: { kind: 'offered', until: '2026-12-03T13:00:00Z' },
    group: GROUP,
    institution: INSTITUTION,
    position: 'pracownik_socjalny',
    language: 'pl',
    registeredAt: '2026-11-23T09:00:00Z',
  },
  acceptOffer: { ...SEAT, standing: { kind: 'seated' } },
  withdraw: { ...SEAT, standing: { kind: 'gone' } },
  readDocument: { openapi: '3.1.0' },
};
