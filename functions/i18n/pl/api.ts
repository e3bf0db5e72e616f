const operations = {
  listProgrammes: {
    summary: 'Projekty',
    description: 'Wszystkie projekty z warunkami udziału i szkoleniami.',
  },
  listGroups: {
    summary: 'Grupy',
    description:
      'Grupy, które jeszcze się nie zaczęły, od najwcześniejszej. Liczby miejsc są sprzed chwili i niczego nie gwarantują. Miejsce proponowane komuś z listy rezerwowej nie jest wolne.',
  },
  readGroup: { summary: 'Jedna grupa', description: 'Opis grupy, jej spotkania i miejsca sprzed chwili.' },
  searchInstitutions: {
    summary: 'Wyszukiwanie instytucji',
    description: 'Instytucje, których nazwa, miejscowość lub NIP zawierają każde z wpisanych słów.',
  },
  checkEligibility: {
    summary: 'Warunki udziału',
    description:
      'Czy osoba na tym stanowisku w tej instytucji może wziąć udział: reguła, która na to pozwala, albo to, czego brakuje do każdej z reguł. Bez danych osobowych.',
  },
  register: {
    summary: 'Nowe zgłoszenie',
    description:
      'Zgłasza osobę do grupy. Odpowiedź od razu mówi, czy jest miejsce, czy miejsce na liście rezerwowej. Zwolnione miejsce jest proponowane kolejnej osobie z listy albo, w grupach z bezpośrednim przydziałem, od razu do niej należy. Z nagłówkiem Idempotency-Key to samo żądanie można bezpiecznie powtarzać przez 24 godziny: odpowiedź będzie ta sama. Przed wysłaniem pokaż osobie informację o przetwarzaniu danych.',
  },
  readRegistration: {
    summary: 'Stan zgłoszenia',
    description: 'Zgłoszenie, do którego należy klucz dostępu. Odpowiedź nie zawiera danych osobowych.',
  },
  acceptOffer: {
    summary: 'Przyjęcie miejsca',
    description:
      'Przyjmuje miejsce, które czeka na to zgłoszenie (standing „offered”), przed terminem podanym w polu „until” i przed początkiem szkolenia. Termin jest liczony w godzinach roboczych: od poniedziałku do piątku, 8–20, bez dni świątecznych. Po terminie zgłoszenie traci miejsce na liście rezerwowej. Powtórzenie niczego nie zmienia.',
  },
  withdraw: {
    summary: 'Rezygnacja z udziału',
    description:
      'Zwalnia miejsce, odrzuca proponowane miejsce albo zwalnia miejsce na liście rezerwowej, do początku szkolenia. Powtórzenie niczego nie zmienia.',
  },
  readDocument: { summary: 'Ten opis', description: 'Opis API w formacie OpenAPI 3.1.' },
};

/** The description of the API in Polish. */
export const pl = {
  operations,
  parameters: {
    groupId: 'Identyfikator grupy.',
    programme: 'Identyfikator projektu.',
    voivodeship: 'Województwo, w którym jest szkolenie.',
    course: 'Identyfikator szkolenia.',
    month: 'Miesiąc, w którym grupa się zaczyna, na przykład 2026-12.',
    free: '„true”: tylko grupy z wolnymi miejscami.',
    q: 'Nazwa, miejscowość lub NIP, także ich części.',
    institutionId: 'Identyfikator instytucji ze spisu.',
    position: 'Stanowisko.',
    'idempotency-key':
      'Klucz powtórzenia: losowy tekst, na przykład UUID, nowy dla każdego zgłoszenia. Od 16 do 100 liter, cyfr, łączników i podkreśleń.',
  },
  document: {
    title: 'API Zapisów',
    description:
      'Zapisy na szkolenia finansowane ze środków publicznych: te same czynności co na stronach. Chwile są w formacie ISO 8601. Błędy są opisane jak w RFC 9457, po polsku lub po angielsku, zależnie od nagłówka Accept-Language. API nie używa plików cookie.',
    security: 'Klucz dostępu (accessToken) z odpowiedzi na zgłoszenie. Otwiera tylko to jedno zgłoszenie.',
  },
  page: {
    lead: 'Opis dla osób, które łączą z Zapisami własny program. Ten sam opis dla programów:',
    parameters: 'Dane',
    name: 'Nazwa',
    place: 'Gdzie',
    meaning: 'Znaczenie',
    places: { path: 'adres', query: 'zapytanie', header: 'nagłówek', body: 'treść' },
    required: 'wymagany',
    optional: 'nieobowiązkowy',
    authorised: 'Wymaga klucza dostępu w nagłówku „Authorization: Bearer …”.',
    request: 'Przykładowa treść żądania',
    answer: 'Przykładowa odpowiedź',
    problems: 'Możliwe błędy',
    everyProblem: 'Rodzaje błędów',
    kind: 'Rodzaj',
    status: 'Kod HTTP',
  },
};
