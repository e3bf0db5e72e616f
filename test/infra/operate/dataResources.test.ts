import { describe, expect, it } from 'vitest';
import { DATA_RESOURCES } from '../../../infra/operate/dataResources.ts';
import { findingsOf, nameOf } from '../../../infra/operate/guard.ts';
import { readTemplate } from '../../../infra/operate/template.ts';
import { deployed, EMPTY_BUNDLES } from '../deployed.ts';

/** What the data stack has and can lose: it is made again from the sources, with nothing in it that is missed. */
const HARMLESS: ReadonlySet<string> = new Set([
  'AWS::Backup::BackupSelection',
  'AWS::Cognito::UserPoolDomain',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
]);

describe('The data stack', () => {
  const json = JSON.stringify(deployed('prod', EMPTY_BUNDLES).data.template.toJSON());

  it('has nothing of which the guard does not know whether it holds data', () => {
    const types = Object.values(readTemplate(json).Resources).map(({ Type }) => Type);
    expect(types.filter((type) => !(type in DATA_RESOURCES) && !HARMLESS.has(type))).toEqual([]);
  });

  it.each([
    ['no deletion protection', '"DeletionProtectionEnabled":true', '"DeletionProtectionEnabled":false'],
    ['no restore', '"PointInTimeRecoveryEnabled":true', '"PointInTimeRecoveryEnabled":false'],
    ['another key', '"AttributeName":"pk","KeyType"', '"AttributeName":"id","KeyType"'],
    ['shorter backups', '"DeleteAfterDays":35', '"DeleteAfterDays":1'],
    ['accounts by telephone', '"UsernameAttributes":["email"]', '"UsernameAttributes":["phone_number"]'],
    ['accounts that can be deleted', '"DeletionProtection":"ACTIVE"', '"DeletionProtection":"INACTIVE"'],
  ])('is not released with %s', (_, from, to) => {
    expect(json).toContain(from);
    const next = readTemplate(json.replace(from, to));
    expect(findingsOf('Data', readTemplate(json), next).map(nameOf)).toHaveLength(1);
  });
});
