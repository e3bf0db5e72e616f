import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { LAMBDA_VARIABLES } from '../infra/lambdaProcess.ts';

/** Loads one module in a process that has loaded nothing else, and says how many milliseconds that took. */
const LOAD = `
  const from = performance.now();
  await import(process.argv[1]);
  process.stdout.write(String(performance.now() - from));
`;

/** What some functions read while they are loaded. */
const VARIABLES = { ...LAMBDA_VARIABLES, TABLE_NAME: 'zapisy', PUBLIC_ORIGIN: 'https://zapisy.example.org' };

const loadOnce = async (file: string): Promise<number> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', LOAD, pathToFileURL(file).href],
    { env: VARIABLES },
  );
  return Number(stdout);
};

/**
 * How long each code took to load in each of so many rounds, in milliseconds: each time in a fresh process, and round by
 * round, so that what else this machine does falls on all of them.
 */
export const loadTimes = async (
  codes: ReadonlyMap<string, Uint8Array>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-loads-'));
  const times = new Map<string, number[]>();
  try {
    for (const [name, code] of codes) {
      await writeFile(join(folder, `${name}.mjs`), code);
      times.set(name, []);
    }
    const names = [...codes.keys()];
    for (let round = 0; round < rounds; round += 1) {
      const turned = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
      for (const name of turned) times.get(name)?.push(await loadOnce(join(folder, `${name}.mjs`)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return times;
};
