import type { mailChanges as pl } from '../pl/mailChanges.ts';

export const mailChanges: typeof pl = {
  movedUp: {
    participant: {
      subject: 'You have a seat after waiting',
      lead: 'A seat in the group has become free and is yours. You need not confirm it.',
      next: 'A calendar file is attached. Open it to add the dates to your calendar.',
      question: 'Unable to come?',
      answer:
        'Withdraw on your registration page. Please do it as early as you can: others are waiting for a seat.',
    },
    institution: {
      subject: 'Seat from the waiting list',
      lead: 'An employee of your institution was on the waiting list and now has a seat in the group.',
      whatToDo:
        'If this person cannot take part, or does not work at your institution, please write to the project coordinator.',
    },
  },
  transferred: {
    participant: {
      subject: 'Change of group',
      lead: 'Your registration has been transferred from another group. You have a seat in this group.',
      next: 'Calendar files are attached: one adds the new dates, the other cancels those of your former group.',
      question: 'Unable to come?',
      answer:
        'Withdraw on your registration page. Please do it as early as you can, so that the organiser knows the seat is free.',
    },
    institution: {
      subject: 'Change of group',
      lead: 'The registration of an employee of your institution has been transferred from another group. The person has a seat in the group named below.',
      whatToDo:
        'If this person cannot take part, or does not work at your institution, please write to the project coordinator.',
    },
  },
  substituted: {
    participant: {
      subject: 'A colleague takes your seat',
      lead: 'Your institution has given your seat in the group to somebody else. You no longer have a seat in this group.',
      next: 'Are these dates in your calendar? Delete them, or open the attached file, which cancels them.',
      question: 'Is this a mistake?',
      answer:
        'Ask at your institution who arranged the substitution. About other dates, write to the project coordinator.',
    },
    institution: {
      subject: 'Substitution recorded',
      lead: 'The seat of this employee has gone to another person of your institution. We write about that person’s seat separately.',
      whatToDo: 'If this is a mistake, please write to the project coordinator.',
    },
  },
  detailsChanged: {
    participant: {
      subject: 'New dates or place',
      lead: 'The dates or the place of the course have changed. What holds now is below. Your registration stays as it is.',
      seatCalendar: 'A new calendar file is attached. Open it to correct the dates in your calendar.',
      noCalendar: 'If you get a seat in the group, the dates and the place above will hold.',
      question: 'Does the change not suit you?',
      answer: 'Withdraw on your registration page. The next person will then hear of the seat sooner.',
    },
    institution: {
      subject: 'New dates or place',
      lead: 'The dates or the place of a course that an employee of your institution is registered for have changed. What holds now is below.',
      whatToDo:
        'The registration stays as it is. If this person cannot take part under the new details, please write to the project coordinator.',
    },
  },
  offerBounced: {
    coordinator: {
      subject: 'An offer did not arrive',
      lead: 'The message that offers a seat did not arrive: the mail server refused the participant’s address.',
      until: (until) => `The offer is good until ${until}.`,
      whatToDo:
        'Call the participant or the institution and correct the address, or offer the seat to the next person.',
      link: 'The person in the coordinator’s panel',
    },
  },
};
