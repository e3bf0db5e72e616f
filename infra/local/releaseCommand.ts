import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ALLOWED_CHANGES } from '../operate/allowedChanges.ts';
import { awsCommand } from '../operate/aws.ts';
import { installedCdk } from '../operate/cdk.ts';
import type { Asked, Release } from '../operate/release.ts';
import { environmentIn, partIn } from '../operate/stackNames.ts';

const RELEASED = fileURLToPath(new URL('../released', import.meta.url));

const options = { against: { type: 'string' }, first: { type: 'boolean' } } as const;

/** Says what prevents a command in one sentence, and sets the exit code. */
export const ended = async (work: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
};

/** Runs `diff` or `deploy`: both name an environment and perhaps a stack, and work in a folder that goes afterwards. */
export const releaseCommand = (work: (release: Release, asked: Asked) => Promise<number>): Promise<void> =>
  ended(async () => {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const asked = { environment: environmentIn(positionals), part: partIn(positionals), ...values };
    const folder = mkdtempSync(join(tmpdir(), 'zapisy-release-'));
    try {
      const release: Release = {
        cdk: installedCdk,
        aws: awsCommand,
        say: console.log,
        today: new Date().toISOString().slice(0, 10),
        allowed: ALLOWED_CHANGES,
        releasedFolder: RELEASED,
        folder,
      };
      return await work(release, asked);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
