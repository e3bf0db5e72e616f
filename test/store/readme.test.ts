import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  courseId,
  groupId,
  institutionId,
  programmeId,
  registrationKey,
} from '../../functions/domain/ids.ts';
import { listingId } from '../../functions/domain/listing.ts';
import { quotaId } from '../../functions/domain/quota.ts';
import * as keys from '../../functions/store/keys.ts';
import { ACT_ATTRIBUTES, LEDGER_ATTRIBUTES } from '../../functions/store/ledgerItem.ts';
import { storeIn } from '../../functions/store/store.ts';
import { TABLE } from '../../functions/store/table.ts';
import { seatNumber } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

const README = readFileSync(join(import.meta.dirname, '../../functions/store/README.md'), 'utf8');

type Row = Readonly<Record<string, string>>;

/** The rows of the first table below a heading, by the names of its columns. */
const tableBelow = (heading: string): readonly Row[] => {
  const [, below = ''] = README.split(`${heading}\n`);
  const lines = below.split('\n');
  const first = lines.findIndex((text) => text.startsWith('|'));
  const last = lines.findIndex((text, index) => index > first && !text.startsWith('|'));
  const [header = [], , ...rows] = lines.slice(first, last).map((text) =>
    text
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
};

const code = (cell = ''): string => cell.replaceAll('`', '');
const codesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const CHART = tableBelow('## Entity chart');
const PATTERNS = tableBelow('## Access patterns');

const GROUP = groupId.parse('prawo-1');
const REGISTRATION = registrationKey.parse('k3YfQ2a');
const NOTICE = {
  groupId: GROUP,
  seatId: seatNumber(1),
  kind: 'offered',
  occasion: 1_800_000_000,
  audience: 'institution',
} as const;
const EVENT = { groupId: GROUP, revision: 44, at: 45, by: 'coordinator:anna' } as const;
const PERSON = 'k3YfQ2a-fingerprint-xx';
const QUOTA = quotaId.parse('seats:prawo');
const PROGRAMME = programmeId.parse('makroregion-ii');
const INSTITUTION = institutionId.parse('dps2');

const LISTING = listingId.parse('listing-0123456789abcd');

const ITSELF = { institutionId: INSTITUTION, kind: 'access', occasion: 1_800_000_000 } as const;

const ANSWER = { listingId: LISTING, kind: 'listing-answered', occasion: 1_800_000_001 } as const;

const VALUES: Readonly<Record<string, string>> = {
  programmeId: PROGRAMME,
  courseId: 'prawo',
  groupId: GROUP,
  startsAt: '0000000042',
  plannedAt: '0000000043',
  endedAt: '0000000046',
  priority: '1',
  itself: `${ITSELF.kind}@${ITSELF.occasion}`,
  answer: `${ANSWER.kind}@${ANSWER.occasion}`,
  address: 'hash-of-address',
  key: REGISTRATION,
  seatId: NOTICE.seatId,
  told: `${NOTICE.kind}@${NOTICE.occasion}`,
  audience: NOTICE.audience,
  institutionId: INSTITUTION,
  name: 'dom pomocy',
  word: 'pomocy',
  wo: 'po',
  revision: '00000044',
  changedAt: '0000000045',
  by: 'coordinator:anna',
  quotaId: QUOTA,
  person: PERSON,
  number: '3',
  bookmark: 'housekeeping',
  tokenHash: 'hash-of-token',
  keyHash: 'hash-of-key',
  what: 'imported',
  listingId: LISTING,
  kind: NOTICE.kind,
  language: 'pl',
  version: '000007',
};

/** What the builders make of those values, by entity. */
const BUILT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programme: { ...keys.programmeKey(PROGRAMME), ...keys.programmePlace(PROGRAMME) },
  course: keys.courseKey(PROGRAMME, courseId.parse('prawo')),
  wording: keys.wordingKey({
    programmeId: PROGRAMME,
    kind: NOTICE.kind,
    audience: NOTICE.audience,
    language: 'pl',
    version: 7,
  }),
  group: { ...keys.groupKey(GROUP), ...keys.groupPlace(GROUP, 42) },
  ledger: keys.ledgerKey(GROUP),
  registration: keys.registrationKeyOf({ groupId: GROUP, key: REGISTRATION }),
  notice: {
    ...keys.noticeKey(NOTICE),
    ...keys.outboxPlace('REGISTRATIONS', keys.noticeKey(NOTICE), { ...NOTICE, plannedAt: 43 }),
  },
  'notice that did not arrive': {
    ...keys.noticeKey(NOTICE),
    ...keys.undeliveredPlace('REGISTRATIONS', keys.noticeKey(NOTICE), 46),
  },
  'institution’s notice': {
    ...keys.directoryNoticeKey(ITSELF),
    ...keys.outboxPlace('INSTITUTIONS', keys.directoryNoticeKey(ITSELF), { ...ITSELF, plannedAt: 43 }),
  },
  'answer’s notice': {
    ...keys.directoryNoticeKey(ANSWER),
    ...keys.outboxPlace('INSTITUTIONS', keys.directoryNoticeKey(ANSWER), { ...ANSWER, plannedAt: 43 }),
  },
  rate: keys.rateKey(),
  suppression: keys.suppressionKey('hash-of-address'),
  history: keys.historyKey({ ...EVENT, part: 'ledger' }),
  'history of the description': keys.historyKey({ ...EVENT, part: 'description' }),
  counter: keys.quotaKey(PROGRAMME, QUOTA),
  member: keys.memberKey(PROGRAMME, PERSON),
  bookmark: keys.bookmarkKey('housekeeping'),
  erasure: keys.erasureKey({ groupId: GROUP, key: REGISTRATION }),
  institution: { ...keys.institutionKey(INSTITUTION), ...keys.institutionPlace('dom pomocy', INSTITUTION) },
  word: keys.wordKey('pomocy', INSTITUTION),
  link: keys.linkKey('hash-of-token'),
  'institution’s link': keys.institutionLinkKey('hash-of-token'),
  'staff entry': keys.staffKey(INSTITUTION, GROUP, NOTICE.seatId),
  access: keys.accessKey(INSTITUTION),
  answer: keys.answerKey('hash-of-key'),
  'history of an institution': keys.institutionEventKey({
    institutionId: INSTITUTION,
    at: 45,
    by: 'coordinator:anna',
    what: { kind: 'imported' },
  }),
  listing: { ...keys.listingKey(LISTING), ...keys.listingPlace(LISTING, 45) },
};

const COLUMNS = [TABLE.partitionKey, TABLE.sortKey, TABLE.index.partitionKey, TABLE.index.sortKey] as const;

const keyOf = (row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(
    COLUMNS.map((column) => [column, code(row[column])] as const)
      .filter(([, shape]) => shape !== '')
      .map(([column, shape]) => [
        column,
        shape.replaceAll(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? '?'),
      ]),
  );

describe('The entity chart', () => {
  it('has a row for each entity that the code has, and no other', () => {
    expect(CHART.map(({ entity }) => entity).toSorted()).toEqual(Object.keys(BUILT).toSorted());
  });

  it.each(CHART.map((row) => [row['entity'] ?? '', row] as const))(
    'shows the key of a %s as the code makes it',
    (entity, row) => {
      expect(keyOf(row)).toEqual(BUILT[entity]);
    },
  );

  it('names the index as the table does', () => {
    expect(README).toContain(`the keys of the sparse index \`${TABLE.index.name}\``);
  });

  it('names every function that makes a key', () => {
    const builders = Object.entries(keys).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    );
    expect(builders.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no function that the code does not have', () => {
    expect(CHART.flatMap(({ builders }) => codesIn(builders)).filter((name) => !(name in keys))).toEqual([]);
  });

  it('names the attributes of a ledger as they are stored', () => {
    const rows = tableBelow("### A ledger's attributes");
    const acts = Object.fromEntries(ACT_ATTRIBUTES.map((attribute) => [`last.${attribute}`, attribute]));
    expect(Object.fromEntries(rows.map(({ field, attribute }) => [code(field), code(attribute)]))).toEqual({
      ...LEDGER_ATTRIBUTES,
      ...acts,
    });
  });
});

describe('The access-pattern table', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.stop());

  it('has a row for each method of the store, and no other', () => {
    const methods = Object.entries(storeIn(table.table)).flatMap(([part, port]) =>
      Object.keys(port).map((method) => `${part}.${method}`),
    );
    expect(PATTERNS.map(({ method }) => code(method)).toSorted()).toEqual(methods.toSorted());
  });

  it('names the prefixes by which the code queries', () => {
    const named = PATTERNS.flatMap((row) => codesIn(row['key condition']));
    expect(named).toEqual(
      expect.arrayContaining([keys.COURSE_PREFIX, keys.HISTORY_PREFIX, keys.REGISTRATION_PREFIX]),
    );
  });

  it('names the index in every query of a list', () => {
    const queries = PATTERNS.filter((row) => row['key condition']?.startsWith('list'));
    expect(queries.map(({ operation }) => operation?.replace(', each priority', ''))).toEqual(
      queries.map(() => `Query \`${TABLE.index.name}\``),
    );
  });
});
