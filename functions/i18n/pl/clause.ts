/** Who answers for the data in one programme. `controller` is its leader, where the programme names one. */
export type ClauseFacts = { controller: string | null; programme: string; contact: string };

export type ClauseSection = { heading: string; paragraphs: readonly string[] };

export const clause = {
  title: 'Informacja o przetwarzaniu danych (RODO)',
  sections: ({ controller, programme, contact }: ClauseFacts): readonly ClauseSection[] => [
    {
      heading: 'Kto odpowiada za Twoje dane',
      paragraphs: [
        `Administrator danych: ${controller ?? 'organizator szkolenia'}. Projekt: ${programme}.`,
        `Kontakt w sprawie danych, także z inspektorem ochrony danych: ${contact}.`,
      ],
    },
    {
      heading: 'Po co i na jakiej podstawie',
      paragraphs: [
        'Dane ze zgłoszenia służą do przyjęcia zgłoszenia, sprawdzenia warunków udziału, zajęcia miejsca, zawiadomienia Ciebie i Twojej instytucji oraz organizacji szkolenia.',
        'Podstawą są przepisy prawa, nie zgoda: art. 6 ust. 1 lit. c i e RODO w związku z przepisami o realizacji projektów finansowanych z funduszy europejskich (ustawa z 28 kwietnia 2022 r., art. 87–93).',
        'Informacja o potrzebach związanych z dostępnością jest dobrowolna. Może mówić o zdrowiu, dlatego trafia tylko do organizatora i służy tylko temu, aby przygotować szkolenie (art. 9 ust. 2 lit. g RODO).',
      ],
    },
    {
      heading: 'Kto otrzyma dane',
      paragraphs: [
        'Twoja instytucja otrzyma wiadomość: kto z niej, do której grupy i z jakim wynikiem. Nie otrzyma informacji o Twoich potrzebach.',
        'Dane mogą otrzymać instytucje, które finansują i kontrolują projekt, oraz firmy, które w imieniu administratora utrzymują ten serwis.',
      ],
    },
    {
      heading: 'Jak długo',
      paragraphs: [
        'Dane uczestników są przechowywane tak długo, jak wymagają przepisy o kontroli projektu. Dane osób, które nie wzięły udziału, są usuwane wcześniej: po zakończeniu naboru i czasu na wyjaśnienia.',
      ],
    },
    {
      heading: 'Twoje prawa',
      paragraphs: [
        'Możesz zażądać dostępu do danych, ich poprawienia, usunięcia lub ograniczenia przetwarzania, a także wnieść sprzeciw.',
        'Możesz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
        'Podanie danych jest dobrowolne, ale bez nich nie można się zapisać.',
        'Warunki udziału i wolne miejsca sprawdza program, według reguł podanych na stronie projektu. Możesz poprosić koordynatora, aby sprawdził wynik osobiście.',
      ],
    },
  ],
};
