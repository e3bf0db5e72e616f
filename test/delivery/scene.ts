import { groupId, institutionId, registrationKey } from '../../functions/domain/ids.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import type { NoticeKind } from '../../functions/domain/noticeKind.ts';
import { registration, seatOf } from '../../functions/domain/registration.ts';
import type { Store } from '../../functions/store/store.ts';
import {
  aCourse,
  aGroup,
  aLedger,
  anInstitution,
  aProgramme,
  NOW,
  someDetails,
} from '../support/builders.ts';

const PEOPLE_PER_GROUP = 20;
const PEOPLE_PER_INSTITUTION = 5;

/** What each person's seat is told of: urgent things, and some that can wait. */
const TOLD: readonly (readonly [NoticeKind, Notice['audience']])[] = [
  ['confirmed', 'participant'],
  ['confirmed', 'institution'],
  ['group-confirmed', 'participant'],
  ['group-confirmed', 'institution'],
  ['details-changed', 'participant'],
  ['details-changed', 'institution'],
  ['reminder', 'participant'],
  ['reminder', 'institution'],
  ['certificate-ready', 'participant'],
  ['follow-up', 'participant'],
];

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

const institutionOf = (number: number) => {
  const letter = (index: number): string => LETTERS.charAt(index % LETTERS.length);
  const id = institutionId.parse(`q${letter(number)}${letter(Math.floor(number / LETTERS.length))}a`);
  return anInstitution({ id, email: `sekretariat${number}@instytucja.example` });
};

const groupOf = (number: number) =>
  aGroup({ id: groupId.parse(`grupa-${number}`), number: number + 1, programmeId: aProgramme().id });

/** The n-th person, who has a seat in a group that takes place. */
const personOf = (number: number) =>
  registration.parse({
    groupId: groupOf(Math.floor(number / PEOPLE_PER_GROUP)).id,
    key: registrationKey.parse(`k${String(number).padStart(6, '0')}`),
    attempt: 1,
    person: `fingerprint-of-person-${number}`,
    requestId: `request-of-person-${number}`,
    institutionId: institutionOf(Math.floor(number / PEOPLE_PER_INSTITUTION)).id,
    position: 'pracownik_socjalny',
    details: someDetails({ email: `osoba${number}@praca.example` }),
    language: number % 3 === 0 ? 'en' : 'pl',
    clauseVersion: '2026-11',
    createdAt: NOW,
    status: { kind: 'confirmed', assured: true },
    revision: 1,
  });

const noticesOf = (number: number): readonly Notice[] => {
  const person = personOf(number);
  return TOLD.map(([kind, audience]) => ({
    groupId: person.groupId,
    seatId: seatOf(person),
    kind,
    occasion: kind === 'reminder' || kind === 'details-changed' ? NOW : 0,
    audience,
    plannedAt: NOW - 60 + (number % 60),
    place: null,
    why: null,
    revision: 1,
    delivery: { kind: 'planned' },
  }));
};

/** Writes at once keep the engine busy without a queue before it. */
const AT_ONCE = 25;

const forEach = async (count: number, work: (number: number) => Promise<unknown>): Promise<void> => {
  for (let first = 0; first < count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => first + index);
    await Promise.all(numbers.map(work));
  }
};

/** Puts people with seats into a table and plans so many notices about them. */
export const plan = async (store: Store, notices: number): Promise<readonly Notice[]> => {
  const people = Math.ceil(notices / TOLD.length);
  const programme = aProgramme({ quotas: [] });
  await store.programmes.saveProgramme(programme, [aCourse()]);
  await forEach(Math.ceil(people / PEOPLE_PER_INSTITUTION), (number) =>
    store.directory.saveInstitutions([institutionOf(number)]),
  );
  await forEach(Math.ceil(people / PEOPLE_PER_GROUP), (number) => {
    const group = groupOf(number);
    return store.groups.saveGroup(group, aLedger({ groupId: group.id }));
  });
  await forEach(people, (number) => store.registrations.putPending(personOf(number), undefined));
  const planned = Array.from({ length: people }, (_, number) => noticesOf(number))
    .flat()
    .slice(0, notices);
  await forEach(planned.length, async (number) => store.notices.plan(planned.slice(number, number + 1)));
  return planned;
};
