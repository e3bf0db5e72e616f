/** A heading with its paragraphs: what the static pages are made of. */
export type Section = { heading: string; paragraphs: readonly string[] };

/** Pages that are text alone, in Polish. */
export const texts = {
  accessibility: {
    title: 'Deklaracja dostępności',
    sections: [
      {
        heading: 'Zgodność',
        paragraphs: [
          'Serwis „Zapisy” jest budowany zgodnie z wymaganiami WCAG 2.1 na poziomie AA. Podstawą jest ustawa z 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
          'Strony są sprawdzane programem axe przy każdej zmianie. Pełnego badania przez niezależny podmiot nie było, dlatego nie deklarujemy pełnej zgodności.',
        ],
      },
      {
        heading: 'Jak to działa',
        paragraphs: [
          'Wszystko można zrobić samą klawiaturą i bez JavaScriptu. Stany są opisane słowem i kształtem, nie tylko kolorem. Błędy formularza są opisane przy polach i na początku strony.',
          'Strony działają na telefonie i po powiększeniu tekstu do 400%.',
        ],
      },
      {
        heading: 'Informacje zwrotne i kontakt',
        paragraphs: [
          'Napisz do koordynatora projektu, jeżeli coś jest niedostępne. Adres jest na stronie każdej grupy. Podaj adres strony i opisz problem.',
          'Odpowiedź powinna przyjść w 7 dni. Jeżeli tak nie będzie, możesz złożyć skargę do podmiotu, który prowadzi serwis, a potem do Rzecznika Praw Obywatelskich.',
        ],
      },
      {
        heading: 'Dostępność szkoleń',
        paragraphs: [
          'W zgłoszeniu możesz zaznaczyć swoje potrzeby, na przykład wejście bez schodów albo tłumacza PJM. Dostęp do budynku opisuje organizator szkolenia.',
        ],
      },
      {
        heading: 'Kto prowadzi serwis',
        paragraphs: [
          'Serwis prowadzi organizator szkoleń: lider podany na stronie projektu. Datę publikacji i przeglądu deklaracji podaje organizator przy wdrożeniu.',
        ],
      },
    ] satisfies readonly Section[],
  },

  privacy: {
    title: 'Ochrona danych',
    sections: [
      {
        heading: 'Jakie dane zbieramy',
        paragraphs: [
          'Do zapisu: imię, nazwisko, adres e-mail, instytucja i stanowisko. Jeżeli chcesz: telefon i potrzeby związane z dostępnością. Numer PESEL nie jest potrzebny do zapisu i nie przyjmujemy go w formularzu.',
        ],
      },
      {
        heading: 'Kto odpowiada za dane',
        paragraphs: [
          'Administratorem danych jest lider projektu. Jego nazwa jest na stronie projektu, a pełna informacja (art. 13 RODO) w formularzu, przed wysłaniem zgłoszenia.',
        ],
      },
      {
        heading: 'Kto zobaczy zgłoszenie',
        paragraphs: [
          'Koordynator projektu oraz Twoja instytucja, która dostaje wiadomość o zgłoszeniu. Innych uczestników nikt nie widzi na stronach publicznych.',
        ],
      },
      {
        heading: 'Ciasteczka',
        paragraphs: [
          'Używamy kilku: jedno pamięta język, drugie otwiera stronę Twojego zgłoszenia, a w instytucji inne otwierają listę jej pracowników i stronę jej zgody. Wszystkie są konieczne do działania serwisu. Nie śledzimy odwiedzin i nie ma tu treści z innych serwisów.',
        ],
      },
      {
        heading: 'Linki w wiadomościach',
        paragraphs: [
          'Link do strony zgłoszenia jest prywatny. Kto go ma, może zobaczyć zgłoszenie, przyjąć miejsce i z niego zrezygnować, dlatego nie przesyłaj go dalej.',
        ],
      },
    ] satisfies readonly Section[],
  },

  help: {
    title: 'Pomoc',
    sections: [
      {
        heading: 'Jak się zapisać',
        paragraphs: [
          'Wybierz termin na liście i naciśnij „Zapisz się”. Znajdź swoją instytucję i wybierz stanowisko. Od razu zobaczysz, czy możesz wziąć udział i która reguła o tym decyduje.',
          'Wpisz dane, sprawdź je i wyślij. Wynik jest na stronie od razu: masz miejsce, jesteś na liście rezerwowej albo zgłoszenie nie jest przyjęte – zawsze z powodem.',
        ],
      },
      {
        heading: 'Nie ma mojej instytucji',
        paragraphs: [
          'Szukaj nazwy, miejscowości albo numeru NIP. Jeżeli instytucji nie ma w spisie, napisz do koordynatora. Adres jest na stronie grupy.',
        ],
      },
      {
        heading: 'Lista rezerwowa',
        paragraphs: [
          'Gdy nie ma wolnych miejsc, możesz czekać na liście rezerwowej. Nikt nowszy Cię nie wyprzedzi, chyba że koordynator z ważnego powodu przyzna komuś pierwszeństwo. Na stronie Twojego zgłoszenia jest numer miejsca na liście i to, co dzieli Cię od miejsca w grupie.',
          'Miejsce, które się zwolni, proponujemy kolejnej osobie z listy. Jeżeli jej instytucja wykorzystała swoje miejsca, proponujemy je następnej, a pominięta osoba zachowuje miejsce na liście.',
          'Propozycja jest ważna do terminu, który podajemy w wiadomości i na stronie zgłoszenia. Liczymy go w godzinach roboczych: od poniedziałku do piątku, godz. 8–20, bez dni świątecznych. Naciśnij „Przyjmij miejsce” albo „Zrezygnuj”. Kto nie odpowie w terminie, traci miejsce na tej liście.',
          'W niektórych grupach kolejna osoba dostaje miejsce od razu albo decyduje koordynator. Piszemy o tym na stronie grupy i zgłoszenia.',
        ],
      },
      {
        heading: 'Rezygnacja',
        paragraphs: [
          'Otwórz link z wiadomości e-mail i naciśnij „Zrezygnuj z udziału”. Można to zrobić do rozpoczęcia szkolenia. Wolne miejsce przyda się komuś innemu.',
        ],
      },
      {
        heading: 'Dla instytucji: nasi pracownicy',
        paragraphs: [
          'Instytucja widzi zgłoszenia swoich pracowników bez zakładania konta. Może zgłosić zastępstwo, wycofać zgłoszenie, zapisać kilka osób naraz, zarezerwować miejsca i pobrać listę.',
          'Otwórz prywatny odnośnik z wiadomości do sekretariatu. Możesz też otworzyć w tym serwisie adres /institution i poprosić o kod, który wyślemy na adres sekretariatu.',
        ],
      },
      {
        heading: 'Nie mam wiadomości e-mail',
        paragraphs: [
          'Sprawdź folder ze spamem. Wynik zgłoszenia nie zależy od wiadomości: liczy się to, co było na stronie po wysłaniu.',
        ],
      },
    ] satisfies readonly Section[],
  },
};
