import type { InstitutionWords } from '../institution.ts';

/** The words of the pages on which an institution sees and looks after its own people. */
export const institution: InstitutionWords = {
  back: 'Back',
  errorPrefix: 'Error',
  errorTitle: 'There is a problem',
  success: 'Done',
  warning: 'Warning',

  links: {
    'link-invalid': {
      title: 'This link does not work',
      body: [
        'Check that the address from the mail is complete.',
        'You can also open your institution’s view with a code that we send to its office.',
      ],
    },
    'link-expired': {
      title: 'This link has expired',
      body: ['Open your institution’s view with a code that we send to its office.'],
    },
    'link-renewed': {
      title: 'This link was replaced by a new one',
      body: [
        'The institution asked for a new link, and earlier ones no longer work.',
        'Use the link from the newest mail, or open the view with a code.',
      ],
    },
    closed: {
      title: 'Your institution’s view is closed',
      body: [
        'For safety the view closes after 12 hours, or when the institution asks for a new link.',
        'Open the link from the mail again, or ask for a code.',
      ],
    },
  },

  open: {
    title: 'Open your institution’s view',
    intro:
      'The view shows the registrations of your staff. We send a code to the office address in our directory of institutions.',
    label: 'Name, town or NIP of the institution',
    hint: 'Part of the name is enough, for example: PCPR Bielsko.',
    search: 'Search',
    legend: 'Your institution',
    more: (limit) =>
      `These are the first ${limit} results. If your institution is not among them, add its town or type its NIP.`,
    nip: (nip) => `NIP ${nip}`,
    none: (typed) => `No institution matches: ${typed}`,
    noneHelp: 'Check the spelling, type fewer words, or the NIP.',
    send: 'Send the code',
    stale: 'This form was open for too long. Send it again.',
    errors: {
      q: 'Type the name, town or NIP of the institution',
      institution: 'Choose your institution from the list',
    },
  },

  code: {
    title: 'Type the code from the mail',
    sent: 'If we have an office address of this institution, we have sent it a code of 6 digits. The code works for 30 minutes, and once.',
    limit: 'We send at most 5 mails an hour.',
    label: 'Code of 6 digits',
    submit: 'Open the institution’s view',
    again: 'Send the code again',
    errors: {
      code: 'Type the 6 digits from the mail',
      wrong: 'This code is not the right one or no longer works. Check the digits, or ask for a new code',
    },
  },

  staff: {
    title: 'Our staff',
    upcoming: 'Upcoming training',
    past: 'Past training',
    filter: 'Which training to show',
    none: 'There is nobody of your institution here.',
    noneHelp: 'When somebody of your staff signs up, you will see the registration here.',
    used: 'Seats your institution uses',
    usedOf: (used, limit) => `${used} of ${limit}`,
    free: 'Seats free to your institution',
    when: 'When',
    where: 'Where',
    state: 'Sign-up',
    people: 'Staff in this group',
    name: 'Name',
    position: 'Position',
    email: 'E-mail address',
    status: 'State of the registration',
    since: 'Registered on',
    actions: 'What you can do',
    withdraw: 'Withdraw',
    substitute: 'Send somebody else',
    nothing: 'Nothing to do',
    downloads: 'Download the list',
    csv: 'CSV file',
    xlsx: 'Excel file (XLSX)',
    renew: 'Send a new private link',
    renewHelp:
      'If the link reached the wrong person, send a new one to the office. Earlier links will no longer work.',
    renewed: 'A new link is on its way to the office. Earlier ones no longer work.',
    tooOften: 'We send at most 5 mails an hour. Try again later.',
    book: 'Register several people',
    course: 'Training',
    group: 'Group',
    file: 'our-staff',
  },

  statuses: {
    seated: 'Has a seat',
    assured: 'Has a seat, the training is confirmed',
    offered: (until) => `A seat is offered until: ${until}`,
    waiting: (place) => `Number ${place} on the waiting list`,
    pending: 'Being decided',
    awaiting: (until) => `Waits for the institution’s agreement until: ${until}`,
    left: 'Withdrawn',
    substituted: 'Replaced: somebody else has the seat',
    expired: 'The offer has expired',
    moved: 'Moved to another group',
    refused: 'Not accepted',
    cancelled: 'The training is cancelled',
  },

  change: {
    person: 'Person',
    why: 'Reason',
    whyHint: 'It is kept in the history of the registration, where the coordinator sees it.',
    whyOptional: 'Reason (optional)',
    newcomer: 'Who comes instead',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Work e-mail address',
    position: 'Position',
    choosePosition: 'Choose a position',
    informed: 'Information on data processing',
    informedText: 'The people named here know how their data are processed',
    privacy: 'Read how data are processed',
    no: 'No, back to the list',
    stale: 'This form was open for too long. Send it again.',
    forged: 'Open the form from the list “Our staff” and send it again.',
    errors: {
      why: 'Type a reason of 3 to 300 characters',
      position: 'Choose a position from the list',
    },
  },

  withdraw: {
    title: 'Withdraw somebody of your staff',
    warning: 'The seat goes to the next person on the waiting list, who may be of another institution.',
    yes: 'Withdraw',
    done: 'The registration is withdrawn.',
  },

  substitute: {
    title: 'Send somebody else',
    intro: (until) =>
      `The seat stays with your institution and goes to another person. You can do this until: ${until}. Both people are told by mail.`,
    yes: 'Hand the seat over',
    done: 'The seat is another person’s now.',
  },

  book: {
    title: 'Register several people',
    groupsTitle: 'Choose a group',
    groupsIntro: 'Groups that people can sign up for.',
    groupsNone: 'There is no group that people can sign up for at this moment.',
    choose: 'Register several people',
    free: (free) => `Free seats: ${free}`,
    intro: 'Fill in as many rows as there are people. They are registered in the order of the list.',
    row: (number) => `Person ${number}`,
    paste: 'Or paste a list',
    pasteHint:
      'One person a line: first name; last name; e-mail address; position. Part them by semicolons or tabs.',
    mode: 'When there are not enough seats for all',
    all: 'Everybody or nobody',
    allHint: 'If one person cannot have a seat, nobody is registered.',
    allAsked:
      'In this group the institution agrees to each person. Until it has answered, seats are kept for everybody in the list or for nobody. After that everybody has a seat to whom it has agreed.',
    fill: 'As many as possible, the rest on the waiting list',
    eachAlone:
      'In this group the institution agrees to each person alone, and free seats are not kept for its answer. That is why everybody or nobody cannot be registered. With the agreement each person gets a free seat, or a place on the waiting list.',
    submit: 'Register them',
    resultTitle: 'What came of it',
    resultCaption: 'People in the order of the list',
    outcome: 'Outcome',
    backToStaff: 'Go to the list “Our staff”',
    sendAgain: 'The same form sent again registers nobody twice.',
    errors: {
      nobody: 'Type one person at least',
      tooMany: (most) => `Type at most ${most} people at once`,
      line: (number, what) => `Person ${number}: ${what}`,
      parts: 'give first name, last name, e-mail address and position, parted by semicolons',
      mode: 'Choose what to do when there are not enough seats',
    },
  },

  reserve: {
    title: 'Reserve seats',
    choose: 'Reserve seats',
    intro:
      'You can reserve seats now and name the people later. Seats for which nobody is named in time are free again.',
    places: 'Number of seats',
    until: 'Until which day you name the people',
    untilHint: (latest) => `At the latest: ${latest}. The seats wait until the end of the day.`,
    untilExample: 'As year-month-day, for example 2026-12-01.',
    submit: 'Reserve',
    done: 'The seats are reserved.',
    caption: 'Reserved seats',
    place: (number) => `Seat ${number}`,
    keptUntil: 'Kept until',
    name: 'Name a person',
    nameTitle: 'Name a person for a reserved seat',
    nameYes: 'Register this person',
    named: 'The person has the reserved seat.',
    release: 'Give the seat back',
    releaseWarning: 'The seat is free again and goes to the next person on the waiting list.',
    released: 'The seat is given back.',
    errors: {
      places: (most) => `Type a number from 1 to ${most}`,
      until: 'Type a day as year-month-day, for example 2026-12-01',
    },
  },

  refusals: {
    substitutionLate: (until) => ({
      title: 'It is too late to send somebody else',
      body: [`It was possible until: ${until}.`],
      next: 'Write to the coordinator of the project.',
    }),
    reservationTime: (latest) => ({
      title: 'This day is too early or too late',
      body: [`Choose a day from today on, at the latest: ${latest}.`],
    }),
    'not-seated': {
      title: 'There is no seat to hand over any more',
      body: ['This person has no seat in the group, or the reservation has ended.'],
    },
    'reason-missing': {
      title: 'The reason is missing',
      body: ['Type a reason of 3 to 300 characters.'],
    },
    'none-eligible': {
      title: 'This training is not for your institution',
      body: ['Nobody of this institution meets the conditions of the project.'],
    },
    'others-refused': {
      title: 'Not registered',
      body: ['Somebody else on the list could not have a seat, and “everybody or nobody” was chosen.'],
    },
    'approval-needed': {
      title: 'Everybody or nobody cannot be registered',
      body: [
        'In this group the institution agrees to each person alone, and free seats are not kept for its answer.',
        'Open the form of this group once more and register these people: each of them gets an answer.',
      ],
    },
    alreadyRegistered: {
      title: 'This person is registered already',
      body: ['There is a registration in this group. Nothing has changed.'],
    },
  },
};
