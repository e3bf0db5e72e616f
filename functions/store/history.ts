import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { act } from '../domain/act.ts';
import { groupId } from '../domain/ids.ts';
import type { History } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { HISTORY_PREFIX, historyKey } from './keys.ts';
import { queryGroup } from './query.ts';

const groupEvent = act.extend({
  groupId,
  part: z.enum(['ledger', 'description']).default('ledger'),
  revision: z.int().positive(),
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});

/** What changed in groups as a whole. Entries are put where there is none; no code changes or removes one. */
export const historyIn = (table: Table): History => ({
  record: async (event) => {
    await held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...historyKey(event), ...event },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  },
  eventsOf: (id) => queryGroup(table, groupEvent, id, HISTORY_PREFIX),
});
