import type { ProgrammeId } from '../domain/ids.ts';
import type { Wording, WordingName } from '../domain/wording.ts';

/** A programme's own words for its letters: versions that are added and never changed. */
export type Wordings = {
  /** The newest version of one letter's words; nothing where nobody ever worded it. */
  wording(programmeId: ProgrammeId, name: WordingName): Promise<Wording | undefined>;
  /** Every version of every letter of a programme, those of one letter together, the oldest first. */
  wordingsOf(programmeId: ProgrammeId): Promise<readonly Wording[]>;
  /** Adds a version. False if somebody else has added it first. */
  saveWording(wording: Wording): Promise<boolean>;
};
