import type { pages as pl } from '../pl/pages.ts';

export const pages: typeof pl = {
  productName: 'Zapisy',
  errorPrefix: 'Error',
  skipLink: 'Skip to content',
  languageLabel: 'Language of this page',
  languageNames: { pl: 'Polski', en: 'English' },
  navigation: {
    label: 'Pages of the service',
    groups: 'Projects and dates',
    help: 'Help',
    registration: 'Your registration',
  },
  footer: {
    heading: 'About the service',
    accessibility: 'Accessibility statement',
    privacy: 'Data protection',
    help: 'Help',
    text: 'Registration for publicly funded training.',
  },
  counts: {
    groups: { one: 'date', other: 'dates' },
    meetings: { one: 'meeting', other: 'meetings' },
    teachingHours: { one: 'teaching hour', other: 'teaching hours' },
  },

  list: {
    title: 'Projects and dates',
    introduction: 'Choose a date, check whether you can take part, and sign up. You need no account.',
    filters: {
      label: 'Filters for dates',
      heading: 'Find a date',
      programme: 'Project',
      voivodeship: 'Voivodeship of the training',
      course: 'Training',
      month: 'Starting month',
      free: 'Seats',
      freeOnly: 'only with free seats',
      any: 'all',
      submit: 'Show dates',
      clear: 'Remove filters',
    },
    groupsHeading: 'Training dates',
    found: (count) => `Found: ${count}.`,
    onPage: (page, pages) => `Page ${page} of ${pages}.`,
    ignored: (names) => `Unknown filters were left out: ${names}. The results are shown without them.`,
    noneFits: 'No date fits these filters. Remove the filters or choose others.',
    noneAtAll: 'There are no dates now. New ones will appear on this page.',
    programmesHeading: 'Projects',
    pagination: {
      label: 'Pages of the list of dates',
      previous: 'Previous',
      next: 'Next',
      page: (number) => `Page ${number}`,
    },
  },

  group: {
    numbered: (number, town) => `group ${number}, ${town}`,
    last: (day) => `the last on ${day}`,
    number: 'Group',
    programme: 'Project',
    when: 'When',
    sessions: 'Meetings',
    starts: 'Starts',
    where: 'Where',
    online: (town) => `online (organiser: ${town})`,
    place: (town, address) => `${address}, ${town}`,
    voivodeship: (name) => `${name} voivodeship`,
    seats: 'Seats',
    free: (free, capacity) => `free seats: ${free} of ${capacity}`,
    taken: (taken, capacity) => `seats taken: ${taken} of ${capacity}`,
    waiting: 'Waiting list',
    waitingPeople: (people) => `${people} waiting`,
    perInstitution: 'Limit for one institution',
    opens: 'Sign-up opens',
    closes: 'Sign up by',
    contact: 'Project coordinator',
    hours: 'Length',
    example: 'example',
    exampleText:
      'This is an example: a group invented to show how the service works. This training will not take place.',
    about: 'About the training',
    register: 'Sign up',
    registerWaiting: 'Join the waiting list',
    waitingText: 'All seats are taken. You can join the waiting list.',
    who: 'Who can take part',
    whoText: 'We check whether you can take part before we ask for your details.',
    otherDates: 'Other dates of this training',
    back: 'All dates',
  },

  programme: {
    who: 'Who can take part',
    condition: 'General condition',
    anyRule: 'Meeting one of the rules is enough.',
    families: 'What the abbreviations mean',
    facts: 'About the project',
    leader: 'Project leader',
    partners: 'Partners',
    fund: 'Funding',
    axis: (axis) => `axis ${axis}`,
    measure: (measure) => `measure ${measure}`,
    dates: 'Running time',
    from: (date) => `from ${date}`,
    to: (date) => `to ${date}`,
    until: (text) => `until: ${text}`,
    published: 'Information as of',
    regions: 'Voivodeships',
    money: 'Amounts',
    amounts: {
      total: 'value of the project',
      grant: 'grant',
      eu: 'European Union funds',
      state: 'state budget',
      own: 'own contribution',
    },
    ownPercent: (percent) => `own contribution: ${percent} %`,
    notStated: 'not stated',
    quotas: 'Limits on participants',
    quota: (regions, people) => `${regions} – ${people}`,
    quotaText: 'What counts is the voivodeship where the institution works. Each person counts once.',
    figures: { planned: 'Planned figures', achieved: 'Figures achieved' },
    figuresText:
      'The figures are those that the organiser published. People, participations, groups and hours are counted separately.',
    qualifiers: { exact: '', circa: 'about ', min: 'at least ', almost: 'almost ', over: 'over ' },
    people: 'People',
    women: 'of them women',
    men: 'of them men',
    participations: 'Participations',
    groupCount: 'Groups and events',
    hours: 'Hours',
    institutions: 'Institutions',
    results: 'Results',
    forms: 'Forms of support',
    form: 'Form',
    formKinds: {
      szkolenie: 'training',
      warsztat: 'workshop',
      seminarium: 'seminar',
      prezentacja: 'presentation',
      konferencja: 'conference',
      doradztwo: 'counselling',
      wizyta_studyjna: 'study visit',
      studia_podyplomowe: 'postgraduate studies',
      specjalizacja: 'specialisation',
      specjalizacja_i_studia_podyplomowe: 'specialisation and postgraduate studies',
    },
    modes: { stacjonarne: 'in person', online: 'live online', 'e-learning': 'self-paced e-learning' },
    between: (from, to) => `from ${from} to ${to}`,
    socialEconomy: (from, to) => `Social economy, ${from}–${to}`,
    socialEconomyCounts: {
      events: 'trainings, workshops, meetings, seminars and study visits',
      brochures: 'brochures',
      publications: 'publications',
      articles: 'articles',
      contests: 'contests',
      conferences: 'conferences',
      congresses: 'congresses',
      regionalPacts: 'regional pacts',
      subregionalPacts: 'subregional pacts',
    },
    blocks: 'Topics',
    methods: 'Methods',
    specialisations: 'Specialisations',
    postgraduateMajors: 'Postgraduate majors',
    namedCourses: 'Some of the trainings',
    courses: 'Trainings and dates',
    noGroups: 'This project has no training dates now.',
    noGroupsInCourse: 'This training has no dates now.',
  },

  errors: {
    notFound: {
      title: 'There is no such page',
      body: [
        'If you typed the address, check that it is complete and correct.',
        'The page may also have been removed, for example after a training ended.',
      ],
    },
    forbidden: {
      title: 'This form did not come from our page',
      body: [
        'For safety we take only forms that were sent from this site. Nothing was changed.',
        'Open the form on this site and send it again.',
      ],
    },
    tooLarge: {
      title: 'Too much data',
      body: [
        'The form is larger than 64 KB, so we did not take it. Nothing was changed.',
        'Shorten the text and send the form again.',
      ],
    },
    wrongType: {
      title: 'We do not recognise this form',
      body: [
        'The data came in a format that this page does not take. Nothing was changed.',
        'Open the form on this site and send it again.',
      ],
    },
    failed: {
      title: 'We do not know whether this worked',
      body: [
        'There was a problem on our side before the answer came.',
        'Try again in a moment: reload the page or send the same form again. This is safe: the same registration is never taken twice.',
      ],
    },
    home: 'Go to the list of projects and dates',
  },

  accessibility: {
    title: 'Accessibility statement',
    sections: [
      {
        heading: 'Conformance',
        paragraphs: [
          'This service, “Zapisy”, is built to the requirements of WCAG 2.1 at level AA. The basis is the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies.',
          'Pages are checked with the program axe at every change. There has been no full audit by an independent body, so we do not claim full conformance.',
        ],
      },
      {
        heading: 'How it works',
        paragraphs: [
          'Everything can be done with the keyboard alone and without JavaScript. States are told by word and shape, not by colour alone. Mistakes in a form are described by the fields and at the top of the page.',
          'The pages work on a phone and with text enlarged to 400%.',
        ],
      },
      {
        heading: 'Feedback and contact',
        paragraphs: [
          'If something is not accessible, write to the project coordinator. The address is on the page of each group. Give the address of the page and describe the problem.',
          'An answer should come within 7 days. If it does not, you can complain to the body that runs the service, and then to the Commissioner for Human Rights (Rzecznik Praw Obywatelskich).',
        ],
      },
      {
        heading: 'Accessibility of the training',
        paragraphs: [
          'When you sign up you can tell us your needs, such as step-free access or a sign language interpreter. Access to the building is described by the organiser of the training.',
        ],
      },
      {
        heading: 'Who runs the service',
        paragraphs: [
          'The service is run by the organiser of the training: the leader named on the page of the project. The organiser adds the dates of publication and review of this statement when the service is deployed.',
        ],
      },
    ],
  },

  privacy: {
    title: 'Data protection',
    sections: [
      {
        heading: 'What data we collect',
        paragraphs: [
          'To sign up: first name, last name, e-mail address, institution and position. If you like: a telephone number and accessibility needs. The PESEL number is not needed to sign up, and the form does not take it.',
        ],
      },
      {
        heading: 'Who is responsible for the data',
        paragraphs: [
          'The data controller is the leader of the project. Its name is on the page of the project, and the full information (Article 13 GDPR) is in the form, before you send it.',
        ],
      },
      {
        heading: 'Who sees a registration',
        paragraphs: [
          'The project coordinator, and your institution, which receives a message about it. Nobody sees other participants on the public pages.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'We use two: one remembers the language, the other opens the page of your registration. The service needs both. We do not track visits, and there is no content from other services here.',
        ],
      },
      {
        heading: 'Links in messages',
        paragraphs: [
          'The link to the page of your registration is private. Whoever has it can see the registration and withdraw it, so do not pass it on.',
        ],
      },
    ],
  },

  help: {
    title: 'Help',
    sections: [
      {
        heading: 'How to sign up',
        paragraphs: [
          'Choose a date in the list and press “Sign up”. Find your institution and choose your position. You see at once whether you can take part and which rule decides it.',
          'Enter your details, check them and send them. The result is on the page at once: you have a seat, you are on the waiting list, or the registration is not accepted – always with the reason.',
        ],
      },
      {
        heading: 'My institution is missing',
        paragraphs: [
          'Search by name, town or tax number (NIP). If the institution is not in the directory, write to the coordinator. The address is on the page of the group.',
        ],
      },
      {
        heading: 'Waiting list',
        paragraphs: [
          'When all seats are taken, you can wait on the waiting list. Nobody newer overtakes you. Your place on the list is on the page of your registration.',
        ],
      },
      {
        heading: 'Withdrawing',
        paragraphs: [
          'Open the link from the e-mail and press “Withdraw”. You can do so until the training starts. The free seat will help somebody else.',
        ],
      },
      {
        heading: 'I have no e-mail',
        paragraphs: [
          'Look into the spam folder. The result does not depend on the message: what counts is what the page said after you sent the form.',
        ],
      },
    ],
  },
};
