import type { Group } from '../domain/group.ts';
import { pictureOf } from '../domain/logo.ts';
import type { Language } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import { warsawDate } from '../domain/time.ts';
import { dayAndTime, time } from '../i18n/format.ts';
import { mailWords } from '../i18n/mail.ts';
import { type Block, type Fact, small } from './letter.ts';

type Session = Group['sessions'][number];

type Change = {
  readonly language: Language;
  readonly reason: string | undefined;
  readonly formerGroup: Group | undefined;
};

const when = (language: Language, { startsAt, endsAt }: Session): string =>
  warsawDate(startsAt) === warsawDate(endsAt)
    ? `${dayAndTime(language, startsAt)}–${time(language, endsAt)}`
    : `${dayAndTime(language, startsAt)} – ${dayAndTime(language, endsAt)}`;

const where = (language: Language, { address, town }: Group['venue']): string =>
  address === null ? mailWords(language).online : `${address}, ${town}`;

const briefly = (language: Language, { courseTitle, number, venue }: Group): string => {
  const { online, otherGroup } = mailWords(language);
  return otherGroup(courseTitle, number, venue.address === null ? online : venue.town);
};

/** What a group is, for every mail: course, group, project, each of its sessions, and the place. */
export const groupFacts = (language: Language, group: Group): readonly Fact[] => {
  const { facts } = mailWords(language);
  const sessions = group.sessions.toSorted((a, b) => a.startsAt - b.startsAt);
  return [
    { label: facts.course, values: [group.courseTitle] },
    { label: facts.group, values: [group.number.toString()] },
    { label: facts.programme, values: [group.programmeTitle] },
    { label: facts.when, values: sessions.map((session) => when(language, session)) },
    { label: facts.where, values: [where(language, group.venue)] },
  ];
};

/** What befell the registration or its group: why it was cancelled, where the person came from. */
export const changeFacts = ({ language, reason, formerGroup }: Change): readonly Fact[] => {
  const { facts } = mailWords(language);
  const former = formerGroup === undefined ? undefined : briefly(language, formerGroup);
  return [
    ...(reason === undefined ? [] : [{ label: facts.reason, values: [reason] }]),
    ...(former === undefined ? [] : [{ label: facts.formerGroup, values: [former] }]),
  ];
};

const fundLine = (language: Language, { fund }: Programme): string | undefined => {
  const words = mailWords(language);
  const parts = [
    fund.programme,
    fund.axis === null ? null : words.axis(fund.axis),
    fund.measure === null ? null : words.measure(fund.measure),
    fund.source,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : words.fund(parts.join(', '));
};

type Ending = {
  readonly language: Language;
  readonly programme: Programme;
  /** Where the pages and pictures are reached, without a slash at the end. */
  readonly origin: string;
};

const logoStrip = ({ language, programme: { logos }, origin }: Ending): readonly Block[] => {
  const pictures = logos.map((logo) => pictureOf(logo, origin));
  return pictures.length === 0 ? [] : [{ kind: 'logos', label: mailWords(language).logos, pictures }];
};

/** The end of every mail: who pays, with the logos of the programme, and that nobody reads an answer. */
export const ending = (content: Ending): readonly Block[] => {
  const { language, programme } = content;
  const paid = fundLine(language, programme);
  return [
    ...(paid === undefined ? [] : [small(paid)]),
    ...logoStrip(content),
    small(mailWords(language).automatic),
  ];
};
