import type { InstitutionFileWords } from '../institutionFile.ts';

const unknownCells = {
  'unknown-type': 'unknown institution type',
  'unknown-voivodeship': 'unknown voivodeship',
  'unknown-language': 'unknown language',
};

/** What is said of an institution file. */
export const institutionFile: InstitutionFileWords = {
  line: (line) => `line ${line}`,
  wholeFile: 'the whole file',
  row: (row) => `row ${row}`,
  cell: (row, column) => `row ${row}, column ${column}`,
  header: 'header',
  notText: 'the file is not CSV text; save it as “CSV UTF-8” or as an Excel workbook (.xlsx)',
  notXlsx: 'the workbook cannot be read; save it again as .xlsx, without a password, or as “CSV UTF-8”',
  tooLarge: (megabytes: number) =>
    `the workbook has more than ${megabytes} MB unpacked; save it as “CSV UTF-8” or split it`,
  noRows: 'the file holds no institution',
  notCsv: 'a quotation mark is opened and never closed',
  missingColumn: (column) => `column ${column} is missing`,
  unknownColumn: (column) => `unknown column "${column}"`,
  doubledColumn: (column) => `column ${column} occurs twice`,
  wrongNumberOfCells: (expected, found) => `${found} cells instead of ${expected}`,
  empty: 'the cell is empty',
  tooLong: 'the text is too long',
  tooShort: 'the text is too short',
  forbiddenCharacters: 'forbidden characters',
  badNip: 'not a NIP: 10 digits with a right control digit are needed',
  badRegon: 'not a REGON: 9 or 14 digits with a right control digit are needed',
  badEmail: 'not an e-mail address',
  badTeryt: 'not a TERYT: it takes 7 digits',
  unknownValue: (kind, value, known) => `${unknownCells[kind]} "${value}"; known are ${known}`,
  doubledType: (type) => `type ${type} is given twice`,
  doubledRegon: (row) => `this REGON stands in row ${row} already`,
  leftOut: (reasons) => `left out, this institution may be in the directory: ${reasons}`,
  doubt: {
    'same-nip': (name, town) => `the same NIP has: ${name}, ${town}`,
    'similar-name': (name, town) => `a similar name: ${name}, ${town}`,
  },
};
