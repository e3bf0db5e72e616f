import * as z from 'zod';
import { readParameter } from '../secrets/parameters.ts';
import { VARIABLE } from './environment.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string().min(1);

/** A variable that the deployment always sets. Throws, with its name, when it is missing. */
export const required = (env: Environment, name: string): string => {
  const value = text.safeParse(env[name]);
  if (!value.success) throw new Error(`The environment variable ${name} is not set`);
  return value.data;
};

export const optional = (env: Environment, name: string): string | undefined =>
  text.safeParse(env[name]).data;

/** A secret: from its variable on one machine, from the parameter that another variable names on AWS. */
export const secret = async (env: Environment, variable: string, parameter: string): Promise<string> => {
  const value = optional(env, variable);
  return value ?? readParameter(required(env, parameter), required(env, 'AWS_SESSION_TOKEN'));
};

export const keyOf = (env: Environment): Promise<string> => secret(env, VARIABLE.key, VARIABLE.keyParameter);

export const oidcSecretOf = (env: Environment): Promise<string> =>
  secret(env, VARIABLE.oidcClientSecret, VARIABLE.oidcClientSecretParameter);
