import { number } from '../format.ts';
import type { NoticeCommandWords } from '../noticeCommand.ts';

/** What the command about notices prints, in English. */
export const noticeCommand: NoticeCommandWords = {
  usage: 'Usage: npm run notices -- [redrive] [--failed] [--kind KIND] [--lang pl|en]',
  nothing: 'Every notice has arrived or is on its way.',
  lost: (kind, end, count) => `${kind}, ${end}: ${number('en', count)}`,
  hint: 'Nothing was changed. To send again: npm run notices -- redrive',
  planned: (count) => `To be sent again: ${number('en', count)}.`,
};
