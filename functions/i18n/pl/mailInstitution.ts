/** Letters to an institution about itself. */
export const mailInstitution = {
  institution: 'Instytucja',
  staffPage: 'Nasi pracownicy na szkoleniach',
  staffPageIsPrivate:
    'Ten link jest tylko dla Państwa instytucji: otwiera listę jej pracowników bez hasła i jest ważny 90 dni. Prosimy nie przekazywać go poza instytucję.',
  access: {
    subject: 'Link do listy pracowników',
    lead: 'Poproszono o link do listy pracowników Państwa instytucji, którzy są zgłoszeni na szkolenia.',
    next: 'Na tej stronie widać, kto, gdzie i kiedy bierze udział. Można tam też wyznaczyć zastępstwo, zapisać kilka osób naraz i pobrać listę.',
    unasked: 'Jeśli nikt od Państwa o to nie prosił, prosimy zignorować tę wiadomość.',
  },
  accessCode: {
    subject: 'Kod do listy pracowników',
    lead: 'Oto kod, który otwiera listę pracowników Państwa instytucji:',
    next: 'Prosimy wpisać go na stronie, na której o niego poproszono. Kod jest ważny 30 minut i działa jeden raz.',
    unasked:
      'Jeśli nikt od Państwa o to nie prosił, prosimy zignorować tę wiadomość i nikomu nie podawać kodu.',
  },
  digest: {
    subject: 'Zmiany z ostatniego tygodnia',
    lead: 'W ostatnim tygodniu zmieniły się zgłoszenia pracowników Państwa instytucji.',
    next: 'Aktualna lista, kto, gdzie i kiedy bierze udział, jest na stronie Państwa instytucji.',
    unasked: 'Wysyłamy tę wiadomość najwyżej raz w tygodniu i tylko wtedy, gdy coś się zmieniło.',
  },
};
