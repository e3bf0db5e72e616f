import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerOnce } from '../../functions/use-cases/answerOnce.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
let key: string;
let keys = 0;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  world = worldOver(table);
  keys += 1;
  key = `key-${keys}`;
});

const answering = (text: string) => () => Promise.resolve({ kind: 'granted' as const, text });
const refusing = (text: string) => () => Promise.resolve({ kind: 'refused' as const, text });
const never = () => Promise.reject(new Error('It was answered before'));

describe('A request that carries a key', () => {
  it('gets its answer', async () => {
    expect(await answerOnce(world, key, 'body', answering('yes'))).toEqual({ ok: true, value: 'yes' });
  });

  it('gets the first answer when it comes again, and is not worked on again', async () => {
    await answerOnce(world, key, 'body', answering('yes'));
    expect(await answerOnce(world, key, 'body', never)).toEqual({ ok: true, value: 'yes' });
  });

  it('is refused when it comes again with another body', async () => {
    await answerOnce(world, key, 'body', answering('yes'));
    expect(await answerOnce(world, key, 'other', never)).toEqual({
      ok: false,
      refusal: { kind: 'idempotency-key-reused' },
    });
  });

  it('is refused with another body while the first is still worked on', async () => {
    const second = await new Promise((resolve) => {
      void answerOnce(world, key, 'body', async () => {
        resolve(await answerOnce(world, key, 'other', never));
        return { kind: 'granted', text: 'yes' };
      });
    });
    expect(second).toMatchObject({ refusal: { kind: 'idempotency-key-reused' } });
  });

  it('A6: gets one answer when it comes five times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, number) => answerOnce(world, key, 'body', answering(`answer ${number}`))),
    );
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value : 'refused'))).size).toBe(1);
  });

  it('is told the seat it was given, although a copy under way at the same time was refused', async () => {
    const late = await answerOnce(world, key, 'body', async () => {
      await answerOnce(world, key, 'body', refusing('full'));
      return { kind: 'granted', text: 'a seat' };
    });
    const next = await answerOnce(world, key, 'body', never);
    expect([late, next]).toEqual([
      { ok: true, value: 'a seat' },
      { ok: true, value: 'a seat' },
    ]);
  });

  it('knows whether it was begun before', async () => {
    const heard: boolean[] = [];
    const failing = (repeated: boolean) => {
      heard.push(repeated);
      return Promise.reject(new Error('The database is gone'));
    };
    await expect(answerOnce(world, key, 'body', failing)).rejects.toThrow();
    await expect(answerOnce(world, key, 'body', failing)).rejects.toThrow();
    expect(heard).toEqual([false, true]);
  });

  it('is worked on again when the first time failed', async () => {
    await expect(answerOnce(world, key, 'body', never)).rejects.toThrow();
    expect(await answerOnce(world, key, 'body', answering('yes'))).toEqual({ ok: true, value: 'yes' });
  });

  it('has nothing to do with another key', async () => {
    await answerOnce(world, key, 'body', answering('yes'));
    expect(await answerOnce(world, `${key}-other`, 'body', answering('no'))).toEqual({
      ok: true,
      value: 'no',
    });
  });

  it('costs two write units', async () => {
    const units = await table.units.during(() => answerOnce(world, key, 'body', answering('yes')));
    expect(units.write).toBe(2);
  });
});
