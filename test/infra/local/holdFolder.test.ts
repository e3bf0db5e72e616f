import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type HeldFolder, holdFolder } from '../../../infra/local/holdFolder.ts';
import { explain, StartupError } from '../../../infra/local/startupFailure.ts';

let folder: string;
const held: HeldFolder[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zapisy-data-'));
});
afterEach(async () => {
  await Promise.all(held.splice(0).map((holding) => holding.stop()));
  await rm(folder, { recursive: true });
});

const hold = async (path: string): Promise<void> => {
  held.push(await holdFolder(path));
};

const failureOf = async (holding: Promise<void>): Promise<StartupError['failure'] | undefined> => {
  try {
    await holding;
    return undefined;
  } catch (error) {
    if (error instanceof StartupError) return error.failure;
    throw error;
  }
};

/** A program of its own that holds the folder until it is killed. */
const killedWhileHolding = async (): Promise<void> => {
  const module = JSON.stringify(new URL('../../../infra/local/holdFolder.ts', import.meta.url).href);
  const script = `const { holdFolder } = await import(${module});
    await holdFolder(${JSON.stringify(folder)});
    setInterval(() => {}, 60_000);
    console.log('held');`;
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
};

it('refuses a second start over the same data, by whatever path they are named', async () => {
  await hold(folder);
  const failure = await failureOf(hold(join(folder, '..', folder.slice(tmpdir().length + 1))));
  expect(failure).toMatchObject({ kind: 'data-folder-in-use' });
  expect(failure === undefined ? '' : explain(failure)).toContain('DATA_DIR');
});

it('lets two starts work side by side over data of their own', async () => {
  await hold(join(folder, 'one'));
  expect(await failureOf(hold(join(folder, 'two')))).toBeUndefined();
});

it('gives the data free when it stops', async () => {
  const first = await holdFolder(folder);
  await first.stop();
  expect(await failureOf(hold(folder))).toBeUndefined();
});

it('is not held up by a start that was killed', async () => {
  await killedWhileHolding();
  expect(await failureOf(hold(folder))).toBeUndefined();
});

it('says that a file cannot be the folder of the data', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await failureOf(hold(file))).toMatchObject({ kind: 'data-folder-broken', path: file });
});
