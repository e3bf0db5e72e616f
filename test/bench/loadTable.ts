import { usualRatio } from './median.ts';

/** Between these lines of README.md stands the table. */
export const BEGIN = '<!-- npm run loads -->';
export const END = '<!-- end of npm run loads -->';

/** What was measured of one function; times in milliseconds are compared within one round alone. */
export type Load = {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
  /** Of each round. */
  readonly milliseconds: readonly number[];
};

/** What functions are compared with: nothing, and bundles of libraries as they come. */
export type References = {
  readonly empty: Load;
  readonly honoAndSdk: Load;
  readonly honoZodAndSdk: Load;
  /** The same two without what our bundles leave out of the libraries, for comparison. */
  readonly lightened: readonly Load[];
};

const figure = (count: number): string => count.toLocaleString('en');

const rowOf = (
  { name, bytes, gzip, milliseconds }: Load,
  { empty, honoAndSdk, honoZodAndSdk }: References,
) => [
  name,
  figure(bytes),
  figure(gzip),
  usualRatio(milliseconds, empty.milliseconds).toFixed(0),
  usualRatio(milliseconds, honoAndSdk.milliseconds).toFixed(2),
  usualRatio(milliseconds, honoZodAndSdk.milliseconds).toFixed(2),
];

const markdown = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

const HEADINGS = [
  ['function', 'bytes', 'compressed', '× an empty module', '× hono + SDK', '× hono + zod + SDK'],
  ['---', '---:', '---:', '---:', '---:', '---:'],
];

const LARGEST_PUBLIC = 400_000;
const LONGEST_PUBLIC = 1.1;

const verdict = (what: string, value: number, most: number, written: (value: number) => string): string =>
  `${what} at most ${written(most)}: ${value <= most ? 'holds' : 'missed'} (${written(value)})`;

/** Whether the sign-up's function is as small and quick as it is meant to be. */
const goalsOf = (open: Load, { honoAndSdk }: References): string => {
  const ratio = usualRatio(open.milliseconds, honoAndSdk.milliseconds);
  const size = verdict('bytes of `public`', open.bytes, LARGEST_PUBLIC, figure);
  return `Goals: ${size}; ${verdict('its load', ratio, LONGEST_PUBLIC, (value) => value.toFixed(2))} × hono + SDK.`;
};

/** Sizes and times of the functions, and what the sign-up's function is made of, as Markdown. */
export const loadReport = (
  functions: readonly Load[],
  references: References,
  parts: readonly (readonly [part: string, bytes: number])[],
): string => {
  const { empty, honoAndSdk, honoZodAndSdk, lightened } = references;
  const rows = [...functions, honoAndSdk, honoZodAndSdk, ...lightened, empty].map((load) =>
    rowOf(load, references),
  );
  const open = functions.find(({ name }) => name === 'public');
  const table = markdown([...HEADINGS, ...rows]);
  const made = markdown([
    ['of `public`', 'bytes'],
    ['---', '---:'],
    ...parts.map(([part, bytes]) => [part, figure(bytes)]),
  ]);
  return [table, ...(open === undefined ? [] : [goalsOf(open, references)]), made].join('\n\n');
};

/** The text with a report between its marks. Throws when they are not there. */
export const withReport = (text: string, report: string): string => {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`There is no ${BEGIN} … ${END}`);
  return `${before}${BEGIN}\n\n${report}\n\n${END}${after}`;
};

/** The bytes of each function as a text's table says. */
export const bytesSaid = (text: string): ReadonlyMap<string, number> => {
  const table = text.split(BEGIN)[1]?.split(END)[0] ?? '';
  const rows = [...table.matchAll(/^\| (\w+) \| ([\d,]+) \| [\d,]+ \|/gm)];
  return new Map(rows.map(([, name = '', bytes = '']) => [name, Number(bytes.replaceAll(',', ''))]));
};
