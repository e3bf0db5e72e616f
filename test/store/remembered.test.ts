import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { rememberingStore } from '../../functions/store/remembered.ts';
import type { Store } from '../../functions/store/store.ts';
import type { Groups } from '../../functions/use-cases/ports.ts';
import { aGroup, GROUP, NOW } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let now: number;
let reads: number;
let answer: () => Promise<Group | undefined>;
let store: Store;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

beforeEach(() => {
  now = NOW;
  reads = 0;
  answer = () => Promise.resolve(aGroup());
  const groups: Groups = {
    ...table.store.groups,
    group: () => {
      reads += 1;
      return answer();
    },
  };
  store = rememberingStore({ ...table.store, groups }, () => now);
});

describe('A description that was read', () => {
  it('is read once for many who ask at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.groups.group(GROUP)));
    expect(reads).toBe(1);
  });

  it('is read anew after half a minute', async () => {
    await store.groups.group(GROUP);
    now += 30;
    await store.groups.group(GROUP);
    expect(reads).toBe(2);
  });

  it('is asked for again when it was not there', async () => {
    answer = () => Promise.resolve(undefined);
    await store.groups.group(GROUP);
    answer = () => Promise.resolve(aGroup());
    expect(await store.groups.group(GROUP)).toEqual(aGroup());
  });

  it('is asked for again when reading it failed', async () => {
    answer = () => Promise.reject(new Error('the engine did not answer'));
    await expect(store.groups.group(GROUP)).rejects.toThrow('did not answer');
    answer = () => Promise.resolve(aGroup());
    expect(await store.groups.group(GROUP)).toEqual(aGroup());
  });
});

describe('Seats', () => {
  it('are never remembered', () => {
    expect(store.ledgers).toBe(table.store.ledgers);
  });
});
