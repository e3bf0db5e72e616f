import type { Moment } from '../../domain/time.ts';
import type { AdminWords } from '../admin.ts';
import { counted, dayAndTime, number, time } from '../format.ts';

const people = (count: number): string => counted('en', count, { one: 'person', other: 'people' });

const seats = (count: number): string => counted('en', count, { one: 'seat', other: 'seats' });

const seatsTaken = (taken: number, capacity: number): string =>
  `${number('en', taken)} of ${number('en', capacity)}`;

/** The coordinator's pages in English. */
export const admin: AdminWords = {
  frame: {
    title: (page: string) => `${page} – Zapisy, coordinator’s pages`,
    product: 'Zapisy: coordinator',
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
    noneUpcoming: 'No upcoming group fits this choice.',
    group: 'Group',
    title: (course: string, group: number) => `${course}, group\u00A0${group}`,
  },
  facts: {
    when: 'When',
    where: 'Where',
    seats: 'Seats taken',
    seatsTaken,
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
    opensAt: 'Sign-up from',
    closesAt: 'Sign-up until',
    close: 'Close sign-up',
    reopen: 'Reopen sign-up',
    contact: 'Contact for participants',
    example: 'Example: this is not a real group.',
  },
  people: {
    seated: (count: number) => `People who have a seat (${number('en', count)})`,
    waiting: (count: number) => `Waiting list (${number('en', count)})`,
    withdrawn: (count: number) => `Withdrawn (${number('en', count)})`,
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
  close: {
    question: 'Do you want to close sign-up for this group?',
    warning:
      'From this moment nobody else can take a seat or join the waiting list. Those who have a seat keep it.',
    standing: (taken: number, capacity: number, waiting: number) =>
      `Seats taken: ${seatsTaken(taken, capacity)}. Waiting list: ${waiting === 0 ? 'nobody waits' : people(waiting)}.`,
    confirm: 'Close sign-up',
    cancel: 'Do not close',
    done: (at: Moment) => `Sign-up closed: ${dayAndTime('en', at)}.`,
    doneDetails: (taken: number, waiting: number) =>
      `People who have a seat: ${number('en', taken)}. People on the waiting list: ${number('en', waiting)}.`,
    already: 'Sign-up for this group is already closed.',
    alreadyHeading: 'Sign-up is already closed',
  },
  reopen: {
    question: 'Do you want to reopen sign-up for this group?',
    until: (closesAt: Moment) => `Sign-up will be open until ${dayAndTime('en', closesAt)}.`,
    free: (free: number) => `New people will be able to take ${seats(free)}.`,
    noneFree: 'No seat is free: new people will join the waiting list.',
    noneFreeNoList: 'No seat is free, and the waiting list takes nobody else.',
    confirm: 'Reopen sign-up',
    cancel: 'Do not reopen',
    done: (at: Moment) => `Sign-up reopened: ${dayAndTime('en', at)}.`,
    already: 'Sign-up for this group is already open.',
    alreadyHeading: 'Sign-up is already open',
    notPossible: 'Sign-up cannot be reopened',
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
