import { describe, expect } from 'vitest';
import { anInstitution } from '../../support/builders.ts';
import { ORIGIN, type World } from '../../support/world.ts';
import { confirm, csv, HEADER, regonNumber, row, upload, workbook } from './directory.ts';
import { it } from './officeTest.ts';

it.beforeEach(async ({ world }) => {
  await world.directory.saveInstitutions([anInstitution()]);
});

const inDirectory = async (world: World, typed: string) =>
  (await world.directory.search(typed, 9)).map(({ name }) => name);

describe('a file with institutions', () => {
  it('is shown first, and nothing is written before the coordinator confirms', async ({ world, browser }) => {
    const preview = await upload(browser, csv(row({ name: 'Ośrodek Nowy Pierwszy' })));
    expect([preview.status, await inDirectory(world, 'nowy pierwszy')]).toEqual([200, []]);
    expect(preview.text).toContain('Nowe instytucje');
    expect(preview.text).toContain('Ośrodek Nowy Pierwszy');
  });

  it('is written once it is confirmed, and the page says how much', async ({ world, browser }) => {
    const file = csv(row({ name: 'Ośrodek Nowy Drugi' }));
    const page = await browser.follow(await confirm(browser, await upload(browser, file)));
    expect(page.text).toContain('Wczytane. Nowe: 1, zmienione: 0');
    expect(await inDirectory(world, 'nowy drugi')).toEqual(['Ośrodek Nowy Drugi']);
  });

  it('may be a workbook', async ({ browser }) => {
    const preview = await upload(browser, workbook(row({ name: 'Ośrodek z Arkusza' })));
    expect(preview.text).toContain('Ośrodek z Arkusza');
  });

  it('shows which fields of a known institution would change', async ({ browser }) => {
    const known = anInstitution();
    const changed = row({ ...known, types: 'DPS|NGO', email: 'nowy@dps-zory.example' });
    const preview = await upload(browser, csv(changed));
    expect(preview.text).toContain(
      'E-mail sekretariatu: sekretariat@dps-zory.example → nowy@dps-zory.example',
    );
    expect(preview.text).toContain('Rodzaje: DPS → DPS, NGO');
  });

  it('in Windows-1250 says that it was read so', async ({ browser }) => {
    const bytes = Uint8Array.from(
      `${HEADER}\n${row({ name: 'O\u009crodek Trzeci', town: '\u00afory' })}`,
      (letter) => letter.codePointAt(0) ?? 0,
    );
    const preview = await upload(browser, new Blob([bytes]));
    expect(preview.text).toContain('odczytujemy go jako Windows-1250');
    expect(preview.text).toContain('Ośrodek Trzeci');
  });

  it('with mistakes is refused as a whole, each told by its row and column', async ({ browser }) => {
    const page = await upload(browser, csv(row(), row({ nip: '1' })));
    expect([page.status, page.title]).toEqual([422, expect.stringContaining('Błąd')]);
    expect(page.text).toContain('wiersz 3, kolumna nip: to nie jest NIP');
  });

  it.for([
    ['none', undefined, 'Wybierz plik z instytucjami'],
    [
      'one that is too large',
      new Blob([new Uint8Array(3 * 1024 * 1024 + 1)]),
      'Plik z instytucjami jest za duży',
    ],
  ] as const)('is asked for again: %s', async ([, file, text], { browser }) => {
    const page = await upload(browser, file);
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(text)]);
  });

  it('of any size beyond what a request may carry is refused before it is read', async ({ browser }) => {
    const page = await upload(browser, new Blob([new Uint8Array(5 * 1024 * 1024)]));
    expect(page.status).toBe(413);
  });

  it('changes nothing when the form is of another session', async ({ office, world, browser }) => {
    const preview = await upload(browser, csv(row({ name: 'Ośrodek Obcy' })));
    const other = await office.signedIn(world);
    expect([(await confirm(other, preview)).status, await inDirectory(world, 'osrodek obcy')]).toEqual([
      403,
      [],
    ]);
  });

  it('cannot be exchanged between the preview and the confirmation', async ({ world, browser }) => {
    const shown = await upload(browser, csv(row({ name: 'Ośrodek Pokazany' })));
    const hidden = await upload(browser, csv(row({ name: 'Ośrodek Podmieniony' })));
    const form = shown.forms.find(({ action }) => action.endsWith('/confirm'));
    const [, file = ''] =
      hidden.forms.flatMap(({ fields }) => fields).find(([name]) => name === 'file') ?? [];
    const page = await browser.send(form, { file });
    expect([page.status, await inDirectory(world, 'podmieniony')]).toEqual([403, []]);
  });

  it('is taken from a form with a file alone', async ({ browser }) => {
    const page = await browser.ask('/admin/institutions/import', {
      method: 'POST',
      body: 'token=x',
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(page.status).toBe(415);
  });

  it('is logged by numbers alone', async ({ world, browser }) => {
    const file = csv(row({ name: 'Ośrodek Tajny', email: 'tajny@ops.example' }));
    await confirm(browser, await upload(browser, file));
    expect(JSON.stringify(world.events)).not.toMatch(/tajny/i);
    expect(world.events).toContainEqual(
      expect.objectContaining({ event: 'directory-changed', change: 'import', entries: 1 }),
    );
  });
});

describe('a doubtful row', () => {
  const regon = regonNumber(777);
  const doubtful = row({ name: 'DPS „Złota Jesien”', regon });

  it('is shown with the institution that it is like, and not ticked', async ({ browser }) => {
    const preview = await upload(browser, csv(doubtful));
    expect(preview.text).toContain(`podobna nazwa: ${anInstitution().name}, Żory`);
    const form = preview.forms.find(({ action }) => action.endsWith('/confirm'));
    expect(form?.fields.map(([name]) => name)).toEqual(['token', 'file']);
  });

  it('is left out unless it is ticked', async ({ world, browser }) => {
    const page = await browser.follow(await confirm(browser, await upload(browser, csv(doubtful))));
    expect(page.text).toContain('pominięte do sprawdzenia: 1');
    expect(await inDirectory(world, 'jesien')).toEqual([anInstitution().name]);
  });

  it('is taken when it is ticked', async ({ world, browser }) => {
    await confirm(browser, await upload(browser, csv(doubtful)), [regon]);
    expect(await inDirectory(world, 'jesien')).toHaveLength(2);
  });
});
