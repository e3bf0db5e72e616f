import type { Language } from '../domain/participant.ts';
import { assertNever } from '../domain/result.ts';
import type { WordingMistake } from '../domain/wordingText.ts';
import { wording as en } from './en/wording.ts';
import { wording as pl } from './pl/wording.ts';

type WordingWords = typeof pl;

const CATALOGUES: Readonly<Record<Language, WordingWords>> = { pl, en };

/** The words of the pages on which a programme words its letters. */
export const wordingWords = (language: Language): WordingWords => CATALOGUES[language];

/** What is wrong with a text, and where. */
export const wordingMistakeText = (language: Language, mistake: WordingMistake): string => {
  const words = wordingWords(language);
  const field = words[mistake.field];
  switch (mistake.kind) {
    case 'empty':
      return words.mistakes.empty(field);
    case 'too-long':
      return words.mistakes.tooLong(field, mistake.most);
    case 'control-character':
      return words.mistakes.control(field, mistake.at);
    case 'broken-placeholder':
      return words.mistakes.broken(field, mistake.at);
    case 'unknown-placeholder':
      return words.mistakes.unknown(field, mistake.at, mistake.name);
    case 'deadline-missing':
      return words.mistakes.deadline(field);
    default:
      return assertNever(mistake);
  }
};
