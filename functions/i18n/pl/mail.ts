/** The words of mails and calendar files. Names of people stand alone, so that nothing has to be inflected. */
export const mail = {
  greeting: 'Dzień dobry,',
  facts: {
    participant: 'Uczestnik',
    employee: 'Pracownik',
    position: 'Stanowisko',
    institution: 'Instytucja',
    course: 'Szkolenie',
    group: 'Grupa',
    programme: 'Projekt',
    when: 'Kiedy',
    where: 'Gdzie',
    place: 'Miejsce na liście rezerwowej',
  },
  online: 'przez internet',
  statusPage: 'Strona Twojego zgłoszenia',
  statusPageIsPrivate:
    'Ten link jest tylko dla Ciebie: otwiera Twoje zgłoszenie bez hasła. Nie przekazuj go innym.',
  groupPage: 'Strona grupy',
  questions: 'Masz pytanie? Napisz do koordynatora projektu',
  institutionQuestions: 'Kontakt z koordynatorem projektu',
  automatic: 'Ta wiadomość została wysłana automatycznie. Prosimy na nią nie odpowiadać.',
  fund: (source: string) => `Projekt współfinansowany ze środków: ${source}.`,
  axis: (axis: string) => `oś ${axis}`,
  measure: (measure: string) => `działanie ${measure}`,
  confirmed: {
    participant: {
      subject: 'Masz miejsce',
      lead: 'Masz miejsce w grupie.',
      calendar: 'Dołączamy plik kalendarza. Otwórz go, aby zapisać terminy w swoim kalendarzu.',
      cannotCome: 'Nie możesz przyjść?',
      whatToDo:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia. Zrób to jak najwcześniej, aby organizator wiedział, że miejsce jest wolne.',
    },
    institution: {
      subject: 'Miejsce na szkoleniu',
      lead: 'Pracownik Państwa instytucji ma miejsce w grupie.',
      whatToDo:
        'Jeśli ta osoba nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  waiting: {
    participant: {
      subject: 'Lista rezerwowa',
      lead: 'W tej grupie nie ma teraz wolnych miejsc. Jesteś na liście rezerwowej.',
      next: 'Nie masz jeszcze miejsca w grupie. Jeśli je dostaniesz, wyślemy wiadomość na ten adres. Kolejność na liście sprawdzisz na stronie swojego zgłoszenia.',
      cannotCome: 'Nie chcesz dłużej czekać?',
      whatToDo: 'Zrezygnuj na stronie swojego zgłoszenia. Dzięki temu następne osoby przesuną się na liście.',
    },
    institution: {
      subject: 'Lista rezerwowa',
      lead: 'Pracownik Państwa instytucji jest na liście rezerwowej. Nie ma jeszcze miejsca w grupie.',
      whatToDo:
        'Jeśli dostanie miejsce, wyślemy Państwu wiadomość. Jeśli ta osoba nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  withdrawn: {
    participant: {
      subject: 'Rezygnacja przyjęta',
      lead: 'Rezygnacja z udziału została przyjęta. Nie masz już miejsca w tej grupie ani na jej liście rezerwowej.',
      calendar: 'Masz te terminy w kalendarzu? Usuń je lub otwórz dołączony plik, który je odwołuje.',
      again: 'Zmiana planów lub pomyłka?',
      whatToDo: 'Dopóki zapisy są otwarte, możesz zapisać się ponownie na stronie grupy.',
    },
    institution: {
      subject: 'Rezygnacja z udziału',
      lead: 'Pracownik Państwa instytucji nie weźmie udziału: zgłoszenie zostało wycofane.',
      whatToDo: 'Dopóki zapisy są otwarte, na stronie grupy można zgłosić tę samą lub inną osobę.',
    },
  },
  calendar: {
    meeting: (number: number, count: number) => `spotkanie ${number} z ${count}`,
    organizer: 'koordynator projektu',
  },
};
