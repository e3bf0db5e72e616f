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
    'not-a-nip': (label: string) => `${label}: wpisz 10 cyfr z poprawną cyfrą kontrolną`,
    'unknown-choice': (label: string) => `${label}: wybierz z listy`,
  },
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
