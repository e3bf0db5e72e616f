import type { Row } from './rows.ts';

/** Between these lines of README.md stands the table. */
export const BEGIN = '<!-- npm run cost -->';
export const END = '<!-- end of npm run cost -->';

/** Cents of what is paid by the month or year, and tenths of a cent of what is paid by the thousand. */
const dollars = (usd: number): string => (usd < 1 ? usd.toFixed(3) : usd.toFixed(2));

const goalOf = ({ goal, listed, beyondFree }: Row): string => {
  if (goal === undefined) return '';
  const holds = (usd: number): string => (usd <= goal ? 'holds' : 'missed');
  return `at most ${dollars(goal)}: ${holds(listed)}; with the free amounts ${holds(beyondFree)}`;
};

/** The rows as a table of Markdown, in US dollars without taxes. */
export const tableOf = (rows: readonly Row[]): string => {
  const cells = [
    ['US dollars, without taxes', 'list price', 'beside what is always free', 'goal'],
    ['---', '---:', '---:', '---'],
    ...rows.map((row) => [row.what, dollars(row.listed), dollars(row.beyondFree), goalOf(row)]),
  ];
  return cells.map((row) => `| ${row.join(' | ')} |`.replaceAll('|  |', '| |')).join('\n');
};

/** The text with the table between its marks; throws when they are not there. */
export const withTable = (text: string, table: string): string => {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`There is no ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
};
