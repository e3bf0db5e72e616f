import type {
  Contradiction,
  ValueFormat,
  ValueType,
  Vocabulary,
  YamlFault,
} from '../../domain/fileMistake.ts';
import { counted } from '../format.ts';
import { institutionFile } from './institutionFile.ts';
import type { FileWords } from '../files.ts';

const contradictions: Record<Contradiction, string> = {
  'women-and-men-differ-from-total': 'women and men together differ from the total',
  'end-before-start': 'the end is before the start',
  'quota-outside-regions': "the limit names a voivodeship outside the programme's regions",
  'doubled-quota': 'a limit for the same people stands in the file already',
  'text-and-variants-too-long': "the rule's text and position variants together exceed 300 characters",
  'unknown-block': 'thematic_blocks has no such block',
  'doubled-id': 'this id stands in the file already',
  'doubled-number': 'another group of this course has this number',
  'session-ends-before-start': 'the session ends before it starts',
  'sessions-out-of-order': 'sessions come in order, each on another day',
  'closes-before-opening': 'sign-up ends before it begins',
  'closes-after-first-session': 'sign-up has to end before the day of the first session',
  'no-limit-to-lift': 'there is no limit for an institution (per_institution) that could be lifted',
  'limit-lifts-outside-sign-up':
    'the limit for an institution is lifted while sign-up lasts: after its beginning and before its end',
  'minimum-above-capacity': 'the minimum number of people exceeds the capacity',
};

const yamlFaults: Record<YamlFault, string> = {
  'not-utf-8': 'the file is not in UTF-8',
  'doubled-key': 'this key has occurred already',
  indentation: 'wrong indentation, or a closing bracket is missing',
  tab: 'indented with a tab; use blanks',
  unclosed: 'a closing quotation mark or bracket is missing',
  'several-documents': 'the file holds more than one document',
  unreadable: 'the text is not YAML',
};

const types: Record<ValueType, string> = {
  text: 'a text (in quotation marks if it looks like a number)',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-or-no': 'true or false',
  list: 'a list',
  object: 'a set of keys',
};

const formats: Record<ValueFormat, string> = {
  date: 'a date that exists, such as "2026-12-01"',
  time: 'a time of day such as "09:00"',
  slug: '2 to 40 lower-case letters without accents, digits and hyphens',
  amount: 'an amount in quotation marks with two decimals: "1007997.60"',
  email: 'an e-mail address',
  picture:
    'the name of a PNG file: lower-case letters without accents, digits and hyphens, such as "fund-logo.png"',
};

const vocabularies: Record<Vocabulary, string> = {
  position: 'unknown position',
  'institution-type': 'unknown institution type',
  voivodeship: 'unknown voivodeship',
  other: 'unknown value',
};

/** The sentences of the commands that check and load programme and institution files. */
export const files: FileWords = {
  mistakes: (count) => counted('en', count, { one: 'mistake', other: 'mistakes' }),
  line: institutionFile.line,
  wholeFile: institutionFile.wholeFile,

  problem: {
    notYaml: (fault) => yamlFaults[fault],
    missing: 'this value is missing',
    unknownKey: (key) => `unknown key "${key}"; correct its spelling or remove it`,
    unknownValue: (vocabulary, value, known) => `${vocabularies[vocabulary]} "${value}"; known are ${known}`,
    wrongType: (expected) => `expected ${types[expected]}`,
    wrongFormat: (format) => `expected ${formats[format]}`,
    tooFewCharacters: (limit) => `the text is too short; at least ${limit} characters`,
    tooManyCharacters: (limit) => `the text is too long; at most ${limit} characters`,
    tooFewEntries: (limit) => `too few entries; at least ${limit}`,
    tooManyEntries: (limit) => `too many entries; at most ${limit}`,
    tooSmall: (limit) => `the number is too small; at least ${limit}`,
    tooBig: (limit) => `the number is too big; at most ${limit}`,
    contradiction: (contradiction) => contradictions[contradiction],
    unknownPicture: (file) =>
      `infra/pictures has no PNG picture named "${file}"; put it there, or correct the name`,
    unknownInstitution: (name) =>
      `the directory has no institution named "${name}"; import the institution file first, or correct the name`,
    ambiguousInstitution: (name) => `the directory has several institutions named "${name}"`,
    foreignGroup: (id) => `group "${id}" belongs to another programme; choose another id`,
  },

  done: {
    programmeIsRight: (id, courses, groups) => `ok: programme ${id}, ${courses} courses, ${groups} groups`,
    programmeLoaded: (id, courses, groups) => `loaded programme ${id}, ${courses} courses, ${groups} groups`,
    institutionsAreRight: (count) => `ok: ${count} institutions in the file`,
    institutionsLoaded: (added, changed, unchanged, leftOut) =>
      `imported institutions: ${added} new, ${changed} changed, ${unchanged} unchanged${leftOut === 0 ? '' : `, ${leftOut} left out`}`,
    takeDoubtful: 'To import the rows that were left out too, repeat this command with --doubtful.',
    nothingLoaded: 'Nothing was loaded.',
  },

  command: {
    programmes: 'Usage: npm run programmes -- check FILE… | load FILE… [--lang pl|en]',
    institutions: 'Usage: npm run institutions -- check FILE… | import FILE… [--doubtful] [--lang pl|en]',
    noFile: (file) => `File ${file} cannot be read.`,
    noTable:
      'Name the table in TABLE_NAME (and in DYNAMODB_ENDPOINT the address of a database on this machine).',
    unreachable: (reason) => `The database did not take the data: ${reason}`,
  },
};
