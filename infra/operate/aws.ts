import { spawn } from 'node:child_process';

/** What the AWS command line said: a value, an error of its own, or nothing because it is not installed. */
export type AwsAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'error'; readonly said: string }
  | { readonly kind: 'no-cli' };

/** Asks AWS by the command line: the words of a command without `aws`, as `['sts', 'get-caller-identity']`. */
export type Aws = (words: readonly string[]) => Promise<AwsAnswer>;

/** How CloudFormation says that it has no such stack. The CLI says of a token and a profile, too, that they do not exist. */
export const NO_STACK = /Stack with id \S+ does not exist/;

const answerIn = (text: string): AwsAnswer => {
  try {
    return { kind: 'answer', value: text.trim() === '' ? {} : JSON.parse(text) };
  } catch {
    return { kind: 'error', said: 'The answer is no JSON.' };
  }
};

/** The AWS command line of this machine, with the credentials of the shell. Never asks back. */
export const awsCommand: Aws = (words) =>
  new Promise((resolve) => {
    const child = spawn('aws', [...words, '--output', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, AWS_PAGER: '' },
    });
    const said = { out: '', error: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.error += chunk));
    child.once('error', () => {
      resolve({ kind: 'no-cli' });
    });
    child.once('close', (code) => {
      resolve(code === 0 ? answerIn(said.out) : { kind: 'error', said: said.error.trim() });
    });
  });
