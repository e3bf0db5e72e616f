import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import { noticeKey } from '../../functions/store/keys.ts';
import { NOW } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let entry: Notice;
let seats = 0;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  seats += 1;
  entry = aNotice();
});

const aNotice = (changes: Partial<Notice> = {}): Notice => ({
  groupId: groupId.parse('prawo-katowice-1'),
  seatId: seatNumber(seats),
  kind: 'confirmed',
  occasion: 0,
  audience: 'participant',
  plannedAt: NOW,
  place: null,
  why: null,
  revision: 7,
  delivery: { kind: 'planned' },
  ...changes,
});

const notices = () => table.store.notices;
const delivery = async () => (await notices().notice(entry))?.delivery;
const isInOutbox = async () => (await notices().unsent(1000)).some(({ seatId }) => seatId === entry.seatId);

describe('Planning a notice', () => {
  it('puts it in the outbox', async () => {
    await notices().plan([entry]);
    expect([await notices().notice(entry), await isInOutbox()]).toEqual([entry, true]);
  });

  it('again, later, changes nothing', async () => {
    await notices().plan([entry]);
    await notices().plan([aNotice({ plannedAt: NOW + 99 })]);
    expect(await notices().notice(entry)).toEqual(entry);
  });

  it('again, after it was sent, does not have it sent again', async () => {
    await notices().plan([entry]);
    await notices().finish(entry, { kind: 'sent', at: NOW, messageId: 'm' });
    await notices().plan([entry]);
    expect([await delivery(), await isInOutbox()]).toEqual([
      { kind: 'sent', at: NOW, messageId: 'm' },
      false,
    ]);
  });

  it('keeps apart what is told to whom', async () => {
    const four = [
      entry,
      aNotice({ audience: 'institution' }),
      aNotice({ kind: 'withdrawn' }),
      aNotice({ kind: 'withdrawn', audience: 'institution' }),
    ];
    await notices().plan(four);
    const all = await Promise.all(four.map((one) => notices().notice(one)));
    expect(all).toEqual(four);
  });
});

describe('A second offer of the same seat', () => {
  it('is told again, and each of the two once', async () => {
    const offers = [
      aNotice({ kind: 'offered', occasion: NOW + 60 }),
      aNotice({ kind: 'offered', occasion: NOW + 120 }),
    ];
    await notices().plan([...offers, ...offers]);
    const planned = await notices().unsent(1000);
    expect(planned.filter(({ seatId }) => seatId === entry.seatId)).toEqual(offers);
  });
});

describe('A notice of the earlier version', () => {
  it('is told on no occasion and follows no revision', async () => {
    await notices().plan([entry]);
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.name,
        Key: noticeKey(entry),
        UpdateExpression: 'REMOVE occasion, revision',
      }),
    );
    expect(await notices().notice(entry)).toEqual({ ...entry, occasion: 0, revision: 0 });
  });
});

describe('The lease of a notice', () => {
  it('is taken by one of ten who ask at once', async () => {
    await notices().plan([entry]);
    const taken = await Promise.all(Array.from({ length: 10 }, () => notices().lease(entry, NOW, NOW + 60)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    [59, false],
    [60, true],
  ])('after %i seconds of sixty can be taken again: %s', async (seconds, free) => {
    await notices().plan([entry]);
    await notices().lease(entry, NOW, NOW + 60);
    expect(await notices().lease(entry, NOW + seconds, NOW + 120)).toBe(free);
  });

  it('keeps the notice in the outbox', async () => {
    await notices().plan([entry]);
    await notices().lease(entry, NOW, NOW + 60);
    expect([await delivery(), await isInOutbox()]).toEqual([{ kind: 'sending', until: NOW + 60 }, true]);
  });

  it.each([
    ['sent', { kind: 'sent', at: NOW, messageId: 'm' }],
    ['failed', { kind: 'failed', at: NOW, reason: 'obsolete' }],
  ] as const)('is not given for a notice that has been %s', async (_, end) => {
    await notices().plan([entry]);
    await notices().finish(entry, end);
    expect(await notices().lease(entry, NOW + 999, NOW + 1999)).toBe(false);
  });

  it('is not given for a notice that nobody planned, and makes none', async () => {
    expect([await notices().lease(entry, NOW, NOW + 60), await notices().notice(entry)]).toEqual([
      false,
      undefined,
    ]);
  });
});

describe('The outbox', () => {
  it('is left by a notice that is finished', async () => {
    await notices().plan([entry]);
    await notices().finish(entry, { kind: 'failed', at: NOW, reason: 'obsolete' });
    expect(await isInOutbox()).toBe(false);
  });

  it('shows the oldest first, and no more than asked for', async () => {
    await notices().plan([aNotice({ plannedAt: 1000, kind: 'withdrawn' }), aNotice({ plannedAt: 999 })]);
    expect((await notices().unsent(2)).map(({ plannedAt }) => plannedAt)).toEqual([999, 1000]);
  });
});

describe('Finishing a notice that nobody planned', () => {
  it('is a fault and makes none', async () => {
    await expect(notices().finish(entry, { kind: 'sent', at: NOW, messageId: 'm' })).rejects.toThrow();
    expect(await notices().notice(entry)).toBeUndefined();
  });
});
