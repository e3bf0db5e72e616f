import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { groupId } from '../../functions/domain/ids.ts';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { publicWeb } from '../../functions/entrypoints/publicWeb.ts';
import { freePort } from '../../infra/local/ports.ts';
import { startWebsite } from '../../infra/local/website.ts';
import { DPS } from '../support/builders.ts';
import { stampede, type Tally } from '../support/stampede.ts';
import { startTestTable, TEST_TABLE, type TestTable } from '../support/table.ts';
import { setScene, TEST_KEY, type World, worldOver } from '../support/world.ts';

const RAW_UPDATES = 1000;
const AT_ONCE = 32;

/** Conditional updates of one item per second, as fast as the engine takes them: the ceiling of any seat protocol. */
const rawUpdatesPerSecond = async ({ client }: TestTable): Promise<number> => {
  let left = RAW_UPDATES;
  const update = (): Promise<unknown> =>
    client.send(
      new UpdateItemCommand({
        TableName: TEST_TABLE,
        Key: { pk: { S: 'BENCH' }, sk: { S: 'BENCH' } },
        UpdateExpression: 'ADD taken :one',
        ConditionExpression: 'attribute_not_exists(taken) OR taken < :limit',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':limit': { N: String(RAW_UPDATES) } },
      }),
    );
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await update();
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return RAW_UPDATES / ((performance.now() - from) / 1000);
};

const newGroup = async (
  world: World,
  name: string,
  capacity: number,
  waitingLimit: number,
): Promise<string> => {
  const id = groupId.parse(name);
  await setScene(world, { group: { id }, ledger: { capacity, waitingLimit } });
  return id;
};

const report = (title: string, tally: Tally, raw: number): void => {
  const { confirmed, places, refused, serverErrors, seconds } = tally;
  const perSecond = confirmed / seconds;
  const answers = confirmed + places.length + Object.values(refused).reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${title}\n` +
      `  confirmed ${confirmed}, waiting ${places.length} (places ${places.at(0) ?? '-'}–${places.at(-1) ?? '-'}), ` +
      `refused ${JSON.stringify(refused)}, server errors ${serverErrors}\n` +
      `  ${Math.round(answers / seconds)} answers/s, ${Math.round(perSecond)} confirmed/s, ` +
      `${(perSecond / raw).toFixed(2)} of the engine's raw conditional updates/s (${Math.round(raw)})\n`,
  );
};

const table = await startTestTable();
const world = worldOver(table);
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const site = await publicWeb({
  env: {
    [VARIABLE.table]: TEST_TABLE,
    [VARIABLE.dynamoEndpoint]: table.endpoint,
    [VARIABLE.key]: TEST_KEY,
    [VARIABLE.origin]: origin,
  },
  clock: world.clock,
  log: world.log,
});
const website = await startWebsite(site, port, 'web');
try {
  const run = async (name: string, people: number, capacity: number, waitingLimit: number): Promise<Tally> =>
    stampede(origin, await newGroup(world, name, capacity, waitingLimit), { people, institutionId: DPS });
  await run('rozgrzewka', 100, 20, 30);
  const raw = await rawUpdatesPerSecond(table);
  report('200 people at once, 20 seats, waiting list of 30', await run('oblegana', 200, 20, 30), raw);
  report('30 people at once, 30 seats', await run('swobodna', 30, 30, 0), raw);
} finally {
  await website.stop();
  await table.stop();
}
