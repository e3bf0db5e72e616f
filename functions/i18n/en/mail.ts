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
    formerGroup: 'Former group',
    reason: 'Reason',
  },
  otherGroup: (course, number, town) => `${course}, group ${number}, ${town}`,
  online: 'online',
  statusPage: 'Your registration page',
  statusPageIsPrivate:
    'This link is for you alone: it opens your registration without a password. Do not pass it on.',
  groupPage: 'Page of the group',
  everyGroup: 'Courses and dates',
  questions: 'Questions? Write to the project coordinator',
  institutionQuestions: 'Contact the project coordinator',
  automatic: 'This message was sent automatically. Please do not reply to it.',
  logos: 'Logos',
  fund: (source) => `Project co-financed by: ${source}.`,
  axis: (axis) => `axis ${axis}`,
  measure: (measure) => `measure ${measure}`,
  confirmed: {
    participant: {
      subject: 'You have a seat',
      lead: 'You have a seat in the group.',
      movedLead: 'Your registration has been transferred from another group. You have a seat in this group.',
      calendar: 'A calendar file is attached. Open it to add the dates to your calendar.',
      movedCalendar:
        'A calendar file is attached. Open it to add the dates to your calendar. Delete the dates of your former group there.',
      cannotCome: 'Unable to come?',
      whatToDo:
        'Withdraw on your registration page. Please do it as early as you can, so that the organiser knows the seat is free.',
    },
    institution: {
      subject: 'Seat on a course',
      lead: 'An employee of your institution has a seat in a group.',
      movedLead:
        'The registration of an employee of your institution has been transferred from another group. The person has a seat in the group named below.',
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
  offered: {
    participant: {
      subject: 'A seat is free',
      lead: (until) => `A seat in the group has become free and is kept for you. Accept it until ${until}.`,
      movedLead: (until) =>
        `There is a seat for you in another group than the one you are waiting for. Accept it until ${until}.`,
      next: 'Accept the seat on your registration page. If you do not do so in time, the offer expires and the seat goes to the next person on the waiting list.',
      cannotCome: 'Unable to come?',
      whatToDo: 'Withdraw on your registration page. The next person will then hear of the seat sooner.',
    },
    institution: {
      subject: 'Offer of a seat',
      lead: (until) =>
        `A seat in a group has become free and is kept for an employee of your institution until ${until}.`,
      movedLead: (until) =>
        `A seat in another group than the one of the registration is kept for an employee of your institution until ${until}.`,
      whatToDo:
        'The person accepts the seat on their own registration page: the link is in our message to them. If that does not happen in time, the seat goes to the next person on the waiting list. If this person cannot take part, or does not work at your institution, please write to the project coordinator.',
    },
  },
  expired: {
    participant: {
      subject: 'The offer of a seat has expired',
      lead: (until) => `The offer of a seat in the group was good until ${until}. That time has passed.`,
      leadWithoutDate: 'The time to accept the seat in the group has passed and the offer has expired.',
      next: 'The seat goes to the next person on the waiting list. You are no longer on that list.',
      again: 'Do you still want to take part?',
      whatToDo:
        'Register again on the page of the group. You can do so as long as registration is open. If there are no free seats, you will be at the end of the waiting list.',
    },
    institution: {
      subject: 'Offer of a seat expired',
      lead: 'The offer of a seat for an employee of your institution has expired: the time to answer has passed. The seat goes to the next person on the waiting list.',
      whatToDo:
        'As long as registration is open, the same person or another one can be registered again on the page of the group.',
    },
  },
  groupConfirmed: {
    participant: {
      subject: 'The course takes place',
      lead: 'The course will take place on the dates below. You have a seat in the group.',
      calendar: 'A calendar file is attached. Open it if these dates are not in your calendar yet.',
      cannotCome: 'Unable to come?',
      whatToDo:
        'Withdraw on your registration page as early as you can. Somebody else can then have the seat.',
    },
    institution: {
      subject: 'Course takes place',
      lead: 'The course will take place on the dates below. An employee of your institution has a seat in the group.',
      whatToDo:
        'Please plan for this person to attend. If they cannot take part, or do not work at your institution, please write to the project coordinator.',
    },
  },
  groupCancelled: {
    participant: {
      subject: 'Course cancelled',
      lead: 'The course in this group has been cancelled. The sessions will not take place.',
      calendar:
        'Are these dates in your calendar? Delete them, or open the attached file, which cancels them.',
      again: 'What now?',
      whatToDo:
        'You need not do anything: your registration for this group no longer holds. You can choose another date.',
    },
    institution: {
      subject: 'Course cancelled',
      lead: 'A course that an employee of your institution is registered for has been cancelled. The sessions will not take place.',
      whatToDo: 'You need not do anything: the registration for this group no longer holds.',
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
