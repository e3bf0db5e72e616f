import type {
  CellProblem,
  InstitutionMistake,
  ProgrammeMistake,
  ProgrammeProblem,
} from '../domain/fileMistake.ts';
import type { Doubt } from '../domain/institutionImport.ts';
import type { Language } from '../domain/participant.ts';
import { assertNever } from '../domain/result.ts';
import { type FileWords, fileWords } from './files.ts';
import { type InstitutionFileWords, institutionFileWords } from './institutionFile.ts';

const programmeProblem = ({ problem: words }: FileWords, problem: ProgrammeProblem): string => {
  switch (problem.kind) {
    case 'not-yaml':
      return words.notYaml(problem.fault);
    case 'missing':
      return words.missing;
    case 'unknown-key':
      return words.unknownKey(problem.key);
    case 'unknown-value':
      return words.unknownValue(problem.vocabulary, problem.value, problem.known.join(', '));
    case 'wrong-type':
      return words.wrongType(problem.expected);
    case 'wrong-format':
      return words.wrongFormat(problem.format);
    case 'too-few':
      return problem.of === 'entries'
        ? words.tooFewEntries(problem.limit)
        : words.tooFewCharacters(problem.limit);
    case 'too-many':
      return problem.of === 'entries'
        ? words.tooManyEntries(problem.limit)
        : words.tooManyCharacters(problem.limit);
    case 'too-small':
      return words.tooSmall(problem.limit);
    case 'too-big':
      return words.tooBig(problem.limit);
    case 'unknown-picture':
      return words.unknownPicture(problem.file);
    case 'contradiction':
      return words.contradiction(problem.contradiction);
    default:
      return assertNever(problem);
  }
};

/** `eligibility.any_of[1].positions[0] (line 34): unknown position "…"; known are …` */
export const programmeMistakeText = (
  language: Language,
  { path, line, problem }: ProgrammeMistake,
): string => {
  const words = fileWords(language);
  const at = line === null ? '' : words.line(line);
  const place = path === '' ? at || words.wholeFile : `${path}${at && ` (${at})`}`;
  return `${place}: ${programmeProblem(words, problem)}`;
};

const cellProblem = (words: InstitutionFileWords, problem: CellProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return words.empty;
    case 'too-long':
      return words.tooLong;
    case 'too-short':
      return words.tooShort;
    case 'forbidden-characters':
      return words.forbiddenCharacters;
    case 'bad-nip':
      return words.badNip;
    case 'bad-regon':
      return words.badRegon;
    case 'bad-email':
      return words.badEmail;
    case 'bad-teryt':
      return words.badTeryt;
    case 'unknown-type':
    case 'unknown-voivodeship':
    case 'unknown-language':
      return words.unknownValue(problem.kind, problem.value, problem.known.join(', '));
    case 'doubled-type':
      return words.doubledType(problem.value);
    case 'doubled-regon':
      return words.doubledRegon(problem.firstRow);
    default:
      return assertNever(problem);
  }
};

/** `row 12: left out, may be in the directory: the same NIP has …` */
export const doubtText = (language: Language, row: number, doubts: readonly Doubt[]): string => {
  const words = institutionFileWords(language);
  const reasons = doubts.map(({ why, other }) => words.doubt[why](other.name, other.town));
  return `${words.row(row)}: ${words.leftOut(reasons.join('; '))}`;
};

/** `row 12, column nip: not a NIP: …` */
export const institutionMistakeText = (language: Language, mistake: InstitutionMistake): string => {
  const words = institutionFileWords(language);
  switch (mistake.kind) {
    case 'not-text':
      return `${words.wholeFile}: ${words.notText}`;
    case 'not-xlsx':
      return `${words.wholeFile}: ${words.notXlsx}`;
    case 'too-large':
      return `${words.wholeFile}: ${words.tooLarge(mistake.megabytes)}`;
    case 'no-rows':
      return `${words.wholeFile}: ${words.noRows}`;
    case 'not-csv':
      return `${words.line(mistake.line)}: ${words.notCsv}`;
    case 'missing-column':
      return `${words.header}: ${words.missingColumn(mistake.column)}`;
    case 'unknown-column':
      return `${words.header}: ${words.unknownColumn(mistake.column)}`;
    case 'doubled-column':
      return `${words.header}: ${words.doubledColumn(mistake.column)}`;
    case 'wrong-number-of-cells':
      return `${words.row(mistake.row)}: ${words.wrongNumberOfCells(mistake.expected, mistake.found)}`;
    case 'bad-cell':
      return `${words.cell(mistake.row, mistake.column)}: ${cellProblem(words, mistake.problem)}`;
    default:
      return assertNever(mistake);
  }
};
