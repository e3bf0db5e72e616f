import type { ServiceStop } from '../../domain/offers.ts';
import { counted, type Forms } from '../format.ts';

/** As they follow "z": 2 z 2 miejsc. */
const ofSeats: Forms = { one: 'miejsca', few: 'miejsc', many: 'miejsc', other: 'miejsca' };

const fieldNames = {
  firstName: 'Imię',
  lastName: 'Nazwisko',
  email: 'Służbowy adres e-mail',
  phone: 'Telefon',
  needs: 'Potrzeby związane z dostępnością',
  needsNote: 'Inne potrzeby',
  informationRead: 'Potwierdzenie',
};

/** The words of the sign-up, of the status page and of the withdrawal. */
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

  registration: {
    seated: 'Masz miejsce',
    seatedNext: (email: string): string =>
      `Potwierdzenie z plikiem do kalendarza wysyłamy na adres: ${email}.`,
    assured: 'Szkolenie jest potwierdzone.',
    offered: 'Zwolniło się miejsce',
    offeredNext: (until: string): string => `Przyjmij je do ${until}.`,
    offeredHint:
      'Miejsce czeka na Ciebie do tego terminu. Potem jest dla kolejnej osoby, a Twoje zgłoszenie się kończy.',
    accept: 'Przyjmij miejsce',
    decline: 'Zrezygnuj',
    waiting: (place: number): string => `Jesteś na ${place}. miejscu listy rezerwowej`,
    waitingNext:
      'Nikt nowy Cię nie wyprzedzi, chyba że koordynator z ważnego powodu przyzna komuś pierwszeństwo. Odśwież tę stronę, żeby sprawdzić swoje miejsce na liście.',
    waitingWhy: 'Co dzieli Cię od miejsca',
    waitingHow: 'Jak dostaniesz miejsce',
    withdrawn: 'Rezygnacja przyjęta',
    withdrawnNext:
      'Nie masz już miejsca w tej grupie ani na jej liście rezerwowej. Możesz zapisać się ponownie, dopóki zapisy trwają.',
    expired: 'Termin na przyjęcie miejsca minął',
    expiredNext:
      'Miejsce jest dla kolejnej osoby. Nie masz już miejsca na tej liście rezerwowej. Możesz zapisać się ponownie, dopóki zapisy trwają.',
    moved: 'Zgłoszenie przeniesione do innej grupy',
    movedNext:
      'Zgłoszenie zostało przeniesione przez koordynatora projektu. Nazwa nowej grupy i nowy link są w najnowszej wiadomości e-mail.',
    refused: 'Zgłoszenie nieprzyjęte',
    refusedNext: 'Nie masz miejsca w tej grupie ani na jej liście rezerwowej.',
    awaiting: 'Czekamy na zgodę Twojej instytucji',
    awaitingNext: (until: string): string => `Instytucja ma czas na odpowiedź do ${until}.`,
    awaitingKept: 'Miejsce trzymamy dla Ciebie.',
    pending: 'Sprawdzamy Twoje zgłoszenie',
    pendingNext: 'Odśwież tę stronę za chwilę.',
    cancelled: 'Szkolenie odwołane',
    cancelledNext: 'Ta grupa się nie odbędzie. Wybierz inny termin albo napisz do koordynatora projektu.',
    course: 'Szkolenie',
    group: 'Grupa',
    sessions: 'Kiedy',
    venue: 'Gdzie',
    yourData: 'Wysłane dane',
    withdraw: 'Zrezygnuj z udziału',
    withdrawHint: 'Nie możesz przyjść? Zrezygnuj jak najwcześniej, zwolnisz miejsce dla innych.',
    mailLink:
      'Link do tej strony jest w wiadomości e-mail. W tej przeglądarce strona otwiera się przez 12 godzin.',
    embeddedLink:
      'Wyślemy Ci wiadomość e-mail z prywatnym linkiem do strony zgłoszenia. Tam sprawdzisz stan zgłoszenia, przyjmiesz miejsce z listy rezerwowej i w razie potrzeby zrezygnujesz z udziału.',
    again: 'Zapisz się ponownie',
  },

  /** What stands between a person who waits and a seat. */
  facts: {
    ofSeats,
    before: (people: string): string => `Przed Tobą na liście: ${people}.`,
    priority: 'To zgłoszenie ma pierwszeństwo na liście.',
    institutionLimit: (used: string, seats: string): string =>
      `Twoja instytucja wykorzystała ${used} z ${seats} w tej grupie.`,
    approvalMissing: (until: string): string =>
      `Twoja instytucja nie wyraziła jeszcze zgody. Pytamy ją do ${until}.`,
    passedOver: 'Dlatego wolne miejsce może dostać osoba za Tobą. Twoje miejsce na liście się nie zmienia.',
    limitUntil: (moment: string): string => `Ten limit obowiązuje do: ${moment}.`,
    quotaFull: (name: string, amount: string): string => `Wykorzystany jest ${name}: ${amount}.`,
    groupFull: (seats: string): string => `Teraz nie ma wolnych miejsc. Cała grupa to ${seats}.`,
    offeredToOne: (until: string): string =>
      `Jedno zwolnione miejsce jest zaproponowane innej osobie do ${until}.`,
    offeredToMany: (seats: string, until: string): string =>
      `Liczba zwolnionych miejsc zaproponowanych innym osobom do ${until}: ${seats}.`,
    stopped: {
      'not-open': 'Zapisy jeszcze się nie zaczęły, dlatego nie proponujemy jeszcze miejsc.',
      'sign-up-ended':
        'Zapisy są zakończone. O tym, czy wolne miejsce dostanie kolejna osoba z listy, decyduje koordynator projektu.',
      manual: 'O tym, kiedy wolne miejsce dostanie kolejna osoba z listy, decyduje koordynator projektu.',
      'too-late':
        'Szkolenie zaczyna się niedługo. O tym, czy wolne miejsce dostanie kolejna osoba z listy, decyduje koordynator projektu.',
    } satisfies Record<ServiceStop, string>,
    next: 'Następne wolne miejsce jest dla Ciebie.',
  },

  accept: {
    title: 'Czy chcesz przyjąć to miejsce?',
    until: 'Termin na odpowiedź',
    text: 'Po przyjęciu miejsce jest Twoje. Wyślemy Ci potwierdzenie z plikiem do kalendarza.',
    yes: 'Przyjmij miejsce',
    no: 'Zrezygnuj',
    stale:
      'Ta strona była otwarta dłużej niż 6 godzin i niczego nie zmieniliśmy. Jeśli nadal chcesz przyjąć miejsce, wybierz przycisk jeszcze raz',
  },

  withdraw: {
    offerTitle: 'Czy na pewno nie chcesz tego miejsca?',
    warningOffer:
      'Miejsce od razu przestanie na Ciebie czekać i stracisz miejsce na liście rezerwowej. Po ponownym zapisie czeka się na jej końcu.',
    title: 'Czy na pewno chcesz zrezygnować z udziału?',
    warningSeat:
      'Miejsce od razu przestanie być Twoje. Jeśli ktoś czeka na liście rezerwowej, nie odzyskasz go.',
    warningWaiting:
      'Stracisz swoje miejsce na liście rezerwowej. Po ponownym zapisie czeka się na jej końcu.',
    yes: 'Zrezygnuj z udziału',
    no: 'Nie rezygnuj',
    stale:
      'Ta strona była otwarta dłużej niż 6 godzin i niczego nie zmieniliśmy. Jeśli nadal chcesz zrezygnować, wybierz przycisk jeszcze raz',
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
