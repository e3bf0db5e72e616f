import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import { settle } from '../../functions/use-cases/settle.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { NOW, person } from '../support/builders.ts';
import { ledgerIn, noticesFor, nowOf, settled, somebodyIn } from '../support/people.ts';
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

const unsentIn = async (groupId: string) =>
  (await world.notices.unsent(1000))
    .filter((notice) => notice.groupId === groupId)
    .map(({ kind, audience }) => `${kind} ${audience}`)
    .toSorted();

describe('After a ledger write', () => {
  it('the registration is confirmed', async () => {
    const { group, ledger: before } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await settle(world, before, await ledgerIn(world, group));
    expect((await nowOf(world, registration)).status).toEqual({ kind: 'confirmed', assured: false });
  });

  it('the registration of somebody who waits carries the place', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await somebodyIn(world, group, { details: person(1) });
    const registration = await somebodyIn(world, group);
    await settled(world, group);
    expect((await nowOf(world, registration)).status).toEqual({ kind: 'waiting', place: 2 });
  });

  it('A6: one notice is planned for the person and one for the institution, however often it is settled', async () => {
    const { group, ledger: before } = await setScene(world);
    await somebodyIn(world, group);
    const after = await ledgerIn(world, group);
    for (let time = 0; time < 3; time += 1) await settle(world, before, after);
    expect(await unsentIn(group.id)).toEqual(['confirmed institution', 'confirmed participant']);
  });

  it('those who wait are told so, and their institution too', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await somebodyIn(world, group);
    await settled(world, group);
    expect(await unsentIn(group.id)).toEqual(['waiting institution', 'waiting participant']);
  });

  it('a record that comes again late does not bring back what was withdrawn', async () => {
    const { group, ledger: before } = await setScene(world);
    const registration = await somebodyIn(world, group);
    const seated = await ledgerIn(world, group);
    await withdraw(world, registration);
    await settle(world, seated, await ledgerIn(world, group));
    await settle(world, before, seated);
    expect((await nowOf(world, registration)).status).toEqual({ kind: 'withdrawn' });
  });

  it('a record of an earlier attempt does not touch the attempt that came after', async () => {
    const { group } = await setScene(world);
    const first = await somebodyIn(world, group);
    const seated = await ledgerIn(world, group);
    await withdraw(world, first);
    const left = await ledgerIn(world, group);
    const second = await somebodyIn(world, group);
    await settle(world, seated, left);
    expect((await nowOf(world, second)).status).toEqual({ kind: 'pending' });
  });

  it('a crash before the notices is made good when the record comes again', async () => {
    const { group, ledger: before } = await setScene(world);
    await somebodyIn(world, group);
    const after = await ledgerIn(world, group);
    const plan = () => Promise.reject(new Error('The function ended'));
    await expect(settle({ ...world, notices: { ...world.notices, plan } }, before, after)).rejects.toThrow();
    await settle(world, before, after);
    expect(await unsentIn(group.id)).toHaveLength(2);
  });

  it('only the history is written for a group that was only closed', async () => {
    const { group } = await setScene(world);
    const before = await ledgerIn(world, group);
    await world.ledgers.write(group.id, { kind: 'close' }, bySystem(NOW));
    const after = await ledgerIn(world, group);
    expect(await table.units.during(() => settle(world, before, after))).toEqual({ read: 0, write: 1 });
  });

  it('the history of a group tells who closed it, when and why, once', async () => {
    const { group } = await setScene(world);
    const before = await ledgerIn(world, group);
    const act = { at: NOW, by: 'coordinator:c-7', why: 'Sala jest mniejsza' } as const;
    const after = await world.ledgers.write(group.id, { kind: 'close' }, act);
    for (let time = 0; time < 2; time += 1) await settle(world, before, after);
    expect(await world.history.eventsOf(group.id)).toEqual([
      {
        ...act,
        groupId: group.id,
        part: 'ledger',
        revision: 2,
        changes: [{ field: 'state', from: 'open', to: 'closed' }],
      },
    ]);
  });

  it('the history of a person tells of every status and whose act it followed', async () => {
    const { group, ledger: before } = await setScene(world);
    const registration = await somebodyIn(world, group);
    const seated = await ledgerIn(world, group);
    await settle(world, before, seated);
    await withdraw(world, registration);
    await settle(world, seated, await ledgerIn(world, group));
    const { history } = await nowOf(world, registration);
    const inOrder = Object.entries(history).toSorted(([one], [other]) => (one < other ? -1 : 1));
    expect(inOrder.map(([, { by, status }]) => [by, status.kind])).toEqual([
      ['participant', 'confirmed'],
      ['participant', 'withdrawn'],
    ]);
  });

  it('the notice carries no name and no address', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await settled(world, group);
    const notice = JSON.stringify(await world.notices.notice(noticesFor(registration, 'confirmed')));
    const { firstName, lastName, email, phone } = registration.details;
    expect([firstName, lastName, email, phone].filter((text) => notice.includes(text))).toEqual([]);
  });
});
