import type { TypeOrFamily } from '../../domain/institution.ts';
import type { GroupState } from '../../domain/ledger.ts';
import type { NEEDS } from '../../domain/participant.ts';
import type { Position } from '../../domain/position.ts';
import type { Standing } from '../../domain/standing.ts';
import type { FieldIssue } from '../../domain/text.ts';
import type { Voivodeship } from '../../domain/voivodeship.ts';
import type { Forms } from '../format.ts';

/** A type of institution: its official abbreviation, if it has one, and its name. */
export type TypeName = { short: string; full: string };

/** What a person is told of a "no": what happened, why, and what to do next. */
export type RefusalText = { title: string; body: readonly string[]; next?: string };

const seats: Forms = { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' };
const people: Forms = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };

export const words = {
  counts: { seats, people },

  groupStates: {
    scheduled: 'zapisy jeszcze się nie zaczęły',
    open: 'zapisy otwarte',
    'waiting-list': 'brak wolnych miejsc, lista rezerwowa otwarta',
    full: 'brak wolnych miejsc',
    closed: 'zapisy zakończone',
    cancelled: 'szkolenie odwołane',
  } satisfies Record<GroupState, string>,

  standings: {
    seated: 'masz miejsce',
    waiting: 'lista rezerwowa',
    gone: 'rezygnacja przyjęta',
    absent: 'zgłoszenie nieprzyjęte',
  } satisfies Record<Standing['kind'], string>,

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

  fieldIssues: {
    required: (label: string) => `${label}: wypełnij to pole`,
    'too-long': (label: string) => `${label}: tekst jest za długi, skróć go`,
    'forbidden-characters': (label: string) =>
      `${label}: w tekście są niewidoczne znaki, wpisz go jeszcze raz zamiast wklejać`,
    'not-a-name': (label: string) => `${label}: użyj liter; mogą być też spacja, łącznik, kropka i apostrof`,
    'not-an-email': (label: string) =>
      `${label}: wpisz pełny adres, na przykład imie.nazwisko@instytucja.example`,
    'not-a-phone': (label: string) => `${label}: wpisz od 9 do 15 cyfr, na przykład 501 234 567`,
    'pesel-not-asked': (label: string) => `${label}: usuń numer PESEL, teraz nie jest potrzebny`,
    'unknown-choice': (label: string) => `${label}: wybierz jedną z podanych odpowiedzi`,
    'must-be-confirmed': (label: string) => `${label}: zaznacz to pole`,
    'unexpected-field': (label: string) => `${label}: tego pola nie ma w formularzu`,
  } satisfies Record<FieldIssue, (label: string) => string>,

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

  refusals: {
    'group-not-open-yet': (opensAt: string): RefusalText => ({
      title: 'Zapisy jeszcze się nie zaczęły',
      body: [`Zapisy do tej grupy zaczną się: ${opensAt}.`],
      next: 'Wróć na stronę grupy po tym terminie.',
    }),
    'group-closed': (): RefusalText => ({
      title: 'Zapisy do tej grupy są zakończone',
      body: ['Termin zapisów minął albo koordynator zakończył zapisy. Nikt więcej nie może się zapisać.'],
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
        `Liczba miejsc w tej grupie: ${seats}. Wszystkie są zajęte.`,
        waiting === undefined
          ? 'Ta grupa nie ma listy rezerwowej.'
          : `Lista rezerwowa też jest pełna. Czeka na niej: ${waiting}.`,
      ],
      next: 'Zobacz inne terminy tego szkolenia.',
    }),
    'institution-limit': (seats: string): RefusalText => ({
      title: 'Twoja instytucja wykorzystała już swoje miejsca',
      body: [`Jedna instytucja może mieć w tej grupie: ${seats}. Te miejsca są już zajęte.`],
      next: 'Zobacz inne terminy albo ustal z instytucją, kto weźmie udział.',
    }),
    'registration-withdrawn': (): RefusalText => ({
      title: 'Z tego zgłoszenia zrezygnowano',
      body: ['To zgłoszenie zostało wycofane i nie może już zająć miejsca.'],
      next: 'Jeżeli chcesz wziąć udział, zapisz się jeszcze raz od strony grupy.',
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
