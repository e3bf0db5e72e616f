import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Environment } from '../../infra/environments.ts';
import { findingsOf, nameOf } from '../../infra/operate/guard.ts';
import { judge } from '../../infra/operate/judgement.ts';
import { moveOf } from '../../infra/operate/tableInUse.ts';
import { NO_RESOURCES, readTemplate, type Template } from '../../infra/operate/template.ts';
import {
  type Deployed,
  type DeployedEnvironment,
  EMPTY_BUNDLES,
  environmentOf,
  synthesised,
} from './deployed.ts';

const PROD = environmentOf('prod');
const CLOSED: Environment = { ...PROD, closed: true };
const NAME = 'zapisy-restored';
const restoredTable = { name: NAME, streamLabel: '2026-11-22T09:30:00.000' };
const RESTORED: Environment = { ...PROD, restoredTable };
const ADDRESS = ':dynamodb:eu-central-1:';

const templatesOf = (
  environment: Environment,
  look: (app: App) => void = () => undefined,
): DeployedEnvironment => {
  const found = synthesised([environment], EMPTY_BUNDLES, look);
  const templates = found.get(environment.name);
  if (templates === undefined) throw new Error('The environment is there');
  return templates;
};

let usual: DeployedEnvironment;
let closed: DeployedEnvironment;
let moved: DeployedEnvironment;
let restored: DeployedEnvironment;
/** Rules of AWS Solutions that the last of them breaks. */
let broken: readonly string[] | undefined;

beforeAll(() => {
  usual = templatesOf(PROD);
  closed = templatesOf(CLOSED);
  moved = templatesOf({ ...RESTORED, closed: true });
  restored = templatesOf(RESTORED, (app) => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    broken = violations.map(({ ruleName }) => ruleName);
  });
});

const variables = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });

/** The table that each function is told of, of those that are told of one. */
const tablesOf = ({ service }: DeployedEnvironment) =>
  new Map(
    service.ofType('AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
      const table = variables.parse(Properties).Environment.Variables['TABLE_NAME'];
      return table === undefined ? [] : [[id, table] as const];
    }),
  );

/** On what something may be done with tables and streams, without repetitions. */
const placesIn = (stack: Deployed): readonly string[] => {
  const places = stack.statements
    .filter(({ Action }) => Action.some((action) => action.startsWith('dynamodb:')))
    .flatMap(({ Resource }) => Resource.map((place) => JSON.stringify(place)));
  return [...new Set(places)];
};

const sourcesOf = ({ service }: DeployedEnvironment): readonly string[] =>
  service
    .ofType('AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => JSON.stringify(Properties['EventSourceArn']));

const outputs = z.object({
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.unknown().optional() })),
});
const outputsOf = ({ template }: Deployed) => outputs.parse(template.toJSON()).Outputs;

const guarded = ({ template }: Deployed): Template => readTemplate(JSON.stringify(template.toJSON()));

describe('An environment whose table was restored', () => {
  it('tells every function that has a table of the restored one', () => {
    expect([...tablesOf(restored).keys()]).toEqual([...tablesOf(usual).keys()]);
    expect(new Set(tablesOf(restored).values())).toEqual(new Set([NAME]));
  });

  it('lets functions do on the restored table what they could on the other, and nothing on that', () => {
    const actions = ({ service }: DeployedEnvironment) => service.statements.map(({ Action }) => Action);
    expect(actions(restored)).toEqual(actions(usual));
    const places = placesIn(restored.service);
    expect(places.length).toBeGreaterThan(2);
    expect(places.filter((place) => !place.includes(`:table/${NAME}`) || !place.includes(ADDRESS))).toEqual(
      [],
    );
  });

  it('follows the stream of the restored table', () => {
    expect(sourcesOf(restored)).toHaveLength(sourcesOf(usual).length);
    for (const source of sourcesOf(restored)) {
      expect(source).toContain(`:table/${NAME}/stream/${restoredTable.streamLabel}"`);
    }
  });

  it('copies the restored table each night', () => {
    expect(placesIn(restored.data)).toEqual([expect.stringContaining(`:table/${NAME}`)]);
    const [[, selection] = []] = restored.data.ofType('AWS::Backup::BackupSelection');
    expect(JSON.stringify(selection?.Properties)).toContain(`:table/${NAME}`);
  });

  it('tells the operator’s commands of the restored table', () => {
    expect(Object.values(outputsOf(restored.data)).map(({ Value }) => Value)).toContain(NAME);
  });

  it('keeps the other table as it was, with the key that both are encrypted with', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::Backup::BackupVault']) {
      expect(restored.data.ofType(type)).toEqual(usual.data.ofType(type));
      expect(usual.data.ofType(type).map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(['Retain']);
    }
  });

  it('goes on exporting what the code used until then, so that either stack can be released first', () => {
    const exported = (stack: Deployed) =>
      Object.entries(outputsOf(stack)).filter(([, { Export }]) => Export !== undefined);
    expect(exported(usual.data).length).toBeGreaterThan(3);
    expect(exported(restored.data)).toEqual(exported(usual.data));
  });

  it('breaks no rule of AWS Solutions without a reason', () => {
    expect(broken).toEqual([]);
  });
});

describe('An environment that is closed', () => {
  const runs = ({ service }: DeployedEnvironment) =>
    service
      .ofType('AWS::Lambda::Function')
      .map(([, { Properties }]) => Properties['ReservedConcurrentExecutions']);
  const gradual = ({ service }: DeployedEnvironment) =>
    service.ofType('AWS::Lambda::Alias').filter(([, { UpdatePolicy }]) => UpdatePolicy !== undefined);

  it('runs no function', () => {
    expect(new Set(runs(closed))).toEqual(new Set([0]));
    expect(new Set(runs(usual))).toEqual(new Set([undefined]));
  });

  it('has the versions of its functions that it had before, so that nothing is released by closing or opening', () => {
    const versions = ({ service }: DeployedEnvironment) =>
      service.ofType('AWS::Lambda::Version').map(([id]) => id);
    expect(versions(usual).length).toBeGreaterThan(0);
    expect([versions(closed), versions(moved)]).toEqual([versions(usual), versions(restored)]);
    expect(versions(moved)).not.toEqual(versions(closed));
  });

  it('releases at once, for the alarms that ring would take a release back', () => {
    expect(gradual(usual)).not.toEqual([]);
    expect(gradual(closed)).toEqual([]);
  });
});

describe('The guard of releases', () => {
  const step = (from: DeployedEnvironment, to: DeployedEnvironment): readonly string[] =>
    (['data', 'service'] as const).flatMap((part) => {
      const stacks = [guarded(from[part]), guarded(to[part])] as const;
      return [...findingsOf(part, ...stacks), ...moveOf(part, ...stacks)].map(nameOf);
    });

  it('has nothing against closing and opening', () => {
    expect([...step(usual, closed), ...step(moved, restored), ...step(restored, restored)]).toEqual([]);
  });

  it('knows that a closed environment goes over to another table, and that no data are touched', () => {
    expect(step(closed, moved)).toEqual(['service/functions moved to zapisy-restored']);
  });

  it('knows the way back by another name', () => {
    expect(step(moved, closed)).toEqual(['service/functions moved to the table of the data stack']);
  });

  it.each([
    ['before', () => step(usual, moved)],
    ['after', () => step(closed, restored)],
  ])('knows that functions which run %s it would write into both tables', (_, names) => {
    expect(names()).toEqual(['service/functions moved to zapisy-restored while functions run']);
  });

  it('takes no first deployment for a move', () => {
    expect(moveOf('service', NO_RESOURCES, guarded(restored.service))).toEqual([]);
  });

  it('lets the move pass with a reason that is listed, and only then', () => {
    const findings = moveOf('service', guarded(closed.service), guarded(moved.service));
    const change = 'service/functions moved to zapisy-restored';
    const allowed = [{ change, reason: 'Restored to 9:00', until: '2026-11-23' }];
    expect(judge(findings, [], '2026-11-22')).toEqual({
      ok: false,
      lines: [`REFUSED  ${change}: what holds every registration would be another table than today.`],
    });
    expect([judge(findings, allowed, '2026-11-22').ok, judge(findings, allowed, '2026-11-24').ok]).toEqual([
      true,
      false,
    ]);
  });
});
