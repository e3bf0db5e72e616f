/** What the problems mean that an answer tells in the words of the pages: for the description of the API. */
export const meanings = {
  'group-not-open-yet':
    'Zapisy do tej grupy jeszcze się nie zaczęły. Termin ich rozpoczęcia jest w opisie grupy.',
  'group-closed': 'Zapisy do tej grupy są zakończone. Wybierz inną grupę.',
  'group-cancelled': 'To szkolenie zostało odwołane. Wybierz inną grupę.',
  'group-full':
    'W tej grupie nie ma wolnych miejsc, a lista rezerwowa jest pełna albo jej nie ma. Wybierz inną grupę.',
  'institution-limit':
    'Ta instytucja wykorzystała już wszystkie miejsca, które może zająć w tej grupie. Wybierz inną grupę.',
  'registration-ended':
    'To zgłoszenie nie może już zająć miejsca. W polu „how” jest powód: rezygnacja (left), brak odpowiedzi w terminie (expired), przeniesienie do innej grupy (moved) albo nieprzyjęcie (refused).',
  'offer-expired':
    'Odpowiedź nie przyszła w terminie, więc miejsce jest dla następnej osoby z listy rezerwowej. Można wysłać nowe zgłoszenie.',
  'no-offer': 'Na to zgłoszenie nie czeka żadne miejsce. Stan zgłoszenia jest w polu „standing”.',
  'quota-full':
    'Limit, który obejmuje kilka grup, jest wykorzystany. W polu „quota” jest ten limit. Wybierz inny projekt albo napisz do koordynatora.',
  'transfer-under-way':
    'Koordynator przenosi to zgłoszenie do innej grupy. Odczekaj minutę i wyślij żądanie jeszcze raz.',
  'unknown-group': 'Nie znamy grupy o tym identyfikatorze. Sprawdź go na liście grup.',
  'unknown-institution':
    'W spisie nie ma instytucji o tym identyfikatorze. Wyszukaj ją po nazwie albo numerze NIP.',
  'not-eligible':
    'Instytucja i stanowisko nie spełniają warunków udziału. W polu „failures” są wszystkie reguły i ich niespełnione części.',
  'already-registered': 'Ta osoba ma już zgłoszenie w tej grupie. Nie trzeba wysyłać drugiego.',
  'too-many-attempts':
    'Ta osoba zgłaszała się do tej grupy i rezygnowała zbyt wiele razy. Napisz do koordynatora projektu.',
  'group-started':
    'Szkolenie już się zaczęło, więc zgłoszenia nie można zmienić. Napisz do koordynatora projektu.',
};
