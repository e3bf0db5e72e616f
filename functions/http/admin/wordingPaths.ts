import type { ProgrammeId } from '../../domain/ids.ts';
import type { WordingName } from '../../domain/wording.ts';
import { WORDINGS } from './returnPath.ts';

export const programmeWordingsPath = (id: ProgrammeId): string => `${WORDINGS}/${id}`;

/** The address of one letter of a programme. */
export const wordingPath = (id: ProgrammeId, { kind, audience, language }: WordingName): string =>
  `${programmeWordingsPath(id)}/${kind}/${audience}/${language}`;
