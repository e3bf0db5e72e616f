import { aWorkbook } from '../../documents/aWorkbook.ts';
import { ORIGIN } from '../../support/world.ts';
import type { Visit, Visitor } from '../journey/visitor.ts';

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0);

/** The n-th of many right REGONs. */
export const regonNumber = (number: number): string => {
  const digits = String(10_000_000 + number);
  return `${digits}${(weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10}`;
};

/** The n-th of many right NIPs, or one near it where that would be none. */
export const nipNumber = (number: number): string => {
  const digits = String(600_000_000 + number * 20);
  const check = weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  return check === 10 ? nipNumber(number + 1000) : `${digits}${check}`;
};

let rows = 0;

export const HEADER = 'name;types;nip;regon;voivodeship;town;email;language';

/** A row of an institution that no other row names, unless it is told to. */
export const row = (
  cells: Partial<Record<'name' | 'types' | 'nip' | 'regon' | 'town' | 'email', string>> = {},
): string => {
  rows += 1;
  return [
    cells.name ?? `Ośrodek Pomocy Społecznej nr ${rows}`,
    cells.types ?? 'OPS',
    cells.nip ?? nipNumber(rows),
    cells.regon ?? regonNumber(rows),
    'slaskie',
    cells.town ?? 'Żory',
    cells.email ?? 'ops@zory.example',
    'pl',
  ].join(';');
};

export const csv = (...rows: readonly string[]): Blob => new Blob([[HEADER, ...rows].join('\n')]);

export const workbook = (...rows: readonly string[]): Blob =>
  new Blob([new Uint8Array(aWorkbook([HEADER, ...rows].map((line) => line.split(';'))))]);

const IMPORT = '/admin/institutions/import';

/** Opens the page for files and sends one from there. */
export const upload = async (browser: Visitor, file: Blob | undefined, token?: string): Promise<Visit> => {
  const page = await browser.ask(IMPORT);
  const form = page.forms.find(({ action }) => action === IMPORT);
  const body = new FormData();
  const [, own = ''] = form?.fields.find(([name]) => name === 'token') ?? [];
  body.set('token', token ?? own);
  if (file !== undefined) body.set('file', file, 'instytucje.csv');
  return browser.ask(IMPORT, { method: 'POST', body, headers: { origin: ORIGIN } });
};

/** Confirms what a preview shows. */
export const confirm = (browser: Visitor, preview: Visit, take: readonly string[] = []): Promise<Visit> =>
  browser.send(
    preview.forms.find(({ action }) => action === `${IMPORT}/confirm`),
    { take },
  );
