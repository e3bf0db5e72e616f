import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Addresses } from './addresses.ts';
import { LOCAL_TABLE } from './database.ts';
import type { LocalSecrets } from './keyFile.ts';

export const LOGIN_CLIENT = 'zapisy-admin';

/** The variables that infra sets on AWS, with the addresses of this machine. What the caller's environment says wins. */
export const localEnvironment = (
  { web, desk, login }: Addresses,
  secrets: LocalSecrets,
  databaseEndpoint: string,
  given: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> => ({
  [VARIABLE.sender]: 'Zapisy <zapisy@rops.example>',
  [VARIABLE.sesEndpoint]: desk.url,
  [VARIABLE.embedOrigins]: '',
  ...given,
  [VARIABLE.table]: LOCAL_TABLE,
  [VARIABLE.dynamoEndpoint]: databaseEndpoint,
  [VARIABLE.origin]: web.url,
  [VARIABLE.key]: secrets.key,
  [VARIABLE.oidcIssuer]: login.url,
  [VARIABLE.oidcClientId]: LOGIN_CLIENT,
  [VARIABLE.oidcClientSecret]: secrets.loginClientSecret,
});
