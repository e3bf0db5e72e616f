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
