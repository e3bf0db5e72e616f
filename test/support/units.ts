import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

export type Units = { readonly read: number; readonly write: number };

export type UnitCounter = {
  /** Units consumed while `work` ran, as the engine reported them. */
  during(work: () => Promise<unknown>): Promise<Units>;
};

const consumed = z.object({ CapacityUnits: z.number() });
const answer = z.object({
  output: z.object({
    ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).optional(),
  }),
});

const READS = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand', 'ScanCommand']);

/** Asks for the consumed capacity of every call of a client and adds it up. */
export const countUnits = (client: DynamoDBClient): UnitCounter => {
  let total = { read: 0, write: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        const result = await next({ ...call, input: { ...call.input, ReturnConsumedCapacity: 'TOTAL' } });
        const units = (answer.parse(result).output.ConsumedCapacity ?? []).reduce(
          (sum, { CapacityUnits }) => sum + CapacityUnits,
          0,
        );
        const kind = READS.has(commandName ?? '') ? 'read' : 'write';
        total = { ...total, [kind]: total[kind] + units };
        return result;
      },
    { step: 'initialize', name: 'countUnits' },
  );
  return {
    during: async (work) => {
      const before = total;
      await work();
      return { read: total.read - before.read, write: total.write - before.write };
    },
  };
};
