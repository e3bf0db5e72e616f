import type { TypeOrFamily } from '../../domain/institution.ts';
import type { GroupState } from '../../domain/life.ts';
import type { NEEDS } from '../../domain/participant.ts';
import type { Position } from '../../domain/position.ts';
import type { Voivodeship } from '../../domain/voivodeship.ts';
import type { Forms } from '../format.ts';

/** A type of institution: its official abbreviation, if it has one, and its name. */
export type TypeName = { short: string; full: string };

/** What a person is told of a "no": what happened, why, and what to do next. */
export type RefusalText = { title: string; body: readonly string[]; next?: string };

const seats: Forms = { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' };
const people: Forms = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };

const workingHours: Forms = {
  one: 'godzina robocza',
  few: 'godziny robocze',
  many: 'godzin roboczych',
  other: 'godziny roboczej',
};
/** As they follow "na": na 48 godzin przed szkoleniem. */
const hoursBefore: Forms = { one: 'godzinę', few: 'godziny', many: 'godzin', other: 'godziny' };

export const words = {
  counts: { seats, people, workingHours, hoursBefore },

  groupStates: {
    draft: 'szkic',
    scheduled: 'zapisy jeszcze się nie zaczęły',
    open: 'zapisy otwarte',
    'waiting-list': 'brak wolnych miejsc, lista rezerwowa otwarta',
    full: 'brak wolnych miejsc',
    closed: 'zapisy zakończone',
    confirmed: 'szkolenie potwierdzone',
    running: 'szkolenie trwa',
    finished: 'szkolenie zakończone',
    cancelled: 'szkolenie odwołane',
  } satisfies Record<GroupState, string>,

  /** How a group and its place are named wherever one is shown. */
  groups: {
    numbered: (number: string, town: string) => `grupa ${number}, ${town}`,
    online: (town: string) => `online (organizator: ${town})`,
    place: (town: string, address: string) => `${town}, ${address}`,
    voivodeship: (name: string) => `województwo ${name}`,
  },

  /** How a group serves its waiting list: exactly what its rules do. */
  offers: {
    offer: (workingHours: string): string =>
      `Gdy zwolni się miejsce, proponujemy je kolejnej osobie z listy. Czas na odpowiedź: ${workingHours} (od poniedziałku do piątku, godz. 8–20, bez dni świątecznych). Dokładny termin jest w wiadomości e-mail i na stronie zgłoszenia. Kto nie odpowie w terminie, traci miejsce na tej liście.`,
    direct:
      'Gdy zwolni się miejsce, od razu dostaje je kolejna osoba z listy. Wysyłamy wtedy wiadomość e-mail.',
    manual: 'O tym, kiedy wolne miejsce dostanie kolejna osoba z listy, decyduje koordynator projektu.',
    stops: (hours: string): string =>
      `Na ${hours} przed szkoleniem kończymy to robić automatycznie i decyduje koordynator projektu.`,
  },

  /** Limits across groups: whom or what they are for. */
  quotas: {
    /** The names of voivodeships are adjectives in "-ie", so that this is the genitive of each. */
    regions: (names: readonly string[]): string => {
      const inflected = names.map((name) => `${name}go`);
      const before = inflected.slice(0, -1).join(', ');
      const last = inflected.at(-1) ?? '';
      return before === '' ? `województwa ${last}` : `województw: ${before} i ${last}`;
    },
    types: (list: string): string => `instytucji typu ${list}`,
    typesIn: (types: string, where: string): string => `${types} z ${where}`,
    people: (scope: string): string => `limit dla ${scope}`,
    programme: 'limit całego projektu',
    course: 'limit wspólny dla grup tego szkolenia',
  },

  positions: {
    pracownik_socjalny: 'pracownik socjalny',
    aspirant_pracy_socjalnej: 'aspirant pracy socjalnej',
    kierownik_jednostki: 'kierownik lub dyrektor jednostki',
    zastepca_kierownika: 'zastępca kierownika lub dyrektora',
    kierownik_dzialu_terapeutyczno_opiekunczego: 'kierownik działu lub zespołu terapeutyczno-opiekuńczego',
    koordynator_dzialu_terapeutyczno_opiekunczego:
      'koordynator działu lub zespołu terapeutyczno-opiekuńczego',
    terapeuta: 'terapeuta',
    terapeuta_zajeciowy: 'terapeuta zajęciowy',
    psycholog: 'psycholog',
    pedagog: 'pedagog',
    opiekun: 'opiekun',
    opiekun_srodowiskowy: 'opiekun środowiskowy',
    instruktor_terapii_zajeciowej: 'instruktor terapii zajęciowej',
    asystent_rodziny: 'asystent rodziny',
    koordynator_rodzinnej_pieczy_zastepczej: 'koordynator rodzinnej pieczy zastępczej',
    wychowawca: 'wychowawca',
    opiekun_dzieciecy: 'opiekun dziecięcy',
    organizator_uslug_spolecznych: 'organizator usług społecznych',
    koordynator_indywidualnych_planow_uslug: 'koordynator indywidualnych planów usług społecznych',
    organizator_spolecznosci_lokalnej: 'organizator społeczności lokalnej',
    pracownik_swiadczen_rodzinnych: 'pracownik do spraw świadczeń rodzinnych',
    ksiegowosc: 'księgowość',
    administracja: 'administracja',
    wolontariusz: 'wolontariusz z porozumieniem',
    inne: 'inne stanowisko',
  } satisfies Record<Position, string>,

  institutionTypes: {
    OPS: { short: 'OPS', full: 'ośrodek pomocy społecznej' },
    GOPS: { short: 'GOPS', full: 'gminny ośrodek pomocy społecznej' },
    MOPS: { short: 'MOPS', full: 'miejski ośrodek pomocy społecznej' },
    MGOPS: { short: 'MGOPS', full: 'miejsko-gminny ośrodek pomocy społecznej' },
    MOPR: { short: 'MOPR', full: 'miejski ośrodek pomocy rodzinie' },
    CUS: { short: 'CUS', full: 'centrum usług społecznych' },
    PCPR: { short: 'PCPR', full: 'powiatowe centrum pomocy rodzinie' },
    DPS: { short: 'DPS', full: 'dom pomocy społecznej' },
    OSRODEK_WSPARCIA: { short: 'ośrodek wsparcia', full: 'ośrodek wsparcia' },
    OIK: { short: 'OIK', full: 'ośrodek interwencji kryzysowej' },
    PORADNICTWO: {
      short: 'placówka specjalistycznego poradnictwa',
      full: 'placówka specjalistycznego poradnictwa',
    },
    ROPS: { short: 'ROPS', full: 'regionalny ośrodek polityki społecznej' },
    POW: { short: 'POW', full: 'placówka opiekuńczo-wychowawcza' },
    PWD: { short: 'PWD', full: 'placówka wsparcia dziennego' },
    ORPZ: { short: 'ORPZ', full: 'organizator rodzinnej pieczy zastępczej' },
    OA: { short: 'OA', full: 'ośrodek adopcyjny' },
    NGO: { short: 'NGO', full: 'organizacja pozarządowa' },
    NGO3: {
      short: 'podmiot z art. 3 ust. 3',
      full: 'podmiot z art. 3 ust. 3 ustawy o działalności pożytku publicznego',
    },
    PES: { short: 'PES', full: 'podmiot ekonomii społecznej' },
    CIS: { short: 'CIS', full: 'centrum integracji społecznej' },
    KIS: { short: 'KIS', full: 'klub integracji społecznej' },
    ZAZ: { short: 'ZAZ', full: 'zakład aktywności zawodowej' },
    WTZ: { short: 'WTZ', full: 'warsztat terapii zajęciowej' },
    JST: { short: 'JST', full: 'jednostka samorządu terytorialnego' },
    INNE: { short: 'inna instytucja', full: 'inna instytucja' },
    OPS_FAMILY: { short: 'OPS i pokrewne', full: 'ośrodki pomocy społecznej i jednostki pokrewne' },
    PODMIOT_REINTEGRACYJNY: { short: 'podmiot reintegracyjny', full: 'podmiot reintegracyjny' },
  } satisfies Record<TypeOrFamily, TypeName>,

  voivodeships: {
    dolnoslaskie: 'dolnośląskie',
    'kujawsko-pomorskie': 'kujawsko-pomorskie',
    lubelskie: 'lubelskie',
    lubuskie: 'lubuskie',
    lodzkie: 'łódzkie',
    malopolskie: 'małopolskie',
    mazowieckie: 'mazowieckie',
    opolskie: 'opolskie',
    podkarpackie: 'podkarpackie',
    podlaskie: 'podlaskie',
    pomorskie: 'pomorskie',
    slaskie: 'śląskie',
    swietokrzyskie: 'świętokrzyskie',
    'warminsko-mazurskie': 'warmińsko-mazurskie',
    wielkopolskie: 'wielkopolskie',
    zachodniopomorskie: 'zachodniopomorskie',
  } satisfies Record<Voivodeship, string>,

  needs: {
    'step-free-access': 'wejście bez schodów (podjazd, winda)',
    'sign-language': 'tłumacz polskiego języka migowego (PJM)',
    'induction-loop': 'pętla indukcyjna',
    'large-print': 'materiały w dużym druku',
    'accessible-files': 'materiały w dostępnych plikach',
    assistant: 'udział z asystentem',
  } satisfies Record<(typeof NEEDS)[number], string>,

  rules: {
    heading: (number: number) => `Reguła ${number}`,
    types: (list: string) => `instytucja typu ${list}`,
    institutions: (list: string) => `instytucja: ${list}`,
    closedList: 'instytucja wskazana przez organizatora',
    regions: (list: string) => `województwo, w którym działa instytucja: ${list}`,
    positions: (list: string) => `stanowisko: ${list}`,
    anyInstitution: 'instytucja: każda',
    anyPosition: 'stanowisko: każde',
    condition: 'warunek, który potwierdza uczestnik',
    met: 'spełnione',
    notMet: 'niespełnione',
    matched: (who: string, number: number) => `${who}: spełnia regułę ${number}`,
    matchedNone: (who: string) => `${who}: nie spełnia żadnej reguły`,
  },

  /** A registration that the institution refused, with its reason, or by not answering. */
  notApproved: (why: string | null): RefusalText => ({
    title: 'Twoja instytucja nie wyraziła zgody',
    body: [why === null ? 'Instytucja nie odpowiedziała w terminie.' : `Powód instytucji: ${why}`],
    next: 'W tej sprawie porozmawiaj ze swoją instytucją.',
  }),

  refusals: {
    'group-not-open-yet': (opensAt: string): RefusalText => ({
      title: 'Zapisy jeszcze się nie zaczęły',
      body: [`Zapisy do tej grupy zaczną się: ${opensAt}.`],
      next: 'Wróć na stronę grupy po tym terminie.',
    }),
    'group-closed': (): RefusalText => ({
      title: 'Zapisy do tej grupy są zakończone',
      body: [
        'Termin zapisów minął albo zapisy zostały zakończone wcześniej. Nikt więcej nie może się zapisać.',
      ],
      next: 'Zobacz inne terminy tego szkolenia.',
    }),
    'group-cancelled': (): RefusalText => ({
      title: 'Szkolenie odwołane',
      body: ['Ta grupa się nie odbędzie, dlatego nie można się do niej zapisać.'],
      next: 'Zobacz inne terminy tego szkolenia.',
    }),
    'group-full': (seats: string, waiting: string | undefined): RefusalText => ({
      title: 'Brak wolnych miejsc',
      body: [
        `Liczba miejsc w tej grupie: ${seats}. Żadne nie jest wolne dla nowych osób.`,
        waiting === undefined
          ? 'Na listę rezerwową też nie można się zapisać.'
          : `Na listę rezerwową też nie można się już zapisać. Czeka na niej: ${waiting}.`,
      ],
      next: 'Zobacz inne terminy tego szkolenia.',
    }),
    'institution-limit': (seats: string): RefusalText => ({
      title: 'Twoja instytucja wykorzystała już swoje miejsca',
      body: [`Jedna instytucja może mieć w tej grupie: ${seats}. Te miejsca są już zajęte.`],
      next: 'Zobacz inne terminy albo ustal z instytucją, kto weźmie udział.',
    }),
    'registration-ended': {
      left: (): RefusalText => ({
        title: 'Z tego zgłoszenia zrezygnowano',
        body: ['To zgłoszenie zostało wycofane i nie może już zająć miejsca.'],
        next: 'Jeżeli chcesz wziąć udział, zapisz się jeszcze raz od strony grupy.',
      }),
      expired: (): RefusalText => ({
        title: 'To zgłoszenie wygasło',
        body: ['Na miejsce, które się zwolniło, nie przyszła odpowiedź w terminie.'],
        next: 'Jeżeli chcesz wziąć udział, zapisz się jeszcze raz od strony grupy.',
      }),
      substituted: (): RefusalText => ({
        title: 'Instytucja zgłosiła zastępstwo',
        body: ['Miejsce z tego zgłoszenia ma teraz inna osoba z Twojej instytucji.'],
        next: 'Jeżeli to pomyłka, porozmawiaj ze swoją instytucją.',
      }),
      moved: (): RefusalText => ({
        title: 'To zgłoszenie jest w innej grupie',
        body: ['Zgłoszenie zostało przeniesione przez koordynatora do innej grupy.'],
        next: 'Otwórz link z najnowszej wiadomości e-mail.',
      }),
      refused: (): RefusalText => ({
        title: 'Zgłoszenie nieprzyjęte',
        body: ['To zgłoszenie nie zostało przyjęte. Nie zajmuje miejsca w tej grupie ani na jej liście.'],
        next: 'Zobacz inne terminy albo zapisz się jeszcze raz od strony grupy.',
      }),
    },
    'offer-expired': (): RefusalText => ({
      title: 'Termin na przyjęcie miejsca minął',
      body: [
        'Odpowiedź nie przyszła w terminie, więc miejsce jest dla następnej osoby z listy rezerwowej.',
        'To zgłoszenie nie ma już miejsca na tej liście.',
      ],
      next: 'Jeżeli nadal chcesz wziąć udział, zapisz się jeszcze raz od strony grupy.',
    }),
    'no-offer': {
      waiting: (place: string): RefusalText => ({
        title: 'Nie ma teraz miejsca do przyjęcia',
        body: [`To zgłoszenie czeka na liście rezerwowej. Miejsce na liście: ${place}.`],
        next: 'Gdy przyjdzie kolej na to zgłoszenie, wyślemy wiadomość z terminem na odpowiedź.',
      }),
      other: (): RefusalText => ({
        title: 'Nie ma miejsca do przyjęcia',
        body: ['Na to zgłoszenie nie czeka żadne miejsce. Nic się nie zmieniło.'],
        next: 'Sprawdź stan zgłoszenia na jego stronie.',
      }),
    },
    'quota-full': (name: string, amount: string): RefusalText => ({
      title: 'Limit uczestników wykorzystany',
      body: [`Wykorzystany jest ${name}: ${amount}.`],
      next: 'Zobacz inne projekty albo napisz do koordynatora projektu.',
    }),
    'transfer-under-way': (): RefusalText => ({
      title: 'Zgłoszenie jest właśnie przenoszone',
      body: ['Koordynator przenosi to zgłoszenie do innej grupy. Nic się jeszcze nie zmieniło.'],
      next: 'Odczekaj minutę i spróbuj jeszcze raz.',
    }),
    'unknown-group': (): RefusalText => ({
      title: 'Nie znamy takiej grupy',
      body: ['Adres może być niepełny albo grupa została usunięta.'],
      next: 'Znajdź grupę na liście projektów i terminów.',
    }),
    'unknown-institution': (): RefusalText => ({
      title: 'Nie znamy takiej instytucji',
      body: ['Wybranej instytucji nie ma w naszym spisie.'],
      next: 'Wyszukaj instytucję jeszcze raz: wpisz jej nazwę, miejscowość albo NIP.',
    }),
    'not-eligible': (rules: readonly string[]): RefusalText => ({
      title: 'Nie spełniasz warunków udziału',
      body: ['Wystarczy spełnić jedną regułę. Żadna nie jest spełniona:', ...rules],
      next: 'Sprawdź, czy wybrana instytucja i stanowisko są właściwe. Możesz też zobaczyć inne projekty.',
    }),
    'already-registered': {
      seated: (): RefusalText => ({
        title: 'To zgłoszenie już jest i ma miejsce',
        body: ['W tej grupie jest już zgłoszenie z tym imieniem, nazwiskiem i adresem e-mail.'],
        next: 'Szczegóły są w wiadomości, którą wysłaliśmy na ten adres.',
      }),
      waiting: (place: string): RefusalText => ({
        title: 'To zgłoszenie już jest na liście rezerwowej',
        body: [
          'W tej grupie jest już zgłoszenie z tym imieniem, nazwiskiem i adresem e-mail.',
          `Miejsce na liście rezerwowej: ${place}.`,
        ],
        next: 'Szczegóły są w wiadomości, którą wysłaliśmy na ten adres.',
      }),
      offered: (until: string): RefusalText => ({
        title: 'To zgłoszenie już jest i czeka na nie miejsce',
        body: [
          'W tej grupie jest już zgłoszenie z tym imieniem, nazwiskiem i adresem e-mail.',
          `Zwolniło się miejsce. Można je przyjąć do ${until}.`,
        ],
        next: 'Otwórz link z wiadomości, którą wysłaliśmy na ten adres.',
      }),
      awaiting: (until: string): RefusalText => ({
        title: 'To zgłoszenie już jest',
        body: [`Czekamy na zgodę instytucji do ${until}.`],
        next: 'Szczegóły są w wiadomości, którą wysłaliśmy na ten adres.',
      }),
      other: (): RefusalText => ({
        title: 'To zgłoszenie już jest',
        body: ['W tej grupie jest już zgłoszenie z tym imieniem, nazwiskiem i adresem e-mail.'],
        next: 'Szczegóły są w wiadomości, którą wysłaliśmy na ten adres.',
      }),
    },
    'too-many-attempts': (): RefusalText => ({
      title: 'Za dużo zgłoszeń do tej grupy',
      body: ['Ta sama osoba zapisywała się do tej grupy i rezygnowała z niej zbyt wiele razy.'],
      next: 'Skontaktuj się z koordynatorem. Adres jest na stronie grupy.',
    }),
    'unknown-registration': (): RefusalText => ({
      title: 'Nie znajdujemy tego zgłoszenia',
      body: ['Strona zgłoszenia otwiera się z linku w wiadomości e-mail.'],
      next: 'Otwórz jeszcze raz link z wiadomości.',
    }),
    'group-started': (): RefusalText => ({
      title: 'Szkolenie już się zaczęło',
      body: ['Po rozpoczęciu szkolenia nie można tego zrobić przez internet.'],
      next: 'Skontaktuj się z koordynatorem. Adres jest na stronie grupy.',
    }),
    'link-invalid': (): RefusalText => ({
      title: 'Ten link nie działa',
      body: ['Link jest niepełny albo został zmieniony.'],
      next: 'Skopiuj cały link z wiadomości e-mail i wklej go w pasek adresu.',
    }),
    'link-expired': (): RefusalText => ({
      title: 'Ten link jest już nieważny',
      body: ['Termin ważności linku minął.'],
      next: 'Skontaktuj się z koordynatorem. Adres jest w wiadomości i na stronie grupy.',
    }),
    'idempotency-key-reused': (): RefusalText => ({
      title: 'Ten sam klucz, inna treść',
      body: ['Pod tym kluczem przyszło wcześniej zgłoszenie o innej treści. Nic się nie zmieniło.'],
      next: 'Wyślij nową treść z nowym kluczem.',
    }),
  },
};
