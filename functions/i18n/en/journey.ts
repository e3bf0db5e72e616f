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

  training: {
    course: 'Training',
    group: 'Group',
    sessions: 'When',
    venue: 'Where',
  },

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
