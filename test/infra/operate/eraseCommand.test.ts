import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registration } from '../../../functions/domain/registration.ts';
import { seatOf } from '../../../functions/domain/registration.ts';
import { withdraw } from '../../../functions/use-cases/withdraw.ts';
import { NOW, person } from '../../support/builders.ts';
import { type Ended, runCommand, RUNNING } from '../../support/command.ts';
import { followed, nowOf, somebodyIn } from '../../support/people.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';

let table: TestTable;
let world: World;
let anna: Registration;
let place: string;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  const { group } = await setScene(world);
  anna = await somebodyIn(world, group, { details: person(1) });
  await followed(world, group);
  await withdraw(world, anna);
  await followed(world, group);
  for (const notice of await world.notices.unsent(99)) {
    await world.notices.advance(notice, { kind: 'delivered', at: NOW });
  }
  place = `${group.id}/people/${seatOf(anna)}`;
});
afterAll(() => table.stop());

const run = (...args: readonly string[]): Promise<Ended> => runCommand(table, 'erase', ...args);

describe('The command that erases', { timeout: RUNNING }, () => {
  it('says how it is used when it is told nothing', async () => {
    const { code, said } = await run();
    expect([code, said.startsWith('How it is used')]).toEqual([1, true]);
  });

  it('erases nobody whom it does not know', async () => {
    const { code, said } = await run('grupa-1/people/zzzzzzz1');
    expect([code, said]).toEqual([1, 'There is no such registration.\n']);
  });

  it('erases a person, lists them without a name, and finds nothing to erase again', async () => {
    const { code, said } = await run(place);
    expect([code, said.split('\n')[0]]).toEqual([0, 'Erased from 1 registrations:']);
    expect((await nowOf(world, anna)).details.email).toBe('erased@erased.invalid');
    const folder = await mkdtemp(join(tmpdir(), 'zapisy-erase-'));
    const list = (await run('list')).said;
    await writeFile(join(folder, 'list'), `\n> zapisy@0.1.0 erase\n${list}`);
    const again = await run('again', join(folder, 'list'));
    await rm(folder, { recursive: true });
    expect([list.includes(person(1).email), again.said]).toEqual([
      false,
      'Erased again: 0 registrations, of 1 on the list.\n',
    ]);
  });
});
