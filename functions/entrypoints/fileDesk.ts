import { programmeDraft } from '../documents/programmeDraft.ts';
import { readProgrammeFile as parseProgramme } from '../documents/programmeFile.ts';
import type { ProgrammeFile } from '../documents/programmeSchema.ts';
import { readInstitutionFile as parseInstitutions } from '../documents/institutionFile.ts';
import type { Language } from '../domain/participant.ts';
import { assertNever } from '../domain/result.ts';
import { type Moment, warsawDate } from '../domain/time.ts';
import { institutionMistakeText, programmeMistakeText } from '../i18n/fileMistakeText.ts';
import { fileWords } from '../i18n/files.ts';
import { importInstitutions } from '../use-cases/importInstitutions.ts';
import {
  importProgramme,
  type ImportProgrammePorts,
  type ImportRefusal,
} from '../use-cases/importProgramme.ts';

/** What a command prints: one sentence, or a sentence for each mistake. */
export type Report =
  | { readonly ok: true; readonly sentence: string }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** The words of the commands themselves: how they are used, and what keeps them from working. */
export const commandWords = (language: Language) => fileWords(language).command;

/** Told after mistakes when something was to be loaded. */
export const nothingLoaded = (language: Language): string => fileWords(language).done.nothingLoaded;

const right = (sentence: string): Report => ({ ok: true, sentence });
const wrong = (mistakes: readonly string[]): Report => ({ ok: false, mistakes });

const groupsIn = (file: ProgrammeFile): number =>
  file.example_courses.reduce((sum, { groups }) => sum + groups.length, 0);

/** Whether a programme file could be loaded, as far as the file alone can tell. */
export const checkProgrammeFile = (text: string, language: Language): Report => {
  const file = parseProgramme(text);
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

/** Loads one programme file; the days of its example groups count from the day of `now`. A bad file loads nothing. */
export const loadProgrammeFile = async (
  ports: ImportProgrammePorts,
  text: string,
  { now, language }: { readonly now: Moment; readonly language: Language },
): Promise<Report> => {
  const file = parseProgramme(text);
  if (!file.ok) return checkProgrammeFile(text, language);
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

/**
 * Imports an institution file. A file with any bad row imports nothing. Whoever runs the command stands behind every
 * row of it, doubtful ones as well.
 */
export const importInstitutionFile = async (
  ports: Pick<ImportProgrammePorts, 'directory'>,
  bytes: Uint8Array,
  { now, language }: { readonly now: Moment; readonly language: Language },
): Promise<Report> => {
  const drafts = parseInstitutions(bytes);
  if (!drafts.ok) return checkInstitutionFile(bytes, language);
  const { added, changed, unchanged } = await importInstitutions(ports, drafts.value.drafts, {
    at: now,
    by: 'system',
    takes: () => true,
  });
  return right(fileWords(language).done.institutionsLoaded(added, changed, unchanged));
};
