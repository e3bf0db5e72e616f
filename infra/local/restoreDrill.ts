import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { erasuresOf, viewOf, whoLeft } from '../../functions/entrypoints/drillDesk.ts';
import { erase, eraseListed, type readErasures } from '../../functions/entrypoints/eraseDesk.ts';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { type Check, totals } from '../operate/drillVerdict.ts';
import { itemsIn } from '../operate/itemDifferences.ts';
import { linesOf, rebuild, type Reached } from '../operate/tableLines.ts';
import { createTable } from './createTable.ts';
import { type Database, LOCAL_TABLE, startDatabase } from './database.ts';
import { checkRebuilt, type Variables, type View } from './drillChecks.ts';
import { fillSample } from './drillSample.ts';
import { holdFolder } from './holdFolder.ts';
import { freePort } from './ports.ts';
import { tableRequest } from './tableRequest.ts';

export const REBUILT_TABLE = 'zapisy-rebuilt';

type Say = (line: string) => void;
type Erasures = ReturnType<typeof readErasures>;

/** Where the drill's data come from. */
export type Source =
  /** Made by the product itself; people come from so many institutions, or from all that the examples have. */
  | { readonly kind: 'sample'; readonly institutions?: number }
  /** The data folder of a start on this machine; it is copied, and not changed. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** The folder of an export to S3 that was downloaded, and who was erased since. */
  | { readonly kind: 'export'; readonly folder: string; readonly erasures: Erasures };

export type Drill = { readonly env: Variables; readonly now: number; readonly say: Say };

/** The lines of one exported file, packed or not. */
async function* linesOfFile(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  yield* createInterface({ input, crlfDelay: Infinity });
}

async function* linesOfFolder(folder: string): AsyncGenerator<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.json(?:\.gz)?$/.test(name) && !name.includes('manifest-'));
  for (const name of files.toSorted()) yield* linesOfFile(join(folder, name));
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

const exportTo = (folder: string, table: Reached): Promise<void> =>
  pipeline(withLineEnds(linesOf(table)), createWriteStream(join(folder, 'items.json')));

/** Rebuilds a table from what was exported, erases again who was erased since, and compares. */
const rebuildAndCheck = async (
  { now, say }: Drill,
  { client }: Database,
  tableEnv: Variables,
  from: { readonly folder: string; readonly before: View | undefined; readonly erasures: Erasures },
): Promise<readonly Check[]> => {
  const { folder, before, erasures } = from;
  const table = { client, name: REBUILT_TABLE };
  const env = { ...tableEnv, [VARIABLE.table]: table.name };
  await createTable(client, tableRequest(table.name));
  say(`Rebuilt in a new table: ${await rebuild(table, linesOfFolder(folder))} items.`);
  say(`Erased again: ${await eraseListed(env, erasures)} registrations, of ${erasures.length} on the list.`);
  const exported = await itemsIn(linesOfFolder(folder));
  return checkRebuilt({ table, env, before, exported, erasures, now });
};

/** People whom the drill erases, of those who have withdrawn. */
const ERASED = 3;

const eraseSome = async (env: Variables): Promise<number> => {
  let erased = 0;
  for (const place of await whoLeft(env)) {
    if (erased < ERASED && (await erase(env, place)).ok) erased += 1;
  }
  return erased;
};

/** Exports the table of an engine, erases somebody afterwards, and rebuilds it from what was exported. */
const drillOver = async (
  drill: Drill,
  database: Database,
  env: Variables,
  exports: string,
): Promise<readonly Check[]> => {
  const before = await viewOf(env);
  await exportTo(exports, { client: database.client, name: LOCAL_TABLE });
  drill.say(`Exported: ${totals(before.counts)}.`);
  drill.say(`Erased after the export: ${await eraseSome(env)} people.`);
  const from = { folder: exports, before, erasures: await erasuresOf(env) };
  return rebuildAndCheck(drill, database, env, from);
};

/** The files of a database that nobody uses meanwhile. */
const copyDatabase = async (from: string, to: string): Promise<void> => {
  if (!existsSync(join(from, 'zapisy.db'))) throw new Error(`There is no database in ${from}`);
  const held = await holdFolder(from);
  try {
    const files = (await readdir(from)).filter((name) => name.startsWith('zapisy.db'));
    for (const name of files) await copyFile(join(from, name), join(to, name));
  } finally {
    await held.stop();
  }
};

/**
 * Rebuilds a table from an export and says whether the new one is as good. Works on an engine and in a folder of its
 * own, which are gone afterwards.
 */
export const restoreDrill = async (drill: Drill, source: Source): Promise<readonly Check[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-drill-'));
  const exports = await mkdtemp(join(tmpdir(), 'zapisy-export-'));
  try {
    if (source.kind === 'folder') await copyDatabase(source.folder, folder);
    const database = await startDatabase({ env: drill.env, port: await freePort(), dataFolder: folder });
    const env = { [VARIABLE.table]: LOCAL_TABLE, [VARIABLE.dynamoEndpoint]: database.endpoint };
    try {
      if (source.kind === 'export') {
        const { folder: exported, erasures } = source;
        return await rebuildAndCheck(drill, database, env, { folder: exported, before: undefined, erasures });
      }
      if (source.kind === 'sample') {
        await fillSample(database, folder, { now: drill.now, institutions: source.institutions });
      }
      return await drillOver(drill, database, env, exports);
    } finally {
      await database.stop();
    }
  } finally {
    for (const made of [folder, exports]) await rm(made, { recursive: true, force: true });
  }
};
