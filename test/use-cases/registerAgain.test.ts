import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import type { Group } from '../../functions/domain/group.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { register, type RegisterCommand } from '../../functions/use-cases/register.ts';
import { settle } from '../../functions/use-cases/settle.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { NOW, person } from '../support/builders.ts';
import { failingAt } from '../support/failingPorts.ts';
import { answerTo, ledgerIn, nowOf, request, somebodyIn } from '../support/people.ts';
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

/** A world whose glances still show an older ledger, as an eventually consistent read may. */
const glancingAt = (old: Ledger): World => ({
  ...world,
  ledgers: { ...world.ledgers, glance: () => Promise.resolve(old) },
});

describe('A request that is repeated after its registration was withdrawn', () => {
  it('leaves the registration withdrawn, also when it comes before the withdrawal is settled', async () => {
    const { group } = await setScene(world);
    const same = request(group);
    const first = await register(world, same);
    const before = await ledgerIn(world, group);
    if (!first.ok) throw new Error('A seat is free');
    await withdraw(world, first.value.registration);
    await register(world, same);
    await settle(world, before, await ledgerIn(world, group));
    expect((await nowOf(world, first.value.registration)).status).toEqual({ kind: 'withdrawn' });
  });
});

describe('A request that is repeated after a colleague came in place of the person', () => {
  it('is told of the colleague, not of a withdrawal', async () => {
    const { group } = await setScene(world);
    const same = request(group);
    const first = await register(world, same);
    if (!first.ok) throw new Error('A seat is free');
    const status = { kind: 'withdrawn', substituted: true } as const;
    await world.registrations.settle(first.value.registration, status, 2, bySystem(NOW));
    const refusal = { kind: 'registration-ended', how: 'substituted' };
    expect(await register(world, same)).toEqual({ ok: false, refusal });
  });
});

describe('Somebody who withdrew a moment ago', () => {
  it('may come back although a glance at the ledger still shows the seat', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    const old = await ledgerIn(world, group);
    await withdraw(world, registration);
    expect(await answerTo(glancingAt(old), request(group))).toBe('seated');
  });

  it('is not told that the seat is still theirs when they repeat the request', async () => {
    const { group } = await setScene(world);
    const same = request(group);
    const first = await register(world, same);
    const old = await ledgerIn(world, group);
    if (first.ok) await withdraw(world, first.value.registration);
    expect(await answerTo(glancingAt(old), same)).toBe('registration-ended');
  });
});

describe('A repetition of a refused request that is still under way when the person registers again', () => {
  it('gets no second seat for them', async () => {
    const { group } = await setScene(world);
    const first = await register(
      { ...world, ledgers: { ...world.ledgers, write: () => Promise.reject(new Error('no answer')) } },
      request(group),
    ).catch(() => undefined);
    const [pending] = await world.registrations.registrationsOf(group.id);
    if (first !== undefined || pending === undefined)
      throw new Error('The first request has to be left pending');
    await world.registrations.settle(pending, { kind: 'refused', quota: null }, 1, bySystem(NOW));

    expect(await answerTo(world, request(group))).toBe('seated');
    const late = { seatId: seatOf(pending), institutionId: pending.institutionId, holdUntil: null };
    const { seats } = await world.ledgers.write(group.id, { kind: 'claim', claimant: late }, bySystem(NOW));
    expect(Object.keys(seats)).toHaveLength(1);
  });
});

/** What a machine leaves behind that stops between putting a registration down and claiming its seat. */
const leftPending = async (group: Group, same: RegisterCommand) => {
  await expect(register(failingAt(world, { write: 2, when: 'before' }), same)).rejects.toThrow('stopped');
  const [left] = await world.registrations.registrationsOf(group.id);
  if (left === undefined) throw new Error('The request has to leave a registration behind');
  const claimant = { seatId: seatOf(left), institutionId: left.institutionId, holdUntil: null };
  return { left, claim: { kind: 'claim', claimant } as const };
};

describe('A request that is known to have come before', () => {
  it('is told of its seat, although a glance still shows a group without it that is full', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const same = request(group);
    await register(world, same);
    const full = { ...(await ledgerIn(world, group)), seats: {}, capacity: 0 };
    expect(await answerTo(glancingAt(full), { ...same, repeated: true })).toBe('seated');
  });

  it('is refused in a full group, and nothing of it stays pending', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const same = request(group);
    const { left } = await leftPending(group, same);
    await somebodyIn(world, group, { details: person(2) });
    expect(await answerTo(world, { ...same, repeated: true })).toBe('group-full');
    expect((await nowOf(world, left)).status).toEqual({ kind: 'refused', quota: null });
  });

  it('gets no seat any more from a copy that arrives after the refusal', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const same = request(group);
    const { claim } = await leftPending(group, same);
    const other = await somebodyIn(world, group, { details: person(2) });
    await answerTo(world, { ...same, repeated: true });
    await withdraw(world, other);
    const { seats } = await world.ledgers.write(group.id, claim, bySystem(NOW));
    expect(seats).toEqual({});
  });

  it('has the seat when the copy arrives while it is being refused', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const same = request(group);
    const { claim } = await leftPending(group, same);
    const other = await somebodyIn(world, group, { details: person(2) });
    const write: World['ledgers']['write'] = async (id, wanted, act) => {
      if (wanted.kind === 'bar') {
        await withdraw(world, other);
        await world.ledgers.write(id, claim, act);
      }
      return world.ledgers.write(id, wanted, act);
    };
    const meeting = { ...world, ledgers: { ...world.ledgers, write } };
    expect(await answerTo(meeting, { ...same, repeated: true })).toBe('seated');
  });
});

describe('Somebody whose claim meets a ledger that has moved on', () => {
  it('A3: waits when the glance showed a free seat and the last one has been taken', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const free = { ...(await ledgerIn(world, group)), capacity: 1 };
    expect(await answerTo(glancingAt(free), request(group))).toBe('waiting 1');
  });

  it('has the seat when the glance showed a full group and one has become free', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const full = { ...(await ledgerIn(world, group)), capacity: 0 };
    expect(await answerTo(glancingAt(full), request(group))).toBe('seated');
  });

  it('is refused when the group was closed after the glance', async () => {
    const { group } = await setScene(world);
    const open = await ledgerIn(world, group);
    await world.ledgers.write(group.id, { kind: 'close' }, bySystem(NOW));
    expect(await answerTo(glancingAt(open), request(group))).toBe('group-closed');
  });

  it('leaves a registration that is refused, not one that seems to be decided for ever', async () => {
    const { group } = await setScene(world);
    const open = await ledgerIn(world, group);
    await world.ledgers.write(group.id, { kind: 'close' }, bySystem(NOW));
    await register(glancingAt(open), request(group));
    const [left] = await world.registrations.registrationsOf(group.id);
    expect(left?.status).toEqual({ kind: 'refused', quota: null });
  });
});
