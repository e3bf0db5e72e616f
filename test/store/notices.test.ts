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
    await notices().advance(entry, { kind: 'sent', at: NOW, messageId: 'm' });
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

describe('The state of a notice', () => {
  const SENDING = { kind: 'sending', until: NOW + 60, tries: 1 } as const;

  it('is moved on by one of ten who saw the same', async () => {
    await notices().plan([entry]);
    const moved = await Promise.all(Array.from({ length: 10 }, () => notices().advance(entry, SENDING)));
    expect(moved.filter(Boolean)).toHaveLength(1);
  });

  it('under a lease keeps the notice in the outbox', async () => {
    await notices().plan([entry]);
    await notices().advance(entry, SENDING);
    expect([await delivery(), await isInOutbox()]).toEqual([SENDING, true]);
  });
});

describe('The outbox', () => {
  const OBSOLETE = { kind: 'failed', at: NOW, reason: 'obsolete' } as const;

  it('is left by a notice that is over', async () => {
    await notices().plan([entry]);
    await notices().advance(entry, OBSOLETE);
    expect(await isInOutbox()).toBe(false);
  });

  it('passes over what it cannot read, and says how many there are', async () => {
    await notices().plan([entry]);
    const before = await notices().due(NOW, 1000);
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.name,
        Key: noticeKey(entry),
        UpdateExpression: 'SET kind = :unknown',
        ExpressionAttributeValues: { ':unknown': 'of another version' },
      }),
    );
    const after = await notices().due(NOW, 1000);
    expect([after.unreadable - before.unreadable, before.notices.length - after.notices.length]).toEqual([
      1, 1,
    ]);
    await notices().advance(entry, OBSOLETE);
  });

  it('shows the oldest first, and no more than asked for', async () => {
    const old = aNotice({ plannedAt: NOW - 1000 });
    seats += 1;
    const older = aNotice({ plannedAt: NOW - 2000 });
    await notices().plan([old, older]);
    expect(await notices().unsent(2)).toEqual([older, old]);
  });
});
