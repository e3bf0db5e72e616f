import { expect, it } from 'vitest';
import { addressesFrom } from '../../../infra/local/addresses.ts';
import { localEnvironment } from '../../../infra/local/localEnvironment.ts';

const SECRETS = { key: 'key', loginClientSecret: 'secret', password: 'password' };

const environment = (given: Readonly<Record<string, string | undefined>>) =>
  localEnvironment(addressesFrom(3000), SECRETS, 'http://localhost:3003', given);

it('Mails go to the mailbox of this machine', () => {
  expect(environment({})['SES_ENDPOINT']).toBe('http://localhost:3001');
});

it('Mails go to the mailbox also when the variable is set to nothing', () => {
  expect(environment({ SES_ENDPOINT: '' })['SES_ENDPOINT']).toBe('http://localhost:3001');
});

it('Mails go to another address that somebody names', () => {
  expect(environment({ SES_ENDPOINT: 'http://localhost:9999' })['SES_ENDPOINT']).toBe(
    'http://localhost:9999',
  );
});

it('The table and the keys are those of this machine, whatever else is set', () => {
  expect(environment({ TABLE_NAME: 'production' })['TABLE_NAME']).toBe('zapisy');
});
