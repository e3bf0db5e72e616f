import type { HonoRequest } from 'hono';
import * as z from 'zod';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { FIELD_ISSUES, type FieldIssue } from '../../domain/text.ts';
import type { InputError, RequestProblem } from '../problem.ts';

type Place = InputError['in'];
type InputProblem = Extract<RequestProblem, { kind: 'malformed-json' | 'invalid-input' }>;

/** Answers stay short whatever was sent. */
const MOST_ERRORS = 30;
const MOST_CHARACTERS = 60;

const ownIssue = z.enum(FIELD_ISSUES);

const issueOf = (issue: z.core.$ZodIssue): FieldIssue => {
  if (issue.input === undefined) return 'required';
  const own = ownIssue.safeParse(issue.message);
  if (own.success) return own.data;
  if (issue.code === 'too_big') return 'too-long';
  const missing = issue.code === 'invalid_type' && ['string', 'object'].includes(issue.expected);
  return missing ? 'required' : 'unknown-choice';
};

const step = (key: PropertyKey): string =>
  String(key).slice(0, MOST_CHARACTERS).replaceAll('~', '~0').replaceAll('/', '~1');

const pointer = (path: readonly PropertyKey[]): string => path.map((key) => `/${step(key)}`).join('');

const unasked = (key: string): FieldIssue =>
  key.toLowerCase() === 'pesel' ? 'pesel-not-asked' : 'unexpected-field';

const errorsOf = (place: Place, { issues }: z.ZodError): readonly InputError[] =>
  issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], issue: unasked(key) }))
        : [{ path: issue.path, issue: issueOf(issue) }],
    )
    .slice(0, MOST_ERRORS)
    .map(({ path, issue }) => ({ in: place, pointer: pointer(path), issue }));

/** Reads values by a schema. Refuses with every place to correct, each with what is wrong there. */
export const readInput = <Schema extends z.ZodType>(
  place: Place,
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, InputProblem> => {
  const read = schema.safeParse(value, { reportInput: true });
  return read.success
    ? accepted(read.data)
    : refused({ kind: 'invalid-input', errors: errorsOf(place, read.error) });
};

/** Query parameters by name. An empty one is none, as a form sends it; one that comes twice stays two. */
export const readQuery = <Schema extends z.ZodType>(
  request: HonoRequest,
  schema: Schema,
): Result<z.output<Schema>, InputProblem> => {
  const given = Object.entries(request.queries()).filter(([, values]) => values.join('') !== '');
  const single = given.map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const);
  return readInput('query', schema, Object.fromEntries(single));
};

const parsed = (bytes: ArrayBuffer): Result<unknown, InputProblem> => {
  try {
    return accepted(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refused({ kind: 'malformed-json' });
  }
};

/** The JSON body by a schema. Refuses bytes that are not UTF-8 or not JSON. */
export const readJson = async <Schema extends z.ZodType>(
  request: HonoRequest,
  schema: Schema,
): Promise<Result<z.output<Schema>, InputProblem>> => {
  const body = parsed(await request.arrayBuffer());
  return body.ok ? readInput('body', schema, body.value) : body;
};
