import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { institutionId } from '../../functions/domain/ids.ts';
import { type InstitutionDraft, withIds } from '../../functions/domain/institutionIds.ts';
import { type ImportOptions, importInstitutions } from '../../functions/use-cases/importInstitutions.ts';
import { anInstitution, NOW } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

const draft = (changes: Partial<InstitutionDraft> = {}): InstitutionDraft => {
  const { name, types, nip, regon, voivodeship, town, email, language } = anInstitution();
  return { name, types, nip, regon, voivodeship, town, email, language, ...changes };
};

const FIRST = draft();
const SECOND = draft({
  regon: '192598184',
  name: 'Powiatowe Centrum Pomocy Rodzinie w Żorach',
  types: ['PCPR'],
});

let table: TestTable;
const BY = 'coordinator:anna';
const everything = { at: NOW, by: BY, takes: () => true } as const;
const importAll = (drafts: readonly InstitutionDraft[], changes: Partial<ImportOptions> = {}) =>
  importInstitutions(table.store, drafts, { ...everything, ...changes });

describe('importing the directory', () => {
  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.stop());
  beforeEach(() => importAll([FIRST, SECOND]));

  it('lets institutions be found by name', async () => {
    expect(await table.store.directory.search('powiatowe żorach', 5)).toMatchObject([SECOND]);
  });

  it('changes nothing the second time', async () => {
    expect(await importAll([SECOND, FIRST])).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      doubtful: [],
      left: 0,
    });
  });

  it('updates an institution known by its REGON and leaves it its id', async () => {
    const [before] = await table.store.directory.search('powiatowe', 5);
    const moved = { ...SECOND, email: 'nowy@pcpr-zory.example' };
    expect(await importAll([moved])).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const [after] = await table.store.directory.search('powiatowe', 5);
    expect(after).toEqual({ ...before, email: 'nowy@pcpr-zory.example', revision: 1 });
  });

  it('removes no institution that the file no longer has', async () => {
    await importAll([FIRST]);
    expect(await table.store.directory.everyInstitution()).toHaveLength(2);
  });
});

describe('the id of an institution', () => {
  it('comes from its REGON alone, whatever the order of the rows', () => {
    const ids = (drafts: readonly InstitutionDraft[]) =>
      new Map(withIds(drafts, []).map(({ regon, id }) => [regon, id]));
    expect(ids([FIRST, SECOND])).toEqual(ids([SECOND, FIRST]));
  });

  it('is the next free one when another institution has it', () => {
    const [wanted] = withIds([FIRST], []);
    const taken = anInstitution({ ...wanted, regon: '100000050' });
    const [given] = withIds([FIRST], [taken]);
    expect(given?.id).not.toBe(taken.id);
    expect(given?.id.slice(0, 3)).toBe(taken.id.slice(0, 3));
  });

  it('is kept by an institution that has one, even one that its REGON does not lead to', () => {
    const known = anInstitution({ id: institutionId.parse('old2') });
    expect(withIds([FIRST], [known])[0]?.id).toBe('old2');
  });

  it('is never given twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^\d{9}$/), { maxLength: 300 }), (regons) => {
        const ids = withIds(
          regons.map((regon) => draft({ regon })),
          [],
        ).map(({ id }) => id);
        expect(new Set(ids).size).toBe(regons.length);
      }),
      { numRuns: 20 },
    );
  });
});
