import { beforeEach, describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import { inOrder, USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { freeSeats } from '../../functions/domain/signUp.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { closeGroup } from '../../functions/use-cases/closeGroup.ts';
import { offerNext } from '../../functions/use-cases/offerNext.ts';
import { reopenGroup } from '../../functions/use-cases/reopenGroup.ts';
import { serveQueue } from '../../functions/use-cases/serveQueue.ts';
import { setPriority } from '../../functions/use-cases/setPriority.ts';
import { viewToday } from '../../functions/use-cases/viewToday.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { aGroup, person } from '../support/builders.ts';
import {
  answerTo,
  COORDINATOR,
  followed,
  ledgerIn,
  nowOf,
  offeredIn,
  request,
  somebodyIn,
} from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
/** A table for each story: the list of what is to be done today looks at every group there is. */
beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  return () => table.stop();
});

/** So many people, one after another. */
const people = async (group: Group, count: number): Promise<readonly Registration[]> => {
  const all: Registration[] = [];
  for (let number = 1; number <= count; number += 1) {
    all.push(await somebodyIn(world, group, { details: person(number) }));
  }
  return all;
};

const noticesOfKind = async (kind: string): Promise<number> =>
  (await world.notices.unsent(1000)).filter(
    (notice) => notice.kind === kind && notice.audience === 'participant',
  ).length;

describe('C13: one has the only seat, two wait, and the first leaves', () => {
  it('the seat is offered to the first who waits, and the second moves up', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const [seated, first, second] = await people(group, 3);
    if (seated === undefined || first === undefined || second === undefined) throw new Error('Three came');
    await withdraw(world, seated);
    const ledger = await followed(world, group);
    expect([offeredIn(ledger), inOrder(ledger), Object.keys(ledger.seats).length]).toEqual([
      [seatOf(first)],
      [seatOf(second)],
      1,
    ]);
  });
});

describe('C14: ten wait for a group without seats, which then gets seven', () => {
  it('the first seven are served in their order, and three wait in theirs', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const all = (await people(group, 10)).map(seatOf);
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 7, why: null });
    const ledger = await followed(world, group);
    expect([offeredIn(ledger).toSorted(), inOrder(ledger)]).toEqual([
      all.slice(0, 7).toSorted(),
      all.slice(7),
    ]);
  });
});

describe('C15: one has a seat, three wait, and the capacity goes from 1 to 4', () => {
  it('all three are served and told so, and nobody waits any more', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await people(group, 4);
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 4, why: null });
    const ledger = await followed(world, group);
    expect([offeredIn(ledger).length, ledger.queue, await noticesOfKind('offered')]).toEqual([3, {}, 3]);
  });
});

describe('C16: a seat has just become free, one waits, and the queue was not served yet', () => {
  it('a newcomer waits behind them and is never confirmed', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const [seated] = await people(group, 2);
    if (seated !== undefined) await withdraw(world, seated);
    expect(await answerTo(world, request(group, { details: person(9) }))).toBe('waiting 2');
  });
});

describe('C17: two seats are free, two wait, and the queue is served ten times at once', () => {
  it('each of the two has one offer and one mail', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await people(group, 2);
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 2, why: null });
    await Promise.all(Array.from({ length: 10 }, () => serveQueue(world, group.id)));
    const ledger = await followed(world, group);
    expect([offeredIn(ledger).length, await noticesOfKind('offered')]).toEqual([2, 2]);
  });
});

describe('C18: three wait, and a coordinator gave the third priority', () => {
  it('the third is served, and the history tells who did it and why', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const [seated, , , third] = await people(group, 4);
    if (seated === undefined || third === undefined) throw new Error('Four came');
    const why = 'Powierzono tej osobie nowe zadania';
    await setPriority(world, COORDINATOR, third, why);
    const told = (await ledgerIn(world, group)).last;
    await withdraw(world, seated);
    const ledger = await followed(world, group);
    expect([offeredIn(ledger), told]).toEqual([
      [seatOf(third)],
      { at: world.clock(), by: `coordinator:${COORDINATOR.id}`, why },
    ]);
  });
});

describe('C19: five wait and the sign-up has ended', () => {
  it('nobody is served until it is reopened; then it resumes', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const [seated] = await people(group, 6);
    await closeGroup(world, COORDINATOR, group.id);
    if (seated !== undefined) await withdraw(world, seated);
    const ended = offeredIn(await followed(world, group)).length;
    await reopenGroup(world, COORDINATOR, group.id);
    const resumed = offeredIn(await followed(world, group)).length;
    expect([ended, resumed]).toEqual([0, 1]);
  });
});

describe('C20: a queue stops 48 hours before the start, and a seat becomes free 47 hours before', () => {
  it('nobody is offered it by itself; the coordinator is told, and may do it by hand', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, closesAt: startOf(aGroup()) } });
    const [seated] = await people(group, 2);
    world.setClock(startOf(group) - 47 * HOUR);
    if (seated !== undefined) await withdraw(world, seated);
    const byItself = offeredIn(await followed(world, group)).length;
    const told = (await viewToday(world, COORDINATOR)).map(({ kind }) => kind);
    const byHand = await offerNext(world, COORDINATOR, group.id, 1);
    expect([byItself, told.includes('seats-unserved'), byHand.ok]).toEqual([0, true, true]);
  });
});

describe('C21: offers are made by hand, and a seat becomes free while five wait', () => {
  it('nobody is served, the seat is kept, and the coordinator sees one seat and five people', async () => {
    const manual = { offers: { ...USUAL_OFFERS, mode: 'manual' as const } };
    const { group } = await setScene(world, { group: manual, ledger: { capacity: 1 } });
    const [seated] = await people(group, 6);
    if (seated !== undefined) await withdraw(world, seated);
    const ledger = await followed(world, group);
    const [item] = await viewToday(world, COORDINATOR);
    expect([offeredIn(ledger), freeSeats(ledger, world.clock()), item]).toMatchObject([
      [],
      0,
      { kind: 'seats-unserved', free: 1, waiting: 5 },
    ]);
  });
});

describe('C22: a seat is kept for the last person who waits, and that person leaves', () => {
  it('the seat is public', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const [seated, waiting] = await people(group, 2);
    if (seated === undefined || waiting === undefined) throw new Error('Two came');
    await withdraw(world, seated);
    await withdraw(world, waiting);
    const ledger = await followed(world, group);
    expect([
      freeSeats(ledger, world.clock()),
      await answerTo(world, request(group, { details: person(9) })),
    ]).toEqual([1, 'seated']);
  });
});

describe('The direct promotion of whoever is next', () => {
  it('gives the seat at once, without an offer', async () => {
    const direct = { offers: { ...USUAL_OFFERS, promotion: 'direct' as const } };
    const { group } = await setScene(world, { group: direct, ledger: { capacity: 1 } });
    const [seated, waiting] = await people(group, 2);
    if (seated === undefined || waiting === undefined) throw new Error('Two came');
    await withdraw(world, seated);
    await followed(world, group);
    expect((await nowOf(world, waiting)).status).toEqual({ kind: 'confirmed', assured: false });
  });

  it('gives it as soon as the limits across groups have counted the person', async () => {
    const { group } = await setScene(world, {
      programme: { quotas: [{ regions: ['slaskie'], types: null, people: 2 }] },
      group: { offers: { ...USUAL_OFFERS, promotion: 'direct' } },
      ledger: { capacity: 1 },
    });
    const [seated, waiting] = await people(group, 2);
    if (seated === undefined || waiting === undefined) throw new Error('Two came');
    await withdraw(world, seated);
    await followed(world, group);
    const [count] = await world.quotas.counts(group.programmeId, [
      ...new Set(
        (await world.quotas.members(group.programmeId)).flatMap(({ seats }) =>
          Object.values(seats).flatMap(({ quotas }) => quotas),
        ),
      ),
    ]);
    expect([(await nowOf(world, waiting)).status.kind, count?.taken]).toEqual(['confirmed', 1]);
  });
});
