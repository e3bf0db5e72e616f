import type { Language } from '../domain/participant.ts';

const LOCALE = { pl: 'pl-PL', en: 'en-GB' } as const;

/**
 * Something of `Intl` for each language, made when it is first asked for and kept. All of them together took a fifth of
 * the time that a function takes to start, and an answer needs two or three.
 */
export const perLanguage = <Made>(make: (locale: string) => Made): ((language: Language) => Made) => {
  const made = new Map<Language, Made>();
  return (language) => {
    const kept = made.get(language);
    if (kept !== undefined) return kept;
    const fresh = make(LOCALE[language]);
    made.set(language, fresh);
    return fresh;
  };
};
