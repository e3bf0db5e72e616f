import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../../functions/domain/notice.ts';
import { GROUP, NOW } from '../../support/builders.ts';
import { type Ended, runCommand, RUNNING } from '../../support/command.ts';
import { seatNumber } from '../../support/ledgers.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

let table: TestTable;

const aNotice = (number: number, changes: Partial<Notice> = {}): Notice => ({
  groupId: GROUP,
  seatId: seatNumber(number),
  kind: 'confirmed',
  occasion: 0,
  audience: 'participant',
  plannedAt: NOW,
  place: null,
  why: null,
  revision: 1,
  delivery: { kind: 'planned' },
  ...changes,
});

const REJECTED = { kind: 'failed', at: NOW, reason: 'MessageRejected' } as const;
const HARD = { kind: 'bounced', at: NOW, bounce: 'hard', reason: 'General' } as const;

beforeAll(async () => {
  table = await startTestTable();
  const notices = [aNotice(1), aNotice(2), aNotice(3, { kind: 'reminder' }), aNotice(4)];
  await table.store.notices.plan(notices);
  for (const notice of notices.slice(0, 3)) await table.store.notices.advance(notice, REJECTED);
  for (const notice of notices.slice(3)) await table.store.notices.advance(notice, HARD);
});
afterAll(() => table.stop());

const run = (...args: readonly string[]): Promise<Ended> => runCommand(table, 'notices', ...args);

const waiting = async (): Promise<number> => (await table.store.notices.unsent(9)).length;

describe('The command about notices', { timeout: RUNNING }, () => {
  it('counts what did not arrive and changes nothing', async () => {
    const { said } = await run('--lang', 'en');
    expect([said.split('\n').slice(0, 3), await waiting()]).toEqual([
      [
        'confirmed, failed (MessageRejected): 2',
        'reminder, failed (MessageRejected): 1',
        'confirmed, bounced hard (General): 1',
      ],
      0,
    ]);
  });

  it('sends one kind again when it is told to, and says how many', async () => {
    const { code, said } = await run('redrive', '--kind', 'reminder', '--lang', 'en');
    expect([code, said.split('\n').at(-2), await waiting()]).toEqual([0, 'To be sent again: 1.', 1]);
  });

  it('sends everything else again that failed, and nothing to a dead address', async () => {
    const { said } = await run('redrive', '--failed', '--lang', 'en');
    expect([said.split('\n').at(-2), await waiting()]).toEqual(['To be sent again: 2.', 3]);
  });

  it('says how it is used when it is told something else', async () => {
    const { code, said } = await run('send');
    expect([code, said.startsWith('Użycie')]).toEqual([1, true]);
  });
});
