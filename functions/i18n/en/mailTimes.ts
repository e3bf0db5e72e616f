import type { mailTimes as pl } from '../pl/mailTimes.ts';

export const mailTimes: typeof pl = {
  offerExpiring: {
    participant: {
      subject: 'A seat still waits',
      lead: (until) =>
        `This is a reminder that a seat in the group is kept for you. Accept it until ${until}. After that it goes to the next person.`,
      next: 'Accept the seat on your registration page.',
      question: 'Unable to come?',
      answer: 'Withdraw on your registration page. The next person will then hear of the seat sooner.',
    },
  },
  reminder: {
    participant: {
      subject: 'Course reminder',
      lead: 'The course on which you have a seat is near.',
      next: 'A calendar file is attached. Open it if these dates are not in your calendar yet.',
      question: 'Unable to come?',
      answer: 'Withdraw on your registration page as early as you can. Somebody else can then have the seat.',
    },
    institution: {
      subject: 'Course reminder',
      lead: 'A course on which an employee of your institution has a seat is near.',
      whatToDo:
        'If this person cannot take part, or does not work at your institution, please write to the project coordinator.',
    },
  },
  certificateReady: {
    participant: {
      subject: 'Certificate ready',
      lead: 'Your certificate of attendance is ready.',
      next: 'Download it on your registration page.',
      question: 'Is there a mistake in the certificate?',
      answer: 'Write to the project coordinator what has to be corrected.',
    },
  },
  followUp: {
    participant: {
      subject: 'After the course',
      lead: 'Thank you for taking part in the course.',
      next: 'If what the course taught is of use in your work, or if something was missing, write to us. It helps to prepare the next groups.',
      question: 'Would you like to take another course?',
      answer: 'See which courses are open for registration now.',
    },
  },
};
