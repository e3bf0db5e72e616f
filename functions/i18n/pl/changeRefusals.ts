import type { ChangeRefusal } from '../../domain/refusal.ts';
import type { Standing } from '../../domain/standing.ts';

/** Why a change is not made: what it is about in a few words, and what stands in its way. */
export type ChangeRefusalText = { readonly title: string; readonly text: string };

/** Refusals to coordinators. Nothing has changed when one of them is said. */
export const changeRefusals = {
  texts: {
    'unknown-group': { title: 'Nie ma takiej grupy', text: 'Wybierz grupę z listy.' },
    'unknown-registration': {
      title: 'Nie ma takiego zgłoszenia',
      text: 'Tego zgłoszenia już nie ma albo zastąpiło je nowsze. Otwórz grupę i sprawdź listę osób.',
    },
    'another-organiser': {
      title: 'Ta grupa należy do innego organizatora',
      text: 'Możesz zmieniać tylko grupy swojego organizatora. Nic się nie zmieniło.',
    },
    'another-programme': {
      title: 'Ta grupa należy do innego projektu',
      text: 'Przenosić i zamieniać można tylko osoby w grupach tego samego projektu. Nic się nie zmieniło.',
    },
    'same-group': {
      title: 'To ta sama grupa',
      text: 'Ta osoba jest już w tej grupie. Wybierz inną grupę.',
    },
    'group-cancelled': {
      title: 'Szkolenie odwołane',
      text: 'Ta grupa się nie odbędzie, dlatego nie można jej zmieniać.',
    },
    'group-started': {
      title: 'Szkolenie już się zaczęło',
      text: 'Po rozpoczęciu szkolenia nie można tego zrobić. Nic się nie zmieniło.',
    },
    'wrong-state': (state: string): ChangeRefusalText => ({
      title: 'W tym stanie grupy nie można tego zrobić',
      text: `Stan grupy: ${state}. Nic się nie zmieniło.`,
    }),
    'reason-missing': { title: 'Podaj powód', text: 'Powód musi mieć od 3 do 300 znaków.' },
    'not-waiting': (standing: string): ChangeRefusalText => ({
      title: 'Ta osoba nie czeka na miejsce',
      text: `${standing} Nic się nie zmieniło.`,
    }),
    'not-seated': (standing: string): ChangeRefusalText => ({
      title: 'Ta osoba nie ma miejsca',
      text: `${standing} Nic się nie zmieniło.`,
    }),
    'already-registered': (standing: string): ChangeRefusalText => ({
      title: 'Ta osoba ma już zgłoszenie w tej grupie',
      text: `${standing} Nic się nie zmieniło.`,
    }),
    'too-many-attempts': {
      title: 'Za dużo zgłoszeń tej osoby',
      text: 'Ta osoba zapisywała się do tej grupy i rezygnowała z niej zbyt wiele razy. Nic się nie zmieniło.',
    },
    'nobody-waiting': {
      title: 'Nikt nie czeka',
      text: 'Lista rezerwowa tej grupy jest pusta.',
    },
    'nobody-may-take-it': {
      title: 'Nikt z listy nie może teraz zająć miejsca',
      text: 'Instytucje wszystkich osób z listy wykorzystały limit albo limit projektu jest wyczerpany. Nic się nie zmieniło.',
    },
    'no-free-seat': (waiting: string | undefined): ChangeRefusalText => ({
      title: 'Nie ma wolnego miejsca',
      text:
        waiting === undefined
          ? 'W tej grupie nie ma wolnego miejsca. Nic się nie zmieniło.'
          : `W tej grupie nie ma wolnego miejsca. Na liście rezerwowej czeka: ${waiting}. Nic się nie zmieniło.`,
    }),
    'approval-missing': {
      title: 'Brak zgody instytucji',
      text: 'Instytucja tej osoby nie wyraziła zgody na jej udział. Jeżeli masz zgodę na piśmie, najpierw ją zapisz. Nic się nie zmieniło.',
    },
    'approval-not-asked': {
      title: 'Nie ma tu zgody do zapisania',
      text: 'O zgodę dla tej osoby nikt teraz nie pyta: nie jest potrzebna, zgłoszenie się zakończyło albo instytucja już odmówiła. Nic się nie zmieniło.',
    },
    'institution-limit': (seats: string): ChangeRefusalText => ({
      title: 'Instytucja wykorzystała limit',
      text: `Jedna instytucja może mieć w tej grupie: ${seats}. Nic się nie zmieniło.`,
    }),
    'quota-full': (name: string, amount: string): ChangeRefusalText => ({
      title: 'Limit uczestników wykorzystany',
      text: `Wykorzystany jest ${name}: ${amount}. Nic się nie zmieniło.`,
    }),
    'capacity-below-taken': (taken: string): ChangeRefusalText => ({
      title: 'Za mało miejsc',
      text: `Nie można ustawić mniej miejsc, niż jest w użyciu: ${taken}. Można to dopuścić w ustawieniach zapisów.`,
    }),
    'out-of-range': (least: string, most: string): ChangeRefusalText => ({
      title: 'Liczba spoza zakresu',
      text: `Dozwolony zakres: od ${least} do ${most}.`,
    }),
    'in-the-past': {
      title: 'Ten termin już minął',
      text: 'Wybierz termin, który jeszcze nie minął.',
    },
    'wrong-order': {
      title: 'Terminy są w złej kolejności',
      text: 'Zapisy muszą się zacząć, zanim się skończą, i skończyć się przed końcem szkolenia.',
    },
    'changed-meanwhile': {
      title: 'Grupa się w międzyczasie zmieniła',
      text: 'Po otwarciu strony ktoś się zapisał, zrezygnował albo zmienił tę grupę, dlatego Twoja zmiana nie została zapisana. Sprawdź liczby i spróbuj jeszcze raz.',
    },
    'transfer-under-way': {
      title: 'Ta osoba jest właśnie przenoszona',
      text: 'Odczekaj minutę i spróbuj jeszcze raz. Nic się nie zmieniło.',
    },
  } satisfies Record<
    ChangeRefusal['kind'],
    | ChangeRefusalText
    | ((first: string, second: string) => ChangeRefusalText)
    | ((waiting: string | undefined) => ChangeRefusalText)
  >,
  standings: {
    seated: 'Ta osoba ma już miejsce.',
    offered: (until: string) => `Ta osoba ma propozycję miejsca do ${until}.`,
    held: 'Miejsce tej osoby jest właśnie potwierdzane.',
    'awaiting-approval': (until: string) => `Czekamy na zgodę instytucji tej osoby do ${until}.`,
    waiting: (place: string) => `Ta osoba czeka na ${place}. miejscu listy rezerwowej.`,
    left: 'Ta osoba zrezygnowała.',
    expired: 'Propozycja dla tej osoby wygasła.',
    moved: 'Ta osoba została przeniesiona do innej grupy.',
    refused: 'Zgłoszenie tej osoby nie zostało przyjęte.',
    substituted: 'Miejsce tej osoby instytucja przekazała innej osobie.',
    absent: 'Ta osoba nie ma miejsca ani nie czeka.',
  } satisfies Record<
    Exclude<Standing['kind'], 'gone'> | Extract<Standing, { kind: 'gone' }>['how'],
    string | ((detail: string) => string)
  >,
};
