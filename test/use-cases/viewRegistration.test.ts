import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { viewRegistration } from '../../functions/use-cases/viewRegistration.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { DPS, person } from '../support/builders.ts';
import { somebodyIn } from '../support/people.ts';
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

describe('The status of a registration', () => {
  it('is right before anything has been settled', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    expect(await viewRegistration(world, registration)).toMatchObject({
      value: { standing: { kind: 'seated' }, registration: { status: { kind: 'pending' } } },
    });
  });

  it('names the group and the institution', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    expect(await viewRegistration(world, registration)).toMatchObject({
      value: { group: { id: group.id }, institution: { id: DPS } },
    });
  });

  it('C13: shows the place that moved up when somebody ahead left', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    const ahead = await somebodyIn(world, group, { details: person(1) });
    const registration = await somebodyIn(world, group);
    await withdraw(world, ahead);
    expect(await viewRegistration(world, registration)).toMatchObject({
      value: { standing: { kind: 'waiting', place: 1 } },
    });
  });

  it('shows a withdrawal at once', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await withdraw(world, registration);
    expect(await viewRegistration(world, registration)).toMatchObject({
      value: { standing: { kind: 'gone' } },
    });
  });

  it('of an attempt that was followed by another is not shown under the old link', async () => {
    const { group } = await setScene(world);
    const first = await somebodyIn(world, group);
    await withdraw(world, first);
    await somebodyIn(world, group);
    expect(await viewRegistration(world, first)).toMatchObject({ refusal: { kind: 'unknown-registration' } });
  });

  it('of nobody is refused', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    const { group: other } = await setScene(world);
    expect(await viewRegistration(world, { ...registration, groupId: other.id })).toMatchObject({
      refusal: { kind: 'unknown-registration' },
    });
  });
});
