import { type Block, paragraph } from '../letter.ts';
import type { ToInstitution, ToParticipant } from './template.ts';

/** How a letter begins: in the programme's own words, a paragraph for each of their lines, or in the usual ones. */
export const opening = ({ wording }: ToParticipant | ToInstitution, usual: string): readonly Block[] =>
  wording === undefined
    ? [paragraph(usual)]
    : wording.opening
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map(paragraph);
