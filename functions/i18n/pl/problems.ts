/** Titles name the kind of problem and never change; `about` says what happened and what to do. */
const problems = {
  'group-not-open-yet': {
    title: 'Zapisy jeszcze się nie zaczęły',
    about: 'Zapisy do tej grupy jeszcze się nie zaczęły. Termin ich rozpoczęcia jest w opisie grupy.',
  },
  'group-closed': {
    title: 'Zapisy zakończone',
    about: 'Zapisy do tej grupy są zakończone. Wybierz inną grupę.',
  },
  'group-cancelled': {
    title: 'Szkolenie odwołane',
    about: 'To szkolenie zostało odwołane. Wybierz inną grupę.',
  },
  'group-full': {
    title: 'Brak wolnych miejsc',
    about:
      'W tej grupie nie ma wolnych miejsc, a lista rezerwowa jest pełna albo jej nie ma. Wybierz inną grupę.',
  },
  'institution-limit': {
    title: 'Limit miejsc instytucji wykorzystany',
    about:
      'Ta instytucja wykorzystała już wszystkie miejsca, które może zająć w tej grupie. Wybierz inną grupę.',
  },
  'registration-ended': {
    title: 'Zgłoszenie już się zakończyło',
    about:
      'To zgłoszenie nie może już zająć miejsca. W polu „how” jest powód: rezygnacja (left), brak odpowiedzi w terminie (expired), przeniesienie do innej grupy (moved) albo nieprzyjęcie (refused).',
  },
  'offer-expired': {
    title: 'Termin na przyjęcie miejsca minął',
    about:
      'Odpowiedź nie przyszła w terminie, więc miejsce jest dla następnej osoby z listy rezerwowej. Można wysłać nowe zgłoszenie.',
  },
  'no-offer': {
    title: 'Nie ma miejsca do przyjęcia',
    about: 'Na to zgłoszenie nie czeka żadne miejsce. Stan zgłoszenia jest w polu „standing”.',
  },
  'quota-full': {
    title: 'Limit uczestników wykorzystany',
    about:
      'Limit, który obejmuje kilka grup, jest wykorzystany. W polu „quota” jest ten limit. Wybierz inny projekt albo napisz do koordynatora.',
  },
  'transfer-under-way': {
    title: 'Zgłoszenie jest właśnie przenoszone',
    about: 'Koordynator przenosi to zgłoszenie do innej grupy. Odczekaj minutę i wyślij żądanie jeszcze raz.',
  },
  'unknown-group': {
    title: 'Nie ma takiej grupy',
    about: 'Nie znamy grupy o tym identyfikatorze. Sprawdź go na liście grup.',
  },
  'unknown-institution': {
    title: 'Nie ma takiej instytucji',
    about: 'W spisie nie ma instytucji o tym identyfikatorze. Wyszukaj ją po nazwie albo numerze NIP.',
  },
  'not-eligible': {
    title: 'Warunki udziału niespełnione',
    about:
      'Instytucja i stanowisko nie spełniają warunków udziału. W polu „failures” są wszystkie reguły i ich niespełnione części.',
  },
  'already-registered': {
    title: 'Ta osoba ma już zgłoszenie',
    about: 'Ta osoba ma już zgłoszenie w tej grupie. Nie trzeba wysyłać drugiego.',
  },
  'too-many-attempts': {
    title: 'Za dużo zgłoszeń tej osoby',
    about:
      'Ta osoba zgłaszała się do tej grupy i rezygnowała zbyt wiele razy. Napisz do koordynatora projektu.',
  },
  'unknown-registration': {
    title: 'Nie ma takiego zgłoszenia',
    about: 'Tego zgłoszenia już nie ma albo zastąpiło je nowsze zgłoszenie tej samej osoby.',
  },
  'group-started': {
    title: 'Szkolenie już się zaczęło',
    about: 'Szkolenie już się zaczęło, więc zgłoszenia nie można zmienić. Napisz do koordynatora projektu.',
  },
  'link-invalid': {
    title: 'Nieprawidłowy klucz dostępu',
    about:
      'Ten klucz dostępu do zgłoszenia jest nieprawidłowy. Użyj klucza z odpowiedzi na zgłoszenie, bez żadnych zmian.',
  },
  'link-expired': {
    title: 'Klucz dostępu stracił ważność',
    about: 'Ten klucz dostępu do zgłoszenia stracił ważność. Napisz do koordynatora projektu.',
  },
  'idempotency-key-reused': {
    title: 'Ten klucz powtórzenia był już użyty',
    about:
      'Ten klucz (Idempotency-Key) przyszedł wcześniej z inną treścią. Wyślij nowe żądanie z nowym kluczem.',
  },
  'malformed-json': {
    title: 'Treść nie jest poprawnym JSON-em',
    about: 'Nie można odczytać treści żądania. Wyślij poprawny dokument JSON w kodowaniu UTF-8.',
  },
  'wrong-content-type': {
    title: 'Nieobsługiwany typ treści',
    about: 'Wyślij treść jako JSON, z nagłówkiem „Content-Type: application/json”.',
  },
  'body-too-large': {
    title: 'Treść jest za duża',
    about: 'Treść żądania może mieć najwyżej 64 KB.',
  },
  'invalid-input': {
    title: 'Nieprawidłowe dane',
    about: 'Niektóre dane są nieprawidłowe. W polu „errors” jest każde z miejsc do poprawienia.',
  },
  unauthorized: {
    title: 'Potrzebny klucz dostępu',
    about: 'Podaj klucz dostępu z odpowiedzi na zgłoszenie, w nagłówku „Authorization: Bearer …”.',
  },
  'not-found': {
    title: 'Nie ma takiego adresu',
    about: 'Pod tym adresem nic nie ma. Wszystkie adresy są w opisie API.',
  },
  'method-not-allowed': {
    title: 'Niedozwolona metoda',
    about: 'Tego adresu nie można użyć z tą metodą. Dozwolone metody są w nagłówku „Allow”.',
  },
  unavailable: {
    title: 'Usługa chwilowo niedostępna',
    about:
      'Nie wiemy, czy żądanie zostało wykonane. Wyślij je jeszcze raz, bez zmian i z tym samym kluczem powtórzenia: nie powstanie drugie zgłoszenie.',
  },
};

/** What goes wrong in the API, in Polish: its problems and what can be wrong with one field. */
export const pl = {
  problems,
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
