import type { ApprovalRules } from '../../domain/approval.ts';
import type { Moment } from '../../domain/time.ts';
import { counted, dayAndTime, number, time } from '../format.ts';

const people = (count: number): string =>
  counted('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const seats = (count: number): string =>
  counted('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' });

const hours = (count: number): string =>
  counted('pl', count, { one: 'godzina', few: 'godziny', many: 'godzin', other: 'godziny' });

const seatsTaken = (taken: number, capacity: number): string =>
  `${number('pl', taken)} z ${number('pl', capacity)}`;

/** The coordinator's pages in Polish. */
export const admin = {
  frame: {
    title: (page: string) => `${page} – Zapisy, strony koordynatora`,
    product: 'Zapisy: koordynator',
    today: 'Dzisiaj',
    limits: 'Limity',
    navigation: 'Strony koordynatora',
    groups: 'Grupy',
    publicPages: 'Strony dla uczestników',
    signedInAs: (name: string) => `Zalogowano: ${name}`,
    signOut: 'Wyloguj się',
  },
  groups: {
    heading: 'Grupy',
    filterLabel: 'Filtry grup',
    filterHeading: 'Wybierz grupy',
    programme: 'Projekt',
    month: 'Miesiąc',
    state: 'Stan zapisów',
    any: 'Wszystkie',
    show: 'Pokaż grupy',
    clear: 'Pokaż wszystkie',
    upcoming: 'Nadchodzące grupy',
    started: 'Rozpoczęte i zakończone grupy',
    found: (count: number) =>
      counted('pl', count, { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' }),
    none: 'Nie ma grup, które pasują do tego wyboru.',
    noneAtAll: 'Nie ma jeszcze żadnej grupy.',
    group: 'Grupa',
    title: (course: string, group: number) => `${course}, grupa\u00A0${group}`,
  },
  facts: {
    when: 'Termin',
    where: 'Gdzie',
    seats: 'Zajęte miejsca',
    seatsTaken,
    offered: 'Zaproponowane miejsca',
    reserved: 'Miejsca zarezerwowane dla instytucji',
    free: 'Miejsca do przyznania',
    over: 'Za dużo zajętych miejsc',
    overBy: (over: number) => `nadmiar: ${seats(over)}; nikt nie traci miejsca`,
    twinOf: 'Utworzona z listy rezerwowej grupy',
    waiting: 'Lista rezerwowa',
    waitingPeople: (count: number) => (count === 0 ? 'nikt nie czeka' : people(count)),
    noWaitingList: 'bez listy',
    signUpUntil: 'Zapisy do',
    state: 'Stan zapisów',
    online: 'online',
    session: (startsAt: Moment, endsAt: Moment) => `${dayAndTime('pl', startsAt)}–${time('pl', endsAt)}`,
    firstDay: 'Pierwszy dzień',
  },
  group: {
    back: 'Wszystkie grupy',
    aboutHeading: 'O grupie',
    settingsHeading: 'Ustawienia zapisów',
    capacity: 'Liczba miejsc',
    seats,
    perInstitution: 'Limit dla jednej instytucji',
    perInstitutionSeats: (limit: number | null) => (limit === null ? 'bez limitu' : seats(limit)),
    waitingLimit: 'Limit listy rezerwowej',
    waitingPlaces: (limit: number | null) => {
      if (limit === null) return 'bez limitu';
      return limit === 0 ? 'bez listy rezerwowej' : `najwyżej ${people(limit)}`;
    },
    closeWhenFull: 'Gdy zabraknie miejsc',
    closesWhenFull: 'zapisy kończą się same',
    staysOpenWhenFull: (waitingLimit: number | null): string =>
      waitingLimit === 0 ? 'nowe zgłoszenia nie są przyjmowane' : 'nowe osoby trafiają na listę rezerwową',
    limitLiftsAt: 'Limit instytucji obowiązuje do',
    atInstitutionLimit: 'Gdy instytucja wykorzystała limit',
    atLimit: {
      refuse: 'nowe zgłoszenie nie jest przyjmowane',
      wait: 'nowa osoba trafia na listę rezerwową',
    },
    sharedSeats: 'Miejsca wspólne dla grup tego szkolenia',
    minimum: 'Najmniejsza liczba osób',
    minimumPeople: (least: number, days: number) =>
      `${people(least)}; sprawdzane ${counted('pl', days, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })} przed początkiem`,
    offers: 'Zwolnione miejsca',
    offerMode: {
      automatic: 'proponowane automatycznie, w kolejności listy',
      manual: 'przyznaje je koordynator',
    },
    promotion: 'Następna osoba dostaje',
    promotionDirect: 'od razu miejsce',
    promotionOffer: (working: number) =>
      `propozycję; czas na odpowiedź w godzinach roboczych: ${hours(working)}`,
    onBounce: 'Gdy propozycja nie dotrze',
    onBounceIs: { pause: 'termin staje do początku szkolenia', 'offer-on': 'miejsce dostaje następna osoba' },
    stopHours: 'Koniec automatycznych propozycji',
    stopsBefore: (before: number) =>
      before === 0 ? 'w chwili rozpoczęcia' : `${hours(before)} przed początkiem`,
    belowTaken: 'Mniej miejsc niż zajętych',
    belowTakenIs: { refuse: 'nie można ustawić', allow: 'można ustawić; nikt nie traci miejsca' },
    approval: 'Zgoda instytucji',
    approvalIs: (rules: ApprovalRules | null | undefined): string => {
      if (rules === undefined) return 'tak jak w całym projekcie';
      if (rules === null) return 'niepotrzebna';
      const silence = rules.silence === 'agree' ? 'zgodę' : 'odmowę';
      const seat = rules.holdsSeat
        ? 'wolne miejsce czeka na odpowiedź'
        : 'wolne miejsce nie czeka na odpowiedź';
      return `potrzebna; czas na odpowiedź w godzinach roboczych: ${hours(rules.hours)}; brak odpowiedzi oznacza ${silence}; ${seat}`;
    },
    changes: 'Co można zrobić',
    history: 'Historia grupy',
    opensAt: 'Zapisy od',
    closesAt: 'Zapisy do',
    contact: 'Kontakt dla uczestników',
    example: 'Przykład: to nie jest prawdziwa grupa.',
  },
  people: {
    seated: (count: number) => `Osoby, które mają miejsce (${number('pl', count)})`,
    offered: (count: number) => `Propozycje miejsca (${number('pl', count)})`,
    reserved: (count: number) => `Miejsca zarezerwowane dla instytucji (${number('pl', count)})`,
    reservedFor: 'Miejsce zarezerwowane dla',
    reservedUntil: 'Rezerwacja do',
    notNamed: 'jeszcze bez nazwiska',
    expired: (count: number) => `Propozycje bez odpowiedzi w terminie (${number('pl', count)})`,
    deadline: 'Odpowiedź do',
    held: 'trwa sprawdzanie limitu',
    awaiting: (until: string) => `zgoda instytucji do ${until}`,
    priority: 'pierwszeństwo',
    next: 'Co dalej',
    why: 'Dlaczego',
    waiting: (count: number) => `Lista rezerwowa (${number('pl', count)})`,
    withdrawn: (count: number) => `Rezygnacje, zastępstwa i przeniesienia (${number('pl', count)})`,
    others: (count: number) => `Zgłoszenia bez miejsca (${number('pl', count)})`,
    noneSeated: 'Nikt nie ma jeszcze miejsca.',
    noneWaiting: 'Nikt nie czeka.',
    noneWithdrawn: 'Nikt nie zrezygnował.',
    name: 'Osoba',
    place: 'Kolejność',
    work: 'Stanowisko i instytucja',
    unknownInstitution: 'instytucji nie ma już w wykazie',
    contact: 'Kontakt',
    noPhone: 'bez telefonu',
    needs: 'Potrzeby',
    noNeeds: 'brak',
    registered: 'Zgłoszenie',
    outcome: 'Wynik',
    pending: 'w trakcie rozpatrywania',
    refused: 'nieprzyjęte',
    heading: 'Osoby',
  },
  backToGroup: 'Wróć do grupy',
  done: 'Gotowe',
  warning: 'Uwaga',
  notice: 'Informacja',
  failures: {
    needLogin: {
      heading: 'Zaloguj się, żeby dokończyć',
      text: 'Twoja sesja wygasła, dlatego nic nie zostało zmienione. Zaloguj się, a wrócisz do tej samej strony i zatwierdzisz jeszcze raz.',
      link: 'Zaloguj się',
    },
    forbidden: {
      heading: 'To konto nie jest kontem koordynatora',
      text: 'Te strony są tylko dla koordynatorów projektów. Jeśli masz drugie konto, wyloguj się i zaloguj nim. Jeśli to konto powinno mieć dostęp, poproś o rolę koordynatora osobę, która zarządza kontami.',
    },
    noOrganiser: {
      heading: 'To konto nie ma przypisanego organizatora',
      text: 'Dlatego nie widać tu żadnej grupy. Poproś osobę, która zarządza kontami, o przypisanie organizatora, a potem wyloguj się i zaloguj ponownie.',
    },
    anotherOrganiser: {
      heading: 'Ta grupa należy do innego organizatora',
      text: 'Możesz zmieniać tylko grupy swojego organizatora. Nic się nie zmieniło.',
    },
    notFound: {
      heading: 'Nie ma takiej strony',
      text: 'Sprawdź adres albo wybierz grupę z listy.',
    },
    crossOrigin: {
      heading: 'Zmiana nie została przyjęta',
      text: 'Formularz nie przyszedł ze stron koordynatora, dlatego nic nie zostało zmienione. Otwórz grupę i spróbuj jeszcze raz.',
    },
    formForged: {
      heading: 'Zmiana nie została przyjęta',
      text: 'Ten formularz nie należy do Twojej obecnej sesji, dlatego nic nie zostało zmienione. Otwórz grupę i spróbuj jeszcze raz.',
    },
    formStale: {
      heading: 'Formularz był otwarty zbyt długo',
      text: 'Nic nie zostało zmienione. Otwórz grupę, sprawdź jej stan i spróbuj jeszcze raz.',
    },
    tooLarge: {
      heading: 'Przesłano zbyt dużo danych',
      text: 'Nic nie zostało zmienione. Otwórz grupę i spróbuj jeszcze raz.',
    },
    wrongType: {
      heading: 'Zmiana nie została przyjęta',
      text: 'Dane przyszły w postaci, której te strony nie przyjmują. Nic nie zostało zmienione.',
    },
    providerDown: {
      heading: 'Logowanie chwilowo nie działa',
      text: 'Serwis, który sprawdza konta, nie odpowiada. Spróbuj ponownie za kilka minut. Zapisy uczestników działają dalej.',
      link: 'Spróbuj ponownie',
    },
    signInDeclined: {
      heading: 'Logowanie zostało przerwane',
      text: 'Serwis logowania nie potwierdził konta. Możesz spróbować jeszcze raz.',
      link: 'Zaloguj się',
    },
    signInUntrusted: {
      heading: 'Logowanie nie zostało dokończone',
      text: 'Trwało zbyt długo albo zaczęło się w innej karcie lub przeglądarce. Zacznij od nowa.',
      link: 'Zaloguj się',
    },
    unknownOutcome: {
      heading: 'Coś się nie udało po naszej stronie',
      text: 'Nie wiemy, czy zmiana została zapisana. Otwórz grupę i sprawdź jej stan. Możesz bezpiecznie powtórzyć zmianę: zrobiona dwa razy daje ten sam wynik.',
    },
    toGroups: 'Przejdź do listy grup',
  },
  signOut: { question: 'Czy się wylogować?' },
  signedOut: {
    heading: 'Wylogowano',
    text: 'Na tym urządzeniu nie ma już Twojej sesji koordynatora.',
    atProvider: 'Zakończ też sesję w serwisie logowania',
    atProviderText:
      'Serwis logowania może jeszcze pamiętać Twoje konto. Na wspólnym komputerze zakończ sesję także tam.',
    again: 'Zaloguj się ponownie',
  },
};
