import type { Language } from '../domain/participant.ts';
import { noticeCommandWords } from '../i18n/noticeCommand.ts';
import { countLost, redrive, type Which } from '../use-cases/redriveNotices.ts';
import type { Environment } from './configuration.ts';
import { openStore } from './openStore.ts';
import { systemClock } from './systemClock.ts';

/** How the command about notices is used. */
export const noticeUsage = (language: Language): string => noticeCommandWords(language).usage;

/** What did not arrive, a line for each kind and end; with `again`, what can be sent again is planned again. */
export const noticeReport = async (
  env: Environment,
  { again, language, ...which }: Which & { readonly again: boolean; readonly language: Language },
): Promise<readonly string[]> => {
  const words = noticeCommandWords(language);
  const ports = { ...openStore(env), clock: systemClock };
  const lost = await countLost(ports, which);
  const lines = lost.map(({ kind, end, count }) => words.lost(kind, end, count));
  if (again) return [...lines, words.planned(await redrive(ports, which))];
  return lines.length === 0 ? [words.nothing] : [...lines, words.hint];
};
