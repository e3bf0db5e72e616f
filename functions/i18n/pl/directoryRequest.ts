import type { FieldIssue } from '../../domain/text.ts';

/** What somebody reads who does not find their institution. */
export const directoryRequest = {
  heading: 'Nie ma mojej instytucji na liście',
  intro:
    'Wpisz dane instytucji. Koordynator sprawdzi je i odpowie na Twój adres e-mail. Potem możesz się zapisać.',
  back: 'Terminy szkoleń',
  errorTitle: 'Popraw błędy w formularzu',
  errorPrefix: 'Błąd',
  choose: 'Wybierz',
  fields: {
    name: 'Nazwa instytucji',
    type: 'Rodzaj instytucji',
    nip: 'NIP',
    town: 'Miejscowość',
    voivodeship: 'Województwo',
    email: 'E-mail sekretariatu instytucji',
    answerTo: 'Twój adres e-mail, na który odpowiemy',
  },
  hints: { type: 'Tak, jak uważasz. Koordynator to sprawdzi.', nip: '10 cyfr' },
  issues: {
    required: (label: string) => `${label}: wypełnij to pole`,
    'too-long': (label: string) => `${label}: tekst jest za długi, skróć go`,
    'forbidden-characters': (label: string) =>
      `${label}: w tekście są niewidoczne znaki, wpisz go jeszcze raz zamiast wklejać`,
    'not-a-name': (label: string) => `${label}: użyj liter; mogą być też spacja, łącznik, kropka i apostrof`,
    'not-an-email': (label: string) =>
      `${label}: wpisz pełny adres, na przykład imie.nazwisko@instytucja.example`,
    'not-a-phone': (label: string) => `${label}: wpisz od 9 do 15 cyfr, na przykład 501 234 567`,
    'pesel-not-asked': (label: string) => `${label}: usuń numer PESEL, teraz nie jest potrzebny`,
    'must-be-confirmed': (label: string) => `${label}: zaznacz to pole`,
    'unexpected-field': (label: string) => `${label}: tego pola nie ma w formularzu`,
    'not-a-nip': (label: string) => `${label}: wpisz 10 cyfr z poprawną cyfrą kontrolną`,
    'unknown-choice': (label: string) => `${label}: wybierz z listy`,
  } satisfies Record<FieldIssue | 'not-a-nip', (label: string) => string>,
  submit: 'Wyślij prośbę',
  stale: 'Ten formularz był otwarty za długo. Sprawdź dane i wyślij go jeszcze raz.',
  tooMany: {
    heading: 'Nie przyjmujemy teraz nowych próśb',
    body: 'Na odpowiedź czeka już bardzo wiele próśb o dopisanie instytucji. Twoja prośba nie została zapisana. Spróbuj ponownie jutro.',
  },
  done: {
    heading: 'Prośba została zapisana',
    body: 'Koordynator sprawdzi dane instytucji i odpowie na podany adres e-mail. To nie jest zgłoszenie na szkolenie: miejsce możesz zająć dopiero, gdy instytucja będzie na liście.',
  },
};
