import type { Language } from '../../domain/participant.ts';
import { type ApiWords, apiWords } from '../../i18n/api.ts';
import { problemMeanings } from '../../i18n/problemMeanings.ts';
import { problemWords } from '../../i18n/problems.ts';
import { PROBLEM_STATUS, type ProblemKind, problemType } from '../problem.ts';
import { componentSchemas, type JsonSchema, problemSchemaName, schemaOf } from './componentSchemas.ts';
import { EXAMPLE_ANSWERS, EXAMPLE_REQUEST } from './examples.ts';
import { type Operation, OPERATIONS, type Parameters } from './operations.ts';

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
};

type Content = Readonly<
  Record<
    string,
    {
      readonly schema: JsonSchema;
      readonly example?: unknown;
      readonly examples?: Readonly<Record<string, unknown>>;
    }
  >
>;

export type DescribedOperation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Content }>>;
};

export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
};

/** Header names are written as people know them; readers match them in any case. */
const headerName = (name: string): string =>
  name.replaceAll(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());

const PLACES = ['path', 'query', 'header'] as const;

const isDescribed = (name: string, words: ApiWords): name is keyof ApiWords['parameters'] =>
  Object.hasOwn(words.parameters, name);

const parametersIn = (place: Parameter['in'], { shape }: Parameters, words: ApiWords): readonly Parameter[] =>
  Object.entries(shape).map(([name, schema]) => {
    if (!isDescribed(name, words)) throw new Error(`The parameter ${name} has no description`);
    return {
      name: place === 'header' ? headerName(name) : name,
      in: place,
      required: schema._zod.optin !== 'optional',
      description: words.parameters[name],
      schema: schemaOf(schema, 'input'),
    };
  });

const problemExample = (kind: ProblemKind, language: Language, origin: string) => ({
  value: {
    type: problemType(origin, kind),
    title: problemWords(language).titles[kind],
    status: PROBLEM_STATUS[kind],
    detail: problemMeanings(language)[kind],
  },
});

/** Problems of one operation by status: one answer may be one of several kinds. */
const problemResponses = (kinds: readonly ProblemKind[], language: Language, origin: string) => {
  const statuses = [...new Set(kinds.map((kind) => PROBLEM_STATUS[kind]))];
  return statuses.map((status) => {
    const here = kinds.filter((kind) => PROBLEM_STATUS[kind] === status);
    const content = {
      schema: { oneOf: here.map((kind) => ({ $ref: `#/components/schemas/${problemSchemaName(kind)}` })) },
      examples: Object.fromEntries(here.map((kind) => [kind, problemExample(kind, language, origin)])),
    };
    const description = here.map((kind) => problemWords(language).titles[kind]).join(' · ');
    return [String(status), { description, content: { 'application/problem+json': content } }] as const;
  });
};

const described = (operation: Operation, language: Language, origin: string): DescribedOperation => {
  const words = apiWords(language);
  const { id, parameters = {}, body, status, answer, problems, secured } = operation;
  const { summary, description } = words.operations[id];
  const schema = schemaOf(answer, 'output');
  const success = { schema, example: EXAMPLE_ANSWERS[id] };
  return {
    operationId: id,
    summary,
    description,
    security: secured ? [{ accessToken: [] }] : [],
    parameters: PLACES.flatMap((place) => {
      const shape = parameters[place];
      return shape === undefined ? [] : parametersIn(place, shape, words);
    }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, 'input'), example: EXAMPLE_REQUEST } },
          },
        }),
    responses: {
      [status]: { description: summary, content: { 'application/json': success } },
      ...Object.fromEntries(problemResponses(problems, language, origin)),
    },
  };
};

/** The API as an OpenAPI 3.1 document, from the schemas that read its requests, in one language. */
export const openApiDocument = (origin: string, language: Language): OpenApiDocument => {
  const words = apiWords(language);
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const operation of OPERATIONS) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = described(operation, language, origin);
  }
  const { title, description, security } = words.document;
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', description: security } },
    },
  };
};
