import type { Moment } from '../../domain/time.ts';
import { dayAndTime, number } from '../format.ts';

/** The coordinator's pages on which a programme words its letters. */
export const wording = {
  nav: 'Treść wiadomości',
  heading: 'Treść wiadomości',
  intro:
    'Możesz zmienić początek tematu i pierwszy akapit każdej wiadomości w projekcie. Dane o szkoleniu, linki i stopka zostają takie same.',
  noProgrammes: 'Nie ma żadnego projektu Twojego organizatora.',
  backToList: 'Wszystkie projekty',
  backToProgramme: 'Wszystkie wiadomości w projekcie',
  letter: 'Wiadomość',
  reader: 'Do kogo',
  words: 'Treść',
  usual: 'zwykła',
  own: 'własna',
  edit: (language: string) => `zmień, język: ${language}`,
  languages: { pl: 'polski', en: 'angielski' },
  title: (letter: string, reader: string, language: string) => `${letter}: ${reader}, ${language}`,
  isUsual: 'Ta wiadomość ma teraz zwykłą treść.',
  isOwn: (at: Moment) => `Ta wiadomość ma własną treść od: ${dayAndTime('pl', at)}.`,
  subject: 'Początek tematu',
  subjectHint: 'Najwyżej 50 znaków. Dalej będzie tytuł szkolenia.',
  opening: 'Pierwszy akapit',
  openingHint:
    'Zastępuje zdanie po powitaniu. Nowa linia to nowy akapit. Zostaw tam informację, która jest w zwykłej treści.',
  placeholdersHeading: 'Co można wstawić w nawiasach klamrowych',
  placeholders: {
    imie: 'imię osoby, o której jest wiadomość',
    nazwisko: 'nazwisko tej osoby',
    szkolenie: 'tytuł szkolenia',
    termin: 'dzień pierwszego spotkania',
    miejsce: 'adres i miejscowość albo „przez internet”',
    instytucja: 'nazwa instytucji tej osoby',
    do: 'termin odpowiedzi, jeśli wiadomość go ma',
  },
  preview: 'Pokaż podgląd',
  save: 'Zapisz treść',
  test: 'Wyślij próbną wiadomość',
  testGoesTo: (address: string) =>
    `Wiadomość próbna z zapisaną treścią zostanie wysłana na Twój adres: ${address}.`,
  tested: 'Wiadomość próbna z zapisaną treścią jest w drodze na Twój adres.',
  noAddress:
    'Twoje konto nie podaje potwierdzonego adresu e-mail, więc nie można wysłać wiadomości próbnej. Po dodaniu adresu do konta zaloguj się ponownie.',
  noGroup: 'Ten projekt nie ma nadchodzącej grupy, więc nie można jeszcze wysłać wiadomości próbnej.',
  backToUsual: 'Wróć do zwykłej treści',
  previewHeading: 'Podgląd',
  previewIntro:
    'Tak będzie wyglądać wiadomość. Dane osoby i szkolenia są zmyślone. Nic nie zostało zapisane.',
  previewSubject: 'Temat',
  html: 'Otwórz podgląd z formatowaniem w nowej karcie',
  saved: 'Treść zapisana. Będzie w następnych wiadomościach.',
  unchanged: 'Treść jest już taka. Nic się nie zmieniło.',
  savedTitle: 'Gotowe',
  historyHeading: 'Poprzednie treści',
  when: 'Kiedy',
  who: 'Kto',
  mistakes: {
    empty: (field: string) => `${field}: wpisz treść`,
    tooLong: (field: string, most: number) => `${field}: skróć do ${number('pl', most)} znaków`,
    control: (field: string, at: number) => `${field}: na pozycji ${number('pl', at)} jest niedozwolony znak`,
    broken: (field: string, at: number) =>
      `${field}: na pozycji ${number('pl', at)} jest nawias klamrowy bez pary`,
    unknown: (field: string, at: number, name: string) =>
      `${field}: na pozycji ${number('pl', at)} jest {${name}}, a takiego wstawienia nie ma`,
    deadline: (field: string) => `${field}: ta wiadomość musi podawać termin, wstaw {do}`,
    meanwhile: 'Ktoś zmienił tę treść w międzyczasie. Sprawdź poprzednie treści i zapisz jeszcze raz.',
  },
  summaryTitle: 'Popraw błędy w formularzu',
  errorPrefix: 'Błąd',
  sample: {
    firstName: 'Anna',
    lastName: 'Przykładowa',
    institution: 'Dom Pomocy Społecznej w Przykładowie',
    course: 'Przykładowe szkolenie',
    town: 'Przykładowo',
    address: 'ul. Przykładowa 1',
  },
};
