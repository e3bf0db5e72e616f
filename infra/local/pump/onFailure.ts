import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';

const entrySchema = z.strictObject({
  at: z.string(),
  consumer: z.string(),
  reason: z.string(),
  attempts: z.number(),
  shard: z.string(),
  sequence: z.string(),
  keys: z.record(z.string(), z.unknown()),
});

/** A record a consumer could not handle. Like the queue on AWS it names the record and does not hold its images. */
export type SetAside = z.infer<typeof entrySchema>;

export type OnFailureList = {
  readonly add: (entry: Omit<SetAside, 'at' | 'keys' | 'sequence'>, record: DynamoDBRecord) => Promise<void>;
  readonly list: () => Promise<readonly SetAside[]>;
};

/** The list of records put aside: one JSON line each in `on-failure.jsonl`, oldest first. `clock` is in epoch ms. */
export function onFailureList(folder: string, clock: () => number): OnFailureList {
  const path = join(folder, 'on-failure.jsonl');
  return {
    add: async (entry, record) => {
      const keys: SetAside['keys'] = { ...record.dynamodb?.Keys };
      const sequence = record.dynamodb?.SequenceNumber ?? '';
      const line: SetAside = { at: new Date(clock()).toISOString(), ...entry, sequence, keys };
      await appendFile(path, `${JSON.stringify(line)}\n`);
    },
    list: async () => {
      const text = await readFile(path, 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => entrySchema.parse(JSON.parse(line)));
    },
  };
}
