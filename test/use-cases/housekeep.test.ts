import { beforeEach, describe, expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import { type Group, startOf } from '../../functions/domain/group.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { housekeep, NotLookedAfter } from '../../functions/use-cases/housekeep.ts';
import { register } from '../../functions/use-cases/register.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { DPS, person } from '../support/builders.ts';
import { failingAt } from '../support/failingPorts.ts';
import { seatNumber, taken } from '../support/ledgers.ts';
import { answerTo, ledgerIn, noticesFor, nowOf, request, settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;

/** A table for each story: the housekeeping looks at every group there is. */
beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  return () => table.stop();
});

const later = (seconds: number): void => {
  world.setClock(world.clock() + seconds);
};

describe('What a crash left behind', () => {
  it('is confirmed when the ledger shows the seat, and its notices are planned', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    later(MINUTE);
    await housekeep(world);
    const { status } = await nowOf(world, registration);
    const notice = await world.notices.notice(noticesFor(registration, 'confirmed'));
    expect([status.kind, notice?.delivery.kind]).toEqual(['confirmed', 'planned']);
  });

  it('is put on the waiting list when the ledger shows the place', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const registration = await somebodyIn(world, group);
    later(MINUTE);
    await housekeep(world);
    expect((await nowOf(world, registration)).status).toEqual({ kind: 'waiting', place: 1 });
  });

  it('is withdrawn when the ledger shows that they left', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await withdraw(world, registration);
    later(MINUTE);
    await housekeep(world);
    expect((await nowOf(world, registration)).status).toEqual({ kind: 'withdrawn' });
  });

  it('is withdrawn when the record of their leaving was lost after they had been confirmed', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await settled(world, group);
    await withdraw(world, registration);
    later(MINUTE);
    await housekeep(world);
    const { status } = await nowOf(world, registration);
    const notice = await world.notices.notice(noticesFor(registration, 'withdrawn'));
    expect([status.kind, notice?.delivery.kind]).toEqual(['withdrawn', 'planned']);
  });

  it('is still told to the person when the housekeeping itself dies in between', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    later(MINUTE);
    const plan = () => Promise.reject(new Error('The function ended'));
    await expect(housekeep({ ...world, notices: { ...world.notices, plan } })).rejects.toThrow();
    await housekeep(world);
    expect(await world.notices.notice(noticesFor(registration, 'confirmed'))).toBeDefined();
  });

  it('is refused when the ledger never heard of it, and nobody is written to', async () => {
    const { group } = await setScene(world);
    const write = () => Promise.reject(new Error('The function ended'));
    await expect(
      answerTo({ ...world, ledgers: { ...world.ledgers, write } }, request(group)),
    ).rejects.toThrow();
    later(MINUTE);
    await housekeep(world);
    const [left] = await world.registrations.registrationsOf(group.id);
    expect([left?.status.kind, await world.notices.unsent(10)]).toEqual(['refused', []]);
  });

  it('does not keep the person from registering again afterwards', async () => {
    const { group } = await setScene(world);
    const write = () => Promise.reject(new Error('The function ended'));
    await expect(
      answerTo({ ...world, ledgers: { ...world.ledgers, write } }, request(group)),
    ).rejects.toThrow();
    later(MINUTE);
    await housekeep(world);
    expect(await answerTo(world, request(group))).toBe('seated');
  });

  it('is left alone for a minute: a request may still be under way', async () => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    later(MINUTE - 1);
    expect((await housekeep(world)).settled).toBe(0);
  });
});

describe('The housekeeping', () => {
  it('changes nothing when it is repeated', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await somebodyIn(world, group, { details: person(1) });
    await somebodyIn(world, group, { details: person(2) });
    later(MINUTE);
    await housekeep(world);
    const { write } = await table.units.during(() => housekeep(world));
    expect(write).toBe(0);
  });

  it('leaves alone what is settled', async () => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    await settled(world, group);
    later(HOUR);
    expect(await housekeep(world)).toEqual({
      groups: 1,
      closed: 0,
      given: 0,
      lapsed: 0,
      moved: 0,
      settled: 0,
      told: 0,
      pending: 0,
      waiting: 0,
      alarms: [],
    });
  });

  it('tidies the other groups when one cannot be worked on, and fails in the end', async () => {
    const { group: broken } = await setScene(world);
    const { group, ledger } = await setScene(world);
    const read: World['ledgers']['read'] = (id) =>
      id === broken.id ? Promise.reject(new Error('The item is none')) : world.ledgers.read(id);
    world.setClock(ledger.closesAt);
    await expect(housekeep({ ...world, ledgers: { ...world.ledgers, read } })).rejects.toThrow(broken.id);
    expect((await ledgerIn(world, group)).state).toBe('closed');
  });

  it('tells what it found in all groups even when one cannot be worked on', async () => {
    const { group: broken } = await setScene(world);
    const { group, ledger } = await setScene(world);
    const next = { ...ledger, seats: { [seatNumber(7)]: taken() }, used: { [DPS]: 1 } };
    await world.ledgers.write(group.id, { kind: 'rewrite', seen: ledger, next }, bySystem(world.clock()));
    const read: World['ledgers']['read'] = (id) =>
      id === broken.id ? Promise.reject(new Error('The item is none')) : world.ledgers.read(id);
    const failure: unknown = await housekeep({ ...world, ledgers: { ...world.ledgers, read } }).catch(
      (error: unknown) => error,
    );
    if (!(failure instanceof NotLookedAfter)) throw new Error('One group could not be worked on');
    expect(failure.housekept.alarms).toContainEqual({
      groupId: group.id,
      difference: { kind: 'seat-without-registration', seatId: seatNumber(7) },
    });
  });

  it('counts who has been waiting for a decision for two minutes, and decides', async () => {
    const { group } = await setScene(world);
    await expect(register(failingAt(world, { write: 1, when: 'after' }), request(group))).rejects.toThrow();
    later(2 * MINUTE);
    const first = await housekeep(world);
    const second = await housekeep(world);
    expect([first.pending, first.settled, second.pending]).toEqual([1, 1, 0]);
  });

  it('counts nobody who has been waiting for less', async () => {
    const { group } = await setScene(world);
    await expect(register(failingAt(world, { write: 1, when: 'after' }), request(group))).rejects.toThrow();
    later(2 * MINUTE - 1);
    expect((await housekeep(world)).pending).toBe(0);
  });

  it('counts the people on the waiting lists', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    for (const number of [1, 2, 3]) await somebodyIn(world, group, { details: person(number) });
    expect((await housekeep(world)).waiting).toBe(2);
  });

  describe('with a seat that has become free and a waiting list that cannot be written', () => {
    const found = async (group: Group): Promise<readonly string[]> => {
      const write: World['ledgers']['write'] = () => Promise.reject(new Error('The table is away'));
      const failure: unknown = await housekeep({ ...world, ledgers: { ...world.ledgers, write } }).catch(
        (error: unknown) => error,
      );
      const { alarms } = failure instanceof NotLookedAfter ? failure.housekept : { alarms: [] };
      return alarms.filter(({ groupId }) => groupId === group.id).map(({ difference }) => difference.kind);
    };

    /** One seat, taken; somebody waits; then a second seat, which nobody gives on. */
    const freed = async (scene: Parameters<typeof setScene>[1] = {}): Promise<Group> => {
      const { group } = await setScene(world, { ...scene, ledger: { capacity: 1 } });
      for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
      const seen = await ledgerIn(world, group);
      await world.ledgers.write(
        group.id,
        { kind: 'rewrite', seen, next: { ...seen, capacity: 2 } },
        bySystem(world.clock()),
      );
      return group;
    };

    it('gives alarm after two minutes', async () => {
      const group = await freed();
      later(2 * MINUTE);
      expect(await found(group)).toEqual(['seat-left-free']);
    });

    it('gives none before', async () => {
      const group = await freed();
      later(2 * MINUTE - 1);
      expect(await found(group)).toEqual([]);
    });

    it('gives none where the seat became free during a run that goes on for longer', async () => {
      const { group } = await setScene(world, { ledger: { capacity: 1 } });
      for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
      const bookmarks: World['bookmarks']['bookmarks'] = async () => {
        const seen = await ledgerIn(world, group);
        const act = bySystem(world.clock());
        await world.ledgers.write(group.id, { kind: 'rewrite', seen, next: { ...seen, capacity: 2 } }, act);
        later(2 * MINUTE);
        return world.bookmarks.bookmarks();
      };
      const { alarms } = await housekeep({ ...world, bookmarks: { ...world.bookmarks, bookmarks } });
      expect(alarms).toEqual([]);
    });

    it('gives none where an institution has agreed only a moment ago, but the seat', async () => {
      const rules = { hours: 8, remindHours: null, silence: 'refuse', holdsSeat: false } as const;
      const { group } = await setScene(world, { group: { approval: rules }, ledger: { capacity: 0 } });
      const waiting = await somebodyIn(world, group, { details: person(1) });
      const seen = await ledgerIn(world, group);
      const act = bySystem(world.clock());
      await world.ledgers.write(group.id, { kind: 'rewrite', seen, next: { ...seen, capacity: 1 } }, act);
      later(2 * MINUTE);
      const bookmarks: World['bookmarks']['bookmarks'] = async () => {
        const yes = { kind: 'agreed', at: world.clock(), by: 'institution', why: null } as const;
        await world.registrations.answerApproval(waiting, yes);
        return world.bookmarks.bookmarks();
      };
      const { alarms } = await housekeep({ ...world, bookmarks: { ...world.bookmarks, bookmarks } });
      expect([alarms, Object.values((await ledgerIn(world, group)).seats)]).toMatchObject([
        [],
        [{ kind: 'offered' }],
      ]);
    });

    it('gives none where a coordinator offers seats by hand', async () => {
      const group = await freed({ group: { offers: { ...USUAL_OFFERS, mode: 'manual' } } });
      later(2 * MINUTE);
      expect(await found(group)).toEqual([]);
    });
  });

  it('does not write to a person who was shut out of the ledger without ever having been in it', async () => {
    const { group } = await setScene(world, { ledger: { perInstitution: 0 } });
    expect(await answerTo(world, request(group))).toBe('institution-limit');
    const [left] = await world.registrations.registrationsOf(group.id);
    if (left === undefined) throw new Error('The refused registration stands');
    const seatId = seatOf(left);
    await world.ledgers.write(
      group.id,
      { kind: 'bar', seatId, departure: { at: world.clock(), how: 'left' }, forget: [] },
      bySystem(world.clock()),
    );
    later(HOUR);
    await housekeep(world);
    expect([(await nowOf(world, left)).status.kind, await world.notices.unsent(10)]).toEqual(['refused', []]);
  });

  it('gives alarm when a seat of the ledger has no registration', async () => {
    const { group, ledger } = await setScene(world);
    const seats = { [seatNumber(7)]: taken() };
    const next = { ...ledger, seats, used: { [DPS]: 1 } };
    await world.ledgers.write(group.id, { kind: 'rewrite', seen: ledger, next }, bySystem(world.clock()));
    expect((await housekeep(world)).alarms).toEqual([
      { groupId: group.id, difference: { kind: 'seat-without-registration', seatId: seatNumber(7) } },
    ]);
  });

  it('gives no alarm about a group that somebody writes at the same moment', async () => {
    const { group, ledger } = await setScene(world);
    const next = { ...ledger, seats: { [seatNumber(7)]: taken() }, used: { [DPS]: 1 } };
    const act = bySystem(world.clock());
    await world.ledgers.write(group.id, { kind: 'rewrite', seen: ledger, next }, act);
    const registrationsOf: World['registrations']['registrationsOf'] = async (id) => {
      await world.ledgers.write(id, { kind: 'close' }, act);
      return world.registrations.registrationsOf(id);
    };
    const meanwhile = { ...world, registrations: { ...world.registrations, registrationsOf } };
    expect((await housekeep(meanwhile)).alarms).toEqual([]);
  });

  it('closes a group whose closing moment has come', async () => {
    const { group, ledger } = await setScene(world);
    world.setClock(ledger.closesAt);
    await housekeep(world);
    expect((await ledgerIn(world, group)).state).toBe('closed');
  });

  it('does not close it a second earlier', async () => {
    const { group, ledger } = await setScene(world);
    world.setClock(ledger.closesAt - 1);
    await housekeep(world);
    expect((await ledgerIn(world, group)).state).toBe('open');
  });

  it('closes a group that has started, whenever sign-up was to end', async () => {
    const { group, ledger } = await setScene(world, { ledger: { closesAt: 4_000_000_000 } });
    world.setClock(startOf(group));
    await housekeep(world);
    expect([ledger.state, (await ledgerIn(world, group)).state]).toEqual(['open', 'closed']);
  });

  it('E31: leaves a group that filled up closed to newcomers when somebody leaves it', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, closeWhenFull: true } });
    await withdraw(world, await somebodyIn(world, group));
    later(HOUR);
    await housekeep(world);
    expect(await answerTo(world, request(group, { details: person(2) }))).toBe('group-full');
  });
});
