import type { TypeOrFamily } from '../domain/institution.ts';
import type { Language } from '../domain/participant.ts';
import { words as en } from './en/words.ts';
import { words as pl } from './pl/words.ts';

export type Words = typeof pl;

const CATALOGUES: Readonly<Record<Language, Words>> = { pl, en };

/** The words of the domain: states, positions, types, regions, special needs, mistakes in fields. */
export const words = (language: Language): Words => CATALOGUES[language];

/** `OPS (ośrodek pomocy społecznej)`; a type without an abbreviation has its name alone. */
export const typeName = (language: Language, type: TypeOrFamily): string => {
  const { short, full } = words(language).institutionTypes[type];
  return short === full ? full : `${short} (${full})`;
};
