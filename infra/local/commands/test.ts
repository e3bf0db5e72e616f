import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** What vitest's JSON report says; `pending` are tests that were skipped. */
const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});
type Report = z.infer<typeof report>;

/** The AWS SDK warns of Node 20 once in every process; package.json says which releases we support. */
const QUIET = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

const run = async (command: string, args: readonly string[]): Promise<number> => {
  // Colours are for eyes: a log that nobody watches is read as text.
  const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...QUIET, ...colour } });
  const [code] = z.tuple([z.number().nullable(), z.unknown()]).parse(await once(child, 'exit'));
  return code ?? 1;
};

/** Tests by the folder under `test/` that holds them. */
const byFolder = ({ testResults }: Report): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { name, assertionResults } of testResults) {
    const folder = /\/test\/([^/]+)\//.exec(name.replaceAll('\\', '/'))?.[1] ?? '';
    counts.set(folder, (counts.get(folder) ?? 0) + assertionResults.length);
  }
  return counts;
};

const summary = (result: Report, skipped: number): string =>
  [
    '',
    ...[...byFolder(result)].toSorted().map(([folder, count]) => `${String(count).padStart(6)}  ${folder}`),
    `${result.numPassedTests} passed, ${result.numFailedTests} failed, ${skipped} skipped`,
  ].join('\n');

const folder = await mkdtemp(join(tmpdir(), 'zapisy-test-'));
const outputFile = join(folder, 'report.json');
try {
  const styles = await run(process.execPath, ['--import', 'tsx', 'infra/local/commands/styles.ts']);
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${outputFile}`];
  const code = await run(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)]);
  const result = report.parse(JSON.parse(await readFile(outputFile, 'utf8')));
  const skipped = result.numPendingTests + result.numTodoTests;
  console.log(summary(result, skipped));
  if (skipped > 0) console.error('A skipped test is a promise nobody keeps: run it or remove it.');
  process.exitCode = styles === 0 && code === 0 && result.success && skipped === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
