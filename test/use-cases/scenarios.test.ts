import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { institutionId } from '../../functions/domain/ids.ts';
import { freeSeats, signUpState } from '../../functions/domain/signUp.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { register } from '../../functions/use-cases/register.ts';
import { reopenGroup } from '../../functions/use-cases/reopenGroup.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { anInstitution, person, someDetails } from '../support/builders.ts';
import {
  answerTo,
  COORDINATOR,
  followed,
  ledgerIn,
  noticesFor,
  request,
  settled,
  somebodyIn,
} from '../support/people.ts';
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

describe('A1: two people sign up for a group of two', () => {
  it('both have a seat, and the group is full', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 2, waitingLimit: 0 } });
    const answers = [
      await answerTo(world, request(group, { details: person(1) })),
      await answerTo(world, request(group, { details: person(2) })),
    ];
    const ledger = await ledgerIn(world, group);
    expect([answers, freeSeats(ledger, world.clock()), signUpState(ledger, world.clock())]).toEqual([
      ['seated', 'seated'],
      0,
      'full',
    ]);
  });
});

describe('A2: somebody comes to a full group without a waiting list', () => {
  it('is refused, and neither the ledger nor the outbox has changed', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    await somebodyIn(world, group, { details: person(1) });
    await settled(world, group);
    const before = [await ledgerIn(world, group), await world.notices.unsent(1000)];
    const answer = await answerTo(world, request(group, { details: person(2) }));
    expect([answer, await ledgerIn(world, group), await world.notices.unsent(1000)]).toEqual([
      'group-full',
      ...before,
    ]);
  });
});

describe('A6: the same request is sent five times in parallel', () => {
  it('makes one registration, five equal answers and one notice to each of the two', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const same = request(group);
    const answers = await Promise.all(Array.from({ length: 5 }, () => answerTo(world, same)));
    await settled(world, group);
    const planned = (await world.notices.unsent(1000)).filter(({ groupId }) => groupId === group.id);
    expect([
      answers,
      (await world.registrations.registrationsOf(group.id)).length,
      planned.map(({ audience }) => audience).toSorted(),
    ]).toEqual([['seated', 'seated', 'seated', 'seated', 'seated'], 1, ['institution', 'participant']]);
  });
});

describe('A8: one was refused and one has withdrawn', () => {
  it('a third person has the only seat', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const leaver = await somebodyIn(world, group, { details: person(1) });
    await answerTo(world, request(group, { details: person(2) }));
    await withdraw(world, leaver);
    expect(await answerTo(world, request(group, { details: person(3) }))).toBe('seated');
  });
});

describe('E28: somebody who waits registers again in other letters and blanks', () => {
  it('is told the place they have, and does not stand in the list twice', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await somebodyIn(world, group);
    const details = someDetails({ firstName: ' ŻANETA ', email: 'ZANETA.LACKA@dps-zory.example' });
    const again = await register(world, request(group, { details }));
    expect([again, Object.keys((await ledgerIn(world, group)).queue).length]).toEqual([
      { ok: false, refusal: { kind: 'already-registered', standing: { kind: 'waiting', place: 1 } } },
      1,
    ]);
  });
});

describe('E29: a rule admits a kind of institution, with a position', () => {
  it.each([
    ['the kind and the position', ['DPS'], 'pracownik_socjalny', 'seated'],
    ['the kind alone', ['DPS'], 'ksiegowosc', 'not-eligible'],
    ['the position alone', ['JST'], 'pracownik_socjalny', 'not-eligible'],
    ['neither', ['JST'], 'ksiegowosc', 'not-eligible'],
  ] as const)('whoever has %s is answered so', async (_, types, position, answer) => {
    const institution = anInstitution({ id: institutionId.parse('row9'), types: [...types] });
    const { group } = await setScene(world, { institutions: [institution] });
    expect(await answerTo(world, request(group, { institutionId: institution.id, position }))).toBe(answer);
  });
});

describe('E30: two colleagues share the mailbox of their office', () => {
  it('both have a seat', async () => {
    const { group } = await setScene(world);
    const email = 'sekretariat@dps-zory.example';
    const answers = [
      await answerTo(world, request(group, { details: someDetails({ firstName: 'Anna', email }) })),
      await answerTo(world, request(group, { details: someDetails({ firstName: 'Ewa', email }) })),
    ];
    expect(answers).toEqual(['seated', 'seated']);
  });
});

describe('E31: a group that closes when full has filled, and one person has left', () => {
  it('takes no newcomer whatever the clock does, and only a coordinator reopens it', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, closeWhenFull: true } });
    await withdraw(world, await somebodyIn(world, group, { details: person(1) }));
    await housekeep(world);
    const closed = await answerTo(world, request(group, { details: person(2) }));
    await reopenGroup(world, COORDINATOR, group.id);
    const reopened = await answerTo(world, request(group, { details: person(2) }));
    expect([closed, reopened]).toEqual(['group-full', 'seated']);
  });

  it('still serves its waiting list', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0, closeWhenFull: true } });
    const waiting = await somebodyIn(world, group, { details: person(1) });
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 1, why: null });
    await followed(world, group);
    await acceptOffer(world, waiting);
    const full = (await ledgerIn(world, group)).state;
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 2, why: null });
    expect([full, await answerTo(world, request(group, { details: person(2) }))]).toEqual([
      'full',
      'group-full',
    ]);
  });
});

describe('What the table holds of a notice', () => {
  it('names nobody', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await settled(world, group);
    const kept = await world.notices.notice(noticesFor(registration, 'confirmed', 'institution'));
    expect(JSON.stringify(kept)).not.toMatch(/aneta|cka|example|600/i);
  });
});
