import type { Moment } from '../../domain/time.ts';
import { deadline } from '../deadline.ts';
import { counted, date, dayAndTime, number } from '../format.ts';

const people = (count: number): string =>
  counted('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const seats = (count: number): string =>
  counted('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' });

const freeSeats = (count: number): string =>
  counted('pl', count, {
    one: 'wolne miejsce',
    few: 'wolne miejsca',
    many: 'wolnych miejsc',
    other: 'wolnego miejsca',
  });

const offers = (count: number): string =>
  counted('pl', count, { one: 'propozycja', few: 'propozycje', many: 'propozycji', other: 'propozycji' });

const institutions = (count: number): string =>
  counted('pl', count, { one: 'instytucja', few: 'instytucje', many: 'instytucji', other: 'instytucji' });

const outOf = (taken: number, all: number): string => `${number('pl', taken)} z ${number('pl', all)}`;

/** Why the waiting list is not served by itself. */
const stops = {
  'not-open': 'Zapisy jeszcze się nie zaczęły, więc miejsca nie są proponowane automatycznie.',
  'sign-up-ended': 'Zapisy są zakończone, więc miejsca nie są proponowane automatycznie.',
  manual: 'W tej grupie wolne miejsca przyznaje koordynator.',
  'too-late': (hours: number) =>
    `Wolne miejsce nie jest proponowane automatycznie: mniej niż ${number('pl', hours)} godz. do początku.`,
};

/** What the coordinator's pages show: what waits today, limits, history, and why somebody has no seat. */
export const adminViews = {
  stops,
  today: {
    heading: 'Dzisiaj',
    intro: 'Sprawy, które czekają na koordynatora.',
    none: 'Nic nie czeka na decyzję.',
    toDecide: 'do decyzji',
    toKnow: 'do wiadomości',
    group: (title: string, town: string, from: string) => `${title}, ${town}, ${from}`,
    unserved: (free: number, waiting: number) =>
      `${freeSeats(free)}, ${people(waiting)} na liście rezerwowej`,
    offersOpen: (count: number) => `${offers(count)} bez odpowiedzi`,
    earliest: (until: Moment) => `Najbliższy termin odpowiedzi: ${dayAndTime('pl', until)}.`,
    belowMinimum: (count: number, least: number) => `za mało osób: ${outOf(count, least)}`,
    belowMinimumHint: 'Zdecyduj, czy szkolenie się odbędzie.',
    over: (over: number) => `za dużo zajętych miejsc, nadmiar: ${number('pl', over)}`,
    overHint: 'Nikt nie traci miejsca. Zwolnione miejsca nie są proponowane, dopóki jest nadmiar.',
    fullAndOpen: (capacity: number) => `wszystkie miejsca zajęte: ${seats(capacity)}`,
    fullAndOpenHint: (waiting: number) =>
      waiting === 0 ? 'Zapisy są nadal otwarte.' : `Na liście rezerwowej: ${people(waiting)}.`,
    toConfirm: (count: number) => `szkolenie do potwierdzenia, miejsce ma: ${people(count)}`,
    toConfirmHint: 'Zapisy są zakończone, a szkolenie zaczyna się za mniej niż tydzień.',
    undelivered: (name: string) => `wiadomość nie dotarła: ${name}`,
    undeliveredOffer: (name: string) => `propozycja miejsca nie dotarła: ${name}`,
    undeliveredHint:
      'Sprawdź na stronie osoby, co się stało z wiadomościami, i skontaktuj się telefonicznie.',
    unreached: (name: string, what: string) => `wiadomość nie dotarła do instytucji: ${name} (${what})`,
    unreachedSince: (state: string, since: Moment) =>
      `Stan: ${state}. Wiadomo o tym od ${date('pl', since)}.`,
    unreachedHint:
      'Skontaktuj się z instytucją telefonicznie. Popraw jej adres albo wznów wysyłanie na niego.',
    answerUnreached: (name: string) => `odpowiedź na prośbę o dopisanie nie dotarła: ${name}`,
    answerUnreachedHint: 'Adres osoby, która prosiła, jest na stronie prośby.',
    quotaFull: (name: string, amount: string) => `${name}: wykorzystany w całości (${amount})`,
    quotaNearly: (name: string, percent: number) => `${name}: wykorzystany w ${number('pl', percent)}%`,
    quotaNearlyHint: 'Gdy limit się wyczerpie, nowe osoby nie będą przyjmowane.',
    quotaFullHint: 'Nowe osoby objęte tym limitem nie są przyjmowane.',
  },
  limits: {
    heading: 'Limity',
    intro: 'Każda osoba liczy się raz, niezależnie od liczby szkoleń, w których ma miejsce.',
    none: 'Twoje projekty nie mają limitów.',
    limit: 'Limit',
    used: 'Wykorzystanie',
    percent: (percent: number) => `${number('pl', percent)}%`,
    of: (taken: number, limit: number, isPeople: boolean) =>
      `${outOf(taken, limit)} ${isPeople ? '(osoby)' : '(miejsca)'}`,
    state: 'Stan',
    room: 'są miejsca',
    'nearly-full': 'uwaga: co najmniej 90%',
    full: 'wykorzystany w całości',
    course: (name: string, course: string) => `${name}: ${course}`,
  },
  history: {
    heading: 'Historia grupy',
    caption: 'Od najnowszych',
    none: 'Nic się jeszcze nie wydarzyło.',
    when: 'Kiedy',
    who: 'Kto',
    what: 'Co',
    why: 'Dlaczego',
    noReason: 'bez podanego powodu',
    participant: 'uczestnik',
    system: 'system',
    coordinator: (id: string) => `koordynator ${id}`,
    institution: (id: string) => `instytucja ${id}`,
    you: (name: string) => `${name} (Ty)`,
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    person: (name: string, what: string) => `${name}: ${what}`,
    fields: {
      state: 'Stan zapisów',
      opensAt: 'Zapisy od',
      closesAt: 'Zapisy do',
      closeWhenFull: 'Zamknięcie, gdy zabraknie miejsc',
      capacity: 'Liczba miejsc',
      perInstitution: 'Limit dla jednej instytucji',
      limitLiftsAt: 'Limit instytucji obowiązuje do',
      atInstitutionLimit: 'Gdy instytucja wykorzystała limit',
      waitingLimit: 'Limit listy rezerwowej',
      'offers.mode': 'Zwolnione miejsca',
      'offers.promotion': 'Następna osoba dostaje',
      'offers.hours': 'Godziny robocze na odpowiedź',
      substituteHours: 'Koniec czasu na zastępstwo, godziny przed początkiem',
      'offers.stopHours': 'Koniec automatycznych propozycji, godziny przed początkiem',
      'offers.onBounce': 'Gdy wiadomość z propozycją nie dotrze',
      approval: 'Zgoda instytucji',
      'approval.hours': 'Godziny robocze na odpowiedź instytucji',
      'approval.remindHours': 'Przypomnienie instytucji, godziny robocze przed terminem',
      'approval.silence': 'Brak odpowiedzi instytucji oznacza',
      'approval.holdsSeat': 'Miejsce czeka na odpowiedź instytucji',
      'minimum.people': 'Najmniejsza liczba osób',
      'minimum.alarmDays': 'Sprawdzenie najmniejszej liczby osób, dni przed początkiem',
      belowTaken: 'Mniej miejsc niż zajętych',
      'sessions.startsAt': 'Początek spotkań',
      'sessions.endsAt': 'Koniec spotkań',
      'venue.town': 'Miejscowość',
      'venue.address': 'Adres',
      'venue.voivodeship': 'Województwo',
      'letterDays.reminder': 'Przypomnienie, dni przed początkiem',
      'letterDays.followUp': 'Wiadomość po szkoleniu, dni po końcu',
      twin: 'Nowa grupa z listy rezerwowej',
      twinOf: 'Grupa powstała z listy rezerwowej grupy',
    },
    yes: 'tak',
    no: 'nie',
    noLimit: 'bez limitu',
    never: 'wcale',
    online: 'przez internet',
    noMinimum: 'brak',
    approvals: {
      programme: 'jak w projekcie',
      none: 'niepotrzebna',
      own: 'własne zasady',
      agree: 'zgodę',
      refuse: 'odmowę',
    },
    promotions: { offer: 'propozycję miejsca', direct: 'od razu miejsce' },
    origin: (field: string, group: string) => `${field}: ${group}`,
    statuses: {
      awaiting: (until: Moment) => `czeka na zgodę instytucji do ${deadline('pl', until)}`,
      refusedFor: (reason: string) => `zgłoszenie nieprzyjęte. ${reason}`,
      refusedBy: {
        institution: 'instytucja nie wyraziła zgody',
        silence: 'instytucja nie odpowiedziała w terminie',
      },
      pending: 'zgłoszenie w trakcie rozpatrywania',
      confirmed: 'ma miejsce',
      assured: 'ma miejsce, szkolenie potwierdzone',
      offered: (until: Moment) => `propozycja miejsca do ${deadline('pl', until)}`,
      waiting: (place: number) => `lista rezerwowa, miejsce ${number('pl', place)}.`,
      withdrawn: 'rezygnacja',
      substituted: 'zastępstwo: miejsce ma inna osoba',
      expired: 'brak odpowiedzi na propozycję w terminie',
      moved: 'przeniesienie do innej grupy',
      cancelled: 'szkolenie odwołane',
      refused: 'zgłoszenie nieprzyjęte',
    },
  },
  person: {
    why: 'Dlaczego tak jest',
    actions: 'Co można zrobić',
    noActions: 'Teraz nic nie można zmienić.',
    history: 'Historia zgłoszenia',
  },
  facts: {
    state: (state: string, startsAt: Moment) =>
      `Stan grupy: ${state}. Początek: ${dayAndTime('pl', startsAt)}.`,
    seated: 'Ta osoba ma miejsce.',
    assured: 'Ta osoba ma miejsce, a szkolenie jest potwierdzone.',
    offer: (until: Moment) => `Miejsce czeka na odpowiedź tej osoby do ${deadline('pl', until)}.`,
    beingDecided: 'Zgłoszenie jest właśnie rozpatrywane.',
    cancelled: 'Szkolenie jest odwołane.',
    byQuota: 'Powodem był limit projektu.',
    place: (place: number, waiting: number) => `Miejsce na liście rezerwowej: ${outOf(place, waiting)}.`,
    before: (before: number) => `Wcześniej na liście: ${people(before)}.`,
    priority: 'Ta osoba ma pierwszeństwo przyznane przez koordynatora.',
    institutionLimit: (used: number, limit: number) =>
      `Instytucja wykorzystała swój limit: ${outOf(used, limit)}. Osoba zachowuje miejsce na liście.`,
    limitUntil: (until: Moment) => `Limit instytucji obowiązuje do: ${dayAndTime('pl', until)}.`,
    institutionRoom: (used: number, limit: number) => `Miejsca tej instytucji: ${outOf(used, limit)}.`,
    quotaFull: (name: string, taken: number, limit: number) =>
      `Wykorzystany jest ${name}: ${outOf(taken, limit)}.`,
    quotaRoom: (name: string, taken: number, limit: number) =>
      `Nie przeszkadza ${name}: ${outOf(taken, limit)}.`,
    seats: (taken: number, offered: number, free: number, capacity: number) =>
      `Liczba miejsc: ${number('pl', capacity)}. Zajęte: ${number('pl', taken)}. Zaproponowane: ${number('pl', offered)}. Do przyznania: ${number('pl', free)}.`,
    over: (over: number) => `Zajętych miejsc jest za dużo, nadmiar: ${number('pl', over)}.`,
    full: 'Wszystkie miejsca są zajęte albo zaproponowane.',
    offeredToOthers: (count: number, until: Moment) =>
      `Na odpowiedź innych osób czeka: ${offers(count)}. Najbliższy termin: ${dayAndTime('pl', until)}.`,
    next: 'Następne wolne miejsce dostanie ta osoba.',
    institutions: (count: number, most: number) =>
      `Miejsca w tej grupie: ${institutions(count)}, najwięcej jedna ma: ${number('pl', most)}.`,
    withPriority: (count: number) => `Pierwszeństwo na liście: ${people(count)}.`,
  },
};
