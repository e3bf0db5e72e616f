import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../functions/domain/notice.ts';
import { groupKey, noticeKey } from '../../functions/store/keys.ts';
import { ledgerItem } from '../../functions/store/ledgerItem.ts';
import { readStreamRecord } from '../../functions/store/streamRecord.ts';
import { aGroup, aLedger, GROUP, NOW } from '../support/builders.ts';
import { filled, seatNumber } from '../support/ledgers.ts';

type Item = Readonly<Record<string, unknown>>;

const record = (before: Item | undefined, after: Item | undefined) => {
  const { pk, sk } = after ?? before ?? {};
  return {
    eventID: 'event-1',
    dynamodb: {
      Keys: marshall({ pk, sk }),
      SequenceNumber: '1',
      ...(before === undefined ? {} : { OldImage: marshall(before) }),
      ...(after === undefined ? {} : { NewImage: marshall(after) }),
    },
  };
};

const empty = aLedger();
const one = filled(empty, { seated: [1] });
const notice: Notice = {
  groupId: GROUP,
  seatId: seatNumber(1),
  kind: 'offered',
  occasion: NOW + 60,
  audience: 'participant',
  plannedAt: NOW,
  place: null,
  why: null,
  revision: 7,
  delivery: { kind: 'planned' },
};
const noticeItem = { ...noticeKey(notice), ...notice };

describe('A record of the table’s stream', () => {
  it('of a ledger shows it before and after the write', () => {
    expect(readStreamRecord(record(ledgerItem(empty), ledgerItem(one)))).toEqual({
      kind: 'ledger-written',
      before: empty,
      after: one,
    });
  });

  it('of a new ledger shows nothing before', () => {
    expect(readStreamRecord(record(undefined, ledgerItem(empty)))).toEqual({
      kind: 'ledger-written',
      before: undefined,
      after: empty,
    });
  });

  it('of a new notice shows what is planned', () => {
    expect(readStreamRecord(record(undefined, noticeItem))).toEqual({ kind: 'notice-planned', notice });
  });

  it.each<[string, Item | undefined, Item | undefined]>([
    ['a notice that changed', noticeItem, { ...noticeItem, delivery: { kind: 'sending', until: 5 } }],
    ['a notice that is gone', noticeItem, undefined],
    ['a ledger that is gone', ledgerItem(one), undefined],
    ['another item', undefined, { ...groupKey(GROUP), ...aGroup() }],
  ])('of %s means nothing', (_, before, after) => {
    expect(readStreamRecord(record(before, after))).toEqual({ kind: 'other' });
  });

  it.each([
    ['a ledger that lacks its seats', record(undefined, { ...ledgerItem(one), seats: 'none' })],
    ['something else', { hello: 'world' }],
  ])('that is %s is a fault', (_, broken) => {
    expect(() => readStreamRecord(broken)).toThrow();
  });
});
