import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { atWarsaw } from '../../../functions/domain/time.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { type Answer, aRequest, bearer, type Caller, callerOf, kindOf, registrationsOf } from './caller.ts';
import { ACCEPTANCE, offered, WITHDRAWAL } from './offers.ts';

let table: TestTable;
let world: World;
let call: Caller;
let group: Group;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

beforeEach(async () => {
  world = worldOver(table);
  call = callerOf(world);
  ({ group } = await setScene(world, { ledger: { capacity: 1 } }));
});

const accept = (registered: Answer): Promise<Answer> =>
  call(ACCEPTANCE, { method: 'POST', headers: bearer(registered) });

const standingOf = async (registered: Answer) =>
  (await call('/api/v1/registration', { headers: bearer(registered) })).body['standing'];

const seatsIn = async () => (await world.ledgers.read(group.id))?.seats;

describe('an offer', () => {
  it('is told with the time until which it can be accepted', async () => {
    const registered = await offered(world, call, group);
    expect(await standingOf(registered)).toEqual({ kind: 'offered', until: '2026-11-24T09:00:00Z' });
  });

  it('counts as offered, neither taken nor free', async () => {
    await offered(world, call, group);
    const { body } = await call(`/api/v1/groups/${group.id}`);
    expect(body).toMatchObject({ state: 'waiting-list', seats: { taken: 0, offered: 1, free: 0 } });
  });

  it('is told to somebody who registers again instead of waiting for the offer', async () => {
    await offered(world, call, group);
    const again = await call(registrationsOf(group), { body: aRequest() });
    expect(kindOf(again)).toBe('already-registered');
    expect(again.body['standing']).toEqual({ kind: 'offered', until: '2026-11-24T09:00:00Z' });
    expect(again.body['detail']).toContain('Można je przyjąć do wtorku, 24 listopada, godz. 10:00.');
  });

  it('is over at its deadline, whether or not any job has run', async () => {
    const registered = await offered(world, call, group);
    world.setClock(atWarsaw('2026-11-24', '10:00'));
    expect(await standingOf(registered)).toEqual({ kind: 'gone', how: 'expired' });
  });
});

describe('accepting an offer', () => {
  it('gives the seat, and accepting twice is accepting once', async () => {
    const registered = await offered(world, call, group);
    const first = await accept(registered);
    const second = await accept(registered);
    expect([first.status, first.body['standing']]).toEqual([200, { kind: 'seated' }]);
    expect(second.text).toBe(first.text);
    expect(Object.values((await seatsIn()) ?? {})).toMatchObject([{ kind: 'taken' }]);
  });

  it('works to the last second', async () => {
    const registered = await offered(world, call, group);
    world.setClock(atWarsaw('2026-11-24', '10:00') - 1);
    expect((await accept(registered)).status).toBe(200);
  });

  it('is refused at the deadline and changes nothing', async () => {
    const registered = await offered(world, call, group);
    const before = await seatsIn();
    world.setClock(atWarsaw('2026-11-24', '10:00'));
    const late = await accept(registered);
    expect([late.status, kindOf(late)]).toEqual([409, 'offer-expired']);
    expect(await seatsIn()).toEqual(before);
  });

  it('is refused to somebody who only waits, with the place', async () => {
    await offered(world, call, group);
    const behind = await call(registrationsOf(group), {
      body: aRequest({ details: { ...aRequest().details, email: 'nastepna@dps-zory.example' } }),
    });
    const refused = await accept(behind);
    expect(kindOf(refused)).toBe('no-offer');
    expect(refused.body['standing']).toEqual({ kind: 'waiting', place: 1 });
  });

  it('is refused without a token, and with the token of somebody else accepts nothing of mine', async () => {
    await offered(world, call, group);
    const before = await seatsIn();
    const refused = await call(ACCEPTANCE, { method: 'POST' });
    expect([refused.status, kindOf(refused)]).toEqual([401, 'unauthorized']);
    expect(await seatsIn()).toEqual(before);
  });

  it('logs the seat and nothing of the person', async () => {
    const registered = await offered(world, call, group);
    await accept(registered);
    const seat = registered.body['seatId'];
    expect(world.events.at(-1)).toEqual({ event: 'offer-accepted', group: group.id, seat });
  });
});

describe('declining an offer', () => {
  it('is withdrawing, and ends the registration', async () => {
    const registered = await offered(world, call, group);
    const declined = await call(WITHDRAWAL, { method: 'POST', headers: bearer(registered) });
    expect([declined.status, await standingOf(registered)]).toEqual([200, { kind: 'gone', how: 'left' }]);
    expect(await seatsIn()).toEqual({});
  });
});
