/** What stands around every page, and the pages of errors. */
export const frame = {
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
};
