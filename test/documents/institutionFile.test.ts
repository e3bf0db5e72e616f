import { describe, expect, it } from 'vitest';
import { readInstitutionFile } from '../../functions/documents/institutionFile.ts';

const HEADER = 'name;types;nip;regon;voivodeship;town;email;language';
const ROW = 'Ośrodek w Żorach;OPS;1234563218;123456785;slaskie;Żory;ops@zory.example;pl';

const read = (...lines: readonly string[]) => readInstitutionFile(new TextEncoder().encode(lines.join('\n')));

const mistakesIn = (...lines: readonly string[]) => {
  const result = read(...lines);
  return result.ok ? [] : result.refusal;
};

const DRAFT = {
  name: 'Ośrodek w Żorach',
  types: ['OPS'],
  nip: '1234563218',
  regon: '123456785',
  voivodeship: 'slaskie',
  town: 'Żory',
  email: 'ops@zory.example',
  language: 'pl',
};

describe('a right institution file', () => {
  it('is read row by row', () => {
    expect(read(HEADER, ROW)).toEqual({ ok: true, value: [DRAFT] });
  });

  it.each([
    ['with a byte order mark', [`\uFEFF${HEADER}`, ROW]],
    ['with commas', [HEADER.replaceAll(';', ','), ROW.replaceAll(';', ',')]],
    ['with Windows line ends and an empty row', [`${HEADER}\r`, '\r', `${ROW}\r`]],
    [
      'with columns in another order',
      [`language;${HEADER.replace(';language', '')}`, `pl;${ROW.replace(/;pl$/, '')}`],
    ],
    ['with a NIP as people write it', [HEADER, ROW.replace('1234563218', 'PL 123-456-32-18')]],
  ])('may come %s', (_, lines) => {
    expect(read(...lines)).toEqual({ ok: true, value: [DRAFT] });
  });

  it('may give an institution several types', () => {
    expect(read(HEADER, ROW.replace('OPS;', 'MOPR|OPS|PCPR;'))).toMatchObject({
      value: [{ types: ['MOPR', 'OPS', 'PCPR'] }],
    });
  });

  it('may hold quoted separators and quotation marks within a name', () => {
    const rows = [
      ROW.replace('Ośrodek w Żorach', '"Dom; pokój ""A"""'),
      ROW.replace('Ośrodek w Żorach', 'Fundacja "Dom" w Żorach').replace('123456785', '192598184'),
    ];
    expect(read(HEADER, ...rows)).toMatchObject({
      value: [{ name: 'Dom; pokój "A"' }, { name: 'Fundacja "Dom" w Żorach' }],
    });
  });

  it('may give one NIP to several units of a commune', () => {
    expect(read(HEADER, ROW, ROW.replace('123456785', '192598184')).ok).toBe(true);
  });
});

describe('a bad cell is told by row, column and reason', () => {
  it.each([
    ['1234563218', '1234563219', 'nip', { kind: 'bad-nip' }],
    ['123456785', '123456786', 'regon', { kind: 'bad-regon' }],
    ['OPS;', 'OSP;', 'types', { kind: 'unknown-type', value: 'OSP' }],
    ['OPS;', 'OPS|OPS;', 'types', { kind: 'doubled-type', value: 'OPS' }],
    ['slaskie', 'śląsk', 'voivodeship', { kind: 'unknown-voivodeship', value: 'śląsk' }],
    ['ops@zory.example', 'ops.zory', 'email', { kind: 'bad-email' }],
    [';pl', ';de', 'language', { kind: 'unknown-language', value: 'de' }],
    ['Żory;', ';', 'town', { kind: 'empty' }],
    ['Ośrodek w Żorach', 'Oś', 'name', { kind: 'too-short' }],
    ['Ośrodek w Żorach', 'O'.repeat(161), 'name', { kind: 'too-long' }],
    ['Ośrodek w Żorach', 'Ośrodek\u202E w Żorach', 'name', { kind: 'forbidden-characters' }],
  ])('%s as %s', (piece, replacement, column, problem) => {
    expect(mistakesIn(HEADER, ROW.replace(piece, replacement))).toMatchObject([
      { kind: 'bad-cell', row: 2, column, problem },
    ]);
  });

  it('when a REGON stands in the file twice, even if the first row has another mistake', () => {
    expect(mistakesIn(HEADER, ROW.replace('OPS;', 'OSP;'), ROW)).toMatchObject([
      { row: 2, column: 'types' },
      { row: 3, column: 'regon', problem: { kind: 'doubled-regon', firstRow: 2 } },
    ]);
  });
});

describe('a file with mistakes', () => {
  it('is refused as a whole, every bad row by its number', () => {
    const bad = [ROW.replace('slaskie', 'x'), ROW, 'too;short', ROW.replace('1234563218', '1')];
    expect(mistakesIn(HEADER, ...bad).map((mistake) => 'row' in mistake && mistake.row)).toEqual([
      2, 3, 4, 5, 5,
    ]);
  });

  it('is told which columns its header lacks, has twice or should not have', () => {
    expect(mistakesIn(`${HEADER.replace('nip;', '')};town;phone`, ROW)).toEqual([
      { kind: 'missing-column', column: 'nip' },
      { kind: 'unknown-column', column: 'phone' },
      { kind: 'doubled-column', column: 'town' },
    ]);
  });

  it('is told how many cells a row should have', () => {
    expect(mistakesIn(HEADER, 'a;b')).toEqual([
      { kind: 'wrong-number-of-cells', row: 2, expected: 8, found: 2 },
    ]);
  });

  it('is told the line where a quotation mark stays open', () => {
    expect(mistakesIn(HEADER, ROW, '"open')).toMatchObject([{ kind: 'not-csv' }]);
  });

  it('is told when it holds no institution', () => {
    expect(mistakesIn(HEADER)).toEqual([{ kind: 'no-rows' }]);
  });
});

describe('a file in another encoding than UTF-8', () => {
  it.each([
    ['Windows-1250', [0xa3, 0xf3, 0x64, 0x9f]],
    ['UTF-16', [0xff, 0xfe, 0x6e, 0x00]],
    ['UTF-16 without a mark', [0x6e, 0x00, 0x61, 0x00]],
  ])('is recognised: %s', (_, bytes) => {
    expect(readInstitutionFile(Uint8Array.from(bytes))).toMatchObject({ refusal: [{ kind: 'not-utf-8' }] });
  });
});
