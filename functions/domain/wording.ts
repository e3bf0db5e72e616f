import * as z from 'zod';
import { actor } from './act.ts';
import { programmeId } from './ids.ts';
import { NOTICE_KINDS } from './noticeKind.ts';
import { LANGUAGES } from './participant.ts';
import { moment } from './time.ts';

/** Whose letters can be worded: what coordinators write to themselves is nobody's business. */
export const WORDED_AUDIENCES = ['participant', 'institution'] as const;

/** The letter of which the beginning is worded. */
export const wordingName = z.object({
  kind: z.enum(NOTICE_KINDS),
  audience: z.enum(WORDED_AUDIENCES),
  language: z.enum(LANGUAGES),
});
export type WordingName = z.infer<typeof wordingName>;

/** The free part of a letter: the beginning of its subject, and what stands in place of its first paragraph. */
export const wordingText = z.object({ subject: z.string(), opening: z.string() });
export type WordingText = z.infer<typeof wordingText>;

/**
 * One version of a programme's own words for a letter; the newest counts, and versions are never changed. `text` is
 * `null` where the programme went back to the usual words.
 */
export const wording = wordingName.extend({
  programmeId,
  /** 1 for the first. */
  version: z.int().positive(),
  at: moment,
  by: actor,
  text: wordingText.nullable(),
});
export type Wording = z.infer<typeof wording>;

/** The newest of some versions, or nothing where the usual words count. */
export const currentText = (versions: readonly Wording[]): WordingText | null =>
  versions.toSorted((one, other) => other.version - one.version)[0]?.text ?? null;
