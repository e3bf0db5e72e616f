import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { movableClock, type MovableClock } from '../../../infra/local/clock.ts';
import { type Mailbox, mailbox } from '../../../infra/local/mailbox/mailbox.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { streamOf, streamReader } from '../../../infra/local/pump/streamReader.ts';
import { started } from '../../../infra/local/stopping.ts';
import { startWebsite } from '../../../infra/local/website.ts';
import { NOW } from '../../support/builders.ts';
import { startTestTable, TEST_TABLE, type TestTable } from '../../support/table.ts';
import { type Blueprint, blueprintOf, targetOf } from './blueprint.ts';
import { EventSource, eventSourceSettings } from './eventSource.ts';
import { fillerFor, functionsOf, type Unpack, unpackIn } from './functions.ts';
import { type Gate, openGate } from './gate.ts';
import { startHttpApi } from './httpApi.ts';
import type { Lambda } from './lambda.ts';
import { mailRule, ruleSettings } from './mailEvents.ts';

/** The whole deployment with the services of AWS played on this machine, on a Monday morning. */
export type LocalDeployment = {
  readonly blueprint: Blueprint;
  /** Where the HTTP API answers. */
  readonly url: string;
  readonly table: TestTable;
  readonly clock: MovableClock;
  readonly mailbox: Mailbox;
  /** What our functions' calls to the table and to the mail service go through. */
  readonly gates: { readonly table: Gate; readonly mail: Gate };
  /** A function by its name in the stack. */
  readonly lambda: (name: string) => Lambda;
  readonly unpack: Unpack;
  /** The stream's mappings, by the name of the function that each wakes. */
  readonly source: (name: string) => EventSource;
  /** Lets everything happen that follows from what was written. */
  readonly rest: () => Promise<void>;
  /** One minute's run of every schedule, and all that follows from it. */
  readonly runSchedules: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const schedule = z.object({ Target: z.object({ Arn: z.unknown() }) });

const known = <Value>(values: ReadonlyMap<string, Value>) => {
  return (name: string): Value => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The template knows no ${name}`);
    return value;
  };
};

/** The streams' mappings of the template. */
const sourcesOf = async (
  { service }: Blueprint,
  { client, endpoint }: TestTable,
  lambda: (name: string) => Lambda,
) => {
  const streams = new DynamoDBStreamsClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const origin = await streamOf(client, TEST_TABLE, 'eu-central-1');
  const sources = service.ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => {
    const settings = eventSourceSettings.parse(Properties);
    const name = targetOf(service, settings.FunctionName);
    return [name, new EventSource(settings, streamReader(streams, origin), lambda(name))] as const;
  });
  return {
    sources: new Map(sources),
    stop: () => {
      streams.destroy();
      return Promise.resolve();
    },
  };
};

/** The mail service behind its gate, which tells the rule of the template what became of each mail. */
const mailingFor = async (
  parts: ReturnType<typeof started>,
  folder: string,
  clock: MovableClock,
  handle: (event: unknown) => Promise<void>,
) => {
  const box = await mailbox({ folder: join(folder, 'mailbox'), clock: clock.milliseconds, handle });
  const port = await freePort();
  parts.add(await startWebsite(box.app, port, 'mailbox'));
  return { box, gate: parts.add(await openGate(`http://127.0.0.1:${port}`)) };
};

const startIn = async (
  folder: string,
  parts: ReturnType<typeof started>,
  filling: Readonly<Record<string, string>>,
): Promise<LocalDeployment> => {
  const blueprint = await blueprintOf();
  const clock = movableClock(NOW * 1000);
  const table = parts.add(await startTestTable());
  const tableGate = parts.add(await openGate(table.endpoint));
  let feedback: (event: unknown) => Promise<void> = () => Promise.resolve();
  const { box, gate: mailGate } = await mailingFor(parts, folder, clock, (event) => feedback(event));
  const unpack = unpackIn(folder);
  const lambdas = await functionsOf(blueprint, {
    folder,
    unpack,
    clock: clock.milliseconds,
    endpoints: { AWS_ENDPOINT_URL_DYNAMODB: tableGate.url, AWS_ENDPOINT_URL_SES: mailGate.url },
    filling,
  });
  const lambda = known(lambdas);
  parts.add({
    stop: async () => {
      await Promise.all([...lambdas.values()].map((each) => each.kill()));
    },
  });
  const { service } = blueprint;
  const [[, rule] = []] = service.ofType('AWS::Events::Rule');
  const { EventPattern, Targets } = ruleSettings.parse(rule?.Properties);
  feedback = mailRule(
    fillerFor(blueprint)(EventPattern),
    lambda(targetOf(service, Targets[0].Arn)),
    box.list,
  );
  const { sources, stop } = await sourcesOf(blueprint, table, lambda);
  parts.add({ stop });
  const sites = {
    public: lambda('Public'),
    registration: lambda('Registration'),
    browse: lambda('Browse'),
    reference: lambda('Reference'),
    institution: lambda('Institution'),
    admin: lambda('Admin'),
  };
  const { url } = parts.add(await startHttpApi(sites, clock.milliseconds));
  const rest = async (): Promise<void> => {
    for (let quiet = false; !quiet;) {
      quiet = true;
      for (const source of sources.values()) if ((await source.poll()) > 0) quiet = false;
      await box.settled();
    }
  };
  const scheduled = service
    .ofType('AWS::Scheduler::Schedule')
    .map(([, { Properties }]) => lambda(targetOf(service, schedule.parse(Properties).Target.Arn)));
  return {
    blueprint,
    url,
    table,
    clock,
    mailbox: box,
    gates: { table: tableGate, mail: mailGate },
    lambda,
    unpack,
    source: known(sources),
    rest,
    runSchedules: async () => {
      for (const each of scheduled) await each.invoke({});
      await rest();
    },
    stop: parts.stop,
  };
};

/**
 * Starts it: bundles, synthesises, and waits with every process until something wakes its function. `filling`: what
 * variables of the template refer to and a test brings along, by their names.
 */
export const startDeployment = async (
  filling: Readonly<Record<string, string>> = {},
): Promise<LocalDeployment> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-deployed-'));
  const parts = started();
  parts.add({ stop: () => rm(folder, { recursive: true, force: true }) });
  try {
    return await startIn(folder, parts, filling);
  } catch (error) {
    await parts.stop();
    throw error;
  }
};
