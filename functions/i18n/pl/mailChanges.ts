/** Letters about what becomes of a seat besides its first confirmation. */
export const mailChanges = {
  movedUp: {
    participant: {
      subject: 'Masz miejsce z listy rezerwowej',
      lead: 'Zwolniło się miejsce w grupie i jest już Twoje. Nie musisz go potwierdzać.',
      next: 'Dołączamy plik kalendarza. Otwórz go, aby zapisać terminy w swoim kalendarzu.',
      question: 'Nie możesz przyjść?',
      answer:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia. Zrób to jak najwcześniej: na miejsce czekają inni.',
    },
    institution: {
      subject: 'Miejsce z listy rezerwowej',
      lead: 'Pracownik Państwa instytucji był na liście rezerwowej i ma teraz miejsce w grupie.',
      whatToDo:
        'Jeśli ta osoba nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  transferred: {
    participant: {
      subject: 'Zmiana grupy',
      lead: 'Twoje zgłoszenie zostało przeniesione z innej grupy. Masz miejsce w tej grupie.',
      next: 'Dołączamy pliki kalendarza: jeden dodaje nowe terminy, drugi odwołuje terminy poprzedniej grupy.',
      question: 'Nie możesz przyjść?',
      answer:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia. Zrób to jak najwcześniej, aby organizator wiedział, że miejsce jest wolne.',
    },
    institution: {
      subject: 'Zmiana grupy',
      lead: 'Zgłoszenie pracownika Państwa instytucji zostało przeniesione z innej grupy. Ta osoba ma miejsce w grupie podanej niżej.',
      whatToDo:
        'Jeśli ta osoba nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  substituted: {
    participant: {
      subject: 'Zastępstwo na szkoleniu',
      lead: 'Twoja instytucja przekazała Twoje miejsce w grupie innej osobie. Nie masz już miejsca w tej grupie.',
      next: 'Masz te terminy w kalendarzu? Usuń je lub otwórz dołączony plik, który je odwołuje.',
      question: 'To pomyłka?',
      answer:
        'Zapytaj w swojej instytucji, kto zgłosił zastępstwo. W sprawie innych terminów napisz do koordynatora projektu.',
    },
    institution: {
      subject: 'Zastępstwo przyjęte',
      lead: 'Miejsce tego pracownika przeszło na inną osobę z Państwa instytucji. O jej miejscu piszemy osobno.',
      whatToDo: 'Jeśli to pomyłka, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  detailsChanged: {
    participant: {
      subject: 'Zmiana terminu lub miejsca',
      lead: 'Zmienił się termin lub miejsce szkolenia. Aktualne dane są niżej. Twoje zgłoszenie pozostaje ważne.',
      seatCalendar: 'Dołączamy nowy plik kalendarza. Otwórz go, aby poprawić terminy w swoim kalendarzu.',
      noCalendar: 'Jeśli dostaniesz miejsce w grupie, obowiązywać będą podane wyżej terminy i miejsce.',
      question: 'Nie pasuje Ci zmiana?',
      answer:
        'Zrezygnuj na stronie swojego zgłoszenia. Dzięki temu następna osoba szybciej dowie się o wolnym miejscu.',
    },
    institution: {
      subject: 'Zmiana terminu lub miejsca',
      lead: 'Zmienił się termin lub miejsce szkolenia, na które jest zgłoszony pracownik Państwa instytucji. Aktualne dane są niżej.',
      whatToDo:
        'Zgłoszenie pozostaje ważne. Jeśli ta osoba nie może wziąć udziału w zmienionym terminie, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  offerBounced: {
    coordinator: {
      subject: 'Propozycja nie dotarła',
      lead: 'Wiadomość z propozycją miejsca nie dotarła: serwer poczty odrzucił adres uczestnika.',
      until: (until: string) => `Propozycja jest ważna do ${until}.`,
      whatToDo:
        'Zadzwoń do uczestnika lub do instytucji i popraw adres albo zaproponuj miejsce następnej osobie.',
      link: 'Osoba w panelu koordynatora',
    },
  },
};
