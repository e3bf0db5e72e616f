import * as z from 'zod';

/** The sixteen voivodeships, without diacritics, as programme files write them. */
export const VOIVODESHIPS = [
  'dolnoslaskie',
  'kujawsko-pomorskie',
  'lubelskie',
  'lubuskie',
  'lodzkie',
  'malopolskie',
  'mazowieckie',
  'opolskie',
  'podkarpackie',
  'podlaskie',
  'pomorskie',
  'slaskie',
  'swietokrzyskie',
  'warminsko-mazurskie',
  'wielkopolskie',
  'zachodniopomorskie',
] as const;

export const voivodeship = z.enum(VOIVODESHIPS);
export type Voivodeship = z.infer<typeof voivodeship>;
