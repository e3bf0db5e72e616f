import { Duration } from 'aws-cdk-lib';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { LoginClient } from '../constructs/loginClient.ts';
import type { NodeFunction } from '../constructs/nodeFunction.ts';
import type { RoutedSite } from '../routes.ts';
import type { Parts } from './parts.ts';

/** Somebody waits for these; the sign-in waits for the login provider, which is given eight seconds. */
const WEB = { timeout: Duration.seconds(20), memorySize: 1024 };

export type Pages = Readonly<Record<'publicPages' | RoutedSite, NodeFunction>>;

/** The functions that answer requests. `origin` is where they are reached. */
export const pagesOf = (parts: Parts, login: LoginClient, origin: string): Pages => {
  const { table } = parts.data;
  const { embedOrigins, reserved } = parts.environment;
  const web = { ...WEB, environment: { [VARIABLE.origin]: origin } };
  const publicPages = parts.function('Public', 'public', {
    ...web,
    description: 'The sign-up',
    secrets: [parts.key],
    reserved: reserved?.publicPages,
  });
  table.grantItems(publicPages, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  const registration = parts.function('Registration', 'registration', {
    ...web,
    description: 'The pages of one’s own registration, and the sign-up in frames and by the API',
    environment: { ...web.environment, [VARIABLE.embedOrigins]: embedOrigins.join(' ') },
    secrets: [parts.key],
    reserved: reserved?.registrations,
  });
  table.grantItems(registration, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  const browse = parts.function('Browse', 'browse', {
    ...web,
    description: 'The pages and the part of the API that only read',
  });
  table.grantItems(browse, 'GetItem', 'BatchGetItem', 'Query');
  const reference = parts.function('Reference', 'reference', {
    ...web,
    description: 'What is the same for everybody: the stylesheet, the texts, the description of the API',
  });
  const admin = parts.function('Admin', 'admin', {
    ...web,
    description: 'The pages of coordinators',
    secrets: [parts.key, parts.clientSecret],
  });
  table.grantItems(admin, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  login.grantSignIn(admin);
  const institution = parts.function('Institution', 'institution', {
    ...web,
    description: 'What institutions see of their own people, and their agreement',
    secrets: [parts.key],
  });
  table.grantItems(institution, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  return { publicPages, registration, admin, browse, institution, reference };
};
