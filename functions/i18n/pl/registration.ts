import type { ServiceStop } from '../../domain/offers.ts';
import type { Forms } from '../format.ts';

/** As they follow "z": 2 z 2 miejsc. */
const ofSeats: Forms = { one: 'miejsca', few: 'miejsc', many: 'miejsc', other: 'miejsca' };

/** The words of one's own registration: its page, the answer to an offer, the withdrawal. */
export const registration = {
  /** What became of it, and what can be done. */
  status: {
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
};
