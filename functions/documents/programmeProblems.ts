import type * as z from 'zod';
import type { ProgrammeProblem, ValueFormat, ValueType, Vocabulary } from '../domain/fileMistake.ts';
import type { Path } from './programmeChecks.ts';

export type Problem = { readonly path: Path; readonly problem: ProgrammeProblem };

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'object',
};

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  positions: 'position',
  institution_types: 'institution-type',
  regions: 'voivodeship',
  voivodeship: 'voivodeship',
};

/** Keys whose values follow a pattern of our own; every other one is an amount of money. */
const PATTERNS: Readonly<Record<string, ValueFormat>> = {
  id: 'slug',
  organiser: 'slug',
  from: 'time',
  to: 'time',
  file: 'picture',
};

const pathOf = (issue: Issue): Path =>
  issue.path.map((part) => (typeof part === 'number' ? part : String(part)));

const keyOf = (path: Path): string => path.findLast((part) => typeof part === 'string') ?? '';

const valueAt = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? new Map(Object.entries(value)).get(String(part))
        : undefined,
    content,
  );

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const limitOf = (kind: 'few' | 'many', origin: string, limit: number): ProgrammeProblem => {
  if (origin === 'string') return { kind: `too-${kind}`, of: 'characters', limit };
  if (origin === 'array') return { kind: `too-${kind}`, of: 'entries', limit };
  return { kind: kind === 'few' ? 'too-small' : 'too-big', limit };
};

const formatOf = (format: string, path: Path): ValueFormat => {
  if (format === 'date' || format === 'email') return format;
  return PATTERNS[keyOf(path)] ?? 'amount';
};

const problemOf = (issue: Issue, path: Path, value: unknown): ProgrammeProblem => {
  switch (issue.code) {
    case 'invalid_value':
      return {
        kind: 'unknown-value',
        vocabulary: VOCABULARIES[keyOf(path)] ?? 'other',
        value: shown(value),
        known: issue.values.map(String),
      };
    case 'invalid_format':
      return { kind: 'wrong-format', format: formatOf(issue.format, path) };
    case 'too_small':
      return limitOf('few', issue.origin, Number(issue.minimum));
    case 'too_big':
      return limitOf('many', issue.origin, Number(issue.maximum));
    case 'invalid_type':
      return { kind: 'wrong-type', expected: TYPES[issue.expected] ?? 'text' };
    default:
      throw new Error(`A programme file's schema raised ${issue.code}, for which there are no words`);
  }
};

/** Says in our own closed words what zod found, one problem for each place. */
export const problemsOf = (error: z.ZodError, content: unknown): readonly Problem[] =>
  error.issues.flatMap((issue): readonly Problem[] => {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], problem: { kind: 'unknown-key', key } }));
    }
    const value = valueAt(content, path);
    if (value === undefined) return [{ path, problem: { kind: 'missing' } }];
    return [{ path, problem: problemOf(issue, path, value) }];
  });
