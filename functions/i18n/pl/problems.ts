/** What goes wrong in the API, in Polish: its problems and what can be wrong with one field. */
export const pl = {
  /** They name the kind of problem and never change. */
  titles: {
    'group-not-open-yet': 'Zapisy jeszcze się nie zaczęły',
    'group-closed': 'Zapisy zakończone',
    'group-cancelled': 'Szkolenie odwołane',
    'group-full': 'Brak wolnych miejsc',
    'institution-limit': 'Limit miejsc instytucji wykorzystany',
    'registration-ended': 'Zgłoszenie już się zakończyło',
    'offer-expired': 'Termin na przyjęcie miejsca minął',
    'no-offer': 'Nie ma miejsca do przyjęcia',
    'quota-full': 'Limit uczestników wykorzystany',
    'transfer-under-way': 'Zgłoszenie jest właśnie przenoszone',
    'unknown-group': 'Nie ma takiej grupy',
    'unknown-institution': 'Nie ma takiej instytucji',
    'not-eligible': 'Warunki udziału niespełnione',
    'already-registered': 'Ta osoba ma już zgłoszenie',
    'too-many-attempts': 'Za dużo zgłoszeń tej osoby',
    'unknown-registration': 'Nie ma takiego zgłoszenia',
    'group-started': 'Szkolenie już się zaczęło',
    'link-invalid': 'Nieprawidłowy klucz dostępu',
    'link-expired': 'Klucz dostępu stracił ważność',
    'idempotency-key-reused': 'Ten klucz powtórzenia był już użyty',
    'malformed-json': 'Treść nie jest poprawnym JSON-em',
    'wrong-content-type': 'Nieobsługiwany typ treści',
    'body-too-large': 'Treść jest za duża',
    'invalid-input': 'Nieprawidłowe dane',
    unauthorized: 'Potrzebny klucz dostępu',
    'not-found': 'Nie ma takiego adresu',
    'method-not-allowed': 'Niedozwolona metoda',
    unavailable: 'Usługa chwilowo niedostępna',
  },

  /** What happened and what to do, where the pages have no words for it or others. */
  details: {
    'unknown-registration': 'Tego zgłoszenia już nie ma albo zastąpiło je nowsze zgłoszenie tej samej osoby.',
    'link-invalid':
      'Ten klucz dostępu do zgłoszenia jest nieprawidłowy. Użyj klucza z odpowiedzi na zgłoszenie, bez żadnych zmian.',
    'link-expired': 'Ten klucz dostępu do zgłoszenia stracił ważność. Napisz do koordynatora projektu.',
    'idempotency-key-reused':
      'Ten klucz (Idempotency-Key) przyszedł wcześniej z inną treścią. Wyślij nowe żądanie z nowym kluczem.',
    'malformed-json': 'Nie można odczytać treści żądania. Wyślij poprawny dokument JSON w kodowaniu UTF-8.',
    'wrong-content-type': 'Wyślij treść jako JSON, z nagłówkiem „Content-Type: application/json”.',
    'body-too-large': 'Treść żądania może mieć najwyżej 64 KB.',
    'invalid-input': 'Niektóre dane są nieprawidłowe. W polu „errors” jest każde z miejsc do poprawienia.',
    unauthorized: 'Podaj klucz dostępu z odpowiedzi na zgłoszenie, w nagłówku „Authorization: Bearer …”.',
    'not-found': 'Pod tym adresem nic nie ma. Wszystkie adresy są w opisie API.',
    'method-not-allowed': 'Tego adresu nie można użyć z tą metodą. Dozwolone metody są w nagłówku „Allow”.',
    unavailable:
      'Nie wiemy, czy żądanie zostało wykonane. Wyślij je jeszcze raz, bez zmian i z tym samym kluczem powtórzenia: nie powstanie drugie zgłoszenie.',
  },

  issues: {
    required: 'To pole jest wymagane.',
    'too-long': 'Za długi tekst.',
    'forbidden-characters': 'Tekst zawiera niedozwolone znaki.',
    'not-a-name': 'To nie wygląda na imię lub nazwisko.',
    'not-an-email': 'To nie jest poprawny adres e-mail.',
    'not-a-phone': 'To nie jest poprawny numer telefonu.',
    'pesel-not-asked': 'Nie podawaj numeru PESEL: na tym etapie o niego nie pytamy.',
    'unknown-choice': 'Nie ma takiej wartości do wyboru.',
    'must-be-confirmed': 'Potrzebne jest potwierdzenie (true).',
    'unexpected-field': 'Tego pola tu nie ma.',
  },
};
