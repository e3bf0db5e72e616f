import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeId } from '../../../functions/domain/ids.ts';
import { type Ended, runCommand, RUNNING } from '../../support/command.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

const programmes = fileURLToPath(new URL('../../../infra/programmes', import.meta.url));

let table: TestTable;
let folder: string;

beforeAll(async () => {
  table = await startTestTable();
  folder = mkdtempSync(join(tmpdir(), 'zapisy-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await table.stop();
});

const run = (command: 'programmes' | 'institutions', ...args: readonly string[]): Promise<Ended> =>
  runCommand(table, command, ...args);

const bad = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('npm run programmes', { timeout: RUNNING }, () => {
  it('says ok for a right file', async () => {
    const { code, said } = await run('programmes', 'check', join(programmes, 'makroregion-ii.yaml'));
    expect([code, said]).toEqual([0, expect.stringContaining('ok: projekt makroregion-ii')]);
  });

  it('names each mistake by its path and ends with 1', async () => {
    const { code, said } = await run('programmes', 'check', bad('a.yaml', 'id: ab\n'), '--lang', 'en');
    expect(code).toBe(1);
    expect(said).toContain('eligibility: this value is missing');
    expect(said).toContain('money_pln: this value is missing');
  });

  it('loads nothing of a file that names a picture which is not there', async () => {
    const right = readFileSync(join(programmes, 'makroregion-ii.yaml'), 'utf8');
    const file = bad('pictures.yaml', right.replace('example-union.png', 'no-such-sign.png'));
    const { code, said } = await run('programmes', 'load', file);
    expect(code).toBe(1);
    expect(said).toContain('nie ma obrazka PNG o nazwie "no-such-sign.png"');
    expect(await table.store.programmes.programme(programmeId.parse('makroregion-ii'))).toBeUndefined();
  });

  it('says in one sentence that a file cannot be read', async () => {
    const { code, said } = await run('programmes', 'check', 'nowhere.yaml');
    expect([code, said]).toEqual([1, 'Nie można odczytać pliku nowhere.yaml.\n']);
  });

  it('says how it is used when it is asked for something else', async () => {
    const { code, said } = await run('programmes', 'remove', 'a.yaml');
    expect([code, said]).toEqual([1, expect.stringContaining('Użycie: npm run programmes')]);
  });
});

describe('npm run institutions, and then programmes', { timeout: RUNNING }, () => {
  it('loads the directory first, and then the closed programme that names an institution of it', async () => {
    const klucze = join(programmes, 'ops-klucze.yaml');
    const early = await run('programmes', 'load', klucze);
    expect([early.code, early.said]).toEqual([1, expect.stringContaining('closed_to_institutions[0]')]);

    const imported = await run('institutions', 'import', join(programmes, 'institutions.csv'));
    expect([imported.code, imported.said]).toEqual([0, expect.stringContaining('wczytano instytucje')]);

    const loaded = await run('programmes', 'load', klucze);
    expect([loaded.code, loaded.said]).toEqual([0, expect.stringContaining('wczytano projekt ops-klucze')]);
    expect(await table.store.programmes.programme(programmeId.parse('ops-klucze'))).toBeDefined();
  });

  it('leaves out rows that may be there already and says which, until it is told to take them', async () => {
    const row = (name: string, regon: string) =>
      `${name};INNE;5210526544;${regon};slaskie;Żywiec;a@zywiec.example;pl`;
    const file = bad(
      'doubtful.csv',
      [
        'name;types;nip;regon;voivodeship;town;email;language',
        row('Dom Pierwszy', '100000103'),
        row('Klub Drugi', '100000110'),
      ].join('\n'),
    );
    const found = async () => (await table.store.directory.search('żywiec klub', 5)).map(({ name }) => name);
    const careful = await run('institutions', 'import', file);
    const left = await found();
    const daring = await run('institutions', 'import', file, '--doubtful');
    expect([careful.code, left, daring.code, await found()]).toEqual([2, [], 0, ['Klub Drugi']]);
    expect(careful.said).toContain(
      'wiersz 3: pominięty, ta instytucja może już być w bazie: ten sam NIP ma: Dom Pierwszy, Żywiec',
    );
    expect(careful.said).toContain('nowe: 1, zmienione: 0, bez zmian: 0, pominięte: 1');
  });

  it('knows no doubtful rows of a programme', async () => {
    const { code, said } = await run('programmes', 'load', 'a.yaml', '--doubtful');
    expect([code, said]).toEqual([1, expect.stringContaining('Użycie: npm run programmes')]);
  });

  it('loads nothing of a file with a bad row', async () => {
    const text = [
      'name;types;nip;regon;voivodeship;town;email;language',
      'Dom Nowy;DPS;1234563218;100000050;slaskie;Żory;nowy@zory.example;pl',
      'Dom Zły;DPS;1234563219;192598184;slaskie;Żory;zly@zory.example;pl',
    ].join('\n');
    const { code, said } = await run('institutions', 'import', bad('b.csv', text));
    expect(code).toBe(1);
    expect(said).toContain('wiersz 3, kolumna nip: to nie jest NIP');
    expect(said).toContain('Niczego nie wczytano.');
    expect(await table.store.directory.search('dom nowy', 5)).toEqual([]);
  });
});
