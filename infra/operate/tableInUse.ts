import * as z from 'zod';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Finding } from './guard.ts';
import type { Template } from './template.ts';

const tableUser = z.object({
  Environment: z.object({ Variables: z.looseObject({ [VARIABLE.table]: z.unknown() }) }),
  ReservedConcurrentExecutions: z.number().optional(),
});

/** What the functions of a template know as their table, each once, and whether none of them may run. */
const usersIn = ({ Resources }: Template) => {
  const users = Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .flatMap(({ Properties }) => tableUser.safeParse(Properties).data ?? [])
    .filter(({ Environment }) => Environment.Variables[VARIABLE.table] !== undefined);
  return {
    tables: new Set(users.map(({ Environment }) => JSON.stringify(Environment.Variables[VARIABLE.table]))),
    closed: users.every(({ ReservedConcurrentExecutions: runs }) => runs === 0),
  };
};

/** A name stands for itself; what CloudFormation fills in is the table of the data stack. */
const nameIn = (table: string): string => {
  const name = z.string().safeParse(JSON.parse(table));
  return name.success ? name.data : 'the table of the data stack';
};

/**
 * The step to another table, if there is one: from then on nobody sees what is written in the one before. A release moves
 * one function after another, so that those which run meanwhile write into both.
 */
export const moveOf = (stack: string, before: Template, after: Template): readonly Finding[] => {
  const [was, is] = [usersIn(before), usersIn(after)];
  if (was.tables.size === 0) return [];
  const meanwhile = was.closed && is.closed ? '' : ' while functions run';
  return [...is.tables]
    .filter((table) => !was.tables.has(table))
    .map((table) => ({
      stack,
      resource: 'functions',
      kind: 'moved',
      property: `to ${nameIn(table)}${meanwhile}`,
      holds: 'every registration',
    }));
};
