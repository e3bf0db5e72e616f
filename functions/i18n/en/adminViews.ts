import type { Moment } from '../../domain/time.ts';
import type { AdminViewWords } from '../adminViews.ts';
import { deadline } from '../deadline.ts';
import { counted, date, dayAndTime, number } from '../format.ts';

const people = (count: number): string => counted('en', count, { one: 'person', other: 'people' });

const seats = (count: number): string => counted('en', count, { one: 'seat', other: 'seats' });

const offers = (count: number): string => counted('en', count, { one: 'offer', other: 'offers' });

const outOf = (taken: number, all: number): string => `${number('en', taken)} of ${number('en', all)}`;

/** Why the waiting list is not served by itself. */
const stops = {
  'not-open': 'Sign-up has not begun, so seats are not offered by themselves.',
  'sign-up-ended': 'Sign-up has ended, so seats are not offered by themselves.',
  manual: 'In this group a coordinator gives the free seats.',
  'too-late': (hours: number) =>
    `The free seat is not offered by itself: less than ${counted('en', hours, { one: 'hour', other: 'hours' })} to the start.`,
};

/** What the coordinator's pages show, in English. */
export const adminViews: AdminViewWords = {
  stops,
  today: {
    heading: 'Today',
    intro: 'What waits for a coordinator.',
    none: 'Nothing waits for a decision.',
    toDecide: 'to decide',
    toKnow: 'to know',
    group: (title: string, town: string, from: string) => `${title}, ${town}, ${from}`,
    unserved: (free: number, waiting: number) =>
      `${counted('en', free, { one: 'free seat', other: 'free seats' })}, ${people(waiting)} on the waiting list`,
    offersOpen: (count: number) => `${offers(count)} without an answer`,
    earliest: (until: Moment) => `Earliest deadline: ${dayAndTime('en', until)}.`,
    belowMinimum: (count: number, least: number) => `too few people: ${outOf(count, least)}`,
    belowMinimumHint: 'Decide whether the course takes place.',
    over: (over: number) => `too many seats taken, over by ${number('en', over)}`,
    overHint: 'Nobody loses a seat. Freed seats are not offered as long as the group is over.',
    fullAndOpen: (capacity: number) => `all seats taken: ${seats(capacity)}`,
    fullAndOpenHint: (waiting: number) =>
      waiting === 0 ? 'Sign-up is still open.' : `On the waiting list: ${people(waiting)}.`,
    toConfirm: (count: number) => `course to be confirmed, with a seat: ${people(count)}`,
    toConfirmHint: 'Sign-up has ended, and the course starts in less than a week.',
    undelivered: (name: string) => `a message did not arrive: ${name}`,
    undeliveredOffer: (name: string) => `an offer of a seat did not arrive: ${name}`,
    undeliveredHint: 'See on the page of the person what became of the messages, and call them.',
    unreached: (name, what) => `a message did not reach an institution: ${name} (${what})`,
    unreachedSince: (state, since) => `State: ${state}. Known since ${date('en', since)}.`,
    unreachedHint: 'Call the institution. Correct its address, or resume sending to it.',
    answerUnreached: (name) => `the answer to a request to list did not arrive: ${name}`,
    answerUnreachedHint: 'The address of whoever asked is on the page of the request.',
    quotaFull: (name: string, amount: string) => `${name}: used up (${amount})`,
    quotaNearly: (name: string, percent: number) => `${name}: ${number('en', percent)}% used`,
    quotaNearlyHint: 'When the limit is used up, new people will not be accepted.',
    quotaFullHint: 'New people under this limit are not accepted.',
  },
  limits: {
    heading: 'Limits',
    intro: 'Each person counts once, in however many courses they have a seat.',
    none: 'Your projects have no limits.',
    limit: 'Limit',
    used: 'Used',
    percent: (percent: number) => `${number('en', percent)}%`,
    of: (taken: number, limit: number, isPeople: boolean) =>
      `${outOf(taken, limit)} ${isPeople ? '(people)' : '(seats)'}`,
    state: 'State',
    room: 'there is room',
    'nearly-full': 'warning: 90% or more',
    full: 'used up',
    course: (name: string, course: string) => `${name}: ${course}`,
  },
  history: {
    heading: 'History of the group',
    caption: 'Newest first',
    none: 'Nothing has happened yet.',
    when: 'When',
    who: 'Who',
    what: 'What',
    why: 'Why',
    noReason: 'no reason given',
    participant: 'participant',
    system: 'the system',
    coordinator: (id: string) => `coordinator ${id}`,
    institution: (id: string) => `institution ${id}`,
    you: (name: string) => `${name} (you)`,
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    person: (name: string, what: string) => `${name}: ${what}`,
    fields: {
      state: 'State of sign-up',
      opensAt: 'Sign-up from',
      closesAt: 'Sign-up until',
      closeWhenFull: 'Closing when the seats run out',
      capacity: 'Number of seats',
      perInstitution: 'Limit for one institution',
      limitLiftsAt: 'The limit for institutions ends',
      atInstitutionLimit: 'When an institution is at its limit',
      waitingLimit: 'Limit of the waiting list',
      'offers.mode': 'Freed seats',
      'offers.promotion': 'The next person gets',
      'offers.hours': 'Working hours to answer',
      substituteHours: 'End of the time for a substitute, hours before the start',
      'offers.stopHours': 'End of offers made by themselves, hours before the start',
      'offers.onBounce': 'When the message with an offer does not arrive',
      approval: 'Agreement of the institution',
      'approval.hours': 'Working hours for the institution to answer',
      'approval.remindHours': 'Reminder to the institution, working hours before the deadline',
      'approval.silence': 'No answer of the institution means',
      'approval.holdsSeat': 'A seat waits for the institution’s answer',
      'minimum.people': 'The least number of people',
      'minimum.alarmDays': 'Check of the least number, days before the start',
      belowTaken: 'Fewer seats than taken',
      'sessions.startsAt': 'Beginning of the sessions',
      'sessions.endsAt': 'End of the sessions',
      'venue.town': 'Town',
      'venue.address': 'Address',
      'venue.voivodeship': 'Voivodeship',
      'letterDays.reminder': 'Reminder, days before the start',
      'letterDays.followUp': 'Message after the course, days after its end',
      twin: 'New group from the waiting list',
      twinOf: 'Group made from the waiting list of',
    },
    yes: 'yes',
    no: 'no',
    noLimit: 'no limit',
    never: 'never',
    online: 'online',
    noMinimum: 'none',
    approvals: {
      programme: 'as in the project',
      none: 'not needed',
      own: 'rules of its own',
      agree: 'agreement',
      refuse: 'refusal',
    },
    promotions: { offer: 'an offer of a seat', direct: 'a seat at once' },
    origin: (field, group) => `${field}: ${group}`,
    statuses: {
      awaiting: (until: Moment) => `the institution is asked to agree until ${deadline('en', until)}`,
      refusedFor: (reason) => `registration not accepted. ${reason}`,
      refusedBy: {
        institution: 'the institution did not agree',
        silence: 'the institution did not answer in time',
      },
      pending: 'registration being decided',
      confirmed: 'has a seat',
      assured: 'has a seat, course confirmed',
      offered: (until: Moment) => `offer of a seat until ${deadline('en', until)}`,
      waiting: (place: number) => `waiting list, number ${number('en', place)}`,
      withdrawn: 'withdrawn',
      substituted: 'replaced: somebody else has the seat',
      expired: 'no answer to the offer in time',
      moved: 'transferred to another group',
      cancelled: 'course cancelled',
      refused: 'registration not accepted',
    },
  },
  person: {
    why: 'Why it is so',
    actions: 'What can be done',
    noActions: 'Nothing can be changed now.',
    history: 'History of the registration',
  },
  facts: {
    state: (state: string, startsAt: Moment) =>
      `State of the group: ${state}. Start: ${dayAndTime('en', startsAt)}.`,
    seated: 'This person has a seat.',
    assured: 'This person has a seat, and the course is confirmed.',
    offer: (until: Moment) => `A seat waits for this person’s answer until ${deadline('en', until)}.`,
    beingDecided: 'The registration is being decided.',
    cancelled: 'The course is cancelled.',
    byQuota: 'The reason was a limit of the project.',
    place: (place: number, waiting: number) => `Place on the waiting list: ${outOf(place, waiting)}.`,
    before: (before: number) => `Earlier on the list: ${people(before)}.`,
    priority: 'This person has priority given by a coordinator.',
    institutionLimit: (used: number, limit: number) =>
      `The institution is at its limit: ${outOf(used, limit)}. The person keeps the place on the list.`,
    limitUntil: (until: Moment) => `The limit for institutions ends: ${dayAndTime('en', until)}.`,
    institutionRoom: (used: number, limit: number) => `Seats of this institution: ${outOf(used, limit)}.`,
    quotaFull: (name: string, taken: number, limit: number) =>
      `Used up is the ${name}: ${outOf(taken, limit)}.`,
    quotaRoom: (name: string, taken: number, limit: number) =>
      `Not in the way is the ${name}: ${outOf(taken, limit)}.`,
    seats: (taken: number, offered: number, free: number, capacity: number) =>
      `Seats: ${number('en', capacity)}. Taken: ${number('en', taken)}. Offered: ${number('en', offered)}. To give: ${number('en', free)}.`,
    over: (over: number) => `Too many seats are taken, over by ${number('en', over)}.`,
    full: 'All seats are taken or offered.',
    offeredToOthers: (count: number, until: Moment) =>
      `Waiting for others to answer: ${offers(count)}. Earliest deadline: ${dayAndTime('en', until)}.`,
    next: 'The next free seat goes to this person.',
    institutions: (count: number, most: number) =>
      `Seats in this group: ${counted('en', count, { one: 'institution', other: 'institutions' })}, the most that one has: ${number('en', most)}.`,
    withPriority: (count: number) => `Priority on the list: ${people(count)}.`,
  },
};
