import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from '../startupFailure.ts';
import type { Position } from './streamReader.ts';

/** How far one consumer has come, kept across restarts. */
export type Checkpoint = {
  readonly position: () => Position;
  readonly advance: (shard: string, sequence: string) => Promise<void>;
};

const fileSchema = z.strictObject({ stream: z.string(), position: z.record(z.string(), z.string()) });

/**
 * Opens the checkpoint of a consumer. One that belongs to another stream (the table was made anew) counts as none.
 * Throws `data-folder-broken` when the file cannot be read as a checkpoint.
 */
export async function openCheckpoint(folder: string, consumer: string, stream: string): Promise<Checkpoint> {
  const path = join(folder, `${consumer}.checkpoint.json`);
  const kept = await read(path);
  let position: Position = kept?.stream === stream ? kept.position : {};
  return {
    position: () => position,
    advance: async (shard, sequence) => {
      position = { ...position, [shard]: sequence };
      await replace(path, JSON.stringify({ stream, position }));
    },
  };
}

async function read(path: string): Promise<z.infer<typeof fileSchema> | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    throw new StartupError({ kind: 'data-folder-broken', path, detail: 'it is no checkpoint of the stream' });
  }
}

/** Written beside and renamed: a crash in between leaves the old checkpoint, and its records are handed over again. */
async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
