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
    formerGroup: 'Poprzednia grupa',
    reason: 'Powód',
  },
  /** A group that is no longer the person's: its course, number and town. */
  otherGroup: (course: string, number: number, town: string) => `${course}, grupa ${number}, ${town}`,
  online: 'przez internet',
  statusPage: 'Strona Twojego zgłoszenia',
  statusPageIsPrivate:
    'Ten link jest tylko dla Ciebie: otwiera Twoje zgłoszenie bez hasła. Nie przekazuj go innym.',
  groupPage: 'Strona grupy',
  everyGroup: 'Szkolenia i terminy',
  questions: 'Masz pytanie? Napisz do koordynatora projektu',
  institutionQuestions: 'Kontakt z koordynatorem projektu',
  automatic: 'Ta wiadomość została wysłana automatycznie. Prosimy na nią nie odpowiadać.',
  logos: 'Znaki',
  fund: (source: string) => `Projekt współfinansowany ze środków: ${source}.`,
  axis: (axis: string) => `oś ${axis}`,
  measure: (measure: string) => `działanie ${measure}`,
  confirmed: {
    participant: {
      subject: 'Masz miejsce',
      lead: 'Masz miejsce w grupie.',
      movedLead: 'Twoje zgłoszenie zostało przeniesione z innej grupy. Masz miejsce w tej grupie.',
      calendar: 'Dołączamy plik kalendarza. Otwórz go, aby zapisać terminy w swoim kalendarzu.',
      movedCalendar:
        'Dołączamy plik kalendarza. Otwórz go, aby zapisać terminy w swoim kalendarzu. Terminy poprzedniej grupy usuń z kalendarza.',
      cannotCome: 'Nie możesz przyjść?',
      whatToDo:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia. Zrób to jak najwcześniej, aby organizator wiedział, że miejsce jest wolne.',
    },
    institution: {
      subject: 'Miejsce na szkoleniu',
      lead: 'Pracownik Państwa instytucji ma miejsce w grupie.',
      movedLead:
        'Zgłoszenie pracownika Państwa instytucji zostało przeniesione z innej grupy. Ta osoba ma miejsce w grupie podanej niżej.',
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
  offered: {
    participant: {
      subject: 'Zwolniło się miejsce',
      lead: (until: string) => `Zwolniło się miejsce w grupie i czeka na Ciebie. Przyjmij je do ${until}.`,
      movedLead: (until: string) =>
        `Jest dla Ciebie miejsce w innej grupie niż ta, na którą czekasz. Przyjmij je do ${until}.`,
      next: 'Przyjmij miejsce na stronie swojego zgłoszenia. Jeśli nie zrobisz tego w terminie, propozycja wygaśnie, a miejsce przejdzie na następną osobę z listy rezerwowej.',
      cannotCome: 'Nie możesz przyjść?',
      whatToDo:
        'Zrezygnuj na stronie swojego zgłoszenia. Dzięki temu następna osoba szybciej dowie się o wolnym miejscu.',
    },
    institution: {
      subject: 'Propozycja miejsca',
      lead: (until: string) =>
        `Zwolniło się miejsce w grupie i czeka na pracownika Państwa instytucji do ${until}.`,
      movedLead: (until: string) =>
        `Na pracownika Państwa instytucji czeka do ${until} miejsce w innej grupie niż ta, do której było zgłoszenie.`,
      whatToDo:
        'Miejsce przyjmuje ta osoba na stronie swojego zgłoszenia: link jest w wiadomości do niej. Jeśli nie zrobi tego w terminie, miejsce przejdzie na następną osobę z listy rezerwowej. Jeśli ta osoba nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  expired: {
    participant: {
      subject: 'Propozycja miejsca wygasła',
      lead: (until: string) => `Propozycja miejsca w grupie była ważna do ${until}. Ten termin minął.`,
      leadWithoutDate: 'Termin przyjęcia miejsca w grupie minął i propozycja wygasła.',
      next: 'Miejsce przechodzi na następną osobę z listy rezerwowej. Nie ma Cię już na tej liście.',
      again: 'Nadal chcesz wziąć udział?',
      whatToDo:
        'Zapisz się ponownie na stronie grupy. Możesz to zrobić, dopóki zapisy są otwarte. Jeśli nie będzie wolnych miejsc, trafisz na koniec listy rezerwowej.',
    },
    institution: {
      subject: 'Propozycja miejsca wygasła',
      lead: 'Propozycja miejsca dla pracownika Państwa instytucji wygasła: termin odpowiedzi minął. Miejsce przechodzi na następną osobę z listy rezerwowej.',
      whatToDo: 'Dopóki zapisy są otwarte, na stronie grupy można ponownie zgłosić tę samą lub inną osobę.',
    },
  },
  groupConfirmed: {
    participant: {
      subject: 'Szkolenie potwierdzone',
      lead: 'Szkolenie odbędzie się w podanych niżej terminach. Masz miejsce w grupie.',
      calendar: 'Dołączamy plik kalendarza. Otwórz go, jeśli nie masz jeszcze tych terminów w kalendarzu.',
      cannotCome: 'Nie możesz przyjść?',
      whatToDo:
        'Zrezygnuj z udziału na stronie swojego zgłoszenia jak najwcześniej. Dzięki temu miejsce może dostać ktoś inny.',
    },
    institution: {
      subject: 'Szkolenie potwierdzone',
      lead: 'Szkolenie odbędzie się w podanych niżej terminach. Pracownik Państwa instytucji ma miejsce w grupie.',
      whatToDo:
        'Prosimy zaplanować udział tej osoby. Jeśli nie może wziąć udziału lub nie pracuje w Państwa instytucji, prosimy o wiadomość do koordynatora projektu.',
    },
  },
  groupCancelled: {
    participant: {
      subject: 'Szkolenie odwołane',
      lead: 'Szkolenie w tej grupie zostało odwołane. Spotkania się nie odbędą.',
      calendar: 'Masz te terminy w kalendarzu? Usuń je lub otwórz dołączony plik, który je odwołuje.',
      again: 'Co dalej?',
      whatToDo:
        'Nie musisz nic robić: Twoje zgłoszenie do tej grupy już nie obowiązuje. Możesz wybrać inny termin.',
    },
    institution: {
      subject: 'Szkolenie odwołane',
      lead: 'Szkolenie, na które jest zapisany pracownik Państwa instytucji, zostało odwołane. Spotkania się nie odbędą.',
      whatToDo: 'Nie trzeba nic robić: zgłoszenie do tej grupy już nie obowiązuje.',
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
