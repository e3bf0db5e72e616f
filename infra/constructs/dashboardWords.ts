/** Words of the dashboard, which is for the organiser and therefore in Polish. */

/** What became of sign-ups. */
export const STANDING_WORDS = {
  seated: 'Miejsce przyznane',
  held: 'Miejsce zatrzymane do sprawdzenia limitów',
  'awaiting-approval': 'Czeka na zgodę instytucji',
  offered: 'Propozycja miejsca',
  waiting: 'Lista rezerwowa',
} as const;

/** Why sign-ups were refused. */
export const REASON_WORDS = {
  'group-full': 'Brak wolnych miejsc',
  'institution-limit': 'Limit miejsc dla instytucji',
  'quota-full': 'Limit uczestników w projekcie',
  'not-eligible': 'Niespełnione warunki udziału',
  'already-registered': 'Ponowne zgłoszenie tej samej osoby',
  'registration-ended': 'Zgłoszenie już zakończone',
  'too-many-attempts': 'Zbyt wiele prób',
  'group-not-open-yet': 'Zapisy jeszcze nieotwarte',
  'group-closed': 'Zapisy zakończone',
  'group-cancelled': 'Szkolenie odwołane',
  'unknown-group': 'Nie ma takiej grupy',
  'unknown-institution': 'Nie ma takiej instytucji',
} as const;

/** What became of mails. */
export const MAIL_WORDS = {
  delivery: 'Dostarczone',
  bounce: 'Niedostarczone',
  delay: 'Opóźnione',
  complaint: 'Zgłoszone jako niechciane',
  reject: 'Odrzucone ze względu na treść',
} as const;

export const DASHBOARD_WORDS = {
  explained:
    '# Zapisy na szkolenia\n\nIle osób się zapisuje, ile czeka, komu i dlaczego odmawiamy oraz czy wiadomości docierają. Liczby obejmują wszystkie projekty; nie ma tu danych osobowych.',
  signedUp: 'Zgłoszenia z miejscem',
  refused: 'Zgłoszenia nieprzyjęte',
  waitingNow: 'Osoby na listach rezerwowych teraz',
  withdrawn: 'Rezygnacje',
  standings: 'Zgłoszenia według wyniku (dziennie)',
  reasons: 'Zgłoszenia nieprzyjęte według przyczyny',
  waiting: 'Osoby na listach rezerwowych',
  mails: 'Wiadomości wysłane i to, co się z nimi stało (dziennie)',
  sent: 'Wysłane',
  oldest: 'Najdłużej czekająca wiadomość (minuty)',
} as const;
