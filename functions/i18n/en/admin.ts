import type { ApprovalRules } from '../../domain/approval.ts';
import type { Moment } from '../../domain/time.ts';
import type { AdminWords } from '../admin.ts';
import { counted, dayAndTime, number, time } from '../format.ts';

const people = (count: number): string => counted('en', count, { one: 'person', other: 'people' });

const seats = (count: number): string => counted('en', count, { one: 'seat', other: 'seats' });

const hours = (count: number): string => counted('en', count, { one: 'hour', other: 'hours' });

const seatsTaken = (taken: number, capacity: number): string =>
  `${number('en', taken)} of ${number('en', capacity)}`;

/** The coordinator's pages in English. */
export const admin: AdminWords = {
  frame: {
    title: (page: string) => `${page} – Zapisy, coordinator’s pages`,
    product: 'Zapisy: coordinator',
    today: 'Today',
    limits: 'Limits',
    navigation: 'Coordinator’s pages',
    groups: 'Groups',
    publicPages: 'Pages for participants',
    signedInAs: (name: string) => `Signed in: ${name}`,
    signOut: 'Sign out',
  },
  groups: {
    heading: 'Groups',
    filterLabel: 'Group filters',
    filterHeading: 'Choose groups',
    programme: 'Project',
    month: 'Month',
    state: 'Sign-up',
    any: 'All',
    show: 'Show groups',
    clear: 'Show all',
    upcoming: 'Upcoming groups',
    started: 'Groups that have started or ended',
    found: (count: number) => counted('en', count, { one: 'group', other: 'groups' }),
    none: 'No group fits this choice.',
    noneAtAll: 'There is no group yet.',
    group: 'Group',
    title: (course: string, group: number) => `${course}, group\u00A0${group}`,
  },
  facts: {
    when: 'When',
    where: 'Where',
    seats: 'Seats taken',
    seatsTaken,
    offered: 'Seats offered',
    reserved: 'Seats reserved for institutions',
    free: 'Seats to give',
    over: 'Too many seats taken',
    overBy: (over: number) => `over by ${seats(over)}; nobody loses a seat`,
    twinOf: 'Made from the waiting list of the group',
    waiting: 'Waiting list',
    waitingPeople: (count: number) => (count === 0 ? 'nobody waits' : people(count)),
    noWaitingList: 'no list',
    signUpUntil: 'Sign-up until',
    state: 'Sign-up',
    online: 'online',
    session: (startsAt: Moment, endsAt: Moment) => `${dayAndTime('en', startsAt)}–${time('en', endsAt)}`,
    firstDay: 'First day',
  },
  group: {
    back: 'All groups',
    aboutHeading: 'About the group',
    settingsHeading: 'Sign-up settings',
    capacity: 'Capacity',
    seats,
    perInstitution: 'Limit for one institution',
    perInstitutionSeats: (limit: number | null) => (limit === null ? 'no limit' : seats(limit)),
    waitingLimit: 'Limit of the waiting list',
    waitingPlaces: (limit: number | null) => {
      if (limit === null) return 'no limit';
      return limit === 0 ? 'no waiting list' : `at most ${people(limit)}`;
    },
    closeWhenFull: 'When all seats are taken',
    closesWhenFull: 'sign-up closes by itself',
    staysOpenWhenFull: (waitingLimit: number | null): string =>
      waitingLimit === 0 ? 'new registrations are not accepted' : 'new people join the waiting list',
    limitLiftsAt: 'The limit for institutions ends',
    atInstitutionLimit: 'When an institution is at its limit',
    atLimit: { refuse: 'new registrations are not accepted', wait: 'a new person joins the waiting list' },
    sharedSeats: 'Seats shared by the groups of this course',
    minimum: 'The least number of people',
    minimumPeople: (least: number, days: number) =>
      `${people(least)}; checked ${counted('en', days, { one: 'day', other: 'days' })} before the start`,
    offers: 'Freed seats',
    offerMode: {
      automatic: 'offered by themselves, in the order of the list',
      manual: 'given by a coordinator',
    },
    promotion: 'The next person gets',
    promotionDirect: 'a seat at once',
    promotionOffer: (working: number) => `an offer; working time to answer: ${hours(working)}`,
    onBounce: 'When an offer does not arrive',
    onBounceIs: {
      pause: 'the clock stops until the course starts',
      'offer-on': 'the seat goes to the next person',
    },
    stopHours: 'End of offers made by themselves',
    stopsBefore: (before: number) =>
      before === 0 ? 'when the course starts' : `${hours(before)} before the start`,
    belowTaken: 'Fewer seats than taken',
    belowTakenIs: { refuse: 'cannot be set', allow: 'can be set; nobody loses a seat' },
    approval: 'The institution’s agreement',
    approvalIs: (rules: ApprovalRules | null | undefined): string => {
      if (rules === undefined) return 'as in the whole project';
      if (rules === null) return 'not needed';
      const silence = rules.silence === 'agree' ? 'yes' : 'no';
      const seat = rules.holdsSeat
        ? 'a free seat is kept for the answer'
        : 'a free seat is not kept for the answer';
      return `needed; time to answer in working hours: ${hours(rules.hours)}; no answer means ${silence}; ${seat}`;
    },
    changes: 'What can be done',
    history: 'History of the group',
    opensAt: 'Sign-up from',
    closesAt: 'Sign-up until',
    contact: 'Contact for participants',
    example: 'Example: this is not a real group.',
  },
  people: {
    seated: (count: number) => `People who have a seat (${number('en', count)})`,
    offered: (count: number) => `Offers of a seat (${number('en', count)})`,
    reserved: (count: number) => `Seats reserved for institutions (${number('en', count)})`,
    reservedFor: 'Seat reserved for',
    reservedUntil: 'Reserved until',
    notNamed: 'no name yet',
    expired: (count: number) => `Offers without an answer in time (${number('en', count)})`,
    deadline: 'Answer by',
    held: 'the limit is being checked',
    awaiting: (until: string) => `institution asked until ${until}`,
    priority: 'priority',
    next: 'What next',
    why: 'Why',
    waiting: (count: number) => `Waiting list (${number('en', count)})`,
    withdrawn: (count: number) => `Withdrawn, replaced or transferred (${number('en', count)})`,
    others: (count: number) => `Registrations without a seat (${number('en', count)})`,
    noneSeated: 'Nobody has a seat yet.',
    noneWaiting: 'Nobody waits.',
    noneWithdrawn: 'Nobody has withdrawn.',
    name: 'Person',
    place: 'Place',
    work: 'Position and institution',
    unknownInstitution: 'the institution is no longer in the directory',
    contact: 'Contact',
    noPhone: 'no phone',
    needs: 'Needs',
    noNeeds: 'none',
    registered: 'Registered',
    outcome: 'Outcome',
    pending: 'being decided',
    refused: 'not accepted',
    heading: 'People',
  },
  backToGroup: 'Back to the group',
  done: 'Done',
  warning: 'Warning',
  notice: 'Note',
  failures: {
    needLogin: {
      heading: 'Sign in to finish',
      text: 'Your session has ended, so nothing was changed. Sign in: you will come back to the same page and can confirm again.',
      link: 'Sign in',
    },
    forbidden: {
      heading: 'This is not a coordinator’s account',
      text: 'These pages are for project coordinators only. If you have another account, sign out and use that one. If this account should have access, ask whoever manages the accounts for the coordinator role.',
    },
    noOrganiser: {
      heading: 'This account has no organiser',
      text: 'That is why no group is shown here. Ask whoever manages the accounts to add an organiser to yours, then sign out and sign in again.',
    },
    anotherOrganiser: {
      heading: 'This group belongs to another organiser',
      text: 'You can change the groups of your own organiser only. Nothing has changed.',
    },
    notFound: {
      heading: 'There is no such page',
      text: 'Check the address, or choose a group from the list.',
    },
    crossOrigin: {
      heading: 'The change was not accepted',
      text: 'The form did not come from the coordinator’s pages, so nothing was changed. Open the group and try again.',
    },
    formForged: {
      heading: 'The change was not accepted',
      text: 'This form does not belong to your present session, so nothing was changed. Open the group and try again.',
    },
    formStale: {
      heading: 'The form was open for too long',
      text: 'Nothing was changed. Open the group, check its state and try again.',
    },
    tooLarge: {
      heading: 'Too much data was sent',
      text: 'Nothing was changed. Open the group and try again.',
    },
    wrongType: {
      heading: 'The change was not accepted',
      text: 'The data came in a form that these pages do not take. Nothing was changed.',
    },
    providerDown: {
      heading: 'Signing in does not work at the moment',
      text: 'The service that checks accounts does not answer. Try again in a few minutes. Participants can still sign up.',
      link: 'Try again',
    },
    signInDeclined: {
      heading: 'Signing in was interrupted',
      text: 'The login service did not confirm the account. You can try again.',
      link: 'Sign in',
    },
    signInUntrusted: {
      heading: 'Signing in was not finished',
      text: 'It took too long, or it began in another tab or browser. Start again.',
      link: 'Sign in',
    },
    unknownOutcome: {
      heading: 'Something went wrong on our side',
      text: 'We do not know whether the change was saved. Open the group and check its state. You can safely repeat the change: done twice, it has the same result.',
    },
    toGroups: 'Go to the list of groups',
  },
  signOut: { question: 'Do you want to sign out?' },
  signedOut: {
    heading: 'You are signed out',
    text: 'Your coordinator’s session on this device has ended.',
    atProvider: 'End the session at the login service too',
    atProviderText:
      'The login service may still remember your account. On a shared computer end the session there too.',
    again: 'Sign in again',
  },
};
