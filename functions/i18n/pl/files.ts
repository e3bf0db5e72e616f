import type {
  Contradiction,
  ValueFormat,
  ValueType,
  Vocabulary,
  YamlFault,
} from '../../domain/fileMistake.ts';
import { counted } from '../format.ts';
import { institutionFile } from './institutionFile.ts';

const contradictions: Record<Contradiction, string> = {
  'women-and-men-differ-from-total': 'kobiety i mężczyźni razem to inna liczba niż suma',
  'end-before-start': 'koniec jest przed początkiem',
  'quota-outside-regions': 'limit dotyczy województwa, którego nie ma w regionach projektu',
  'doubled-quota': 'limit dla tych samych osób już wystąpił w pliku',
  'text-and-variants-too-long': 'tekst reguły razem z odmianami stanowiska ma ponad 300 znaków',
  'unknown-block': 'tego bloku nie ma w thematic_blocks',
  'doubled-id': 'ten identyfikator już wystąpił w pliku',
  'doubled-number': 'ten numer ma już inna grupa tego szkolenia',
  'session-ends-before-start': 'spotkanie kończy się, zanim się zacznie',
  'sessions-out-of-order': 'spotkania mają iść po kolei, każde innego dnia',
  'closes-before-opening': 'zapisy kończą się, zanim się zaczną',
  'closes-after-first-session': 'zapisy mają się skończyć przed dniem pierwszego spotkania',
  'no-limit-to-lift': 'nie ma limitu dla instytucji (per_institution), który można znieść',
  'limit-lifts-outside-sign-up':
    'limit dla instytucji ma znikać w czasie zapisów: po ich początku, a przed ich końcem',
  'minimum-above-capacity': 'najmniejsza liczba osób jest większa niż liczba miejsc',
};

const yamlFaults: Record<YamlFault, string> = {
  'not-utf-8': 'plik nie jest zapisany w kodowaniu UTF-8',
  'doubled-key': 'ten klucz już wystąpił',
  indentation: 'złe wcięcie albo brak zamykającego nawiasu',
  tab: 'wcięcie zrobione tabulatorem; użyj spacji',
  unclosed: 'brakuje zamykającego cudzysłowu albo nawiasu',
  'several-documents': 'w pliku jest więcej niż jeden dokument',
  unreadable: 'tekst nie jest poprawnym YAML-em',
};

const types: Record<ValueType, string> = {
  text: 'tekst (w cudzysłowie, jeśli wygląda jak liczba)',
  number: 'liczba',
  'whole-number': 'liczba całkowita',
  'yes-or-no': 'true albo false',
  list: 'lista',
  object: 'zestaw kluczy',
};

const formats: Record<ValueFormat, string> = {
  date: 'istniejąca data w postaci "2026-12-01"',
  time: 'godzina w postaci "09:00"',
  slug: 'od 2 do 40 małych liter bez polskich znaków, cyfr i łączników',
  amount: 'kwota w cudzysłowie, z dwiema cyframi po kropce: "1007997.60"',
  email: 'adres e-mail',
  picture: 'nazwa pliku PNG: małe litery bez polskich znaków, cyfry i łączniki, np. "logo-funduszu.png"',
};

const vocabularies: Record<Vocabulary, string> = {
  position: 'nieznane stanowisko',
  'institution-type': 'nieznany typ instytucji',
  voivodeship: 'nieznane województwo',
  other: 'nieznana wartość',
};

/** The sentences of the commands that check and load programme and institution files. */
export const files = {
  mistakes: (count: number) =>
    counted('pl', count, { one: 'błąd', few: 'błędy', many: 'błędów', other: 'błędu' }),
  line: institutionFile.line,
  wholeFile: institutionFile.wholeFile,

  problem: {
    notYaml: (fault: YamlFault) => yamlFaults[fault],
    missing: 'brakuje tej wartości',
    unknownKey: (key: string) => `nieznany klucz "${key}"; popraw pisownię albo usuń`,
    unknownValue: (vocabulary: Vocabulary, value: string, known: string) =>
      `${vocabularies[vocabulary]}: "${value}"; dozwolone: ${known}`,
    wrongType: (expected: ValueType) => `tu powinno być: ${types[expected]}`,
    wrongFormat: (format: ValueFormat) => `tu powinno być: ${formats[format]}`,
    tooFewCharacters: (limit: number) => `za krótki tekst; najmniejsza liczba znaków: ${limit}`,
    tooManyCharacters: (limit: number) => `za długi tekst; największa liczba znaków: ${limit}`,
    tooFewEntries: (limit: number) => `za mało pozycji; najmniej: ${limit}`,
    tooManyEntries: (limit: number) => `za dużo pozycji; najwięcej: ${limit}`,
    tooSmall: (limit: number) => `za mała liczba; najmniejsza: ${limit}`,
    tooBig: (limit: number) => `za duża liczba; największa: ${limit}`,
    contradiction: (contradiction: Contradiction) => contradictions[contradiction],
    unknownPicture: (file: string) =>
      `w folderze infra/pictures nie ma obrazka PNG o nazwie "${file}"; dodaj go albo popraw nazwę`,
    unknownInstitution: (name: string) =>
      `w bazie instytucji nie ma nazwy "${name}"; wczytaj najpierw plik instytucji albo popraw nazwę`,
    ambiguousInstitution: (name: string) => `w bazie instytucji jest kilka instytucji o nazwie "${name}"`,
    foreignGroup: (id: string) => `grupa "${id}" należy już do innego projektu; nadaj inny identyfikator`,
  },

  done: {
    programmeIsRight: (id: string, courses: number, groups: number) =>
      `ok: projekt ${id}, szkolenia: ${courses}, grupy: ${groups}`,
    programmeLoaded: (id: string, courses: number, groups: number) =>
      `wczytano projekt ${id}, szkolenia: ${courses}, grupy: ${groups}`,
    institutionsAreRight: (count: number) => `ok: instytucje w pliku: ${count}`,
    institutionsLoaded: (added: number, changed: number, unchanged: number, leftOut: number) =>
      `wczytano instytucje: nowe: ${added}, zmienione: ${changed}, bez zmian: ${unchanged}${leftOut === 0 ? '' : `, pominięte: ${leftOut}`}`,
    takeDoubtful: 'Aby wczytać także pominięte wiersze, powtórz to polecenie z opcją --doubtful.',
    nothingLoaded: 'Niczego nie wczytano.',
  },

  command: {
    programmes: 'Użycie: npm run programmes -- check PLIK… | load PLIK… [--lang pl|en]',
    institutions: 'Użycie: npm run institutions -- check PLIK… | import PLIK… [--doubtful] [--lang pl|en]',
    noFile: (file: string) => `Nie można odczytać pliku ${file}.`,
    noTable: 'Podaj w zmiennej TABLE_NAME nazwę tabeli (a w DYNAMODB_ENDPOINT adres bazy na tym komputerze).',
    unreachable: (reason: string) => `Baza danych nie przyjęła danych: ${reason}`,
  },
};
