/** Letters about an institution's agreement, and about refusals. */
export const mailApproval = {
  awaitingApproval: {
    participant: {
      subject: 'Czekamy na zgodę instytucji',
      lead: 'Twoje zgłoszenie jest przyjęte i czeka na zgodę Twojej instytucji. Wysłaliśmy prośbę o zgodę do osoby, która nią kieruje.',
      leadUntil: (until: string) =>
        `Twoje zgłoszenie jest przyjęte i czeka na zgodę Twojej instytucji do ${until}. Wysłaliśmy prośbę o zgodę do osoby, która nią kieruje.`,
      next: 'Nie musisz nic robić. O decyzji napiszemy na ten adres. Stan zgłoszenia sprawdzisz na jego stronie.',
      question: 'Nie możesz przyjść?',
      answer: 'Zrezygnuj na stronie swojego zgłoszenia. Instytucja nie będzie musiała wtedy decydować.',
    },
  },
  approved: {
    participant: {
      subject: 'Jest zgoda, masz miejsce',
      lead: 'Twoja instytucja zgodziła się na Twój udział. Masz miejsce w grupie.',
      next: 'Dołączamy plik kalendarza. Otwórz go, aby zapisać terminy w swoim kalendarzu.',
      question: 'Nie możesz przyjść?',
      answer:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia. Zrób to jak najwcześniej, aby organizator wiedział, że miejsce jest wolne.',
    },
  },
  approvedWaiting: {
    participant: {
      subject: 'Jest zgoda, jesteś na liście rezerwowej',
      lead: 'Twoja instytucja zgodziła się na Twój udział. Jesteś na liście rezerwowej i czekasz na miejsce.',
      next: 'Nie masz jeszcze miejsca w grupie. Jeśli je dostaniesz, wyślemy wiadomość na ten adres. Swoje miejsce na liście sprawdzisz na stronie swojego zgłoszenia.',
      question: 'Nie chcesz dłużej czekać?',
      answer: 'Zrezygnuj na stronie swojego zgłoszenia. Dzięki temu następne osoby przesuną się na liście.',
    },
  },
  refused: {
    participant: {
      subject: 'Zgłoszenie nieprzyjęte',
      lead: 'Twoje zgłoszenie nie zostało przyjęte. Nie masz miejsca w tej grupie.',
      byInstitution: 'Twoja instytucja nie zgodziła się na Twój udział. Nie masz miejsca w tej grupie.',
      bySilence:
        'Twoja instytucja nie odpowiedziała w terminie, czy zgadza się na Twój udział. Nie masz miejsca w tej grupie.',
      byQuota:
        'Limit uczestników projektu jest wyczerpany i zgłoszenie nie mogło zostać przyjęte. Nie masz miejsca w tej grupie.',
      agreedBut: (reason: string) =>
        `Twoja instytucja zgodziła się na Twój udział, ale nie masz miejsca w tej grupie. ${reason}`,
      next: 'Powód zobaczysz też na stronie swojego zgłoszenia.',
      question: 'Co dalej?',
      answer: 'Możesz wybrać inny termin. W razie wątpliwości napisz do koordynatora projektu.',
    },
    institution: {
      subject: 'Zgłoszenie nieprzyjęte',
      lead: 'Zgłoszenie pracownika Państwa instytucji nie zostało przyjęte. Ta osoba nie ma miejsca w grupie.',
      byInstitution:
        'Zgodnie z decyzją Państwa instytucji zgłoszenie pracownika nie zostało przyjęte. Ta osoba nie ma miejsca w grupie.',
      bySilence:
        'Zgłoszenie pracownika Państwa instytucji nie zostało przyjęte, bo w terminie nie było odpowiedzi, czy instytucja się zgadza. Ta osoba nie ma miejsca w grupie.',
      byQuota:
        'Limit uczestników projektu jest wyczerpany i zgłoszenie pracownika Państwa instytucji nie mogło zostać przyjęte. Ta osoba nie ma miejsca w grupie.',
      agreedBut: (reason: string) =>
        `Państwa instytucja zgodziła się na udział pracownika, ale ta osoba nie ma miejsca w grupie. ${reason}`,
      whatToDo: 'Jeśli to pomyłka, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  approvalAsked: {
    institution: {
      subject: 'Prośba o zgodę',
      lead: 'Pracownik Państwa instytucji zgłosił się na szkolenie. Aby wziąć w nim udział, potrzebuje Państwa zgody.',
      leadUntil: (until: string) =>
        `Pracownik Państwa instytucji zgłosił się na szkolenie. Aby wziąć w nim udział, potrzebuje Państwa zgody. Czekamy na odpowiedź do ${until}.`,
      whatToDo:
        'Na stronie niżej można zgodzić się lub odmówić, podając powód: dla tej osoby lub dla wszystkich czekających. Otwarcie strony niczego jeszcze nie zmienia.',
      link: 'Zgoda na udział',
      private:
        'Ten link jest tylko dla osoby, która decyduje w Państwa instytucji: otwiera stronę bez hasła. Prosimy nie przekazywać go innym.',
    },
  },
  approvalReminder: {
    institution: {
      subject: 'Przypomnienie o zgodzie',
      lead: 'Nadal czekamy na odpowiedź Państwa instytucji, czy ten pracownik może wziąć udział w szkoleniu.',
      leadUntil: (until: string) =>
        `Nadal czekamy na odpowiedź Państwa instytucji, czy ten pracownik może wziąć udział w szkoleniu. Odpowiedzieć można do ${until}.`,
      whatToDo:
        'Na stronie niżej można zgodzić się lub odmówić, podając powód: dla tej osoby lub dla wszystkich czekających. Otwarcie strony niczego jeszcze nie zmienia.',
      link: 'Zgoda na udział',
      private:
        'Ten link jest tylko dla osoby, która decyduje w Państwa instytucji: otwiera stronę bez hasła. Prosimy nie przekazywać go innym.',
    },
  },
};
