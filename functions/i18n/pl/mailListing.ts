/** The letter to who asked for an institution that is not listed. */
export const mailListing = {
  listingAnswer: {
    asked: 'Instytucja z prośby',
    listedAs: 'Nazwa na liście',
    added: {
      subject: 'Instytucja dopisana do listy',
      lead: 'Instytucja z Twojej prośby jest już na liście.',
      next: 'Możesz się teraz zapisać. Wybierz szkolenie, a potem swoją instytucję: wpisz nazwę podaną wyżej.',
    },
    known: {
      subject: 'Instytucja jest na liście',
      lead: 'Instytucja z Twojej prośby jest już na liście, pod nazwą podaną niżej.',
      next: 'Możesz się teraz zapisać. Wybierz szkolenie, a potem swoją instytucję: wpisz nazwę podaną wyżej.',
    },
    refused: {
      subject: 'Instytucja niedopisana do listy',
      lead: 'Instytucja z Twojej prośby nie została dopisana do listy. Powód jest podany niżej.',
      next: 'Zapisać się można tylko z instytucji, która jest na liście. Jeśli w prośbie był błąd, wyślij ją jeszcze raz: wybierz szkolenie i przejdź do wyboru instytucji.',
    },
    unasked: 'Jeśli ta prośba nie była od Ciebie, zignoruj tę wiadomość.',
  },
};
