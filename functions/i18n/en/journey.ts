import type { journey as pl } from '../pl/journey.ts';
import { counted } from '../format.ts';

export const journey: typeof pl = {
  back: 'Back',
  next: 'Continue',
  change: 'Change',
  errorPrefix: 'Error',
  errorTitle: 'There is a problem',
  warning: 'Warning',
  otherGroups: 'See other dates',
  coordinator: 'Project coordinator',
  waitingListAhead:
    'This group has no free seats. You can join the waiting list. Seats that become free go first to the people on the list: nobody new overtakes you, unless the coordinator gives somebody priority for a good reason.',

  institution: {
    title: 'Where do you work?',
    intro:
      'First we check whether you can take part. That depends on your institution and your position. We ask for no personal data yet.',
    label: 'Name, town or tax number (NIP) of the institution',
    hint: 'Part of the name is enough, for example: PCPR Żywiec.',
    search: 'Search',
    searchAgain: 'Search again',
    found: (count) =>
      `${counted('en', count, { one: 'result', other: 'results' })}. Choose the institution you work for.`,
    legend: 'Your institution',
    more: (limit) =>
      `These are the first ${limit} results. If your institution is not among them, add the town or enter the NIP.`,
    nip: (nip) => `NIP ${nip}`,
    none: (typed) => `No institution matches: ${typed}`,
    noneHelp: [
      'Check the spelling.',
      'Enter fewer words, for example only the town.',
      'Enter the NIP of the institution. You will find it on its stamp or at the bottom of its letters.',
    ],
    notListed: 'Is your institution not here? Ask for it to be listed',
    noneContact: 'Your institution is still missing? Write to the project coordinator:',
    position: 'Your position',
    positionHint: 'Choose the one nearest to the position in your contract.',
    choosePosition: 'Choose a position',
    next: 'Check whether you can take part',
    errors: {
      q: 'Enter the name, town or NIP of the institution',
      institution: 'Choose your institution from the list',
      unknownInstitution: 'We do not know this institution. Search for it and choose it from the list',
      position: 'Choose your position from the list',
    },
  },

  eligibility: {
    eligible: 'You can take part',
    notEligible: 'The conditions for taking part are not met',
    yourAnswers: 'Your answers',
    institution: 'Institution',
    types: 'Type of institution',
    position: 'Position',
    changeInstitution: 'institution',
    changePosition: 'position',
    condition: 'A condition that you confirm',
    confirm: 'Choose “Continue” only if you meet this condition.',
    missing: 'What is missing',
    missingIntro: 'Meeting one rule of the project is enough. Each rule is listed with what does not match.',
    noData: 'We do not ask for personal data and have saved nothing.',
    whatNext: 'What you can do',
    wrongAnswer: 'Change the institution or position',
    ask: 'If you think this is a mistake, write to the project coordinator:',
  },

  details: {
    title: 'Your details',
    fields: {
      firstName: 'First name',
      lastName: 'Last name',
      email: 'Work e-mail address',
      phone: 'Telephone',
      needs: 'Accessibility needs',
      needsNote: 'Other needs',
      informationRead: 'Confirmation',
    },
    emailHint: 'We will send a confirmation and a link to your registration page to this address.',
    optional: (label) => `${label} (optional)`,
    phoneHint: 'We will use it only if the date or place changes at short notice.',
    needsHint: 'Tick what we should prepare. Only the organiser will see this.',
    needsNoteHint: 'Write what you need. Do not give a diagnosis or a PESEL number.',
    informationRest: 'Read all of it: why, who receives it, how long, your rights',
    informationRead: 'I have read the information on the processing of my data',
    next: 'Continue: check your answers',
  },

  fieldErrors: {
    required: {
      firstName: 'Enter your first name',
      lastName: 'Enter your last name',
      email: 'Enter your work e-mail address',
    },
    'not-a-name': {
      firstName: 'First name must include only letters, spaces, hyphens, apostrophes and full stops',
      lastName: 'Last name must include only letters, spaces, hyphens, apostrophes and full stops',
    },
    'too-long': {
      firstName: 'First name must be 80 characters or fewer',
      lastName: 'Last name must be 80 characters or fewer',
      email: 'E-mail address must be 254 characters or fewer',
      needsNote: 'Other needs must be 500 characters or fewer',
    },
    email: 'Enter an e-mail address in this form: first.last@ops.example',
    phone: 'Enter a telephone number of 9 to 15 digits, for example 600 000 000',
    hidden: (label) => `“${label}” holds characters that cannot be seen. Clear the field and type the text`,
    pesel: (label) => `Remove the PESEL number from “${label}”. It is not needed to register`,
    choice: (label) => `In “${label}” choose only answers from the list`,
    confirm: 'Confirm that you have read the information on data processing',
    unexpected:
      'The form holds a field that we do not ask for. Go back to the page of the group and fill it in again',
    other: (label) => `Correct “${label}”`,
  },

  check: {
    title: 'Check your answers before sending them',
    training: 'About the training',
    none: 'not given',
    noNeeds: 'none',
    changeDetails: 'Change your details',
    changeInstitution: 'Change the institution or position',
    whatNext: 'You will see the answer at once. Your institution will be told of the registration.',
    confirms: 'By sending the registration you confirm this condition:',
    send: 'Send the registration',
    stale:
      'The form was open for more than 6 hours and nothing has been sent yet. Your answers are kept. Check them and send them again',
  },

  registration: {
    seated: 'You have a seat',
    seatedNext: (email) => `We are sending a confirmation with a calendar file to: ${email}.`,
    assured: 'The training is confirmed.',
    offered: 'A seat has become free',
    offeredNext: (until) => `Accept it until ${until}.`,
    offeredHint:
      'The seat is kept for you until then. After that it is for the next person, and your registration ends.',
    accept: 'Accept the seat',
    decline: 'Decline',
    waiting: (place) => `You are number ${place} on the waiting list`,
    waitingNext:
      'Nobody new overtakes you, unless the coordinator gives somebody priority for a good reason. Reload this page to see your place on the list.',
    waitingWhy: 'What stands between you and a seat',
    waitingHow: 'How you get a seat',
    withdrawn: 'You have withdrawn',
    withdrawnNext:
      'You no longer have a seat in this group or a place on its waiting list. You can register again while sign-up is open.',
    expired: 'The time to accept the seat is over',
    expiredNext:
      'The seat is for the next person. You no longer have a place on this waiting list. You can register again while sign-up is open.',
    moved: 'Registration moved to another group',
    movedNext:
      'The project coordinator has moved your registration. The new group and the new link are in the newest e-mail.',
    refused: 'Registration not accepted',
    refusedNext: 'You have neither a seat in this group nor a place on its waiting list.',
    awaiting: 'We are waiting for your institution to agree',
    awaitingNext: (until) => `Your institution has until ${until} to answer.`,
    awaitingKept: 'A seat is kept for you.',
    pending: 'We are checking your registration',
    pendingNext: 'Reload this page in a moment.',
    cancelled: 'Training cancelled',
    cancelledNext: 'This group will not take place. Choose another date or write to the project coordinator.',
    course: 'Training',
    group: 'Group',
    sessions: 'When',
    venue: 'Where',
    yourData: 'What you sent',
    withdraw: 'Withdraw',
    withdrawHint: 'You cannot come? Withdraw as early as you can, and the seat is free for others.',
    mailLink: 'The link to this page is in the e-mail. In this browser the page stays open for 12 hours.',
    embeddedLink:
      'We will send you an e-mail with a private link to your registration page. There you can see the state of your registration, accept a seat from the waiting list and, if need be, withdraw.',
    again: 'Register again',
  },

  facts: {
    ofSeats: { one: 'seat', few: 'seats', many: 'seats', other: 'seats' },
    before: (people) => `Before you on the list: ${people}.`,
    priority: 'This registration has priority on the list.',
    institutionLimit: (used, seats) => `Your institution has used ${used} of ${seats} in this group.`,
    approvalMissing: (until) => `Your institution has not agreed yet. It is asked until ${until}.`,
    passedOver: 'So a free seat may go to somebody behind you. Your place on the list does not change.',
    limitUntil: (moment) => `This limit ends on ${moment}.`,
    quotaFull: (name, amount) => `The ${name} is used up: ${amount}.`,
    groupFull: (seats) => `There are no free seats now. The whole group has ${seats}.`,
    offeredToOne: (until) => `One freed seat is offered to somebody else until ${until}.`,
    offeredToMany: (seats, until) => `Freed seats that are offered to others until ${until}: ${seats}.`,
    stopped: {
      'not-open': 'Sign-up is not open yet, so no seats are offered yet.',
      'sign-up-ended':
        'Sign-up is closed. The project coordinator decides whether the next person on the list gets a free seat.',
      manual: 'The project coordinator decides when the next person on the list gets a free seat.',
      'too-late':
        'The training starts soon. The project coordinator decides whether the next person on the list gets a free seat.',
    },
    next: 'The next free seat is for you.',
  },

  accept: {
    title: 'Do you want to accept this seat?',
    until: 'Answer until',
    text: 'Once you accept it, the seat is yours. We will send you a confirmation with a calendar file.',
    yes: 'Accept the seat',
    no: 'Decline',
    stale:
      'This page was open for more than 6 hours and nothing has changed. If you still want to accept the seat, press the button again',
  },

  withdraw: {
    offerTitle: 'Are you sure you do not want this seat?',
    warningOffer:
      'The seat is no longer kept for you at once, and you lose your place on the waiting list. If you register again, you join at its end.',
    title: 'Are you sure you want to withdraw?',
    warningSeat:
      'The seat stops being yours at once. If somebody is on the waiting list, you cannot get it back.',
    warningWaiting:
      'You will lose your place on the waiting list. If you register again, you join at its end.',
    yes: 'Withdraw',
    no: 'Do not withdraw',
    stale:
      'This page was open for more than 6 hours and nothing has changed. If you still want to withdraw, press the button again',
  },

  refusal: {
    startAgain: 'Start again',
    toGroup: 'Back to the page of the group',
    toRegistration: 'Back to your registration',
    forgedTitle: 'We cannot accept this form',
    forgedText:
      'The form does not come from our page or was changed on its way. Nothing has been saved. Open the page of the group and fill in the form again.',
    otherRegistrationText:
      'The form does not come from our page, or it is about another registration than the one that is open in this browser now. Nothing was changed. Go back to your registration and check which training it is for. Another registration opens from the link in its e-mail.',
  },
};
