import { counted } from '../format.ts';

const fieldNames = {
  firstName: 'Imię',
  lastName: 'Nazwisko',
  email: 'Służbowy adres e-mail',
  phone: 'Telefon',
  needs: 'Potrzeby związane z dostępnością',
  needsNote: 'Inne potrzeby',
  informationRead: 'Potwierdzenie',
};

/** The words of the sign-up. */
export const journey = {
  back: 'Wróć',
  next: 'Dalej',
  change: 'Zmień',
  errorPrefix: 'Błąd',
  errorTitle: 'Popraw błędy w formularzu',
  warning: 'Uwaga',
  otherGroups: 'Zobacz inne terminy',
  coordinator: 'Koordynator projektu',
  waitingListAhead:
    'W tej grupie nie ma wolnych miejsc. Możesz się zapisać na listę rezerwową. Miejsca, które się zwolnią, są najpierw dla osób z listy: nikt nowy Cię nie wyprzedzi, chyba że koordynator z ważnego powodu przyzna komuś pierwszeństwo.',

  training: {
    course: 'Szkolenie',
    group: 'Grupa',
    sessions: 'Kiedy',
    venue: 'Gdzie',
  },

  institution: {
    title: 'Gdzie pracujesz?',
    intro:
      'Najpierw sprawdzimy, czy możesz wziąć udział. Decyduje o tym instytucja i stanowisko. Na razie nie pytamy o dane osobowe.',
    label: 'Nazwa, miejscowość lub NIP instytucji',
    hint: 'Wystarczy część nazwy, na przykład: PCPR Żywiec.',
    search: 'Szukaj',
    searchAgain: 'Szukaj jeszcze raz',
    found: (count: number): string =>
      `${counted('pl', count, { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' })}. Wybierz instytucję, w której pracujesz.`,
    legend: 'Twoja instytucja',
    more: (limit: number): string =>
      `Pokazujemy pierwsze ${limit} wyników. Jeśli nie ma wśród nich Twojej instytucji, dopisz miejscowość albo wpisz NIP.`,
    nip: (nip: string): string => `NIP ${nip}`,
    none: (typed: string): string => `Nie ma instytucji pasującej do słów: ${typed}`,
    noneHelp: [
      'Sprawdź, czy nie ma literówki.',
      'Wpisz mniej słów, na przykład samą miejscowość.',
      'Wpisz NIP instytucji. Znajdziesz go na pieczątce albo w stopce pisma.',
    ],
    notListed: 'Nie ma tu Twojej instytucji? Poproś o jej dopisanie',
    noneContact: 'Nadal nie ma Twojej instytucji? Napisz do koordynatora projektu:',
    position: 'Twoje stanowisko',
    positionHint: 'Wybierz najbliższe temu, które masz w umowie.',
    choosePosition: 'Wybierz stanowisko',
    next: 'Sprawdź, czy możesz wziąć udział',
    errors: {
      q: 'Wpisz nazwę, miejscowość lub NIP instytucji',
      institution: 'Wybierz swoją instytucję z listy',
      unknownInstitution: 'Nie znamy tej instytucji. Wyszukaj ją i wybierz z listy',
      position: 'Wybierz swoje stanowisko z listy',
    },
  },

  eligibility: {
    eligible: 'Możesz wziąć udział',
    notEligible: 'Warunki udziału nie są spełnione',
    yourAnswers: 'Twoje odpowiedzi',
    institution: 'Instytucja',
    types: 'Rodzaj instytucji',
    position: 'Stanowisko',
    changeInstitution: 'instytucję',
    changePosition: 'stanowisko',
    condition: 'Warunek, który potwierdzasz',
    confirm: 'Wybierz „Dalej” tylko wtedy, gdy spełniasz ten warunek.',
    missing: 'Czego brakuje',
    missingIntro: 'Wystarczy spełnić jedną z reguł projektu. Przy każdej piszemy, co się nie zgadza.',
    noData: 'Nie pytamy dalej o dane osobowe i niczego nie zapisaliśmy.',
    whatNext: 'Co możesz zrobić',
    wrongAnswer: 'Zmień instytucję lub stanowisko',
    ask: 'Jeśli Twoim zdaniem to pomyłka, napisz do koordynatora projektu:',
  },

  details: {
    title: 'Twoje dane',
    fields: fieldNames,
    emailHint: 'Na ten adres wyślemy potwierdzenie i link do strony Twojego zgłoszenia.',
    optional: (label: string): string => `${label} (nieobowiązkowo)`,
    phoneHint: 'Użyjemy go tylko wtedy, gdy termin lub miejsce nagle się zmieni.',
    needsHint: 'Zaznacz, co mamy przygotować. Te informacje dostanie tylko organizator.',
    needsNoteHint: 'Napisz, czego potrzebujesz. Nie podawaj rozpoznania choroby ani numeru PESEL.',
    informationRest: 'Przeczytaj całą informację: po co, komu i jak długo, Twoje prawa',
    informationRead: 'Znam informację o przetwarzaniu moich danych',
    next: 'Dalej: sprawdź dane',
  },

  /** What is wrong with a field and how to put it right. */
  fieldErrors: {
    required: {
      firstName: 'Wpisz imię',
      lastName: 'Wpisz nazwisko',
      email: 'Wpisz służbowy adres e-mail',
    },
    'not-a-name': {
      firstName: 'W imieniu użyj tylko liter, spacji, łącznika, apostrofu i kropki',
      lastName: 'W nazwisku użyj tylko liter, spacji, łącznika, apostrofu i kropki',
    },
    'too-long': {
      firstName: 'Imię może mieć najwyżej 80 znaków',
      lastName: 'Nazwisko może mieć najwyżej 80 znaków',
      email: 'Adres e-mail może mieć najwyżej 254 znaki',
      needsNote: 'Opis innych potrzeb może mieć najwyżej 500 znaków',
    },
    email: 'Wpisz adres e-mail w takiej postaci: imie.nazwisko@ops.example',
    phone: 'Wpisz numer telefonu: od 9 do 15 cyfr, na przykład 600 000 000',
    hidden: (label: string): string =>
      `W polu „${label}” są znaki, których nie widać. Wyczyść pole i wpisz tekst ręcznie`,
    pesel: (label: string): string => `Usuń numer PESEL z pola „${label}”. Przy zapisie go nie potrzebujemy`,
    choice: (label: string): string => `W polu „${label}” wybierz tylko odpowiedzi z listy`,
    confirm: 'Zaznacz, że znasz informację o przetwarzaniu danych',
    unexpected: 'Formularz zawiera pole, o które nie prosimy. Wróć do strony grupy i wypełnij go od nowa',
    other: (label: string): string => `Popraw pole „${label}”`,
  },

  check: {
    title: 'Sprawdź dane przed wysłaniem',
    training: 'Szczegóły szkolenia',
    none: 'nie podano',
    noNeeds: 'brak',
    changeDetails: 'Zmień dane',
    changeInstitution: 'Zmień instytucję lub stanowisko',
    whatNext: 'Odpowiedź zobaczysz od razu po wysłaniu. Twoja instytucja dostanie wiadomość o zgłoszeniu.',
    confirms: 'Wysyłając zgłoszenie, potwierdzasz warunek:',
    send: 'Wyślij zgłoszenie',
    stale:
      'Formularz był otwarty dłużej niż 6 godzin i nic jeszcze nie wysłaliśmy. Dane są zachowane. Sprawdź je i wyślij jeszcze raz',
  },

  refusal: {
    startAgain: 'Zacznij zapis od nowa',
    toGroup: 'Wróć do strony grupy',
    toRegistration: 'Wróć do strony zgłoszenia',
    forgedTitle: 'Nie możemy przyjąć tego formularza',
    forgedText:
      'Formularz nie pochodzi z naszej strony albo zmienił się po drodze. Niczego nie zapisaliśmy. Otwórz stronę grupy i wypełnij formularz jeszcze raz.',
    otherRegistrationText:
      'Formularz nie pochodzi z naszej strony albo dotyczy innego zgłoszenia niż to, które jest teraz otwarte w tej przeglądarce. Nic się nie zmieniło. Wróć do strony zgłoszenia i sprawdź, którego szkolenia dotyczy. Inne zgłoszenie otworzysz linkiem z wiadomości e-mail.',
  },
};
