import type { mailListing as pl } from '../pl/mailListing.ts';

export const mailListing: typeof pl = {
  listingAnswer: {
    asked: 'Institution you asked for',
    listedAs: 'Name on the list',
    added: {
      subject: 'Institution added to the list',
      lead: 'The institution you asked for is on the list now.',
      next: 'You can now register. Choose a course and then your institution: type the name given above.',
    },
    known: {
      subject: 'Institution is on the list',
      lead: 'The institution you asked for is on the list already, under the name given below.',
      next: 'You can now register. Choose a course and then your institution: type the name given above.',
    },
    refused: {
      subject: 'Institution not added to the list',
      lead: 'The institution you asked for has not been added to the list. The reason is given below.',
      next: 'Only people from an institution on the list can register. If there was a mistake in the request, send it again: choose a course and go on to the choice of the institution.',
    },
    unasked: 'If this request was not yours, please ignore this message.',
  },
};
