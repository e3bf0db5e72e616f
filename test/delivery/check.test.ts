import { describe, expect, it } from 'vitest';
import { noticeIdOf } from '../../functions/mail/noticeId.ts';
import { NOW } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { check, type Death } from './check.ts';
import { plan } from './scene.ts';
import type { Taken } from './service.ts';

/** What is found of one notice that was delivered, when its mail was taken so often and senders died like this. */
const found = async (
  taken: readonly Omit<Taken, 'notice'>[],
  deaths: readonly Omit<Death, 'unrecorded'>[],
) => {
  const store = memoryStore();
  const planned = await plan(store, 1);
  const [notice] = planned;
  if (notice === undefined) throw new Error('Nothing was planned');
  await store.notices.advance(notice, { kind: 'delivered', at: NOW });
  const id = noticeIdOf(notice);
  const service = { taken: taken.map((one) => ({ ...one, notice: id })), calls: () => taken.length };
  const { violations, doubled } = await check({
    planned,
    store,
    service,
    deaths: deaths.map((death) => ({ ...death, unrecorded: new Set([id]) })),
    errors: [],
  });
  return { violations: violations.length, doubled: doubled.length };
};

const HEARD = { answered: true } as const;
const UNHEARD = { answered: false } as const;

describe('A notice that was delivered', () => {
  it('may be in the mailbox once', async () => {
    expect(await found([{ at: 1, ...HEARD }], [])).toEqual({ violations: 0, doubled: 0 });
  });

  it('must be in the mailbox', async () => {
    expect(await found([], [])).toEqual({ violations: 1, doubled: 0 });
  });

  it('may be there twice when the first answer never came, also if that became known last', async () => {
    const taken = [
      { at: 2, ...HEARD },
      { at: 1, ...UNHEARD },
    ];
    expect(await found(taken, [])).toEqual({ violations: 0, doubled: 1 });
  });

  it('may be there twice when its sender died before it wrote the first down', async () => {
    const taken = [
      { at: 1, ...HEARD },
      { at: 3, ...HEARD },
    ];
    expect(await found(taken, [{ at: 2 }])).toEqual({ violations: 0, doubled: 1 });
  });

  it('may not be there twice when its sender was told and went on', async () => {
    const taken = [
      { at: 1, ...HEARD },
      { at: 2, ...HEARD },
    ];
    expect(await found(taken, [])).toEqual({ violations: 1, doubled: 0 });
  });
});
