import type { RefusalText, words as pl } from '../pl/words.ts';

export const words: typeof pl = {
  counts: {
    seats: { one: 'seat', other: 'seats' },
    people: { one: 'person', other: 'people' },
    workingHours: { one: 'working hour', other: 'working hours' },
    hoursBefore: { one: 'hour', other: 'hours' },
  },

  groupStates: {
    draft: 'draft',
    scheduled: 'sign-up not open yet',
    open: 'sign-up open',
    'waiting-list': 'no free seats, waiting list open',
    full: 'no free seats',
    closed: 'sign-up closed',
    confirmed: 'training confirmed',
    running: 'training under way',
    finished: 'training finished',
    cancelled: 'training cancelled',
  },

  groups: {
    numbered: (number, town) => `group ${number}, ${town}`,
    online: (town) => `online (organiser: ${town})`,
    place: (town, address) => `${address}, ${town}`,
    voivodeship: (name) => `${name} voivodeship`,
  },

  offers: {
    offer: (workingHours) =>
      `When a seat becomes free, we offer it to the next person on the list. Time to answer: ${workingHours} (Monday to Friday, 8:00–20:00, without public holidays). The exact time is in the e-mail and on the page of the registration. Whoever does not answer in time loses the place on this list.`,
    direct: 'When a seat becomes free, the next person on the list has it at once. We then send an e-mail.',
    manual: 'The project coordinator decides when the next person on the list gets a free seat.',
    stops: (hours) => `This ends ${hours} before the training: from then on the project coordinator decides.`,
  },

  quotas: {
    regions: (names) => {
      const before = names.slice(0, -1).join(', ');
      const last = names.at(-1) ?? '';
      return before === '' ? `${last} voivodeship` : `the voivodeships ${before} and ${last}`;
    },
    types: (list) => `institutions of type ${list}`,
    typesIn: (types, where) => `${types} in ${where}`,
    people: (scope) => `limit for ${scope}`,
    programme: 'limit of the whole project',
    course: 'limit that the groups of this training share',
  },

  positions: {
    pracownik_socjalny: 'social worker',
    aspirant_pracy_socjalnej: 'social work assistant',
    kierownik_jednostki: 'head or director of the institution',
    zastepca_kierownika: 'deputy head or deputy director',
    kierownik_dzialu_terapeutyczno_opiekunczego: 'head of a therapy and care department or team',
    koordynator_dzialu_terapeutyczno_opiekunczego: 'coordinator of a therapy and care department or team',
    terapeuta: 'therapist',
    terapeuta_zajeciowy: 'occupational therapist',
    psycholog: 'psychologist',
    pedagog: 'educationalist',
    opiekun: 'carer',
    opiekun_srodowiskowy: 'home carer',
    instruktor_terapii_zajeciowej: 'occupational therapy instructor',
    asystent_rodziny: 'family assistant',
    koordynator_rodzinnej_pieczy_zastepczej: 'coordinator of family foster care',
    wychowawca: 'residential care worker',
    opiekun_dzieciecy: 'childcare worker',
    organizator_uslug_spolecznych: 'organiser of social services',
    koordynator_indywidualnych_planow_uslug: 'coordinator of individual social service plans',
    organizator_spolecznosci_lokalnej: 'community organiser',
    pracownik_swiadczen_rodzinnych: 'family benefits officer',
    ksiegowosc: 'accounting',
    administracja: 'administration',
    wolontariusz: 'volunteer with an agreement',
    inne: 'other position',
  },

  institutionTypes: {
    OPS: { short: 'OPS', full: 'social welfare centre' },
    GOPS: { short: 'GOPS', full: 'rural commune social welfare centre' },
    MOPS: { short: 'MOPS', full: 'municipal social welfare centre' },
    MGOPS: { short: 'MGOPS', full: 'urban-rural commune social welfare centre' },
    MOPR: { short: 'MOPR', full: 'municipal family support centre' },
    CUS: { short: 'CUS', full: 'social services centre' },
    PCPR: { short: 'PCPR', full: 'county family support centre' },
    DPS: { short: 'DPS', full: 'residential care home' },
    OSRODEK_WSPARCIA: { short: 'day support centre', full: 'day support centre' },
    OIK: { short: 'OIK', full: 'crisis intervention centre' },
    PORADNICTWO: { short: 'specialist counselling centre', full: 'specialist counselling centre' },
    ROPS: { short: 'ROPS', full: 'regional social policy centre' },
    POW: { short: 'POW', full: "children's home" },
    PWD: { short: 'PWD', full: 'day support centre for children' },
    ORPZ: { short: 'ORPZ', full: 'organiser of family foster care' },
    OA: { short: 'OA', full: 'adoption centre' },
    NGO: { short: 'NGO', full: 'non-governmental organisation' },
    NGO3: {
      short: 'body under art. 3(3)',
      full: 'body under art. 3(3) of the Polish act on public benefit activity',
    },
    PES: { short: 'PES', full: 'social economy entity' },
    CIS: { short: 'CIS', full: 'social integration centre' },
    KIS: { short: 'KIS', full: 'social integration club' },
    ZAZ: { short: 'ZAZ', full: 'vocational activity enterprise' },
    WTZ: { short: 'WTZ', full: 'occupational therapy workshop' },
    JST: { short: 'JST', full: 'local government unit' },
    INNE: { short: 'other institution', full: 'other institution' },
    OPS_FAMILY: { short: 'OPS and related', full: 'social welfare centres and related units' },
    PODMIOT_REINTEGRACYJNY: { short: 'reintegration body', full: 'reintegration body' },
  },

  voivodeships: {
    dolnoslaskie: 'Dolnośląskie',
    'kujawsko-pomorskie': 'Kujawsko-Pomorskie',
    lubelskie: 'Lubelskie',
    lubuskie: 'Lubuskie',
    lodzkie: 'Łódzkie',
    malopolskie: 'Małopolskie',
    mazowieckie: 'Mazowieckie',
    opolskie: 'Opolskie',
    podkarpackie: 'Podkarpackie',
    podlaskie: 'Podlaskie',
    pomorskie: 'Pomorskie',
    slaskie: 'Śląskie',
    swietokrzyskie: 'Świętokrzyskie',
    'warminsko-mazurskie': 'Warmińsko-Mazurskie',
    wielkopolskie: 'Wielkopolskie',
    zachodniopomorskie: 'Zachodniopomorskie',
  },

  needs: {
    'step-free-access': 'step-free access (ramp, lift)',
    'sign-language': 'Polish sign language interpreter (PJM)',
    'induction-loop': 'induction loop',
    'large-print': 'materials in large print',
    'accessible-files': 'materials in accessible files',
    assistant: 'coming with an assistant',
  },

  rules: {
    heading: (number) => `Rule ${number}`,
    types: (list) => `institution of type ${list}`,
    institutions: (list) => `institution: ${list}`,
    closedList: 'institution named by the organiser',
    regions: (list) => `voivodeship where the institution works: ${list}`,
    positions: (list) => `position: ${list}`,
    anyInstitution: 'institution: any',
    anyPosition: 'position: any',
    condition: 'condition that the participant confirms (in Polish)',
    met: 'met',
    notMet: 'not met',
    matched: (who, number) => `${who}: fits rule ${number}`,
    matchedNone: (who) => `${who}: fits no rule`,
  },

  /** A registration that the institution refused, with its reason, or by not answering. */
  notApproved: (why): RefusalText => ({
    title: 'Your institution did not agree',
    body: [why === null ? 'The institution did not answer in time.' : `The institution’s reason: ${why}`],
    next: 'Please talk to your institution about it.',
  }),

  refusals: {
    'group-not-open-yet': (opensAt): RefusalText => ({
      title: 'Sign-up is not open yet',
      body: [`Sign-up for this group opens on ${opensAt}.`],
      next: 'Come back to the page of the group after that.',
    }),
    'group-closed': (): RefusalText => ({
      title: 'Sign-up for this group is closed',
      body: ['The deadline has passed, or sign-up was closed before it. Nobody else can sign up.'],
      next: 'See other dates of this training.',
    }),
    'group-cancelled': (): RefusalText => ({
      title: 'Training cancelled',
      body: ['This group will not take place, so nobody can sign up for it.'],
      next: 'See other dates of this training.',
    }),
    'group-full': (seats, waiting): RefusalText => ({
      title: 'No free seats',
      body: [
        `This group has ${seats}. None is free for anybody new.`,
        waiting === undefined
          ? 'Nobody can join a waiting list either.'
          : `Nobody can join the waiting list any more either. Waiting on it: ${waiting}.`,
      ],
      next: 'See other dates of this training.',
    }),
    'institution-limit': (seats): RefusalText => ({
      title: 'Your institution has used its seats',
      body: [`One institution can have ${seats} in this group. They are already taken.`],
      next: 'See other dates, or agree with your institution who takes part.',
    }),
    'registration-ended': {
      left: (): RefusalText => ({
        title: 'This registration was withdrawn',
        body: ['It was withdrawn and cannot take a seat any more.'],
        next: 'If you want to take part, sign up again from the page of the group.',
      }),
      expired: (): RefusalText => ({
        title: 'This registration has expired',
        body: ['A seat became free for it, and no answer came in time.'],
        next: 'If you want to take part, sign up again from the page of the group.',
      }),
      substituted: (): RefusalText => ({
        title: 'Your institution sends somebody else',
        body: ['Another person of your institution has the seat of this registration now.'],
        next: 'If this is a mistake, talk to your institution.',
      }),
      moved: (): RefusalText => ({
        title: 'This registration is in another group',
        body: ['The coordinator has moved it to another group.'],
        next: 'Open the link in the newest e-mail.',
      }),
      refused: (): RefusalText => ({
        title: 'Registration not accepted',
        body: ['It was not accepted. It takes no seat in this group and no place on its list.'],
        next: 'See other dates, or sign up again from the page of the group.',
      }),
    },
    'offer-expired': (): RefusalText => ({
      title: 'The time to accept the seat is over',
      body: [
        'No answer came in time, so the seat is for the next person on the waiting list.',
        'This registration has no place on that list any more.',
      ],
      next: 'If you still want to take part, sign up again from the page of the group.',
    }),
    'no-offer': {
      waiting: (place): RefusalText => ({
        title: 'There is no seat to accept now',
        body: [`This registration is on the waiting list. Place on the list: ${place}.`],
        next: 'When it is its turn, we will send an e-mail that says until when to answer.',
      }),
      other: (): RefusalText => ({
        title: 'There is no seat to accept',
        body: ['No seat is kept for this registration. Nothing was changed.'],
        next: 'See the state of the registration on its page.',
      }),
    },
    'quota-full': (name, amount): RefusalText => ({
      title: 'The limit on participants is used up',
      body: [`The ${name} is used up: ${amount}.`],
      next: 'See other projects, or write to the project coordinator.',
    }),
    'transfer-under-way': (): RefusalText => ({
      title: 'The registration is being moved',
      body: ['The coordinator is moving this registration to another group. Nothing was changed yet.'],
      next: 'Wait a minute and try again.',
    }),
    'unknown-group': (): RefusalText => ({
      title: 'We do not know this group',
      body: ['The address may be incomplete, or the group was removed.'],
      next: 'Find the group in the list of projects and dates.',
    }),
    'unknown-institution': (): RefusalText => ({
      title: 'We do not know this institution',
      body: ['The institution you chose is not in our directory.'],
      next: 'Search for the institution again: type its name, its town or its tax number (NIP).',
    }),
    'not-eligible': (rules): RefusalText => ({
      title: 'You do not meet the conditions for taking part',
      body: ['Meeting one rule is enough. None is met:', ...rules],
      next: 'Check that the institution and the position you chose are right. You can also see other projects.',
    }),
    'already-registered': {
      seated: (): RefusalText => ({
        title: 'This registration exists already and has a seat',
        body: ['This group already has a registration with this first name, last name and e-mail address.'],
        next: 'The details are in the message that we sent to that address.',
      }),
      waiting: (place): RefusalText => ({
        title: 'This registration is already on the waiting list',
        body: [
          'This group already has a registration with this first name, last name and e-mail address.',
          `Place on the waiting list: ${place}.`,
        ],
        next: 'The details are in the message that we sent to that address.',
      }),
      offered: (until): RefusalText => ({
        title: 'This registration exists already and a seat is kept for it',
        body: [
          'This group already has a registration with this first name, last name and e-mail address.',
          `A seat has become free. It can be accepted until ${until}.`,
        ],
        next: 'Open the link in the message that we sent to that address.',
      }),
      awaiting: (until): RefusalText => ({
        title: 'This registration exists already',
        body: [`The institution is asked to agree until ${until}.`],
        next: 'The details are in the message that we sent to that address.',
      }),
      other: (): RefusalText => ({
        title: 'This registration exists already',
        body: ['This group already has a registration with this first name, last name and e-mail address.'],
        next: 'The details are in the message that we sent to that address.',
      }),
    },
    'too-many-attempts': (): RefusalText => ({
      title: 'Too many registrations for this group',
      body: ['The same person has signed up for this group and withdrawn from it too many times.'],
      next: 'Contact the coordinator. The address is on the page of the group.',
    }),
    'unknown-registration': (): RefusalText => ({
      title: 'We cannot find this registration',
      body: ['The page of your registration opens from the link in the e-mail.'],
      next: 'Open the link in the message again.',
    }),
    'group-started': (): RefusalText => ({
      title: 'The training has already started',
      body: ['Once the training has started, this cannot be done online.'],
      next: 'Contact the coordinator. The address is on the page of the group.',
    }),
    'link-invalid': (): RefusalText => ({
      title: 'This link does not work',
      body: ['The link is incomplete or was changed.'],
      next: 'Copy the whole link from the e-mail and paste it into the address bar.',
    }),
    'link-expired': (): RefusalText => ({
      title: 'This link is no longer valid',
      body: ['The link has expired.'],
      next: 'Contact the coordinator. The address is in the message and on the page of the group.',
    }),
    'idempotency-key-reused': (): RefusalText => ({
      title: 'Same key, different content',
      body: ['A request with different content came under this key before. Nothing was changed.'],
      next: 'Send the new content with a new key.',
    }),
  },
};
