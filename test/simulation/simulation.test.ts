import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { withWorker } from './bundle.ts';
import { FAULTS } from './faults.ts';
import { planOf } from './generate.ts';
import { MUTANTS } from './mutants/all.ts';
import { runOne } from './run.ts';
import type { Tally } from './tally.ts';
import { runInThreads } from './threads.ts';

const HISTORIES = 300;
const SEED = 1;
const MENU = { coordinators: true };

/** What people and coordinators are told somewhere in the histories of a run. */
const ANSWERS = [
  'register: seated',
  'register: waiting',
  'register: group-full',
  'register: group-closed',
  'register: group-cancelled',
  'register: group-not-open-yet',
  'register: institution-limit',
  'register: quota-full',
  'register: already-registered',
  'register: registration-ended',
  'withdraw: withdrawn',
  'accept: seated',
  'accept: offer-expired',
  'capacity: done',
  'capacity: capacity-below-taken',
  'priority: done',
  'offer seat: done',
  'transfer: done',
  'close: done',
  'reopen: done',
  'confirm: done',
  'cancel: done',
];

describe(`${HISTORIES} histories of people, coordinators and faults`, () => {
  let total: Tally;

  beforeAll(async () => {
    total = await withWorker(undefined, (file) =>
      runInThreads(file, { seed: SEED, histories: HISTORIES, coordinators: true, failures: 5, threads: 2 }),
    );
  });

  it('break no rule', () => {
    expect(total.failed).toEqual([]);
  });

  it('meet every kind of fault', () => {
    expect(FAULTS.filter((fault) => (total.faults[fault] ?? 0) === 0)).toEqual([]);
  });

  it('hear every kind of answer', () => {
    expect(ANSWERS.filter((answer) => (total.answers[answer] ?? 0) === 0)).toEqual([]);
  });
});

describe('A history', () => {
  it('is the same every time it is told', async () => {
    const stories = [1, 2].map(async () => {
      const lines: string[] = [];
      await runOne(planOf(SEED, MENU), (time, line) => lines.push(`${time} ${line}`));
      return lines;
    });
    const [first, second] = await Promise.all(stories);
    expect(first).toEqual(second);
  });
});

describe('A build in which a seat can be given twice', () => {
  const oversold = MUTANTS[0];

  it('A5: is found out: the checks see the fault', async () => {
    const { failed } = await withWorker(oversold, (file) =>
      runInThreads(file, { seed: SEED, histories: 100, coordinators: true, failures: 1, threads: 1 }),
    );
    expect(failed[0]?.invariant).toBe('seats within capacity');
  });
});

describe('The bugs put in on purpose', () => {
  it('are thirty at least', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(MUTANTS.map(({ name, file, find }) => [name, file, find] as const))(
    'find the one place where %s',
    async (_, file, find) => {
      const text = await readFile(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
      expect(text.split(find).length - 1).toBe(1);
    },
  );
});
