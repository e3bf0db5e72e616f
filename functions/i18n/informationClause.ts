import type { Language } from '../domain/participant.ts';
import { clause as en } from './en/clause.ts';
import { clause as pl, type ClauseFacts, type ClauseSection } from './pl/clause.ts';

/** Changes with every change of the clause's meaning, so that a registration tells which text its person saw. */
export const CLAUSE_VERSION = '2026-11';

const CATALOGUES: Readonly<Record<Language, typeof pl>> = { pl, en };

/** What a person must be told before giving data (art. 13 RODO), for one programme. */
export const informationClause = (
  language: Language,
  facts: ClauseFacts,
): { readonly title: string; readonly sections: readonly ClauseSection[] } => {
  const { title, sections } = CATALOGUES[language];
  return { title, sections: sections(facts) };
};
