import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../functions/store/client.ts';
import { partitionsIn } from '../support/partitions.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { rawUpdatesPerSecond } from './ceiling.ts';
import { BESIEGED, crowdOf, type Crowd, FIRST_MORNING, type Plan, ROOM_FOR_ALL } from './crowd.ts';
import { type Faults, faultsOf } from './invariants.ts';
import { countConflicts, meter } from './meters.ts';
import { overHttp } from './overHttp.ts';
import { ratioOf, sayAnswers, sayRatio, sayTitle, sayUnits } from './report.ts';
import { runCrowd } from './run.ts';

const SEED = 2026;
const RAW_UPDATES = 400;
/** What one call takes on AWS, in milliseconds. Many go on side by side. */
const CALL = 5;
/** Of the real time, for the engine is slower than DynamoDB: what it takes in four seconds comes there within one. */
const REAL_TIME = 0.25;
/** Of the calls that overlap: one is under way several times as long here as on DynamoDB. */
const CONFLICTS = 0.2;

const sound = (faults: Faults): boolean => Object.values(faults).every((count) => count === 0);

/**
 * On the engine as it is. Each round stands between two measurements of the ceiling: other programs come and go on
 * a machine, and only the ratio within one round says something.
 */
const onEngine = async (
  { endpoint }: TestTable,
  plan: Plan,
  name: string,
  rounds: number,
): Promise<boolean> => {
  const ratios = [];
  let allSound = true;
  for (let round = 1; round <= rounds; round += 1) {
    const crowd = crowdOf(plan, `${name}-silnik-${round}`, SEED + round);
    const client = dynamoClient(endpoint);
    const before = await rawUpdatesPerSecond(client, RAW_UPDATES, crowd.atOnce);
    const conflicts = countConflicts(client);
    const run = await runCrowd(client, crowd);
    const met = conflicts();
    const after = await rawUpdatesPerSecond(client, RAW_UPDATES, crowd.atOnce);
    const faults = await faultsOf(run, crowd);
    client.destroy();
    allSound = allSound && sound(faults);
    ratios.push(ratioOf(run, (before + after) / 2));
    if (round === rounds || !sound(faults)) sayAnswers('on the engine', run, met, faults);
  }
  sayRatio(ratios);
  return allSound;
};

/**
 * Lets a client behave as DynamoDB does. Its clock goes on with each call, as if so many calls at once took as long as
 * they take on AWS, and with the real time, in which the client waits before it repeats a call.
 */
const asOnAws = (client: DynamoDBClient, atOnce: number): void => {
  const from = performance.now();
  let calls = 0;
  partitionsIn(client, {
    now: () => {
      calls += 1;
      return (calls * CALL) / atOnce + (performance.now() - from) * REAL_TIME;
    },
    conflictShare: CONFLICTS,
    seed: SEED,
  });
};

/** With the units of every call counted. */
const underModel = async ({ endpoint }: TestTable, crowd: Crowd): Promise<boolean> => {
  const client = dynamoClient(endpoint);
  meter(client);
  const conflicts = countConflicts(client);
  asOnAws(client, crowd.atOnce);
  const run = await runCrowd(client, crowd);
  const met = conflicts();
  const faults = await faultsOf(run, crowd);
  sayAnswers(`under the modelled DynamoDB, ${crowd.atOnce} at once`, run, met, faults);
  sayUnits(run);
  client.destroy();
  return sound(faults);
};

type Story = {
  readonly name: string;
  readonly plan: Plan;
  readonly rounds: number;
  readonly atOnce: readonly number[];
};

const STORIES: readonly Story[] = [
  { name: 'room', plan: ROOM_FOR_ALL, rounds: 5, atOnce: [100] },
  { name: 'siege', plan: BESIEGED, rounds: 3, atOnce: [100, 1000] },
  { name: 'morning', plan: FIRST_MORNING, rounds: 1, atOnce: [100] },
];

const tell = async (table: TestTable, { name, plan, rounds, atOnce }: Story): Promise<boolean> => {
  sayTitle(plan);
  let allSound = await onEngine(table, plan, name, rounds);
  for (const many of atOnce) {
    const crowd = crowdOf({ ...plan, atOnce: many }, `${name}-model-${many}`, SEED);
    allSound = (await underModel(table, crowd)) && allSound;
  }
  return allSound;
};

// The SDK's notice about Node 20 is for us, not for whoever measures.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const table = await startTestTable();
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
try {
  if (isWanted('http')) await overHttp(table);
  for (const story of STORIES.filter(({ name }) => isWanted(name))) {
    if (!(await tell(table, story))) process.exitCode = 1;
  }
} finally {
  await table.stop();
}
