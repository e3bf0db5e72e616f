import { programmeDraft } from '../documents/programmeDraft.ts';
import { readProgrammeFile as parseProgramme } from '../documents/programmeFile.ts';
import type { ProgrammeFile } from '../documents/programmeSchema.ts';
import { readInstitutionFile as parseInstitutions } from '../documents/institutionFile.ts';
import type { Pictures } from '../domain/logo.ts';
import type { Language } from '../domain/participant.ts';
import { assertNever } from '../domain/result.ts';
import { type Moment, warsawDate } from '../domain/time.ts';
import { doubtText, institutionMistakeText, programmeMistakeText } from '../i18n/fileMistakeText.ts';
import { fileWords } from '../i18n/files.ts';
import { type ImportedInstitutions, importInstitutions } from '../use-cases/importInstitutions.ts';
import {
  importProgramme,
  type ImportProgrammePorts,
  type ImportRefusal,
} from '../use-cases/importProgramme.ts';

/** What a command prints: one sentence, or a sentence for each mistake. */
export type Report =
  /** `leftOut`: a sentence for each row that was not taken, though nothing in it is wrong. */
  | { readonly ok: true; readonly sentence: string; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** The words of the commands themselves: how they are used, and what keeps them from working. */
export const commandWords = (language: Language) => fileWords(language).command;

/** Told after mistakes when something was to be loaded. */
export const nothingLoaded = (language: Language): string => fileWords(language).done.nothingLoaded;

/** Told after rows that were left out. */
export const takeDoubtful = (language: Language): string => fileWords(language).done.takeDoubtful;

const right = (sentence: string, leftOut: readonly string[] = []): Report => ({
  ok: true,
  sentence,
  leftOut,
});
const wrong = (mistakes: readonly string[]): Report => ({ ok: false, mistakes });

const groupsIn = (file: ProgrammeFile): number =>
  file.example_courses.reduce((sum, { groups }) => sum + groups.length, 0);

/** Whether a programme file could be loaded, as far as the file and the pictures that are there can tell. */
export const checkProgrammeFile = (text: string, language: Language, pictures: Pictures): Report => {
  const file = parseProgramme(text, pictures);
  if (!file.ok) return wrong(file.refusal.map((mistake) => programmeMistakeText(language, mistake)));
  const { id, example_courses: courses } = file.value;
  return right(fileWords(language).done.programmeIsRight(id, courses.length, groupsIn(file.value)));
};

const refusalText = (refusal: ImportRefusal, language: Language): string => {
  const { problem } = fileWords(language);
  switch (refusal.kind) {
    case 'unknown-institution':
      return `eligibility.closed_to_institutions[${refusal.index}]: ${problem.unknownInstitution(refusal.name)}`;
    case 'ambiguous-institution':
      return `eligibility.closed_to_institutions[${refusal.index}]: ${problem.ambiguousInstitution(refusal.name)}`;
    case 'group-of-another-programme':
      return `example_courses: ${problem.foreignGroup(refusal.groupId)}`;
    default:
      return assertNever(refusal);
  }
};

type LoadOptions = {
  readonly now: Moment;
  readonly language: Language;
  /** The pictures that are there. */
  readonly pictures: Pictures;
};

/** Loads one programme file; the days of its example groups count from the day of `now`. A bad file loads nothing. */
export const loadProgrammeFile = async (
  ports: ImportProgrammePorts,
  text: string,
  { now, language, pictures }: LoadOptions,
): Promise<Report> => {
  const file = parseProgramme(text, pictures);
  if (!file.ok) return checkProgrammeFile(text, language, pictures);
  const imported = await importProgramme(ports, programmeDraft(file.value, warsawDate(now)));
  if (!imported.ok) return wrong(imported.refusal.map((refusal) => refusalText(refusal, language)));
  const { courses, groups } = imported.value;
  return right(fileWords(language).done.programmeLoaded(file.value.id, courses, groups));
};

/** Whether an institution file could be imported. */
export const checkInstitutionFile = (bytes: Uint8Array, language: Language): Report => {
  const drafts = parseInstitutions(bytes);
  if (!drafts.ok) return wrong(drafts.refusal.map((mistake) => institutionMistakeText(language, mistake)));
  return right(fileWords(language).done.institutionsAreRight(drafts.value.drafts.length));
};

type ImportOptions = {
  readonly now: Moment;
  readonly language: Language;
  /** Whether doubtful rows are taken too; without it they are left out. */
  readonly doubtful?: boolean;
};

/** All of a file: an entry that a coordinator changed at that very moment is compared anew and written then. */
const importAll = async (...given: Parameters<typeof importInstitutions>): Promise<ImportedInstitutions> => {
  const part = await importInstitutions(...given);
  if (part.left === 0) return part;
  const rest = await importAll(...given);
  const [added, changed] = [part.added + rest.added, part.changed + rest.changed];
  return { ...rest, added, changed, unchanged: rest.unchanged - part.added - part.changed };
};

/**
 * Imports an institution file. A file with any bad row imports nothing. Rows that may be institutions which the
 * directory has are left out and told with their reasons, unless whoever runs the command stands behind them.
 */
export const importInstitutionFile = async (
  ports: Pick<ImportProgrammePorts, 'directory'>,
  bytes: Uint8Array,
  { now, language, doubtful: taken = false }: ImportOptions,
): Promise<Report> => {
  const file = parseInstitutions(bytes);
  if (!file.ok) return checkInstitutionFile(bytes, language);
  const { drafts, rowOf } = file.value;
  const done = await importAll(ports, drafts, { at: now, by: 'system', takes: () => taken });
  const leftOut = done.doubtful
    .map((row) => ({ ...row, number: rowOf.get(row.entry.regon) ?? 0 }))
    .toSorted((one, other) => one.number - other.number);
  const { institutionsLoaded } = fileWords(language).done;
  return right(
    institutionsLoaded(done.added, done.changed, done.unchanged, leftOut.length),
    leftOut.map(({ number, doubts }) => doubtText(language, number, doubts)),
  );
};
