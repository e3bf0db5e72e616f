import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { erasuresOf, viewOf } from '../../functions/entrypoints/drillDesk.ts';
import { eraseListed, type readErasures } from '../../functions/entrypoints/eraseDesk.ts';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Check } from '../operate/drillVerdict.ts';
import type { Reached } from '../operate/tableLines.ts';
import { missingProtections, protectionsOf } from '../operate/tableSettings.ts';
import { checkRebuilt, type Variables, type View } from './drillChecks.ts';
import type { Drill } from './restoreDrill.ts';

const isLocal = (env: Variables): boolean => Boolean(env[VARIABLE.dynamoEndpoint]);

const clientOf = (env: Variables): DynamoDBClient => {
  const endpoint = env[VARIABLE.dynamoEndpoint];
  if (!isLocal(env) || endpoint === undefined) return new DynamoDBClient();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
};

type Erasures = ReturnType<typeof readErasures>;
type Known = { readonly before: View | undefined; readonly erasures: Erasures };

/** What the table in use says of itself, and who was erased in it. */
const askInUse = async (env: Variables, restored: string): Promise<Known> => {
  if (!env[VARIABLE.table]) throw new Error(`Set ${VARIABLE.table} to the name of the table in use.`);
  if (env[VARIABLE.table] === restored) throw new Error('The restored table cannot be the one in use.');
  return { before: await viewOf(env), erasures: await erasuresOf(env) };
};

/** How an environment names a table that it uses in the place of its own; the label ends the stream's address. */
const recordOf = async ({ client, name }: Reached): Promise<string> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const [, streamLabel = ''] = Table?.LatestStreamArn?.split('/stream/') ?? [];
  return `In environments.ts: restoredTable: { name: '${name}', streamLabel: '${streamLabel}' }`;
};

/**
 * Erases in a table that was restored who was erased since, and holds it to the rules of every table. Compares it with the
 * one in use, where what was written since the moment of the restore is a difference as well; with a list of erasures that
 * was kept (`kept`) the table in use is not asked for anything, and may be gone. Throws without either.
 */
export const restoredDrill = async (
  { env, now, say }: Drill,
  name: string,
  kept?: Erasures,
): Promise<readonly Check[]> => {
  const { before, erasures } =
    kept === undefined ? await askInUse(env, name) : { before: undefined, erasures: kept };
  const client = clientOf(env);
  try {
    const restored = { ...env, [VARIABLE.table]: name };
    say(
      `Erased again: ${await eraseListed(restored, erasures)} registrations, of ${erasures.length} on the list.`,
    );
    const table = { client, name };
    say(await recordOf(table));
    const checks = await checkRebuilt({ table, env: restored, before, exported: undefined, erasures, now });
    if (isLocal(env)) return checks;
    const faults = missingProtections(await protectionsOf(table));
    return [...checks, { what: 'protections of the table', compared: 4, faults }];
  } finally {
    client.destroy();
  }
};
