import type { DirectoryRequestWords } from '../directoryRequest.ts';

export const directoryRequest: DirectoryRequestWords = {
  heading: 'My institution is not on the list',
  intro:
    'Enter the details of the institution. A coordinator checks them and answers to your e-mail address. You can sign up then.',
  back: 'Training dates',
  errorTitle: 'There is a problem',
  errorPrefix: 'Error',
  choose: 'Choose',
  fields: {
    name: 'Name of the institution',
    type: 'Type of institution',
    nip: 'NIP (tax number)',
    town: 'Town',
    voivodeship: 'Voivodeship',
    email: 'E-mail of the institution’s office',
    answerTo: 'Your e-mail address, for our answer',
  },
  hints: { type: 'As you think. A coordinator checks it.', nip: '10 digits' },
  issues: {
    required: (label) => `${label}: fill in this field`,
    'too-long': (label) => `${label}: the text is too long, shorten it`,
    'forbidden-characters': (label) =>
      `${label}: the text has invisible characters, type it again instead of pasting it`,
    'not-a-name': (label) =>
      `${label}: use letters; spaces, hyphens, full stops and apostrophes are fine too`,
    'not-an-email': (label) => `${label}: enter a full address, for example name@institution.example`,
    'not-a-phone': (label) => `${label}: enter 9 to 15 digits, for example 501 234 567`,
    'pesel-not-asked': (label) => `${label}: remove the PESEL number, it is not needed now`,
    'must-be-confirmed': (label) => `${label}: tick this box`,
    'unexpected-field': (label) => `${label}: the form has no such field`,
    'not-a-nip': (label) => `${label}: enter 10 digits with the right check digit`,
    'unknown-choice': (label) => `${label}: choose from the list`,
  },
  submit: 'Send the request',
  stale: 'This form was open for too long. Check the details and send it again.',
  tooMany: {
    heading: 'We take no new requests at the moment',
    body: 'Very many requests to list an institution are waiting for an answer already. Yours was not saved. Please try again tomorrow.',
  },
  done: {
    heading: 'Your request is saved',
    body: 'A coordinator checks the details of the institution and answers to the e-mail address you gave. This is no registration for a training: you can take a seat once the institution is on the list.',
  },
};
