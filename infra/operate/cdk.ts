import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Runs the CDK with some words and returns its exit code; it talks to the terminal itself. */
export type Cdk = (words: readonly string[]) => Promise<number>;

/** The CDK that is installed with the sources, as a program of its own and never through a shell. */
export const installedCdk: Cdk = (words) =>
  new Promise((resolve, reject) => {
    const folder = dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json'));
    const child = spawn(process.execPath, [join(folder, 'bin', 'cdk'), ...words], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
