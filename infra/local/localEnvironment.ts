import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Addresses } from './addresses.ts';
import { LOCAL_TABLE } from './database.ts';
import type { LocalSecrets } from './keyFile.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export const LOGIN_CLIENT = 'zapisy-admin';

/** A variable that is set to nothing chooses nothing: an empty SES_ENDPOINT must not mean the real mail service. */
const chosen = (given: Variables): Variables =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));

/** The variables that infra sets on AWS, with the addresses of this machine. What the caller's environment says wins. */
export const localEnvironment = (
  { web, desk, login }: Addresses,
  secrets: LocalSecrets,
  databaseEndpoint: string,
  given: Variables,
): Variables => ({
  [VARIABLE.sender]: 'Zapisy <zapisy@rops.example>',
  [VARIABLE.sesEndpoint]: desk.url,
  [VARIABLE.embedOrigins]: '',
  ...chosen(given),
  [VARIABLE.table]: LOCAL_TABLE,
  [VARIABLE.dynamoEndpoint]: databaseEndpoint,
  [VARIABLE.origin]: web.url,
  [VARIABLE.key]: secrets.key,
  [VARIABLE.oidcIssuer]: login.url,
  [VARIABLE.oidcClientId]: LOGIN_CLIENT,
  [VARIABLE.oidcClientSecret]: secrets.loginClientSecret,
});
