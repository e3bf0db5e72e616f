import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TEST_TABLE, type TestTable } from './table.ts';

/** Milliseconds for a test that runs commands one after the other: on a busy machine each takes seconds to start. */
export const RUNNING = 120_000;

/** How a command ended, and what it said, on either of its streams. */
export type Ended = { readonly code: number | null; readonly said: string };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command over a test's table, in a process of its own as `npm run` would. */
export const runCommand = (
  { endpoint }: Pick<TestTable, 'endpoint'>,
  command: 'erase' | 'institutions' | 'notices' | 'programmes',
  ...args: readonly string[]
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--import', 'tsx', `infra/local/commands/${command}.ts`, ...args],
      {
        cwd: root,
        env: { PATH: process.env['PATH'], TABLE_NAME: TEST_TABLE, DYNAMODB_ENDPOINT: endpoint },
      },
    );
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });
