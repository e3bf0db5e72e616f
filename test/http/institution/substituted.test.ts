import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { withdrawStaff } from '../../../functions/use-cases/institutionStaff.ts';
import { substitutePerson } from '../../../functions/use-cases/substitutePerson.ts';
import { withdraw } from '../../../functions/use-cases/withdraw.ts';
import { someDetails } from '../../support/builders.ts';
import { aColleague, OTHERS, OURS, refOf } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { followed, ledgerIn, nowOf, somebodyIn } from '../../support/people.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { officeOf } from './office.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

type Story = { readonly group: Group; readonly anna: Registration; readonly theirs: Registration };

/** Anna of ours and somebody of another institution have seats. */
const story = async (): Promise<Story> => {
  const { group } = await setScene(world, {
    programme: { approval: null },
    ledger: { capacity: 5 },
    institutions: [OURS, OTHERS],
  });
  const anna = await somebodyIn(world, group, {
    details: someDetails({ firstName: 'Anna', lastName: 'Nowak', email: 'anna.nowak@dps.example' }),
  });
  const theirs = await somebodyIn(world, group, {
    details: someDetails({ firstName: 'Jan', lastName: 'Obcy', email: 'jan.obcy@pcpr.example' }),
    institutionId: OTHERS.id,
  });
  await followed(world, group);
  return { group, anna, theirs };
};

const replace = async ({ group, anna }: Story): Promise<void> => {
  const done = await substitutePerson(world, OURS, refOf(anna), { colleague: aColleague(3), why: '' });
  if (!done.ok) throw new Error('The story needs a substitution');
  await followed(world, group);
};

/** A day later somebody else leaves: the ledger forgets who left before. */
const forgotten = async ({ group, theirs }: Story): Promise<void> => {
  world.setClock(world.clock() + 25 * HOUR);
  await withdraw(world, theirs);
  await followed(world, group);
};

const look = async (path: string) => (await officeOf(world, OURS)).ask(path);

/** What Anna's row of the list says, between her position and the day of her registration. */
const saidOfAnna = async (path = '/institution/staff'): Promise<string | undefined> =>
  /Anna Nowak pracownik socjalny (.*?) \d/.exec((await look(path)).text)?.[1];

const REPLACED = 'Zastępstwo: miejsce ma inna osoba';

describe('Somebody whose seat went to a colleague', () => {
  it('is told from those who withdrew in the list of our staff', async () => {
    await replace(await story());
    expect(await saidOfAnna()).toBe(REPLACED);
  });

  it('is so still when the ledger has forgotten who left', async () => {
    const told = await story();
    await replace(told);
    await forgotten(told);
    expect([Object.keys((await ledgerIn(world, told.group)).gone).length, await saidOfAnna()]).toEqual([
      1,
      REPLACED,
    ]);
  });

  it('is told so in the CSV file', async () => {
    await replace(await story());
    const { html } = await look('/institution/staff.csv');
    expect(html).toMatch(/Nowak;Anna;.*;"?Zastępstwo: miejsce ma inna osoba"?;/);
  });

  it('is told so in the Excel workbook', async () => {
    await replace(await story());
    const sheets: unknown[] = [];
    world = {
      ...world,
      sheets: { ...world.sheets, xlsx: (sheet) => (sheets.push(...sheet.rows), world.sheets.xlsx(sheet)) },
    };
    await look('/institution/staff.xlsx');
    expect(sheets).toContainEqual(expect.arrayContaining(['Nowak', 'Anna', REPLACED]));
  });

  it('is told so in English', async () => {
    await replace(await story());
    const { text } = await look('/institution/staff?lang=en');
    expect(text).toMatch(/Anna Nowak social worker Replaced: somebody else has the seat/);
  });

  it('has a status that says it', async () => {
    const told = await story();
    await replace(told);
    expect((await nowOf(world, told.anna)).status).toEqual({ kind: 'withdrawn', substituted: true });
  });
});

describe('Somebody whom the institution withdrew', () => {
  it('has withdrawn, today and when the ledger has forgotten it', async () => {
    const told = await story();
    await withdrawStaff(world, OURS, refOf(told.anna), 'zmiana pracy');
    await followed(world, told.group);
    const today = await saidOfAnna();
    await forgotten(told);
    expect([today, await saidOfAnna()]).toEqual(['Rezygnacja', 'Rezygnacja']);
  });
});
