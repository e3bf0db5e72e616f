import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { once } from '../../functions/entrypoints/lambda/processRuntime.ts';

let lines: unknown[];

beforeEach(() => {
  lines = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('A function whose secret cannot be read', () => {
  it('says so in its log, by the class of the fault alone, and fails', async () => {
    const start = once(() => Promise.reject(new TypeError('what a library quotes')));
    await expect(start()).rejects.toThrow(TypeError);
    expect(lines).toEqual([{ event: 'start-failed', fault: 'TypeError' }]);
  });

  it('is made ready by the next call', async () => {
    let calls = 0;
    const start = once(() => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve('ready');
    });
    await expect(start()).rejects.toThrow();
    expect(await start()).toBe('ready');
  });
});
