import type { mail as pl } from '../pl/mail.ts';

export const mail: typeof pl = {
  greeting: 'Good morning,',
  facts: {
    participant: 'Participant',
    employee: 'Employee',
    position: 'Position',
    institution: 'Institution',
    course: 'Course',
    group: 'Group',
    programme: 'Project',
    when: 'When',
    where: 'Where',
    place: 'Place on the waiting list',
  },
  online: 'online',
  statusPage: 'Your registration page',
  statusPageIsPrivate:
    'This link is for you alone: it opens your registration without a password. Do not pass it on.',
  groupPage: 'Page of the group',
  questions: 'Questions? Write to the project coordinator',
  institutionQuestions: 'Contact the project coordinator',
  automatic: 'This message was sent automatically. Please do not reply to it.',
  fund: (source) => `Project co-financed by: ${source}.`,
  axis: (axis) => `axis ${axis}`,
  measure: (measure) => `measure ${measure}`,
  confirmed: {
    participant: {
      subject: 'You have a seat',
      lead: 'You have a seat in the group.',
      calendar: 'A calendar file is attached. Open it to add the dates to your calendar.',
      cannotCome: 'Unable to come?',
      whatToDo:
        'Withdraw on your registration page. Please do it as early as you can, so that the organiser knows the seat is free.',
    },
    institution: {
      subject: 'Seat on a course',
      lead: 'An employee of your institution has a seat in a group.',
      whatToDo:
        'If this person cannot take part, or does not work at your institution, please write to the project coordinator.',
    },
  },
  waiting: {
    participant: {
      subject: 'Waiting list',
      lead: 'This group has no free seats at present. You are on the waiting list.',
      next: 'You do not have a seat in the group yet. If you get one, we will write to this address. Your registration page shows how the list moves.',
      cannotCome: 'Do you no longer want to wait?',
      whatToDo: 'Withdraw on your registration page. The people after you will then move up the list.',
    },
    institution: {
      subject: 'Waiting list',
      lead: 'An employee of your institution is on the waiting list and does not have a seat in the group yet.',
      whatToDo:
        'If the person gets a seat, we will write to you. If this person cannot take part, or does not work at your institution, please write to the project coordinator.',
    },
  },
  withdrawn: {
    participant: {
      subject: 'You have withdrawn',
      lead: 'Your withdrawal is recorded. You no longer have a seat in this group or a place on its waiting list.',
      calendar:
        'Are these dates in your calendar? Delete them, or open the attached file, which cancels them.',
      again: 'A change of plans, or a mistake?',
      whatToDo: 'As long as registration is open, you can register again on the page of the group.',
    },
    institution: {
      subject: 'Withdrawal from a course',
      lead: 'An employee of your institution will not take part: the registration has been withdrawn.',
      whatToDo:
        'As long as registration is open, the same person or another one can be registered on the page of the group.',
    },
  },
  calendar: {
    meeting: (number, count) => `session ${number} of ${count}`,
    organizer: 'project coordinator',
  },
};
