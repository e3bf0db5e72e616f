import { groupId } from '../../functions/domain/ids.ts';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { registrationWeb } from '../../functions/entrypoints/registrationWeb.ts';
import { freePort } from '../../infra/local/ports.ts';
import { startWebsite } from '../../infra/local/website.ts';
import { DPS } from '../support/builders.ts';
import { stampede, type Tally } from '../support/stampede.ts';
import { TEST_TABLE, type TestTable } from '../support/table.ts';
import { setScene, TEST_KEY, type World, worldOver } from '../support/world.ts';
import { rawUpdatesPerSecond } from './ceiling.ts';

const RAW_UPDATES = 1000;
const AT_ONCE = 32;

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

/** Lets people register over HTTP, as the API's callers do: the pages' part of an answer is in these numbers too. */
export const overHttp = async (table: TestTable): Promise<void> => {
  const world = worldOver(table);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const site = await registrationWeb({
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
    const run = async (
      name: string,
      people: number,
      capacity: number,
      waitingLimit: number,
    ): Promise<Tally> =>
      stampede(origin, await newGroup(world, name, capacity, waitingLimit), { people, institutionId: DPS });
    await run('rozgrzewka', 100, 20, 30);
    const raw = await rawUpdatesPerSecond(table.client, RAW_UPDATES, AT_ONCE);
    report(
      'Over HTTP: 200 people at once, 20 seats, waiting list of 30',
      await run('oblegana', 200, 20, 30),
      raw,
    );
    report('Over HTTP: 30 people at once, 30 seats', await run('swobodna', 30, 30, 0), raw);
  } finally {
    await website.stop();
  }
};
