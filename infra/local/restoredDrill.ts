import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { erasuresOf, viewOf } from '../../functions/entrypoints/drillDesk.ts';
import { eraseListed } from '../../functions/entrypoints/eraseDesk.ts';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Check } from '../operate/drillVerdict.ts';
import { missingProtections, protectionsOf } from '../operate/tableSettings.ts';
import { checkRebuilt, type Variables } from './drillChecks.ts';
import type { Drill } from './restoreDrill.ts';

const isLocal = (env: Variables): boolean => Boolean(env[VARIABLE.dynamoEndpoint]);

const clientOf = (env: Variables): DynamoDBClient => {
  const endpoint = env[VARIABLE.dynamoEndpoint];
  if (!isLocal(env) || endpoint === undefined) return new DynamoDBClient();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
};

/**
 * Erases in a table that was restored who was erased since, and compares it with the one in use. What was written since
 * the moment of the restore is a difference as well, so it is made in a quiet hour. Throws without a table in use.
 */
export const restoredDrill = async ({ env, now, say }: Drill, name: string): Promise<readonly Check[]> => {
  if (!env[VARIABLE.table]) throw new Error(`Set ${VARIABLE.table} to the name of the table in use.`);
  if (env[VARIABLE.table] === name) throw new Error('The restored table cannot be the one in use.');
  const client = clientOf(env);
  try {
    const before = await viewOf(env);
    const erasures = await erasuresOf(env);
    const restored = { ...env, [VARIABLE.table]: name };
    say(
      `Erased again: ${await eraseListed(restored, erasures)} registrations, of ${erasures.length} on the list.`,
    );
    const table = { client, name };
    const checks = await checkRebuilt({ table, env: restored, before, exported: undefined, erasures, now });
    if (isLocal(env)) return checks;
    const faults = missingProtections(await protectionsOf(table));
    return [...checks, { what: 'protections of the table', compared: 3, faults }];
  } finally {
    client.destroy();
  }
};
