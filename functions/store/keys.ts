import { groupId, type GroupId, type InstitutionId, type ProgrammeId, type SeatId } from '../domain/ids.ts';
import type { NoticeName } from '../domain/notice.ts';
import type { QuotaId } from '../domain/quota.ts';
import type { Moment } from '../domain/time.ts';
import type { GroupEvent, RegistrationRef } from '../use-cases/ports.ts';
import { STREAM_PREFIX } from './table.ts';

/** Every key string of the table. The chart in README.md shows the same. */

type Key = { readonly pk: string; readonly sk: string };
type Place = { readonly list: string; readonly position: string };

/** Ten digits, so that text sorts as numbers do. */
const sortable = (at: Moment): string => String(at).padStart(10, '0');

export const programmeKey = (id: ProgrammeId): Key => ({ pk: `PROGRAMME#${id}`, sk: 'PROGRAMME' });
export const programmePlace = (id: ProgrammeId): Place => ({ list: 'PROGRAMMES', position: id });

export const COURSE_PREFIX = 'COURSE#';
export const courseKey = (programmeId: ProgrammeId, courseId: string): Key => ({
  pk: `PROGRAMME#${programmeId}`,
  sk: `${COURSE_PREFIX}${courseId}`,
});

export const groupKey = (id: GroupId): Key => ({ pk: `GROUP#${id}`, sk: 'GROUP' });
export const groupPlace = (id: GroupId, startsAt: Moment): Place => ({
  list: 'GROUPS',
  position: `${sortable(startsAt)}#${id}`,
});
export const groupsFromPosition = (at: Moment): string => sortable(at);

export const ledgerKey = (id: GroupId): Key => ({ pk: `GROUP#${id}`, sk: STREAM_PREFIX.ledger });
/** The group in whose partition an item stands. Throws when it stands in none. */
export const groupIdOf = (pk: unknown): GroupId =>
  groupId.parse(typeof pk === 'string' && pk.startsWith('GROUP#') ? pk.slice('GROUP#'.length) : undefined);

export const REGISTRATION_PREFIX = 'REGISTRATION#';
export const registrationKeyOf = ({ groupId, key }: RegistrationRef): Key => ({
  pk: `GROUP#${groupId}`,
  sk: `${REGISTRATION_PREFIX}${key}`,
});

/** What the sort keys of all notices of one seat begin with. */
export const noticesPrefix = (seatId: SeatId): string => `${STREAM_PREFIX.notice}${seatId}#`;
/** What a notice tells is its kind, and of an offer the deadline too: a second offer is told again. */
export const noticeKey = ({ groupId, seatId, kind, occasion, audience }: NoticeName): Key => ({
  pk: `GROUP#${groupId}`,
  sk: `${noticesPrefix(seatId)}${occasion === 0 ? kind : `${kind}@${occasion}`}#${audience}`,
});
/** The outbox holds the notices that are neither sent nor failed. */
export const OUTBOX = 'OUTBOX';
export const outboxPlace = (name: NoticeName, plannedAt: Moment): Place => ({
  list: OUTBOX,
  position: `${sortable(plannedAt)}#${name.groupId}#${noticeKey(name).sk}`,
});

export const HISTORY_PREFIX = 'HISTORY#';
/**
 * Eight digits, so that a group's history sorts by its ledger's revision. The description has no revision of its own:
 * who changed it and when name the entry as well.
 */
export const historyKey = ({
  groupId,
  part,
  revision,
  at,
  by,
}: Pick<GroupEvent, 'groupId' | 'part' | 'revision' | 'at' | 'by'>): Key => {
  const name = `${HISTORY_PREFIX}${String(revision).padStart(8, '0')}`;
  return { pk: `GROUP#${groupId}`, sk: part === 'ledger' ? name : `${name}#${sortable(at)}#${by}` };
};

/** Each counter has a partition of its own: a thousand units a second are all that one partition takes. */
export const quotaKey = (programmeId: ProgrammeId, id: QuotaId): Key => ({
  pk: `QUOTA#${programmeId}#${id}`,
  sk: 'QUOTA',
});

/** The people who count in a programme are spread over so many partitions; all of them are read for the audit. */
const MEMBER_PARTITIONS = 16;
const memberPartition = (programmeId: ProgrammeId, number: number): string =>
  `MEMBERS#${programmeId}#${number}`;
export const memberPartitions = (programmeId: ProgrammeId): readonly string[] =>
  Array.from({ length: MEMBER_PARTITIONS }, (_, number) => memberPartition(programmeId, number));
const partitionNumber = (person: string): number =>
  Array.from(person, (character) => character.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0) %
  MEMBER_PARTITIONS;
export const memberKey = (programmeId: ProgrammeId, person: string): Key => ({
  pk: memberPartition(programmeId, partitionNumber(person)),
  sk: `PERSON#${person}`,
});

export const institutionKey = (id: InstitutionId): Key => ({ pk: `INSTITUTION#${id}`, sk: 'INSTITUTION' });
export const institutionPlace = (foldedName: string, id: InstitutionId): Place => ({
  list: 'INSTITUTIONS',
  position: `${foldedName}#${id}`,
});

/** Words are spread over partitions by their first two letters; a search reads one of them. */
export const wordPartition = (word: string): string => `WORD#${word.slice(0, 2)}`;
export const wordKey = (word: string, id: InstitutionId): Key => ({
  pk: wordPartition(word),
  sk: `${word}#${id}`,
});

export const bookmarkKey = (name: string): Key => ({ pk: `BOOKMARK#${name}`, sk: 'BOOKMARK' });

export const linkKey = (tokenHash: string): Key => ({ pk: `LINK#${tokenHash}`, sk: 'LINK' });

export const answerKey = (key: string): Key => ({ pk: `ANSWER#${key}`, sk: 'ANSWER' });
