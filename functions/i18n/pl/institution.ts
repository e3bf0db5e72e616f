/** The words of the pages on which an institution sees and looks after its own people. */
export const institution = {
  back: 'Wróć',
  errorPrefix: 'Błąd',
  errorTitle: 'Popraw błędy w formularzu',
  success: 'Gotowe',
  warning: 'Uwaga',

  links: {
    'link-invalid': {
      title: 'Ten odnośnik nie działa',
      body: [
        'Sprawdź, czy adres z wiadomości jest cały.',
        'Możesz też otworzyć widok instytucji kodem, który wyślemy na adres jej sekretariatu.',
      ],
    },
    'link-expired': {
      title: 'Ten odnośnik już wygasł',
      body: ['Otwórz widok instytucji kodem, który wyślemy na adres jej sekretariatu.'],
    },
    'link-renewed': {
      title: 'Ten odnośnik zastąpiono nowym',
      body: [
        'Instytucja poprosiła o nowy odnośnik, a wcześniejsze przestały działać.',
        'Użyj odnośnika z najnowszej wiadomości albo otwórz widok kodem.',
      ],
    },
    closed: {
      title: 'Widok instytucji jest zamknięty',
      body: [
        'Dla bezpieczeństwa widok zamyka się po 12 godzinach albo gdy instytucja poprosi o nowy odnośnik.',
        'Otwórz odnośnik z wiadomości jeszcze raz albo poproś o kod.',
      ],
    },
  },

  open: {
    title: 'Otwórz widok instytucji',
    intro:
      'Widok pokazuje zgłoszenia Twoich pracowników. Wyślemy kod na adres sekretariatu, który mamy w wykazie instytucji.',
    label: 'Nazwa, miejscowość lub NIP instytucji',
    hint: 'Wystarczy część nazwy, na przykład: PCPR Żywiec.',
    search: 'Szukaj',
    legend: 'Twoja instytucja',
    more: (limit: number): string =>
      `Pokazujemy pierwsze ${limit} wyników. Jeśli nie ma wśród nich Twojej instytucji, dopisz miejscowość albo wpisz NIP.`,
    nip: (nip: string): string => `NIP ${nip}`,
    none: (typed: string): string => `Nie ma instytucji pasującej do słów: ${typed}`,
    noneHelp: 'Sprawdź, czy nie ma literówki, wpisz mniej słów albo NIP.',
    send: 'Wyślij kod',
    stale: 'Ten formularz jest otwarty zbyt długo. Wyślij go jeszcze raz.',
    errors: {
      q: 'Wpisz nazwę, miejscowość lub NIP instytucji',
      institution: 'Wybierz swoją instytucję z listy',
    },
  },

  code: {
    title: 'Wpisz kod z wiadomości',
    sent: 'Jeżeli mamy adres sekretariatu tej instytucji, wysłaliśmy na niego kod z 6 cyfr. Kod działa przez 30 minut i tylko raz.',
    limit: 'W ciągu godziny wysyłamy najwyżej 5 wiadomości.',
    label: 'Kod z 6 cyfr',
    submit: 'Otwórz widok instytucji',
    again: 'Wyślij kod jeszcze raz',
    errors: {
      code: 'Wpisz 6 cyfr z wiadomości',
      wrong: 'Ten kod nie pasuje albo już nie działa. Sprawdź cyfry lub poproś o nowy kod',
    },
  },

  staff: {
    title: 'Nasi pracownicy',
    upcoming: 'Nadchodzące szkolenia',
    past: 'Zakończone szkolenia',
    filter: 'Które szkolenia pokazać',
    none: 'Nie ma tu nikogo z Twojej instytucji.',
    noneHelp: 'Gdy ktoś z pracowników się zapisze, zobaczysz tu jego zgłoszenie.',
    used: 'Zajęte miejsca instytucji',
    usedOf: (used: string, limit: string): string => `${used} z ${limit}`,
    free: 'Wolne miejsca dla instytucji',
    when: 'Kiedy',
    where: 'Gdzie',
    state: 'Zapisy',
    people: 'Pracownicy w tej grupie',
    name: 'Imię i nazwisko',
    position: 'Stanowisko',
    email: 'E-mail',
    status: 'Stan zgłoszenia',
    since: 'Zgłoszenie z dnia',
    actions: 'Co można zrobić',
    withdraw: 'Wycofaj zgłoszenie',
    substitute: 'Zgłoś zastępstwo',
    nothing: 'Nic do zrobienia',
    downloads: 'Pobierz listę',
    csv: 'Plik CSV',
    xlsx: 'Plik Excel (XLSX)',
    renew: 'Wyślij nowy prywatny odnośnik',
    renewHelp:
      'Jeżeli odnośnik trafił do niewłaściwej osoby, wyślij nowy na adres sekretariatu. Wcześniejsze odnośniki przestaną działać.',
    renewed: 'Nowy odnośnik wysłany na adres sekretariatu. Wcześniejsze już nie działają.',
    tooOften: 'W ciągu godziny wysyłamy najwyżej 5 wiadomości. Spróbuj później.',
    book: 'Zapisz kilka osób',
    course: 'Szkolenie',
    group: 'Grupa',
    file: 'nasi-pracownicy',
  },

  statuses: {
    seated: 'Ma miejsce',
    assured: 'Ma miejsce, szkolenie potwierdzone',
    offered: (until: string): string => `Propozycja miejsca do: ${until}`,
    waiting: (place: number): string => `${place}. miejsce na liście rezerwowej`,
    pending: 'W trakcie ustalania',
    awaiting: (until: string): string => `Czeka na zgodę instytucji do: ${until}`,
    left: 'Rezygnacja',
    substituted: 'Zastępstwo: miejsce ma inna osoba',
    expired: 'Propozycja wygasła',
    moved: 'Przeniesienie do innej grupy',
    refused: 'Zgłoszenie nieprzyjęte',
    cancelled: 'Szkolenie odwołane',
  },

  /** Forms about one of the institution's people, or somebody whom it names. */
  change: {
    person: 'Osoba',
    why: 'Powód',
    whyHint: 'Zapiszemy go w historii zgłoszenia. Zobaczy go koordynator projektu.',
    whyOptional: 'Powód (nieobowiązkowo)',
    newcomer: 'Kto przyjdzie',
    firstName: 'Imię',
    lastName: 'Nazwisko',
    email: 'Służbowy adres e-mail',
    position: 'Stanowisko',
    choosePosition: 'Wybierz stanowisko',
    informed: 'Informacja o przetwarzaniu danych',
    informedText: 'Wskazane osoby znają informację o przetwarzaniu ich danych',
    privacy: 'Przeczytaj informację o przetwarzaniu danych',
    no: 'Nie, wróć do listy',
    stale: 'Ten formularz jest otwarty zbyt długo. Wyślij go jeszcze raz.',
    forged: 'Otwórz formularz z listy „Nasi pracownicy” i wyślij go jeszcze raz.',
    errors: {
      why: 'Wpisz powód: od 3 do 300 znaków',
      position: 'Wybierz stanowisko z listy',
    },
  },

  withdraw: {
    title: 'Wycofaj zgłoszenie pracownika',
    warning: 'Miejsce dostanie następna osoba z listy rezerwowej, także z innej instytucji.',
    yes: 'Wycofaj zgłoszenie',
    done: 'Zgłoszenie wycofane.',
  },

  substitute: {
    title: 'Zgłoś zastępstwo',
    intro: (until: string): string =>
      `Miejsce zostaje w instytucji i przechodzi na inną osobę. Możesz to zrobić do: ${until}. Obie osoby dostaną wiadomość.`,
    yes: 'Przekaż miejsce',
    done: 'Miejsce przekazane innej osobie.',
  },

  book: {
    title: 'Zapisz kilka osób',
    groupsTitle: 'Wybierz grupę',
    groupsIntro: 'Grupy, do których trwają zapisy.',
    groupsNone: 'W tej chwili nie ma grup z otwartymi zapisami.',
    choose: 'Zapisz kilka osób',
    free: (free: string): string => `Wolne miejsca: ${free}`,
    intro: 'Wypełnij tyle wierszy, ile osób zapisujesz. Zapisujemy w kolejności z listy.',
    row: (number: number): string => `Osoba ${number}`,
    paste: 'Albo wklej listę',
    pasteHint:
      'Jedna osoba w wierszu: imię; nazwisko; adres e-mail; stanowisko. Pola oddziel średnikiem albo tabulatorem.',
    mode: 'Gdy nie ma miejsc dla wszystkich',
    all: 'Wszyscy albo nikt',
    allHint: 'Jeżeli choć jedna osoba nie dostanie miejsca, nikogo nie zapisujemy.',
    allAsked:
      'W tej grupie instytucja zgadza się na każdą osobę. Do jej odpowiedzi miejsca czekają na wszystkich z listy albo na nikogo. Potem miejsce ma każda osoba, na którą jest zgoda.',
    fill: 'Ile się da, reszta na listę rezerwową',
    eachAlone:
      'W tej grupie instytucja zgadza się na każdą osobę z osobna, a wolne miejsca nie czekają na jej odpowiedź. Dlatego nie można zapisać wszystkich albo nikogo. Po zgodzie każda osoba dostanie wolne miejsce albo miejsce na liście rezerwowej.',
    submit: 'Zapisz osoby',
    resultTitle: 'Wynik zapisu',
    resultCaption: 'Osoby w kolejności z listy',
    outcome: 'Wynik',
    backToStaff: 'Przejdź do listy „Nasi pracownicy”',
    sendAgain: 'Ten sam formularz wysłany ponownie nie zapisze nikogo drugi raz.',
    errors: {
      nobody: 'Wpisz co najmniej jedną osobę',
      tooMany: (most: number): string => `Wpisz najwyżej ${most} osób naraz`,
      line: (number: number, what: string): string => `Osoba ${number}: ${what}`,
      parts: 'podaj imię, nazwisko, adres e-mail i stanowisko, oddzielone średnikami',
      mode: 'Wybierz, co zrobić, gdy nie ma miejsc dla wszystkich',
    },
  },

  reserve: {
    title: 'Zarezerwuj miejsca',
    choose: 'Zarezerwuj miejsca',
    intro:
      'Możesz zarezerwować miejsca, a osoby wskazać później. Miejsca, dla których nie wskażesz osób w terminie, wrócą do puli.',
    places: 'Liczba miejsc',
    until: 'Do którego dnia wskażesz osoby',
    untilHint: (latest: string): string => `Najpóźniej: ${latest}. Miejsca czekają do końca wybranego dnia.`,
    untilExample: 'W postaci rok-miesiąc-dzień, na przykład 2026-12-01.',
    submit: 'Zarezerwuj',
    done: 'Miejsca zarezerwowane.',
    caption: 'Zarezerwowane miejsca',
    place: (number: number): string => `Miejsce ${number}`,
    keptUntil: 'Czeka do',
    name: 'Wskaż osobę',
    nameTitle: 'Wskaż osobę na zarezerwowane miejsce',
    nameYes: 'Zapisz tę osobę',
    named: 'Osoba zapisana na zarezerwowane miejsce.',
    release: 'Oddaj miejsce',
    releaseWarning: 'Miejsce wróci do puli i dostanie je następna osoba z listy rezerwowej.',
    released: 'Miejsce oddane.',
    errors: {
      places: (most: number): string => `Wpisz liczbę od 1 do ${most}`,
      until: 'Wpisz dzień w postaci rok-miesiąc-dzień, na przykład 2026-12-01',
    },
  },

  refusals: {
    substitutionLate: (until: string) => ({
      title: 'Termin na zastępstwo minął',
      body: [`Zastępstwo można było zgłosić do: ${until}.`],
      next: 'Napisz do koordynatora projektu.',
    }),
    reservationTime: (latest: string) => ({
      title: 'Ten dzień jest za wcześnie albo za późno',
      body: [`Wybierz dzień od dzisiaj, najpóźniej: ${latest}.`],
    }),
    'not-seated': {
      title: 'Nie ma już miejsca do przekazania',
      body: ['Ta osoba nie ma miejsca w grupie albo rezerwacja wygasła.'],
    },
    'reason-missing': {
      title: 'Brakuje powodu',
      body: ['Wpisz powód: od 3 do 300 znaków.'],
    },
    'none-eligible': {
      title: 'To szkolenie nie jest dla Twojej instytucji',
      body: ['Żaden pracownik tej instytucji nie spełnia warunków udziału w projekcie.'],
    },
    'others-refused': {
      title: 'Nie zapisano',
      body: ['Ktoś inny z listy nie mógł dostać miejsca, a wybrano „wszyscy albo nikt”.'],
    },
    'approval-needed': {
      title: 'Nie można zapisać wszystkich albo nikogo',
      body: [
        'W tej grupie instytucja zgadza się na każdą osobę z osobna, a wolne miejsca nie czekają na jej odpowiedź.',
        'Otwórz formularz tej grupy jeszcze raz i zapisz te osoby: każda dostanie swój wynik.',
      ],
    },
    alreadyRegistered: {
      title: 'Ta osoba jest już zapisana',
      body: ['Ma zgłoszenie w tej grupie. Nic się nie zmieniło.'],
    },
  },
};
