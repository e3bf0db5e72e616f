/** What contradicts itself in a programme file whose every single value is right. */
export type Contradiction =
  | 'women-and-men-differ-from-total'
  | 'end-before-start'
  | 'quota-outside-regions'
  | 'doubled-quota'
  | 'text-and-variants-too-long'
  | 'unknown-block'
  | 'doubled-id'
  | 'doubled-number'
  | 'session-ends-before-start'
  | 'sessions-out-of-order'
  | 'closes-before-opening'
  | 'closes-after-first-session'
  | 'no-limit-to-lift'
  | 'limit-lifts-outside-sign-up'
  | 'minimum-above-capacity';

/** What keeps a text from being read as YAML, as far as it can be told. */
export type YamlFault =
  'not-utf-8' | 'doubled-key' | 'indentation' | 'tab' | 'unclosed' | 'several-documents' | 'unreadable';

export type ValueType = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'object';
export type ValueFormat = 'date' | 'time' | 'slug' | 'amount' | 'email' | 'picture';
/** Closed lists whose members a file names; `other` is any further one. */
export type Vocabulary = 'position' | 'institution-type' | 'voivodeship' | 'other';

/** What is wrong at one place of a programme file. */
export type ProgrammeProblem =
  | { readonly kind: 'not-yaml'; readonly fault: YamlFault }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | {
      readonly kind: 'unknown-value';
      readonly vocabulary: Vocabulary;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'wrong-type'; readonly expected: ValueType }
  | { readonly kind: 'wrong-format'; readonly format: ValueFormat }
  | { readonly kind: 'too-few' | 'too-many'; readonly of: 'characters' | 'entries'; readonly limit: number }
  | { readonly kind: 'too-small' | 'too-big'; readonly limit: number }
  | { readonly kind: 'unknown-picture'; readonly file: string }
  | { readonly kind: 'contradiction'; readonly contradiction: Contradiction };

/** A problem with its path, `eligibility.any_of[1].positions[0]`, and the line of the file, counted from 1. */
export type ProgrammeMistake = {
  readonly path: string;
  readonly line: number | null;
  readonly problem: ProgrammeProblem;
};

/** Columns of an institution file, in the order in which the sample has them. */
export const INSTITUTION_COLUMNS = [
  'name',
  'types',
  'nip',
  'regon',
  'voivodeship',
  'town',
  'email',
  'language',
] as const;
/** Columns that a file may leave out; what the directory knows then stays. An empty cell clears it. */
export const OPTIONAL_COLUMNS = ['teryt', 'head', 'deputy', 'training'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
export type InstitutionColumn = (typeof INSTITUTION_COLUMNS)[number] | OptionalColumn;

/** What is wrong with one cell of an institution file. */
export type CellProblem =
  | { readonly kind: 'empty' | 'too-long' | 'too-short' | 'forbidden-characters' }
  | { readonly kind: 'bad-nip' | 'bad-regon' | 'bad-email' | 'bad-teryt' }
  | {
      readonly kind: 'unknown-type' | 'unknown-voivodeship' | 'unknown-language';
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'doubled-type'; readonly value: string }
  | { readonly kind: 'doubled-regon'; readonly firstRow: number };

/** What is wrong with an institution file, by row; the header is row 1, as a spreadsheet counts. */
export type InstitutionMistake =
  | { readonly kind: 'not-text' | 'no-rows' | 'not-xlsx' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'not-csv'; readonly line: number }
  | { readonly kind: 'missing-column'; readonly column: InstitutionColumn }
  | { readonly kind: 'unknown-column' | 'doubled-column'; readonly column: string }
  | {
      readonly kind: 'wrong-number-of-cells';
      readonly row: number;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly kind: 'bad-cell';
      readonly row: number;
      readonly column: InstitutionColumn;
      readonly problem: CellProblem;
    };
