import { type Group, NO_CHANGES, USUAL_LETTER_DAYS, USUAL_SUBSTITUTE_HOURS } from '../domain/group.ts';
import { courseId, groupId, institutionId, registrationKey, seatIdOf } from '../domain/ids.ts';
import { type Institution, NO_CONTACTS } from '../domain/institution.ts';
import { USUAL_OFFERS } from '../domain/offers.ts';
import type { Programme } from '../domain/programme.ts';
import { registration, type Registration } from '../domain/registration.ts';
import { HOUR, type Moment } from '../domain/time.ts';
import type { WordingName, WordingText } from '../domain/wording.ts';
import type { NoticeContent } from './deliverNotice.ts';

/** Names and addresses of people and places that do not exist. */
export type SampleNames = Readonly<
  Record<'firstName' | 'lastName' | 'institution' | 'course' | 'town' | 'address', string>
>;

const DAY = 24 * HOUR;
const GROUP = groupId.parse('przyklad-1');
const KEY = registrationKey.parse('k3YfQ2a');
const INSTITUTION = institutionId.parse('aaaa');
const MAILBOX = 'nobody@example.org';

const sampleGroup = (programme: Programme, names: SampleNames, now: Moment): Group => {
  const startsAt = now - (now % DAY) + 14 * DAY + 8 * HOUR;
  return {
    id: GROUP,
    programmeId: programme.id,
    courseId: courseId.parse('przyklad'),
    number: 1,
    programmeTitle: programme.title,
    courseTitle: names.course,
    sessions: [{ startsAt, endsAt: startsAt + 6 * HOUR }],
    venue: { town: names.town, address: names.address, voivodeship: 'slaskie' },
    contactEmail: MAILBOX,
    example: true,
    organiser: programme.organiser,
    sharedSeats: null,
    offers: USUAL_OFFERS,
    minimum: null,
    belowTaken: 'refuse',
    letterDays: USUAL_LETTER_DAYS,
    calendar: NO_CHANGES,
    substituteHours: USUAL_SUBSTITUTE_HOURS,
    twinOf: null,
  };
};

const sampleRegistration = (
  { firstName, lastName }: SampleNames,
  language: WordingName['language'],
  now: Moment,
): Registration =>
  registration.parse({
    groupId: GROUP,
    key: KEY,
    attempt: 1,
    person: 'nobody-nobody-nobody',
    requestId: 'nobody-nobody-nobody',
    institutionId: INSTITUTION,
    position: 'pracownik_socjalny',
    details: { firstName, lastName, email: MAILBOX, phone: '+48 600 000 000', informationRead: true },
    language,
    clauseVersion: '1',
    createdAt: now,
    status: { kind: 'confirmed' },
    revision: 1,
  });

const sampleInstitution = (names: SampleNames, language: WordingName['language']): Institution => ({
  id: INSTITUTION,
  name: names.institution,
  types: ['DPS'],
  nip: '',
  regon: '',
  voivodeship: 'slaskie',
  town: names.town,
  email: MAILBOX,
  contacts: NO_CONTACTS,
  teryt: null,
  typesConfirmed: true,
  language,
  mergedInto: null,
  mergedFrom: [],
  revision: 0,
});

/** What a letter of a programme is written from to be looked at: people and places in it do not exist. */
export const sampleLetter = (
  programme: Programme,
  { kind, audience, language }: WordingName,
  text: WordingText | null,
  { names, now, origin }: { readonly names: SampleNames; readonly now: Moment; readonly origin: string },
): NoticeContent => ({
  notice: {
    groupId: GROUP,
    seatId: seatIdOf(KEY, 1),
    kind,
    occasion: now + 2 * DAY,
    audience,
    plannedAt: now,
    place: kind === 'waiting' || kind === 'approved-waiting' ? 3 : null,
    why: null,
    revision: 1,
    delivery: { kind: 'planned' },
  },
  registration: sampleRegistration(names, language, now),
  institution: sampleInstitution(names, language),
  group: sampleGroup(programme, names, now),
  formerGroup: undefined,
  programme,
  statusLink: audience === 'participant' ? `${origin}/` : undefined,
  approvalLink: `${origin}/`,
  wording: text,
});
