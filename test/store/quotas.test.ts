import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { programmeId, type ProgrammeId } from '../../functions/domain/ids.ts';
import {
  joining,
  type Member,
  type MemberChange,
  parting,
  peopleQuota,
  quotaId,
  type QuotaId,
} from '../../functions/domain/quota.ts';
import { storeIn } from '../../functions/store/store.ts';
import { countSeat } from '../../functions/use-cases/countSeat.ts';
import { NOW } from '../support/builders.ts';
import { type Faults, faultsIn } from '../support/faults.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let faults: Faults;
let programme: ProgrammeId;
let programmes = 0;

beforeAll(async () => {
  table = await startTestTable();
  faults = faultsIn(table.client);
});
afterAll(() => table.stop());

const SILESIA = quotaId.parse('people:slaskie:*');
const SEATS = quotaId.parse('seats:prawo');
const UNKNOWN = quotaId.parse('people:opolskie:*');

const quotas = () => table.store.quotas;
const personNumber = (number: number): string => `person-of-programme-${number}`;

beforeEach(async () => {
  programmes += 1;
  programme = programmeId.parse(`program-${programmes}`);
  await quotas().setLimits(programme, [
    { id: SILESIA, limit: 2 },
    { id: SEATS, limit: 3 },
  ]);
});

const taken = async (): Promise<readonly number[]> =>
  (await quotas().counts(programme, [SILESIA, SEATS])).map((count) => count.taken);

const change = (
  person: number,
  seat: string,
  limits: readonly QuotaId[],
  { seen, beyondLimit = false }: { readonly seen?: Member; readonly beyondLimit?: boolean } = {},
): MemberChange => {
  const who = { programmeId: programme, person: personNumber(person) };
  const wanted = joining(seen, who, { key: seat, quotas: limits, beyondLimit, at: NOW });
  if (wanted === undefined) throw new Error('The seat was not counted before');
  return wanted;
};

const counted = async (person: number, limits: readonly QuotaId[] = [SILESIA]): Promise<string> =>
  (await quotas().change(change(person, 'g/1', limits))).kind;

describe('The limits of a programme', () => {
  it('begin with nobody counted', async () => {
    expect(await quotas().counts(programme, [SEATS, SILESIA])).toEqual([
      { id: SEATS, limit: 3, taken: 0 },
      { id: SILESIA, limit: 2, taken: 0 },
    ]);
  });

  it('keep their counts when they are set anew', async () => {
    await counted(1);
    await quotas().setLimits(programme, [{ id: SILESIA, limit: 9 }]);
    expect(await quotas().counts(programme, [SILESIA])).toEqual([{ id: SILESIA, limit: 9, taken: 1 }]);
  });

  it('that nobody set have no count', async () => {
    expect(await quotas().counts(programme, [UNKNOWN])).toEqual([]);
  });

  it('are a programme’s own', async () => {
    await counted(1);
    expect(await quotas().counts(programmeId.parse('inny-program'), [SILESIA])).toEqual([]);
  });
});

describe('Counting a seat', () => {
  it('raises every limit that it counts in, and remembers the person', async () => {
    const wanted = change(1, 'g/1', [SILESIA, SEATS]);
    await quotas().change(wanted);
    expect([await taken(), await quotas().member(programme, personNumber(1))]).toEqual([[1, 1], wanted.next]);
  });

  it('of a person who counts already raises only the limit of seats', async () => {
    const first = change(1, 'g/1', [SILESIA, SEATS]);
    await quotas().change(first);
    await quotas().change(change(1, 'h/1', [SILESIA, SEATS], { seen: first.next }));
    expect(await taken()).toEqual([1, 2]);
  });

  it('in no limit of its own writes the person alone', async () => {
    const first = change(1, 'g/1', [SILESIA]);
    await quotas().change(first);
    const second = change(1, 'h/1', [SILESIA], { seen: first.next });
    const units = await table.units.during(() => quotas().change(second));
    expect([units.write, await quotas().member(programme, personNumber(1))]).toEqual([1, second.next]);
  });

  it('stops at a limit, names it, and counts in no other', async () => {
    await counted(1);
    await counted(2);
    expect([await quotas().change(change(3, 'g/1', [SEATS, SILESIA])), await taken()]).toEqual([
      { kind: 'full', id: SILESIA },
      [2, 0],
    ]);
  });

  it('stops at a limit of zero, which is none', async () => {
    await quotas().setLimits(programme, [{ id: SEATS, limit: 0 }]);
    expect(await quotas().change(change(1, 'g/1', [SEATS]))).toEqual({ kind: 'full', id: SEATS });
  });

  it('goes beyond a limit where a coordinator says so', async () => {
    await counted(1);
    await counted(2);
    const wanted = change(3, 'g/1', [SILESIA], { beyondLimit: true });
    expect([await quotas().change(wanted), await taken()]).toEqual([{ kind: 'made' }, [3, 0]]);
  });

  it.each([false, true])('in a limit that nobody set is a fault (beyond it: %s)', async (beyondLimit) => {
    await expect(quotas().change(change(1, 'g/1', [UNKNOWN], { beyondLimit }))).rejects.toThrow(
      'The limit people:opolskie:* was never set',
    );
    expect(await quotas().member(programme, personNumber(1))).toBeUndefined();
  });

  it('of somebody who was not as they had been seen counts nothing', async () => {
    const first = change(1, 'g/1', [SILESIA]);
    await quotas().change(first);
    const outcomes = [
      await quotas().change(change(1, 'h/1', [SEATS])),
      await quotas().change(change(1, 'h/1', [SEATS], { seen: { ...first.next, revision: 7 } })),
    ];
    expect([outcomes, await taken()]).toEqual([
      [{ kind: 'stale' }, { kind: 'stale' }],
      [1, 0],
    ]);
  });

  it('says “stale”, not “full”, when the same request has taken the last place before', async () => {
    await counted(1);
    const twice = change(2, 'g/1', [SILESIA]);
    await quotas().change(twice);
    expect(await quotas().change(twice)).toEqual({ kind: 'stale' });
  });

  it('of ten people at once fills the limit and no more', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, (_, number) => counted(number)));
    expect([all.filter((kind) => kind === 'made').length, await taken()]).toEqual([2, [2, 0]]);
  });
});

describe('Counting a seat no longer', () => {
  it('lowers what it raised', async () => {
    const wanted = change(1, 'g/1', [SILESIA, SEATS]);
    await quotas().change(wanted);
    const back = parting(wanted.next, 'g/1');
    expect([back === undefined ? back : await quotas().change(back), await taken()]).toEqual([
      { kind: 'made' },
      [0, 0],
    ]);
  });

  it('that was never counted is a fault, and no count falls below zero', async () => {
    const wanted = change(1, 'g/1', []);
    await quotas().change(wanted);
    const wrong = { ...wanted, seen: wanted.next, next: { ...wanted.next, revision: 2 }, lower: [SILESIA] };
    await expect(quotas().change(wrong)).rejects.toThrow('would fall below zero');
    expect(await taken()).toEqual([0, 0]);
  });
});

describe('Everybody who counts in a programme', () => {
  it('is found, wherever their items lie, and nobody of another one', async () => {
    const people = Array.from({ length: 40 }, (_, number) => change(number, 'g/1', []));
    for (const one of people) await quotas().change(one);
    const found = await quotas().members(programme);
    expect(found.map(({ person }) => person)).toEqual(people.map(({ next }) => next.person).toSorted());
    expect(await quotas().members(programmeId.parse('inny-program'))).toEqual([]);
  });
});

describe('A change whose answer is lost', () => {
  const TRANSACTION = 'TransactWriteItemsCommand';

  it('on the way is repeated by the client and counted once', async () => {
    faults.loseAnswerOnTheWayOf(TRANSACTION);
    expect([await counted(1), await taken()]).toEqual(['made', [1, 0]]);
  });

  it('altogether is counted once by whoever asks again', async () => {
    const seat = { programmeId: programme, person: personNumber(1), key: 'g/1' };
    const ports = { ...table.store, clock: () => NOW };
    const limits = [peopleQuota({ regions: ['slaskie'], types: null, people: 2 })];
    faults.loseAnswerOf(TRANSACTION);
    await expect(countSeat(ports, seat, limits)).rejects.toThrow('No answer in time');
    expect([await countSeat(ports, seat, limits), await taken()]).toEqual([
      { ok: true, value: 'counted' },
      [1, 0],
    ]);
  });
});

describe('A change that meets others at a counter', () => {
  const waits: number[] = [];
  const waiting = () =>
    storeIn(table.table, (atMost) => {
      waits.push(atMost);
      return Promise.resolve();
    }).quotas;

  it('waits, each time in a row up to twice as long, and is to be tried again', async () => {
    const store = waiting();
    const outcomes: string[] = [];
    for (let time = 0; time < 6; time += 1) {
      faults.cancel(['None', time === 2 ? 'ThrottlingError' : 'TransactionConflict']);
      outcomes.push((await store.change(change(1, 'g/1', [SILESIA]))).kind);
    }
    expect([new Set(outcomes), waits]).toEqual([new Set(['stale']), [20, 40, 80, 160, 320, 320]]);
  });

  it('says “stale” when it met another change of the same person, though the limit is full', async () => {
    faults.cancel(['TransactionConflict', 'ConditionalCheckFailed']);
    expect(await waiting().change(change(1, 'g/1', [SILESIA]))).toEqual({ kind: 'stale' });
  });

  it('is a fault when it was cancelled for anything else', async () => {
    faults.cancel(['None', 'ValidationError']);
    await expect(quotas().change(change(1, 'g/1', [SILESIA]))).rejects.toThrow();
  });
});
