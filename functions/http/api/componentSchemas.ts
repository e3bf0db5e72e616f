import * as z from 'zod';
import { personalDetails } from '../../domain/participant.ts';
import type { ProblemKind } from '../problem.ts';
import { PROBLEM_SCHEMAS } from './problemSchemas.ts';
import {
  acceptedAnswer,
  eligibilityAnswer,
  failureAnswer,
  groupAnswer,
  groupList,
  institutionAnswer,
  institutionList,
  programmeAnswer,
  programmeList,
  quotaAnswer,
  registeredAnswer,
  registrationAnswer,
  ruleAnswer,
  standing,
  withdrawnAnswer,
} from './answerSchemas.ts';
import { registrationRequest } from './requestSchemas.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const REQUESTS = { PersonalDetails: personalDetails, RegistrationRequest: registrationRequest };

const ANSWERS = {
  Rule: ruleAnswer,
  RuleFailure: failureAnswer,
  Standing: standing,
  Quota: quotaAnswer,
  Group: groupAnswer,
  Programme: programmeAnswer,
  Institution: institutionAnswer,
  Eligibility: eligibilityAnswer,
  Registered: registeredAnswer,
  Registration: registrationAnswer,
  Accepted: acceptedAnswer,
  Withdrawn: withdrawnAnswer,
  GroupList: groupList,
  InstitutionList: institutionList,
  ProgrammeList: programmeList,
};

/** `group-full` as the name of a schema: `GroupFullProblem`. */
export const problemSchemaName = (kind: ProblemKind): string =>
  `${kind.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Problem`;

const PROBLEMS = Object.fromEntries(
  [...PROBLEM_SCHEMAS].map(([kind, schema]) => [problemSchemaName(kind), schema]),
);

const registryOf = (schemas: Readonly<Record<string, z.ZodType>>) => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  return registry;
};

const requests = registryOf(REQUESTS);
const answers = registryOf({ ...ANSWERS, ...PROBLEMS });

/** A text is cut of blanks before it is measured: the limit to tell is that of the cut text. */
const tellLimit = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }) => {
  if (zodSchema._zod.def.type !== 'pipe') return;
  const { maxLength } = z.toJSONSchema(zodSchema, { io: 'output', unrepresentable: 'any' });
  if (maxLength !== undefined) jsonSchema.maxLength = maxLength;
};

/** The description says once which dialect its schemas are in, and where they stand. */
const inPlace = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));

const componentsOf = (registry: typeof requests, io: 'input' | 'output'): Record<string, JsonSchema> => {
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    override: tellLimit,
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, inPlace(schema)]));
};

/** The named schemas of the description. */
export const componentSchemas = (): Record<string, JsonSchema> => ({
  ...componentsOf(requests, 'input'),
  ...componentsOf(answers, 'output'),
});

/** A schema as the description writes it in place: by its name if it has one. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const named = (io === 'input' ? requests : answers).get(schema);
  if (named !== undefined) return { $ref: `#/components/schemas/${named.id}` };
  return inPlace(z.toJSONSchema(schema, { io, unrepresentable: 'any', override: tellLimit }));
};
