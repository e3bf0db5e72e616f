import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { institutionId } from '../../functions/domain/ids.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { register, type RegisterCommand } from '../../functions/use-cases/register.ts';
import { settle } from '../../functions/use-cases/settle.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { anInstitution, DPS, PCPR, person, someDetails } from '../support/builders.ts';
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

let requests = 0;
const command = (group: Group, changes: Partial<RegisterCommand> = {}): RegisterCommand => {
  requests += 1;
  return {
    groupId: group.id,
    institutionId: DPS,
    position: 'pracownik_socjalny',
    details: someDetails(),
    language: 'pl',
    clauseVersion: '2026-11',
    requestId: `request-number-${String(requests).padStart(6, '0')}`,
    repeated: false,
    ...changes,
  };
};

const answerOf = async (group: Group, changes: Partial<RegisterCommand> = {}): Promise<string> => {
  const result = await register(world, command(group, changes));
  if (!result.ok) return result.refusal.kind;
  const { standing } = result.value;
  return standing.kind === 'waiting' ? `waiting ${standing.place}` : standing.kind;
};

const ledgerOf = async (group: Group) => {
  const ledger = await world.ledgers.read(group.id);
  if (ledger === undefined) throw new Error('The scene has a ledger');
  return ledger;
};

describe('Somebody who registers', () => {
  it('has a seat at once when one is free', async () => {
    const { group } = await setScene(world);
    expect(await answerOf(group)).toBe('seated');
  });

  it('gets the next place of the waiting list when the group is full', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await answerOf(group, { details: person(1) });
    await answerOf(group, { details: person(2) });
    expect(await answerOf(group, { details: person(3) })).toBe('waiting 2');
  });

  it('is refused as full when the group has no waiting list', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    await answerOf(group, { details: person(1) });
    expect(await answerOf(group, { details: person(2) })).toBe('group-full');
  });

  it('waits behind those who wait although a seat has just been given up', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const first = await register(world, command(group, { details: person(1) }));
    await answerOf(group, { details: person(2) });
    if (first.ok) await withdraw(world, first.value.registration);
    expect(await answerOf(group, { details: person(3) })).toBe('waiting 2');
  });

  it('is refused when the seats of their institution are used', async () => {
    const { group } = await setScene(world, { ledger: { perInstitution: 1 } });
    await answerOf(group, { details: person(1) });
    expect(await answerOf(group, { details: person(2) })).toBe('institution-limit');
  });

  it('is not held up by the limit of another institution', async () => {
    const pcpr = anInstitution({ id: PCPR, types: ['PCPR'], regon: '192598184' });
    const { group } = await setScene(world, {
      ledger: { perInstitution: 1 },
      institutions: [anInstitution(), pcpr],
    });
    await answerOf(group, { details: person(1) });
    expect(await answerOf(group, { details: person(2), institutionId: PCPR })).toBe('seated');
  });

  it('is refused, and leaves nothing behind, when no rule admits them', async () => {
    const { group } = await setScene(world);
    expect(await answerOf(group, { position: 'ksiegowosc' })).toBe('not-eligible');
    expect(await world.registrations.registrationsOf(group.id)).toEqual([]);
  });

  it('is refused when nobody knows the institution', async () => {
    const { group } = await setScene(world);
    expect(await answerOf(group, { institutionId: institutionId.parse('zzzz') })).toBe('unknown-institution');
  });

  it('is refused from the closing moment on', async () => {
    const { group, ledger } = await setScene(world);
    world.setClock(ledger.closesAt);
    expect(await answerOf(group)).toBe('group-closed');
  });

  it('is refused before sign-up opens', async () => {
    const { group } = await setScene(world, { ledger: { opensAt: atWarsaw('2026-12-01', '08:00') } });
    expect(await answerOf(group)).toBe('group-not-open-yet');
  });
});

describe('The same person in the same group', () => {
  it('gets the same answer when the same request is sent again', async () => {
    const { group } = await setScene(world);
    const same = command(group);
    const [first, again] = [await register(world, same), await register(world, same)];
    expect(again).toEqual(first);
  });

  it('takes one seat when the same request arrives five times at once', async () => {
    const { group } = await setScene(world);
    const same = command(group);
    await Promise.all(Array.from({ length: 5 }, () => register(world, same)));
    expect(Object.keys((await ledgerOf(group)).seats)).toHaveLength(1);
  });

  it('is told of their registration when they register again in other letters and blanks', async () => {
    const { group } = await setScene(world);
    await answerOf(group);
    const details = someDetails({
      firstName: ' ŻANETA',
      lastName: 'łącka ',
      email: 'Zaneta.Lacka@DPS-Zory.example',
    });
    expect(await answerOf(group, { details })).toBe('already-registered');
  });

  it('is told the place on the waiting list that they have', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await answerOf(group, { details: person(1) });
    await answerOf(group);
    const again = await register(world, command(group));
    expect(again).toMatchObject({
      refusal: { kind: 'already-registered', standing: { kind: 'waiting', place: 2 } },
    });
  });

  it('may come back after withdrawing', async () => {
    const { group } = await setScene(world);
    const first = await register(world, command(group));
    if (first.ok) await withdraw(world, first.value.registration);
    expect(await answerOf(group)).toBe('seated');
  });

  it('cannot get the seat back by a late repetition of the request they withdrew', async () => {
    const { group } = await setScene(world);
    const same = command(group);
    const first = await register(world, same);
    if (first.ok) await withdraw(world, first.value.registration);
    const late = await register(world, same);
    expect(late).toMatchObject({ refusal: { kind: 'registration-ended', how: 'left' } });
  });

  it('shares an office mailbox with a colleague without being taken for them', async () => {
    const { group } = await setScene(world);
    await answerOf(group);
    expect(await answerOf(group, { details: someDetails({ firstName: 'Jan', lastName: 'Kowalski' }) })).toBe(
      'seated',
    );
  });
});

describe('Somebody who withdraws', () => {
  it('frees exactly one seat, however often they do it', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 3 } });
    const first = await register(world, command(group));
    if (first.ok) {
      await withdraw(world, first.value.registration);
      await withdraw(world, first.value.registration);
    }
    const { seats, used } = await ledgerOf(group);
    expect([Object.keys(seats).length, used[DPS]]).toEqual([0, 0]);
  });

  it('is refused once the group has started', async () => {
    const { group } = await setScene(world);
    const first = await register(world, command(group));
    world.setClock(atWarsaw('2026-12-15', '09:00'));
    const late = first.ok ? await withdraw(world, first.value.registration) : first;
    expect(late).toMatchObject({ refusal: { kind: 'group-started' } });
  });
});

describe('A group that closes when it is full', () => {
  it('is closed by the claim of its last seat and stays closed when somebody leaves', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 2, closeWhenFull: true } });
    const first = await register(world, command(group, { details: person(1) }));
    await answerOf(group, { details: person(2) });
    if (first.ok) await withdraw(world, first.value.registration);
    expect(await answerOf(group, { details: person(3) })).toBe('group-full');
  });
});

describe('Many people at once', () => {
  it('get each a seat, a place without gap or repeat, or a no', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 5, waitingLimit: 10 } });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, number) => answerOf(group, { details: person(number) })),
    );
    const places = Array.from({ length: 10 }, (_, place) => `waiting ${place + 1}`);
    const expected = [
      ...Array.from({ length: 5 }, () => 'seated'),
      ...places,
      ...Array.from({ length: 45 }, () => 'group-full'),
    ];
    expect(answers.toSorted()).toEqual(expected.toSorted());
  });

  it('never use more seats of one institution than it has', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 20, perInstitution: 2 } });
    await Promise.all(
      Array.from({ length: 30 }, (_, number) => answerOf(group, { details: person(number) })),
    );
    expect(Object.keys((await ledgerOf(group)).seats)).toHaveLength(2);
  });

  it('fill a group that closes when full to the last seat and not beyond', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 4, closeWhenFull: true } });
    await Promise.all(
      Array.from({ length: 30 }, (_, number) => answerOf(group, { details: person(number) })),
    );
    const { seats, state } = await ledgerOf(group);
    expect([Object.keys(seats).length, state]).toEqual([4, 'full']);
  });
});

describe('What a registration costs', () => {
  it.each([
    ['three write units for a confirmed one, before anybody is told', false, 3],
    ['one more for the list that its institution opens', true, 4],
  ] as const)('is %s', async (_, isListed, units) => {
    const { group } = await setScene(world);
    const same = command(group);
    const before = await ledgerOf(group);
    const nothing = () => Promise.resolve();
    const silent = { ...world, notices: { ...world.notices, plan: nothing } };
    const unlisted = { ...silent, staff: { ...world.staff, note: nothing } };
    const { write } = await table.units.during(async () => {
      await register(world, same);
      await settle(isListed ? silent : unlisted, before, await ledgerOf(group));
    });
    expect(write).toBe(units);
  });

  it.each([
    ['full', { capacity: 0, waitingLimit: 0 }],
    ['closed', { state: 'closed' }],
  ] as const)('is half a read unit for the refusal of a %s group', async (_, ledger) => {
    const { group } = await setScene(world, { ledger });
    const units = await table.units.during(() => register(world, command(group)));
    expect(units).toEqual({ read: 0.5, write: 0 });
  });
});
