import type { Moment } from '../../domain/time.ts';
import { counted, dayAndTime, time } from '../format.ts';

const people = (count: number): string =>
  counted('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

const participations = (count: number): string =>
  counted('pl', count, { one: 'udział', few: 'udziały', many: 'udziałów', other: 'udziału' });

/** Who came to a group, and what it adds up to in a programme. */
export const attendance = {
  link: 'Zapisz obecność',
  heading: 'Obecność',
  legend: 'Kto był obecny?',
  hint: 'Zaznacz osoby, które przyszły. Wszystkie inne zostaną zapisane jako nieobecne. Możesz to później poprawić.',
  save: 'Zapisz obecność',
  nobody: 'W tej grupie nikt nie ma miejsca, więc nie ma czego zapisywać.',
  unrecorded: (count: number) => `Bez zapisanej obecności: ${people(count)}.`,
  recorded: (present: number, absent: number) =>
    `Zapisana obecność: ${people(present)}. Zapisana nieobecność: ${people(absent)}.`,
  saved: (at: Moment) => `Obecność została zapisana o godz. ${time('pl', at)}.`,
  tooEarlyHeading: 'Grupa jeszcze się nie zaczęła',
  tooEarly: (startsAt: Moment) => `Obecność można zapisać od: ${dayAndTime('pl', startsAt)}.`,
  figures: {
    nav: 'Wskaźniki',
    heading: 'Wskaźniki projektu',
    intro:
      'Liczą się tylko osoby, których obecność jest zapisana. Kto miał miejsce i nie przyszedł, nie jest liczony.',
    none: 'Nie masz żadnego projektu.',
    filterLabel: 'Wybór projektu',
    filterHeading: 'Wybierz projekt',
    programme: 'Projekt',
    show: 'Pokaż wskaźniki',
    participationsName: 'Udziały w szkoleniach',
    participations,
    participationsHint: 'Osoba, która była w trzech grupach, to trzy udziały.',
    peopleName: 'Różne osoby',
    people,
    peopleHint: 'Każda osoba liczy się raz, niezależnie od liczby grup.',
    behindParticipations: (count: number) => `Skąd ta liczba: ${participations(count)}`,
    behindPeople: (count: number) => `Skąd ta liczba: ${people(count)}`,
    person: 'Osoba',
    group: 'Grupa',
    startsAt: 'Początek',
    groups: 'Grupy',
    unrecorded: (count: number) => `Obecność nie jest jeszcze zapisana: ${people(count)}.`,
  },
};
