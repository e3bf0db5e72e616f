import { number } from '../format.ts';

/** What the command about notices prints. */
export const noticeCommand = {
  usage: 'Użycie: npm run notices -- [redrive] [--failed] [--kind RODZAJ] [--lang pl|en]',
  nothing: 'Każda wiadomość dotarła albo jest w drodze.',
  lost: (kind: string, end: string, count: number) => `${kind}, ${end}: ${number('pl', count)}`,
  hint: 'Nic się nie zmieniło. Aby wysłać ponownie: npm run notices -- redrive',
  planned: (count: number) => `Do ponownego wysłania: ${number('pl', count)}.`,
};
