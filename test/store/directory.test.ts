import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Institution } from '../../functions/domain/institution.ts';
import { institutionKey } from '../../functions/store/keys.ts';
import { anInstitution, DPS, PCPR } from '../support/builders.ts';
import { institutionNumber } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;

const dps = anInstitution();
const pcpr = anInstitution({
  id: PCPR,
  name: 'Powiatowe Centrum Pomocy Rodzinie w Łańcucie',
  types: ['PCPR'],
  nip: '5260250274',
  town: 'Łańcut',
  voivodeship: 'podkarpackie',
});

beforeAll(async () => {
  table = await startTestTable();
  await table.store.directory.saveInstitutions([dps, pcpr]);
});
afterAll(() => table.stop());

const directory = () => table.store.directory;
const found = async (typed: string, limit = 10): Promise<readonly string[]> =>
  (await directory().search(typed, limit)).map(({ id }) => id);

describe('The directory', () => {
  it('shows an institution by its id', async () => {
    expect(await directory().institution(DPS)).toEqual(dps);
  });

  it('shows nothing under an id that it does not know', async () => {
    expect(await directory().institution(institutionNumber(77))).toBeUndefined();
  });

  it('lists all institutions by name without regard to letter case and marks', async () => {
    expect((await directory().everyInstitution()).map(({ id }) => id)).toEqual([DPS, PCPR]);
  });

  it.each([
    ['its name without Polish letters', 'lancucie', [PCPR]],
    ['its name with them', 'Łańcucie', [PCPR]],
    ['its NIP with dashes', '526-025-02-74', [PCPR]],
    ['its NIP with the country and blanks', 'PL 526 025 02 74', [PCPR]],
    ['several beginnings of words', 'pom zlo', [DPS]],
    ['a word that both have', 'pomocy', [DPS, PCPR]],
    ['words of which one does not fit', 'pomocy gdynia', []],
    ['a word that nobody has', 'xyzzy', []],
  ])('finds an institution by %s', async (_, typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  it.each([' '.repeat(12), '-'.repeat(12), '', 'ż', '\u0000', '😀😀', 'ż'.repeat(10_000), '<script>', 'a#b'])(
    'finds nothing, and does not fail, for “%.12s”',
    async (typed) => {
      expect(await found(typed)).toEqual([]);
    },
  );

  it('shows at most as many as are asked for', async () => {
    expect(await found('pomocy', 1)).toEqual([DPS]);
  });

  it('reads one partition for a search: half a unit for a short list', async () => {
    expect(await table.units.during(() => found('lancut'))).toEqual({ read: 0.5, write: 0 });
  });
});

describe('An institution whose name has changed', () => {
  const renamed = anInstitution({
    id: institutionNumber(5),
    name: 'Dom Pod Lipą',
    town: 'Bieruń',
    nip: '7740001454',
  });

  beforeAll(async () => {
    await directory().saveInstitutions([renamed]);
    await directory().saveInstitutions([{ ...renamed, name: 'Dom Pod Dębem' }]);
  });

  it('is found under the new one', async () => {
    expect(await found('debem')).toEqual([renamed.id]);
  });

  it('is not found under the old one', async () => {
    expect(await found('lipa')).toEqual([]);
  });

  it('is shown with its new name where it is found by a word that stayed', async () => {
    expect((await directory().search('bierun', 5)).map(({ name }) => name)).toEqual(['Dom Pod Dębem']);
  });
});

describe('Many institutions at once', () => {
  it('are all written, beyond what one call of the table takes', async () => {
    const many: readonly Institution[] = Array.from({ length: 120 }, (_, number) =>
      anInstitution({ id: institutionNumber(100 + number), name: `Świetlica Zatoka ${number}`, town: 'Hel' }),
    );
    await directory().saveInstitutions(many);
    expect(await found('zatoka', 200)).toHaveLength(120);
  });

  it('are written when there are none', async () => {
    await expect(directory().saveInstitutions([])).resolves.toBeUndefined();
  });
});

describe('The directory, changed', () => {
  it('replaces an entry that was kept before entries had revisions, once', async () => {
    const id = institutionNumber(8);
    const entry = anInstitution({ id, name: 'Klub dawny' });
    const { revision, ...old } = entry;
    const { client, name } = table.table;
    await client.send(new PutCommand({ TableName: name, Item: { ...institutionKey(id), ...old } }));
    const next = { ...entry, email: 'nowy@klub.example', revision: revision + 1 };
    expect([
      await directory().entry(id),
      await directory().replaceInstitutions([next], []),
      await directory().replaceInstitutions([next], []),
      await directory().entry(id),
    ]).toEqual([entry, true, false, next]);
  });
});
