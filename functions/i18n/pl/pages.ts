import type { Forms } from '../format.ts';

const groups: Forms = { one: 'termin', few: 'terminy', many: 'terminów', other: 'terminu' };
const meetings: Forms = { one: 'spotkanie', few: 'spotkania', many: 'spotkań', other: 'spotkania' };
const teachingHours: Forms = {
  one: 'godzina dydaktyczna',
  few: 'godziny dydaktyczne',
  many: 'godzin dydaktycznych',
  other: 'godziny dydaktycznej',
};

/** A heading with its paragraphs: what the static pages are made of. */
export type Section = { heading: string; paragraphs: readonly string[] };

export const pages = {
  productName: 'Zapisy',
  errorPrefix: 'Błąd',
  skipLink: 'Przejdź do treści',
  languageLabel: 'Język strony',
  languageNames: { pl: 'Polski', en: 'English' },
  navigation: {
    label: 'Strony serwisu',
    groups: 'Projekty i terminy',
    help: 'Pomoc',
    registration: 'Twoje zgłoszenie',
  },
  footer: {
    heading: 'O serwisie',
    accessibility: 'Deklaracja dostępności',
    privacy: 'Ochrona danych',
    help: 'Pomoc',
    text: 'Zapisy na szkolenia finansowane ze środków publicznych.',
  },
  counts: { groups, meetings, teachingHours },

  list: {
    title: 'Projekty i terminy',
    introduction:
      'Wybierz termin, sprawdź, czy możesz wziąć udział, i zapisz się. Nie trzeba zakładać konta.',
    filters: {
      label: 'Filtry terminów',
      heading: 'Znajdź termin',
      programme: 'Projekt',
      voivodeship: 'Województwo, w którym jest szkolenie',
      course: 'Szkolenie',
      month: 'Miesiąc rozpoczęcia',
      free: 'Miejsca',
      freeOnly: 'tylko z wolnymi miejscami',
      any: 'wszystkie',
      submit: 'Pokaż terminy',
      clear: 'Usuń filtry',
    },
    groupsHeading: 'Terminy szkoleń',
    found: (count: string) => `Znaleziono: ${count}.`,
    onPage: (page: string, pages: string) => `Strona ${page} z ${pages}.`,
    ignored: (names: string) => `Pominięto nieznane filtry: ${names}. Wyniki są pokazane bez nich.`,
    noneFits: 'Żaden termin nie pasuje do tych filtrów. Usuń filtry albo wybierz inne.',
    noneAtAll: 'Teraz nie ma żadnych terminów. Nowe terminy pojawią się na tej stronie.',
    programmesHeading: 'Projekty',
    pagination: {
      label: 'Strony listy terminów',
      previous: 'Poprzednia',
      next: 'Następna',
      page: (number: string) => `Strona ${number}`,
    },
  },

  group: {
    numbered: (number: string, town: string) => `grupa ${number}, ${town}`,
    last: (day: string) => `ostatnie: ${day}`,
    number: 'Grupa',
    programme: 'Projekt',
    when: 'Kiedy',
    sessions: 'Spotkania',
    starts: 'Początek',
    where: 'Gdzie',
    online: (town: string) => `online (organizator: ${town})`,
    place: (town: string, address: string) => `${town}, ${address}`,
    voivodeship: (name: string) => `województwo ${name}`,
    seats: 'Miejsca',
    free: (free: string, capacity: string) => `wolne miejsca: ${free} z ${capacity}`,
    taken: (taken: string, capacity: string) => `zajęte miejsca: ${taken} z ${capacity}`,
    waiting: 'Lista rezerwowa',
    waitingPeople: (people: string) => `oczekuje: ${people}`,
    perInstitution: 'Limit dla jednej instytucji',
    opens: 'Początek zapisów',
    closes: 'Zapisy do',
    contact: 'Koordynator projektu',
    hours: 'Czas trwania',
    example: 'przykład',
    exampleText:
      'To jest przykład: grupa wymyślona, aby pokazać działanie serwisu. Takie szkolenie się nie odbędzie.',
    about: 'O szkoleniu',
    register: 'Zapisz się',
    registerWaiting: 'Zapisz się na listę rezerwową',
    waitingText: 'Wszystkie miejsca są zajęte. Możesz zapisać się na listę rezerwową.',
    who: 'Kto może wziąć udział',
    whoText: 'Zanim zapytamy o Twoje dane, sprawdzimy, czy możesz wziąć udział.',
    otherDates: 'Inne terminy tego szkolenia',
    back: 'Wszystkie terminy',
  },

  programme: {
    who: 'Kto może wziąć udział',
    condition: 'Warunek ogólny',
    anyRule: 'Wystarczy spełnić jedną z reguł.',
    families: 'Co znaczą skróty',
    facts: 'O projekcie',
    leader: 'Lider projektu',
    partners: 'Partnerzy',
    fund: 'Finansowanie',
    axis: (axis: string) => `oś ${axis}`,
    measure: (measure: string) => `działanie ${measure}`,
    dates: 'Czas realizacji',
    from: (date: string) => `od: ${date}`,
    to: (date: string) => `do: ${date}`,
    until: (text: string) => `do: ${text}`,
    published: 'Informacja z dnia',
    regions: 'Województwa',
    money: 'Kwoty',
    amounts: {
      total: 'wartość projektu',
      grant: 'dofinansowanie',
      eu: 'środki Unii Europejskiej',
      state: 'budżet państwa',
      own: 'wkład własny',
    },
    ownPercent: (percent: string) => `wkład własny: ${percent}%`,
    notStated: 'nie podano',
    quotas: 'Limity uczestników',
    quota: (regions: string, people: string) => `${regions}: ${people}`,
    quotaText: 'Liczy się województwo, w którym działa instytucja. Każda osoba jest liczona raz.',
    figures: { planned: 'Planowane liczby', achieved: 'Osiągnięte liczby' },
    figuresText: 'Liczby podał organizator. Osoby, udziały, grupy i godziny liczy się osobno.',
    qualifiers: { exact: '', circa: 'około ', min: 'co najmniej ', almost: 'prawie ', over: 'ponad ' },
    people: 'Osoby',
    women: 'w tym kobiety',
    men: 'w tym mężczyźni',
    participations: 'Udziały',
    groupCount: 'Grupy i wydarzenia',
    hours: 'Godziny',
    institutions: 'Instytucje',
    results: 'Rezultaty',
    forms: 'Formy wsparcia',
    form: 'Forma',
    formKinds: {
      szkolenie: 'szkolenie',
      warsztat: 'warsztat',
      seminarium: 'seminarium',
      prezentacja: 'prezentacja',
      konferencja: 'konferencja',
      doradztwo: 'doradztwo',
      wizyta_studyjna: 'wizyta studyjna',
      studia_podyplomowe: 'studia podyplomowe',
      specjalizacja: 'specjalizacja',
      specjalizacja_i_studia_podyplomowe: 'specjalizacja i studia podyplomowe',
    },
    modes: { stacjonarne: 'stacjonarnie', online: 'online', 'e-learning': 'e-learning' },
    between: (from: string, to: string) => `${from} – ${to}`,
    socialEconomy: (from: string, to: string) => `Ekonomia społeczna, lata ${from}–${to}`,
    socialEconomyCounts: {
      events: 'szkolenia, warsztaty, spotkania, seminaria i wizyty studyjne',
      brochures: 'broszury',
      publications: 'publikacje',
      articles: 'artykuły',
      contests: 'konkursy',
      conferences: 'konferencje',
      congresses: 'kongresy',
      regionalPacts: 'pakty regionalne',
      subregionalPacts: 'pakty subregionalne',
    },
    blocks: 'Tematyka',
    methods: 'Metody',
    specialisations: 'Specjalizacje',
    postgraduateMajors: 'Kierunki studiów podyplomowych',
    namedCourses: 'Wybrane szkolenia',
    courses: 'Szkolenia i terminy',
    noGroups: 'Ten projekt nie ma teraz terminów szkoleń.',
    noGroupsInCourse: 'To szkolenie nie ma teraz terminów.',
  },

  errors: {
    notFound: {
      title: 'Nie ma takiej strony',
      body: [
        'Jeżeli adres jest przepisany, sprawdź, czy jest cały i bez błędów.',
        'Strona mogła też zostać usunięta, na przykład po zakończeniu szkolenia.',
      ],
    },
    forbidden: {
      title: 'Ten formularz nie przyszedł z naszej strony',
      body: [
        'Dla bezpieczeństwa przyjmujemy tylko formularze wysłane z tej strony. Nic się nie zmieniło.',
        'Otwórz formularz w tym serwisie i wyślij go jeszcze raz.',
      ],
    },
    tooLarge: {
      title: 'Za dużo danych',
      body: [
        'Formularz jest większy niż 64 KB, dlatego go nie przyjęliśmy. Nic się nie zmieniło.',
        'Skróć wpisany tekst i wyślij formularz jeszcze raz.',
      ],
    },
    wrongType: {
      title: 'Nie rozpoznajemy tego formularza',
      body: [
        'Dane przyszły w formacie, którego ta strona nie przyjmuje. Nic się nie zmieniło.',
        'Otwórz formularz w tym serwisie i wyślij go jeszcze raz.',
      ],
    },
    failed: {
      title: 'Nie wiemy, czy to się udało',
      body: [
        'Po naszej stronie wystąpił problem, zanim przyszła odpowiedź.',
        'Spróbuj jeszcze raz za chwilę: odśwież stronę albo wyślij ten sam formularz ponownie. To bezpieczne: to samo zgłoszenie nie zostanie zapisane dwa razy.',
      ],
    },
    home: 'Przejdź do listy projektów i terminów',
  },

  accessibility: {
    title: 'Deklaracja dostępności',
    sections: [
      {
        heading: 'Zgodność',
        paragraphs: [
          'Serwis „Zapisy” jest budowany zgodnie z wymaganiami WCAG 2.1 na poziomie AA. Podstawą jest ustawa z 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
          'Strony są sprawdzane programem axe przy każdej zmianie. Pełnego badania przez niezależny podmiot nie było, dlatego nie deklarujemy pełnej zgodności.',
        ],
      },
      {
        heading: 'Jak to działa',
        paragraphs: [
          'Wszystko można zrobić samą klawiaturą i bez JavaScriptu. Stany są opisane słowem i kształtem, nie tylko kolorem. Błędy formularza są opisane przy polach i na początku strony.',
          'Strony działają na telefonie i po powiększeniu tekstu do 400%.',
        ],
      },
      {
        heading: 'Informacje zwrotne i kontakt',
        paragraphs: [
          'Napisz do koordynatora projektu, jeżeli coś jest niedostępne. Adres jest na stronie każdej grupy. Podaj adres strony i opisz problem.',
          'Odpowiedź powinna przyjść w 7 dni. Jeżeli tak nie będzie, możesz złożyć skargę do podmiotu, który prowadzi serwis, a potem do Rzecznika Praw Obywatelskich.',
        ],
      },
      {
        heading: 'Dostępność szkoleń',
        paragraphs: [
          'W zgłoszeniu możesz zaznaczyć swoje potrzeby, na przykład wejście bez schodów albo tłumacza PJM. Dostęp do budynku opisuje organizator szkolenia.',
        ],
      },
      {
        heading: 'Kto prowadzi serwis',
        paragraphs: [
          'Serwis prowadzi organizator szkoleń: lider podany na stronie projektu. Datę publikacji i przeglądu deklaracji podaje organizator przy wdrożeniu.',
        ],
      },
    ] satisfies readonly Section[],
  },

  privacy: {
    title: 'Ochrona danych',
    sections: [
      {
        heading: 'Jakie dane zbieramy',
        paragraphs: [
          'Do zapisu: imię, nazwisko, adres e-mail, instytucja i stanowisko. Jeżeli chcesz: telefon i potrzeby związane z dostępnością. Numer PESEL nie jest potrzebny do zapisu i nie przyjmujemy go w formularzu.',
        ],
      },
      {
        heading: 'Kto odpowiada za dane',
        paragraphs: [
          'Administratorem danych jest lider projektu. Jego nazwa jest na stronie projektu, a pełna informacja (art. 13 RODO) w formularzu, przed wysłaniem zgłoszenia.',
        ],
      },
      {
        heading: 'Kto zobaczy zgłoszenie',
        paragraphs: [
          'Koordynator projektu oraz Twoja instytucja, która dostaje wiadomość o zgłoszeniu. Innych uczestników nikt nie widzi na stronach publicznych.',
        ],
      },
      {
        heading: 'Ciasteczka',
        paragraphs: [
          'Używamy dwóch: jedno pamięta język, drugie otwiera stronę Twojego zgłoszenia. Oba są konieczne do działania serwisu. Nie śledzimy odwiedzin i nie ma tu treści z innych serwisów.',
        ],
      },
      {
        heading: 'Linki w wiadomościach',
        paragraphs: [
          'Link do strony zgłoszenia jest prywatny. Kto go ma, może zobaczyć zgłoszenie i z niego zrezygnować, dlatego nie przesyłaj go dalej.',
        ],
      },
    ] satisfies readonly Section[],
  },

  help: {
    title: 'Pomoc',
    sections: [
      {
        heading: 'Jak się zapisać',
        paragraphs: [
          'Wybierz termin na liście i naciśnij „Zapisz się”. Znajdź swoją instytucję i wybierz stanowisko. Od razu zobaczysz, czy możesz wziąć udział i która reguła o tym decyduje.',
          'Wpisz dane, sprawdź je i wyślij. Wynik jest na stronie od razu: masz miejsce, jesteś na liście rezerwowej albo zgłoszenie nie jest przyjęte – zawsze z powodem.',
        ],
      },
      {
        heading: 'Nie ma mojej instytucji',
        paragraphs: [
          'Szukaj nazwy, miejscowości albo numeru NIP. Jeżeli instytucji nie ma w spisie, napisz do koordynatora. Adres jest na stronie grupy.',
        ],
      },
      {
        heading: 'Lista rezerwowa',
        paragraphs: [
          'Gdy wszystkie miejsca są zajęte, możesz czekać na liście rezerwowej. Nikt nowszy Cię nie wyprzedzi. Numer miejsca na liście jest na stronie Twojego zgłoszenia.',
        ],
      },
      {
        heading: 'Rezygnacja',
        paragraphs: [
          'Otwórz link z wiadomości e-mail i naciśnij „Zrezygnuj z udziału”. Można to zrobić do rozpoczęcia szkolenia. Wolne miejsce przyda się komuś innemu.',
        ],
      },
      {
        heading: 'Nie mam wiadomości e-mail',
        paragraphs: [
          'Sprawdź folder ze spamem. Wynik zgłoszenia nie zależy od wiadomości: liczy się to, co było na stronie po wysłaniu.',
        ],
      },
    ] satisfies readonly Section[],
  },
};
