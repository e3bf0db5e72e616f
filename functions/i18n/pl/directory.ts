import type { InstitutionField } from '../../domain/institutionChange.ts';
import type { Moment } from '../../domain/time.ts';
import { counted, date, number, time } from '../format.ts';

const entries = (count: number): string =>
  counted('pl', count, { one: 'instytucja', few: 'instytucje', many: 'instytucji', other: 'instytucji' });

const rows = (count: number): string =>
  counted('pl', count, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' });

/** What coordinators read about the directory of institutions. */
export const directory = {
  nav: 'Instytucje',
  errorPrefix: 'Błąd',
  errorTitle: 'Popraw błędy w formularzu',
  back: 'Wróć do instytucji',
  backToEntry: 'Wróć do instytucji',
  backToRequests: 'Wróć do próśb o dopisanie',
  town: 'Miejscowość',
  types: 'Rodzaj',
  name: 'Nazwa',
  none: '–',

  list: {
    heading: 'Instytucje',
    search: 'Znajdź instytucję',
    searchHint: 'Nazwa, miejscowość albo NIP',
    submit: 'Szukaj',
    notFound: (typed: string) => `Nie ma instytucji, która pasuje do: „${typed}”.`,
    found: 'Znalezione instytucje',
    more: (shown: number) => `Pokazujemy pierwsze ${number('pl', shown)}. Wpisz więcej, żeby zawęzić wynik.`,
    import: 'Wczytaj instytucje z pliku',
    requests: (open: number) => `Prośby o dopisanie instytucji: ${number('pl', open)}`,
  },

  fields: {
    name: 'Nazwa',
    types: 'Rodzaje',
    nip: 'NIP',
    regon: 'REGON',
    teryt: 'TERYT',
    voivodeship: 'Województwo',
    town: 'Miejscowość',
    email: 'E-mail sekretariatu',
    head: 'E-mail kierownictwa',
    deputy: 'E-mail zastępstwa',
    training: 'E-mail w sprawach szkoleń',
    language: 'Język wiadomości',
    typesConfirmed: 'Rodzaje potwierdzone',
  } satisfies Record<InstitutionField, string>,

  entry: {
    about: 'Dane',
    contacts: 'Kontakty',
    headMissing: (office: string) => `brak; wiadomości do kierownictwa trafiają na ${office}`,
    tags: 'Rodzaje instytucji',
    tag: 'Rodzaj',
    families: 'Należy do rodzin',
    belongs: (tag: string, family: string, members: string) =>
      `${tag} należy do rodziny ${family} (${members})`,
    noFamily: 'nie należy do żadnej rodziny',
    confirmed: 'Rodzaje są potwierdzone przez koordynatora.',
    unconfirmed: 'Rodzaje nie są jeszcze potwierdzone przez koordynatora.',
    edit: 'Zmień kontakty i rodzaje',
    merge: 'Połącz z innym wpisem',
    merged: 'Połączone wpisy',
    mergedNote: 'Zgłoszenia zapisane pod tymi wpisami prowadzą tutaj.',
    sendLink: 'Wyślij odnośnik do widoku instytucji',
    sendLinkHelp: (email: string): string =>
      `Prywatny odnośnik do listy „Nasi pracownicy” dostanie tylko sekretariat: ${email}.`,
    linkSent: 'Odnośnik zostanie wysłany na adres sekretariatu.',
    linkTooOften: 'Do tej instytucji wysłano już 5 wiadomości w ciągu godziny. Spróbuj później.',
    history: 'Historia',
    noHistory: 'Nie ma zapisanych zmian.',
    when: 'Kiedy',
    what: 'Co się zmieniło',
    who: 'Kto',
    system: 'wczytanie na serwerze',
    you: (name: string) => `${name} (Ty)`,
    coordinator: (id: string) => `koordynator ${id}`,
    imported: 'Wpis dodany z pliku',
    added: 'Wpis dodany na prośbę',
    tagsConfirmed: 'Rodzaje potwierdzone',
    mergedHere: (name: string) => `Wpis „${name}” dołączony do tego`,
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    nothing: 'brak',
    yes: 'tak',
    no: 'nie',
  },

  edit: {
    heading: 'Zmień kontakty i rodzaje',
    contactHint: 'Zostaw puste, jeśli nie ma takiego adresu.',
    typesHint: 'Zaznacz od 1 do 6. Zapisanie potwierdza rodzaje.',
    save: 'Zapisz',
    mustBeEmail: (label: string) => `${label}: wpisz poprawny adres e-mail`,
    typesMissing: 'Zaznacz od 1 do 6 rodzajów',
    saved: 'Zmiany zostały zapisane.',
    nothingToSave: 'Nic się nie zmieniło.',
  },

  merge: {
    heading: 'Połącz z innym wpisem',
    intro: 'Zgłoszenia zostają pod swoim wpisem i prowadzą do tego, który zostaje. Dane nie są łączone.',
    limits:
      'Limit osób z instytucji liczy osobno miejsca zajęte przed połączeniem i po nim. Sprawdź listy otwartych grup.',
    search: 'Znajdź drugi wpis',
    other: 'Drugi wpis',
    otherMissing: 'Wybierz drugi wpis',
    stays: 'Który wpis zostaje?',
    staysMissing: 'Wybierz wpis, który zostaje',
    thisOne: (name: string) => `ten: ${name}`,
    otherOne: 'drugi',
    submit: 'Połącz wpisy',
    done: 'Wpisy zostały połączone.',
    refused: {
      'same-entry': 'To jest ten sam wpis.',
      'merged-already': 'Jeden z tych wpisów jest już połączony z innym.',
      'unknown-institution': 'Nie ma takiego wpisu.',
    },
  },

  import: {
    heading: 'Wczytaj instytucje z pliku',
    intro:
      'Plik CSV albo skoroszyt programu Excel (.xlsx), najwyżej 3 MB. Większy plik podziel. Najpierw zobaczysz, co się zmieni; bez Twojego potwierdzenia nic się nie zapisze.',
    columns: (required: string, optional: string) => `Kolumny: ${required}. Można dodać: ${optional}.`,
    file: 'Plik z instytucjami',
    fileMissing: 'Wybierz plik z instytucjami',
    fileTooLarge: 'Plik z instytucjami jest za duży: wybierz plik do 3 MB albo podziel go na części',
    submit: 'Pokaż, co się zmieni',
    mistakesHeading: 'Plik ma błędy i nie można go wczytać',
    mistakes: (count: number) =>
      `Popraw plik i wczytaj go jeszcze raz. Liczba błędów: ${number('pl', count)}.`,
    andMore: (count: number) => `… i jeszcze ${number('pl', count)}.`,
    preview: 'Co się zmieni',
    windows1250:
      'Plik nie jest zapisany w UTF-8, więc odczytujemy go jako Windows-1250. Sprawdź polskie litery w nazwach.',
    counts: {
      new: 'Nowe',
      changed: 'Zmienione',
      doubtful: 'Do sprawdzenia',
      unchanged: 'Bez zmian',
      merged: 'Połączone z innym wpisem, pominięte',
    },
    newCaption: 'Nowe instytucje',
    changedCaption: 'Zmienione instytucje',
    changes: 'Zmiany',
    shown: (shown: number, all: number) => `Pokazujemy ${number('pl', shown)} z ${rows(all)}.`,
    doubtfulLegend: 'Instytucje do sprawdzenia',
    doubtfulHint: 'Mogą już być w bazie. Zaznacz te, które na pewno są nowe; reszta nie zostanie wczytana.',
    doubtfulMore: (count: number) =>
      `Jeszcze ${number('pl', count)} do sprawdzenia nie mieści się na stronie. Wczytaj ten sam plik ponownie po tej części.`,
    'same-nip': (name: string, town: string) => `ten sam NIP ma: ${name}, ${town}`,
    'similar-name': (name: string, town: string) => `podobna nazwa: ${name}, ${town}`,
    confirm: 'Wczytaj',
    nothing: 'Ten plik niczego nie zmienia.',
    goOn: 'Wczytaj następne',
    part: (written: number, left: number) =>
      `Zapisane w tym kroku: ${entries(written)}. Pozostało: ${number('pl', left)}.`,
    partHeading: 'Część instytucji jest wczytana',
    done: (added: number, changed: number, doubtful: number) =>
      `Wczytane. Nowe: ${number('pl', added)}, zmienione: ${number('pl', changed)}, pominięte do sprawdzenia: ${number('pl', doubtful)}.`,
  },

  requests: {
    heading: 'Prośby o dopisanie instytucji',
    none: 'Nie ma próśb, które czekają na odpowiedź.',
    caption: 'Czekają na odpowiedź',
    asked: 'Kiedy',
    at: (moment: Moment) => `${date('pl', moment)}, ${time('pl', moment)}`,
    type: 'Rodzaj według proszącego',
    answerTo: 'Odpowiedź na adres',
    decide: 'Co z tą prośbą?',
    decideMissing: 'Wybierz, co zrobić z prośbą',
    known: 'To jest instytucja, która już jest w bazie',
    knownSearch: 'Znajdź instytucję w bazie',
    knownList: 'Instytucja w bazie',
    knownMissing: 'Wybierz instytucję w bazie',
    add: 'Dopisz nową instytucję',
    regon: 'REGON',
    regonHint: '9 albo 14 cyfr. Sprawdź w rejestrze REGON.',
    regonMissing: 'REGON: wpisz 9 albo 14 cyfr z poprawną cyfrą kontrolną',
    types: 'Rodzaje instytucji',
    refuse: 'Odmów',
    why: 'Powód odmowy',
    whyMissing: 'Wpisz powód odmowy, najwyżej 300 znaków',
    submit: 'Zapisz decyzję',
    answered: 'Decyzja została zapisana.',
    similar: 'Podobne instytucje w bazie',
    refused: {
      'answered-already': 'Na tę prośbę jest już odpowiedź.',
      'unknown-listing': 'Nie ma takiej prośby.',
      'unknown-institution': 'Nie ma takiej instytucji w bazie.',
      'regon-known': 'Instytucja z tym numerem REGON już jest w bazie. Wybierz ją.',
    },
  },
};
