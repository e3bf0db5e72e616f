import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { ProgrammeMistake, ProgrammeProblem, YamlFault } from '../domain/fileMistake.ts';
import type { Logo, Pictures } from '../domain/logo.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { contradictionsIn, type Path } from './programmeChecks.ts';
import { type Problem, problemsOf } from './programmeProblems.ts';
import { programmeSchema, type ProgrammeFile } from './programmeSchema.ts';

/** A programme file whose pictures are there. */
export type ReadProgramme = Omit<ProgrammeFile, 'logos'> & { readonly logos: Logo[] };

const FAULTS: Readonly<Record<string, YamlFault>> = {
  DUPLICATE_KEY: 'doubled-key',
  BAD_INDENT: 'indentation',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'unclosed',
  MULTIPLE_DOCS: 'several-documents',
};

/** A text that no YAML could be read from. */
const unreadable = (fault: YamlFault, line: number | null): ProgrammeMistake => ({
  path: '',
  line,
  problem: { kind: 'not-yaml', fault },
});

/** Stands in a decoded text where the bytes were no UTF-8. */
const REPLACEMENT = '\uFFFD';

const written = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');

/** The line on which a value stands or, for one that is absent, the nearest thing around it. */
const lineOf = (document: Document, lines: LineCounter, path: Path): number | null => {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
};

/** The content of a document; nothing when its references lead nowhere or multiply without end. */
const contentOf = (document: Document): { readonly content: unknown } | undefined => {
  try {
    return { content: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
};

const withSizes = (logos: ProgrammeFile['logos'], pictures: Pictures): Logo[] =>
  logos.flatMap((logo) => {
    const size = pictures.get(logo.file);
    return size === undefined ? [] : [{ ...logo, ...size }];
  });

/** What is wrong with a file whose every value has its right form. */
const problemsIn = (file: ProgrammeFile, pictures: Pictures): readonly Problem[] => [
  ...contradictionsIn(file).map(({ path, contradiction }): Problem => {
    return { path, problem: { kind: 'contradiction', contradiction } };
  }),
  ...file.logos.flatMap(({ file: name }, index): readonly Problem[] =>
    pictures.has(name)
      ? []
      : [{ path: ['logos', index, 'file'], problem: { kind: 'unknown-picture', file: name } }],
  ),
];

/**
 * Reads a programme file, whose logos are looked up among `pictures`. Refuses with every mistake at once: where the text
 * is no YAML, where a value is not what the file's shape asks for, and, only when all values are right, where they
 * contradict each other or name a picture that is not there.
 */
export const readProgrammeFile = (
  text: string,
  pictures: Pictures = new Map(),
): Result<ReadProgramme, readonly ProgrammeMistake[]> => {
  if (text.includes(REPLACEMENT)) return refused([unreadable('not-utf-8', null)]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return refused(
      document.errors.map(({ code, pos: [at] }) =>
        unreadable(FAULTS[code] ?? 'unreadable', lines.linePos(at).line),
      ),
    );
  }
  const mistake = (path: Path, problem: ProgrammeProblem): ProgrammeMistake => ({
    path: written(path),
    line: lineOf(document, lines, path),
    problem,
  });
  const read = contentOf(document);
  if (read === undefined) return refused([unreadable('unreadable', null)]);
  const file = programmeSchema.safeParse(read.content);
  if (!file.success) {
    return refused(problemsOf(file.error, read.content).map(({ path, problem }) => mistake(path, problem)));
  }
  const found = problemsIn(file.data, pictures);
  if (found.length > 0) return refused(found.map(({ path, problem }) => mistake(path, problem)));
  return accepted({ ...file.data, logos: withSizes(file.data.logos, pictures) });
};
