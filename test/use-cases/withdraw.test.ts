import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOf } from '../../functions/domain/group.ts';
import { freeSeats } from '../../functions/domain/signUp.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { DPS, NOW, person } from '../support/builders.ts';
import { answerTo, ledgerIn, nowOf, request, settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  world = worldOver(table);
});

describe('Somebody who withdraws', () => {
  it('A7: frees the seat they had, not more and not less', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 3 } });
    const registration = await somebodyIn(world, group);
    await withdraw(world, registration);
    expect(freeSeats(await ledgerIn(world, group), NOW)).toBe(3);
  });

  it('A7: gets the same answer again, and nothing more is freed', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 3 } });
    await somebodyIn(world, group, { details: person(1) });
    const registration = await somebodyIn(world, group);
    const answers = [await withdraw(world, registration), await withdraw(world, registration)];
    expect([answers, freeSeats(await ledgerIn(world, group), NOW)]).toEqual([
      [
        { ok: true, value: 'withdrawn' },
        { ok: true, value: 'withdrawn' },
      ],
      2,
    ]);
  });

  it('frees one seat when they press the button five times at once', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 3 } });
    await somebodyIn(world, group, { details: person(1) });
    const registration = await somebodyIn(world, group);
    await Promise.all(Array.from({ length: 5 }, () => withdraw(world, registration)));
    const { seats, used } = await ledgerIn(world, group);
    expect([Object.keys(seats).length, used[DPS]]).toEqual([1, 1]);
  });

  it('lets those behind them on the list move up', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const first = await somebodyIn(world, group, { details: person(1) });
    const again = request(group, { details: person(2) });
    await answerTo(world, again);
    await withdraw(world, first);
    expect(await answerTo(world, again)).toBe('waiting 1');
  });

  it('A8: does not count for somebody who comes after them', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await answerTo(world, request(group, { details: person(1), position: 'ksiegowosc' }));
    await withdraw(world, await somebodyIn(world, group, { details: person(2) }));
    expect(await answerTo(world, request(group, { details: person(3) }))).toBe('seated');
  });

  it('C16: leaves the seat to those who wait: a newcomer waits behind them', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const seated = await somebodyIn(world, group, { details: person(1) });
    await somebodyIn(world, group, { details: person(2) });
    await withdraw(world, seated);
    expect(await answerTo(world, request(group, { details: person(3) }))).toBe('waiting 2');
  });

  it('may do so after sign-up has closed', async () => {
    const { group, ledger } = await setScene(world);
    const registration = await somebodyIn(world, group);
    world.setClock(ledger.closesAt + 1);
    expect(await withdraw(world, registration)).toMatchObject({ ok: true });
  });

  it('may do so until the moment before the group starts', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    world.setClock(startOf(group) - 1);
    expect(await withdraw(world, registration)).toMatchObject({ ok: true });
  });

  it('is refused when the group starts, and keeps the seat', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    world.setClock(startOf(group));
    const answer = await withdraw(world, registration);
    expect([answer, Object.keys((await ledgerIn(world, group)).seats).length]).toEqual([
      { ok: false, refusal: { kind: 'group-started' } },
      1,
    ]);
  });

  it('gets the same answer long after, when the ledger has forgotten them', async () => {
    const { group } = await setScene(world);
    const [first, second] = [
      await somebodyIn(world, group, { details: person(1) }),
      await somebodyIn(world, group, { details: person(2) }),
    ];
    await withdraw(world, first);
    await settled(world, group);
    world.setClock(world.clock() + 25 * HOUR);
    await withdraw(world, second);
    world.setClock(startOf(group) + 1);
    expect(await withdraw(world, first)).toEqual({ ok: true, value: 'withdrawn' });
  });

  it('writes nothing when they had withdrawn already', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await withdraw(world, registration);
    const { write } = await table.units.during(() => withdraw(world, registration));
    expect(write).toBe(0);
  });

  it('pays one write unit', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    expect((await table.units.during(() => withdraw(world, registration))).write).toBe(1);
  });
});

describe('An old link', () => {
  it('of an attempt that was withdrawn does not withdraw the next one', async () => {
    const { group } = await setScene(world);
    const first = await somebodyIn(world, group);
    await withdraw(world, first);
    const second = await somebodyIn(world, group);
    const answer = await withdraw(world, first);
    expect([answer, (await nowOf(world, second)).attempt]).toEqual([
      { ok: false, refusal: { kind: 'unknown-registration' } },
      2,
    ]);
  });

  it('of a registration that nobody made is told so', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    const { group: other } = await setScene(world);
    expect(await withdraw(world, { ...registration, groupId: other.id })).toMatchObject({
      refusal: { kind: 'unknown-registration' },
    });
  });
});
