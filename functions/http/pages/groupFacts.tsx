import { endOf, type Group, startOf } from '../../domain/group.ts';
import { type Ledger, peopleWaiting, seatsTaken } from '../../domain/ledger.ts';
import type { GroupState } from '../../domain/life.ts';
import type { Language } from '../../domain/participant.ts';
import { assertNever } from '../../domain/result.ts';
import type { Moment } from '../../domain/time.ts';
import { counted, day, dayAndTime, number, time } from '../../i18n/format.ts';
import { pageWords } from '../../i18n/pages.ts';
import { words } from '../../i18n/words.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import type { GroupCard } from '../components/groupList.tsx';
import { InPolish } from './inPolish.tsx';
import { type StateLook, StateTag } from '../components/stateTag.tsx';

const LOOKS = {
  draft: 'draft',
  scheduled: 'pending',
  open: 'open',
  'waiting-list': 'waiting',
  full: 'full',
  closed: 'closed',
  confirmed: 'confirmed',
  running: 'running',
  finished: 'finished',
  cancelled: 'cancelled',
} as const satisfies Record<GroupState, StateLook>;

/** The state of a group's sign-up by word and shape. */
export const GroupStateTag = (props: { readonly language: Language; readonly state: GroupState }) => (
  <StateTag look={LOOKS[props.state]} text={words(props.language).groupStates[props.state]} />
);

/** `grupa 3, Katowice` */
export const numberedGroup = (language: Language, group: Group): string =>
  words(language).groups.numbered(number(language, group.number), group.venue.town);

/** Keeps the hours of a meeting on one line: on a phone "9:00–" at a line's end reads as if the end were not known. */
const JOINED_DASH = '\u2060–\u2060';

/** `wtorek, 1 grudnia 2026 r., godz. 9:00–15:00` */
export const sessionText = (language: Language, session: Group['sessions'][number]): string =>
  `${dayAndTime(language, session.startsAt)}${JOINED_DASH}${time(language, session.endsAt)}`;

/** The day and hour of the start and, of several meetings, how many there are and the day of the last. */
export const whenText = (language: Language, group: Group): string => {
  const start = dayAndTime(language, startOf(group));
  if (group.sessions.length === 1) return start;
  const meetings = counted(language, group.sessions.length, pageWords(language).counts.meetings);
  return `${start} (${meetings}, ${pageWords(language).group.last(day(language, endOf(group)))})`;
};

/** The address and the region; a group without an address meets online. */
export const whereText = (language: Language, { venue }: Group): string => {
  const { groups, voivodeships } = words(language);
  if (venue.address === null) return groups.online(venue.town);
  const region = groups.voivodeship(voivodeships[venue.voivodeship]);
  return `${groups.place(venue.town, venue.address)}, ${region}`;
};

/** What is free or taken, as it was a moment ago: `wolne miejsca: 4 z 20`. Nothing for a group that is cancelled. */
export const seatsText = (language: Language, { state, free, ledger }: GroupListing): string | undefined => {
  const { group } = pageWords(language);
  const capacity = number(language, ledger.capacity);
  switch (state) {
    case 'open':
    case 'waiting-list':
    case 'full':
    case 'scheduled':
      return group.free(number(language, free), capacity);
    case 'closed':
    case 'confirmed':
    case 'running':
    case 'finished':
      return group.taken(number(language, seatsTaken(ledger)), capacity);
    case 'draft':
    case 'cancelled':
      return undefined;
    default:
      return assertNever(state);
  }
};

/** How many seats one institution may have, while that limits anybody: `2 miejsca`. */
export const institutionLimitText = (
  language: Language,
  { perInstitution, limitLiftsAt, atInstitutionLimit }: Ledger,
  now: Moment,
): string | undefined => {
  if (perInstitution === null || (limitLiftsAt !== null && now >= limitLiftsAt)) return undefined;
  const { group } = pageWords(language);
  const seats = counted(language, perInstitution, words(language).counts.seats);
  const limit = limitLiftsAt === null ? seats : group.limitUntil(seats, dayAndTime(language, limitLiftsAt));
  return atInstitutionLimit === 'wait' ? group.limitWaits(limit) : limit;
};

/** `oczekuje: 3 osoby`; nothing when nobody waits. */
export const waitingText = (language: Language, { ledger }: GroupListing): string | undefined => {
  const waiting = peopleWaiting(ledger);
  if (waiting === 0) return undefined;
  return pageWords(language).group.waitingPeople(counted(language, waiting, words(language).counts.people));
};

/** A group in a list: what a person needs in order to choose it. */
export const groupCard = (language: Language, listing: GroupListing): GroupCard => {
  const { group, ledger } = listing;
  const text = pageWords(language).group;
  const facts = [
    { term: text.when, value: whenText(language, group) },
    { term: text.where, value: whereText(language, group) },
    { term: text.seats, value: seatsText(language, listing) },
    { term: text.waiting, value: waitingText(language, listing) },
    {
      term: text.closes,
      value: listing.state === 'open' ? dayAndTime(language, ledger.closesAt) : undefined,
    },
  ];
  return {
    href: `/groups/${group.id}`,
    overline: <InPolish language={language}>{group.programmeTitle}</InPolish>,
    title: (
      <>
        <InPolish language={language}>{group.courseTitle}</InPolish>, {numberedGroup(language, group)}
      </>
    ),
    state: (
      <>
        <GroupStateTag language={language} state={listing.state} />
        {group.example && <> ({text.example})</>}
      </>
    ),
    facts: facts.filter(({ value }) => value !== undefined),
  };
};
