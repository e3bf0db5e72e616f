/** Letters that a time makes due. */
export const mailTimes = {
  offerExpiring: {
    participant: {
      subject: 'Miejsce nadal czeka',
      lead: (until: string) =>
        `Przypominamy o propozycji miejsca w grupie. Przyjmij je do ${until}. Potem miejsce przejdzie na następną osobę.`,
      next: 'Przyjmij miejsce na stronie swojego zgłoszenia.',
      question: 'Nie możesz przyjść?',
      answer:
        'Zrezygnuj na stronie swojego zgłoszenia. Dzięki temu następna osoba szybciej dowie się o wolnym miejscu.',
    },
  },
  reminder: {
    participant: {
      subject: 'Przypomnienie o szkoleniu',
      lead: 'Zbliża się szkolenie, na którym masz miejsce.',
      next: 'Dołączamy plik kalendarza. Otwórz go, jeśli nie masz jeszcze tych terminów w kalendarzu.',
      question: 'Nie możesz przyjść?',
      answer:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia jak najwcześniej. Dzięki temu miejsce może dostać ktoś inny.',
    },
    institution: {
      subject: 'Przypomnienie o szkoleniu',
      lead: 'Zbliża się szkolenie, na którym pracownik Państwa instytucji ma miejsce.',
      whatToDo:
        'Jeśli ta osoba nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  certificateReady: {
    participant: {
      subject: 'Zaświadczenie gotowe',
      lead: 'Twoje zaświadczenie o udziale w szkoleniu jest gotowe.',
      next: 'Pobierz je na stronie swojego zgłoszenia.',
      question: 'W zaświadczeniu jest błąd?',
      answer: 'Napisz do koordynatora projektu, co trzeba poprawić.',
    },
  },
  followUp: {
    participant: {
      subject: 'Po szkoleniu',
      lead: 'Dziękujemy za udział w szkoleniu.',
      next: 'Jeśli to, czego dotyczyło szkolenie, przydaje się w Twojej pracy albo czegoś w nim zabrakło, napisz do nas. Ułatwi to przygotowanie następnych grup.',
      question: 'Chcesz wziąć udział w innym szkoleniu?',
      answer: 'Sprawdź, na które szkolenia trwają teraz zapisy.',
    },
  },
};
