import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UNFINISHED, loadExamples } from '../../../infra/local/examples.ts';
import { startTestTable, TEST_TABLE, type TestTable } from '../../support/table.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z') / 1000;

let table: TestTable;
let folder: string;

beforeAll(async () => {
  table = await startTestTable();
  folder = await mkdtemp(join(tmpdir(), 'zapisy-examples-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await table.stop();
});

const load = (): Promise<readonly string[]> =>
  loadExamples({ TABLE_NAME: TEST_TABLE, DYNAMODB_ENDPOINT: table.endpoint }, NOW, folder);

it('fills an empty table once, and finishes what a first start that was killed had begun', async () => {
  const first = await load();
  const second = await load();
  await writeFile(join(folder, UNFINISHED), '');
  const afterACrash = await load();
  expect([first.length, second.length, afterACrash.length]).toEqual([6, 0, 6]);
  expect(existsSync(join(folder, UNFINISHED))).toBe(false);
});
