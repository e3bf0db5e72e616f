import { groupId, type GroupId, type InstitutionId, type ProgrammeId, type SeatId } from '../domain/ids.ts';
import type { DirectoryNotice, DirectoryNoticeName } from '../domain/directoryNotice.ts';
import type { Notice, NoticeName } from '../domain/notice.ts';
import { namedKind } from '../domain/noticeKind.ts';
import { priorityOf, type Priority } from '../domain/priority.ts';
import type { InstitutionEvent } from '../domain/institutionChange.ts';
import type { ListingId } from '../domain/listing.ts';
import type { QuotaId } from '../domain/quota.ts';
import type { Moment } from '../domain/time.ts';
import type { Wording, WordingName } from '../domain/wording.ts';
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

export const WORDINGS_PREFIX = 'WORDING#';
/** What the sort keys of all versions of one letter's words begin with. */
export const wordingPrefix = ({ kind, audience, language }: WordingName): string =>
  `${WORDINGS_PREFIX}${kind}#${audience}#${language}#`;
/** Six digits, so that the newest version is the last one. */
export const wordingKey = ({ programmeId, version, ...name }: Omit<Wording, 'at' | 'by' | 'text'>): Key => ({
  pk: programmeKey(programmeId).pk,
  sk: `${wordingPrefix(name)}${String(version).padStart(6, '0')}`,
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
/**
 * What a notice tells is its kind, a seat under one name whichever way it came, and the time that it speaks of: a second
 * offer is told again.
 */
export const noticeKey = ({ groupId, seatId, kind, occasion, audience }: NoticeName): Key => {
  const named = namedKind(kind);
  const told = occasion === 0 ? named : `${named}@${occasion}`;
  return { pk: `GROUP#${groupId}`, sk: `${noticesPrefix(seatId)}${told}#${audience}` };
};
/** Whether an item stands in the partition of an institution or of a request to list one, not of a group. */
export const isOfDirectory = (pk: string): boolean =>
  pk.startsWith('INSTITUTION#') || pk.startsWith('LISTING#');
/** What is told about the directory: to an institution of itself, or to who asked for one. */
export const directoryNoticeKey = (name: DirectoryNoticeName): Key => ({
  pk: 'listingId' in name ? listingKey(name.listingId).pk : `INSTITUTION#${name.institutionId}`,
  sk: `${STREAM_PREFIX.notice}${name.kind}@${name.occasion}`,
});

/** What an outbox is about: registrations, or the directory: institutions themselves, and requests to list one. */
export type Outbox = 'REGISTRATIONS' | 'INSTITUTIONS';
/** The outbox holds the notices that are still to be sent, each priority in a list of its own. */
export const outboxList = (outbox: Outbox, priority: Priority): string => `OUTBOX#${outbox}#${priority}`;
export const outboxPlace = (
  outbox: Outbox,
  { pk, sk }: Key,
  { kind, plannedAt }: Pick<Notice | DirectoryNotice, 'kind' | 'plannedAt'>,
): Place => ({
  list: outboxList(outbox, priorityOf(kind)),
  position: `${sortable(plannedAt)}#${pk}#${sk}`,
});
/** What did not reach its reader, by when that was known. */
export const undeliveredList = (outbox: Outbox): string => `UNDELIVERED#${outbox}`;
export const undeliveredPlace = (outbox: Outbox, { pk, sk }: Key, at: Moment): Place => ({
  list: undeliveredList(outbox),
  position: `${sortable(at)}#${pk}#${sk}`,
});
export const undeliveredFromPosition = (at: Moment): string => sortable(at);

/** All senders share one count: it is one item. */
export const rateKey = (): Key => ({ pk: 'RATE', sk: 'RATE' });

export const suppressionKey = (address: string): Key => ({ pk: `SUPPRESSED#${address}`, sk: 'SUPPRESSED' });

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

/**
 * What happens to an entry at one time by one person is one thing of its kind. It stands under a prefix of its own: the
 * groups' histories are kept in other partitions.
 */
export const institutionEventKey = ({ institutionId, at, by, what }: InstitutionEvent): Key => ({
  pk: `INSTITUTION#${institutionId}`,
  sk: `${HISTORY_PREFIX}${sortable(at)}#${by}#${what.kind === 'merged' ? `${what.kind}#${what.goes}` : what.kind}`,
});

export const listingKey = (id: ListingId): Key => ({ pk: `LISTING#${id}`, sk: 'LISTING' });
/** Only requests that nobody has answered stand in a list. */
export const LISTINGS = 'LISTINGS';
export const listingPlace = (id: ListingId, askedAt: Moment): Place => ({
  list: LISTINGS,
  position: `${sortable(askedAt)}#${id}`,
});

/** Words are spread over partitions by their first two letters; a search reads one of them. */
export const wordPartition = (word: string): string => `WORD#${word.slice(0, 2)}`;
export const wordKey = (word: string, id: InstitutionId): Key => ({
  pk: wordPartition(word),
  sk: `${word}#${id}`,
});

/** The few bookmarks stand side by side: a run reads them all at once. */
export const BOOKMARKS = 'BOOKMARKS';
export const bookmarkKey = (name: string): Key => ({ pk: BOOKMARKS, sk: `BOOKMARK#${name}` });

/** Who was erased stands in one partition, and is read together. */
export const ERASURES = 'ERASURES';
export const erasureKey = ({ groupId, key }: RegistrationRef): Key => ({
  pk: ERASURES,
  sk: `ERASURE#${groupId}#${key}`,
});

export const linkKey = (tokenHash: string): Key => ({ pk: `LINK#${tokenHash}`, sk: 'LINK' });
export const institutionLinkKey = (tokenHash: string): Key => ({
  pk: `LINK#${tokenHash}`,
  sk: 'INSTITUTION-LINK',
});

/** Everybody of one institution stands in one partition, whatever the group. */
export const staffPartition = (id: InstitutionId): string => `STAFF#${id}`;
export const staffKey = (id: InstitutionId, groupId: GroupId, seatId: SeatId): Key => ({
  pk: staffPartition(id),
  sk: `${groupId}#${seatId}`,
});

export const accessKey = (id: InstitutionId): Key => ({ pk: `ACCESS#${id}`, sk: 'ACCESS' });

export const answerKey = (key: string): Key => ({ pk: `ANSWER#${key}`, sk: 'ANSWER' });
