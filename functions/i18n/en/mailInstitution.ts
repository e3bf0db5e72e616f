import type { mailInstitution as pl } from '../pl/mailInstitution.ts';

export const mailInstitution: typeof pl = {
  institution: 'Institution',
  staffPage: 'Our people on courses',
  staffPageIsPrivate:
    'This link is for your institution alone: it opens the list of its people without a password and is good for 90 days. Please do not pass it on outside the institution.',
  access: {
    subject: 'Link to the list of your people',
    lead: 'Somebody asked for the link to the list of people of your institution who are registered for courses.',
    next: 'The page shows who takes part, where and when. There you can also name a substitute, register several people at once and download the list.',
    unasked: 'If nobody of yours asked for it, please ignore this message.',
  },
  accessCode: {
    subject: 'Code for the list of your people',
    lead: 'This code opens the list of people of your institution:',
    next: 'Please enter it on the page on which it was asked for. The code is good for 30 minutes and works once.',
    unasked: 'If nobody of yours asked for it, please ignore this message and give the code to nobody.',
  },
  digest: {
    subject: 'What changed within the last week',
    lead: 'Within the last week, registrations of your institution’s people have changed.',
    next: 'The list of who takes part, where and when is on the page of your institution.',
    unasked: 'We send this message once a week at the most, and only when something has changed.',
  },
};
