import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllowedChange } from '../../../infra/operate/allowedChanges.ts';
import { DATA_RESOURCES } from '../../../infra/operate/dataResources.ts';
import { findingsOf, nameOf } from '../../../infra/operate/guard.ts';
import { judge } from '../../../infra/operate/judgement.ts';
import { NO_RESOURCES, readTemplate, type Template } from '../../../infra/operate/template.ts';

type Change = Readonly<Record<string, unknown>>;

/** A template with one resource. */
const only = (Type: string, Properties: Change, rest: Change = { DeletionPolicy: 'Retain' }): Template =>
  readTemplate(JSON.stringify({ Resources: { Own: { Type, Properties, ...rest } } }));

const REPLICA = {
  Region: 'eu-central-1',
  DeletionProtectionEnabled: true,
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
};
const TABLE = {
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
  Replicas: [REPLICA],
};
const table = (changes: Change = {}, rest?: Change): Template =>
  only('AWS::DynamoDB::GlobalTable', { ...TABLE, ...changes }, rest);

const POOL = {
  DeletionProtection: 'ACTIVE',
  UsernameAttributes: ['email'],
  Schema: [{ Name: 'email' }, { Name: 'organisers' }],
};
const pool = (changes: Change = {}): Template => only('AWS::Cognito::UserPool', { ...POOL, ...changes });

const plan = (DeleteAfterDays: number): Template =>
  only('AWS::Backup::BackupPlan', { BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays } }] } });

const named = (before: Template, after: Template): readonly string[] =>
  findingsOf('Data', before, after).map(nameOf);

describe('The guard refuses a release', () => {
  it.each<[string, Template, Template, string]>([
    ['without the table', table(), NO_RESOURCES, 'removed'],
    ['with something else under the table’s id', table(), only('AWS::SNS::Topic', {}), 'removed'],
    ['with another key of the table', table(), table({ KeySchema: [] }), 'replaced KeySchema'],
    ['with a name for the table', table(), table({ TableName: 'zapisy' }), 'replaced TableName'],
    [
      'that clears items away by another field',
      table(),
      table({ TimeToLiveSpecification: { AttributeName: 'at' } }),
      'deletes TimeToLiveSpecification',
    ],
    [
      'without a replica',
      table({ Replicas: [REPLICA, { Region: 'eu-west-1' }] }),
      table(),
      'replaced Replicas[].Region',
    ],
    [
      'that lets the table be deleted',
      table(),
      table({ Replicas: [{ ...REPLICA, DeletionProtectionEnabled: false }] }),
      'weakened Replicas[].DeletionProtectionEnabled',
    ],
    [
      'that says no more that the table can be restored',
      table(),
      table({ Replicas: [{ Region: 'eu-central-1', DeletionProtectionEnabled: true }] }),
      'weakened Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    ],
    [
      'after which the table goes with its stack',
      table(),
      table({}, { DeletionPolicy: 'Delete' }),
      'weakened DeletionPolicy',
    ],
    ['after which nothing says what becomes of the table', table(), table({}, {}), 'weakened DeletionPolicy'],
    [
      'that signs in by another attribute',
      pool(),
      pool({ UsernameAttributes: ['phone_number'] }),
      'replaced UsernameAttributes',
    ],
    [
      'without an attribute of the accounts',
      pool(),
      pool({ Schema: [{ Name: 'email' }] }),
      'replaced Schema[]',
    ],
    [
      'that lets the accounts be deleted',
      pool(),
      pool({ DeletionProtection: 'INACTIVE' }),
      'weakened DeletionProtection',
    ],
    [
      'that keeps backups for fewer days',
      plan(35),
      plan(7),
      'weakened BackupPlan.BackupPlanRule[].Lifecycle.DeleteAfterDays',
    ],
    [
      'that switches the key off',
      only('AWS::KMS::Key', {}),
      only('AWS::KMS::Key', { Enabled: false }),
      'weakened Enabled',
    ],
  ])('%s', (_, before, after, name) => {
    expect(named(before, after)).toEqual([`Data/Own ${name}`]);
  });
});

describe('The guard lets a release pass', () => {
  it.each<[string, Template, Template]>([
    ['that is the first', NO_RESOURCES, table()],
    ['with another index', table(), table({ GlobalSecondaryIndexes: [{ IndexName: 'lists' }] })],
    [
      'with another attribute of the accounts',
      pool(),
      pool({ Schema: [...POOL.Schema, { Name: 'office' }] }),
    ],
    ['that keeps backups longer', plan(7), plan(35)],
    ['that keeps what was deleted with its stack', table({}, { DeletionPolicy: 'Delete' }), table()],
    ['without something that holds no data', only('AWS::Lambda::Function', {}), NO_RESOURCES],
  ])('%s', (_, before, after) => {
    expect(named(before, after)).toEqual([]);
  });
});

const anyTemplate = fc
  .dictionary(
    fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,8}$/),
    fc.record({
      Type: fc.constantFrom(...Object.keys(DATA_RESOURCES), 'AWS::Lambda::Function'),
      Properties: fc.dictionary(
        fc.constantFrom('KeySchema', 'Schema', 'Replicas', 'Enabled'),
        fc.jsonValue(),
      ),
      DeletionPolicy: fc.constantFrom('Delete', 'Retain'),
    }),
  )
  .map((Resources) => readTemplate(JSON.stringify({ Resources })));

describe('Whatever the template', () => {
  it('against itself it has no finding', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        expect(named(template, template)).toEqual([]);
      }),
    );
  });

  it('without its resources it has one for each that holds data', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const holding = Object.values(template.Resources).filter(({ Type }) => Type in DATA_RESOURCES);
        expect(named(template, NO_RESOURCES)).toHaveLength(holding.length);
      }),
    );
  });
});

describe('A change that deletes data', () => {
  const findings = findingsOf('Data', table(), NO_RESOURCES);
  const entry: AllowedChange = { change: 'Data/Own removed', reason: 'Moved', until: '2026-11-30' };

  it.each<[string, readonly AllowedChange[], string, boolean]>([
    ['nobody allowed it', [], '2026-11-22', false],
    ['it is allowed with a reason', [entry], '2026-11-22', true],
    ['it is the last day', [entry], '2026-11-30', true],
    ['the allowance has expired', [entry], '2026-12-01', false],
    ['it is allowed for two weeks', [{ ...entry, until: '2026-12-06' }], '2026-11-22', true],
    ['it is allowed for longer', [{ ...entry, until: '2026-12-07' }], '2026-11-22', false],
    ['no reason is given', [{ ...entry, reason: ' ' }], '2026-11-22', false],
    ['another change is allowed', [{ ...entry, change: 'Data/Other removed' }], '2026-11-22', false],
  ])('is judged by its allowance: %s', (_, allowed, today, ok) => {
    expect(judge(findings, allowed, today).ok).toBe(ok);
  });

  it('is told with what is lost', () => {
    expect(judge(findings, [], '2026-11-22').lines).toEqual([
      'REFUSED  Data/Own removed: what holds every registration would be removed.',
    ]);
  });

  it('may be allowed for two weeks at most, though nothing needs it', () => {
    expect(judge([], [{ ...entry, until: '2027-11-30' }], '2026-11-22')).toEqual({
      ok: false,
      lines: [
        'TOO LONG Data/Own removed is allowed until 2027-11-30: say a day until 2026-12-06.',
        'No change deletes, replaces, weakens or leaves anything that holds data.',
      ],
    });
  });

  it('leaves no expired allowance behind, though nothing needs it any more', () => {
    expect(judge([], [entry], '2026-12-01')).toEqual({
      ok: false,
      lines: [
        'EXPIRED  Data/Own removed was allowed until 2026-11-30: take the entry out.',
        'No change deletes, replaces, weakens or leaves anything that holds data.',
      ],
    });
  });
});
