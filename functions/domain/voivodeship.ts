import * as z from 'zod';

/** The sixteen voivodeships by their codes in TERYT, the state register of territory. */
export const TERYT = {
  dolnoslaskie: '02',
  'kujawsko-pomorskie': '04',
  lubelskie: '06',
  lubuskie: '08',
  lodzkie: '10',
  malopolskie: '12',
  mazowieckie: '14',
  opolskie: '16',
  podkarpackie: '18',
  podlaskie: '20',
  pomorskie: '22',
  slaskie: '24',
  swietokrzyskie: '26',
  'warminsko-mazurskie': '28',
  wielkopolskie: '30',
  zachodniopomorskie: '32',
} as const;

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
