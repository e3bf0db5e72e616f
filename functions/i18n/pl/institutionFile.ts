import type { CellProblem } from '../../domain/fileMistake.ts';

type UnknownCell = Extract<CellProblem, { known: readonly string[] }>['kind'];

const unknownCells: Record<UnknownCell, string> = {
  'unknown-type': 'nieznany typ instytucji',
  'unknown-voivodeship': 'nieznane województwo',
  'unknown-language': 'nieznany język',
};

/** What is said of an institution file, to coordinators and by the command that loads it. */
export const institutionFile = {
  line: (line: number) => `wiersz ${line}`,
  wholeFile: 'cały plik',
  row: (row: number) => `wiersz ${row}`,
  cell: (row: number, column: string) => `wiersz ${row}, kolumna ${column}`,
  header: 'nagłówek',
  notText: 'plik nie jest tekstem CSV; zapisz go jako „CSV UTF-8” albo jako skoroszyt programu Excel (.xlsx)',
  notXlsx:
    'nie można odczytać tego skoroszytu; zapisz go ponownie jako .xlsx, bez hasła, albo jako „CSV UTF-8”',
  tooLarge: (megabytes: number) =>
    `skoroszyt po rozpakowaniu ma więcej niż ${megabytes} MB; zapisz go jako „CSV UTF-8” albo podziel`,
  noRows: 'plik nie zawiera żadnej instytucji',
  notCsv: 'cudzysłów jest otwarty i nie jest zamknięty',
  missingColumn: (column: string) => `brakuje kolumny ${column}`,
  unknownColumn: (column: string) => `nieznana kolumna "${column}"`,
  doubledColumn: (column: string) => `kolumna ${column} występuje dwa razy`,
  wrongNumberOfCells: (expected: number, found: number) =>
    `liczba komórek: ${found}, a powinno być: ${expected}`,
  empty: 'pusta komórka',
  tooLong: 'za długi tekst',
  tooShort: 'za krótki tekst',
  forbiddenCharacters: 'niedozwolone znaki',
  badNip: 'to nie jest NIP: potrzeba 10 cyfr z poprawną cyfrą kontrolną',
  badRegon: 'to nie jest REGON: potrzeba 9 albo 14 cyfr z poprawną cyfrą kontrolną',
  badEmail: 'to nie jest adres e-mail',
  badTeryt: 'to nie jest TERYT: potrzeba 7 cyfr',
  unknownValue: (kind: UnknownCell, value: string, known: string) =>
    `${unknownCells[kind]}: "${value}"; dozwolone: ${known}`,
  doubledType: (type: string) => `typ ${type} jest wpisany dwa razy`,
  doubledRegon: (row: number) => `ten REGON jest już w wierszu ${row}`,
  leftOut: (reasons: string) => `pominięty, ta instytucja może już być w bazie: ${reasons}`,
  doubt: {
    'same-nip': (name: string, town: string) => `ten sam NIP ma: ${name}, ${town}`,
    'similar-name': (name: string, town: string) => `podobna nazwa: ${name}, ${town}`,
  },
};
