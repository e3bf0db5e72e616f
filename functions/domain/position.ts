import * as z from 'zod';

/**
 * Positions a rule can name. The codes are the official Polish terms without diacritics, as programme files write
 * them; what a person reads is in the catalogues.
 */
export const POSITIONS = [
  'pracownik_socjalny',
  'aspirant_pracy_socjalnej',
  'kierownik_jednostki',
  'zastepca_kierownika',
  'kierownik_dzialu_terapeutyczno_opiekunczego',
  'koordynator_dzialu_terapeutyczno_opiekunczego',
  'terapeuta',
  'terapeuta_zajeciowy',
  'psycholog',
  'pedagog',
  'opiekun',
  'opiekun_srodowiskowy',
  'instruktor_terapii_zajeciowej',
  'asystent_rodziny',
  'koordynator_rodzinnej_pieczy_zastepczej',
  'wychowawca',
  'opiekun_dzieciecy',
  'organizator_uslug_spolecznych',
  'koordynator_indywidualnych_planow_uslug',
  'organizator_spolecznosci_lokalnej',
  'pracownik_swiadczen_rodzinnych',
  'ksiegowosc',
  'administracja',
  'wolontariusz',
  'inne',
] as const;

export const position = z.enum(POSITIONS, 'unknown-choice');
export type Position = z.infer<typeof position>;
