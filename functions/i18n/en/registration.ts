import type { registration as pl } from '../pl/registration.ts';

export const registration: typeof pl = {
  status: {
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
};
