import { describe, expect, it } from 'vitest';
import { aWorkbook, aZip, SHEET } from './aWorkbook.ts';
import { readInstitutionFile } from '../../functions/documents/institutionFile.ts';

const HEADER = 'name;types;nip;regon;voivodeship;town;email;language';
const ROW = 'Ośrodek w Żorach;OPS;1234563218;123456785;slaskie;Żory;ops@zory.example;pl';

const readBytes = (bytes: Uint8Array) => {
  const file = readInstitutionFile(bytes);
  return file.ok ? ({ ok: true, value: file.value.drafts } as const) : file;
};

const read = (...lines: readonly string[]) => readBytes(new TextEncoder().encode(lines.join('\n')));

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
    ['with tabs', [HEADER.replaceAll(';', '\t'), ROW.replaceAll(';', '\t')]],
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

/** Polish letters as Windows-1250 writes them; everything else is ASCII. */
const inWindows1250 = (text: string): Uint8Array => {
  const bytes: Readonly<Record<string, number>> = { Ż: 0xaf, ś: 0x9c, ó: 0xf3, ł: 0xb3, Ś: 0x8c, ą: 0xb9 };
  return Uint8Array.from(text, (letter) => bytes[letter] ?? letter.codePointAt(0) ?? 0);
};

describe('a file in another encoding than UTF-8', () => {
  it('is read as Windows-1250, and that is told', () => {
    const row = ROW.replace('Ośrodek w Żorach', 'Środowiskowy Dom „A” w Żorach'.replaceAll(/[„”]/g, "'"));
    expect(readInstitutionFile(inWindows1250(`${HEADER}\n${row}`))).toMatchObject({
      value: { format: 'windows-1250', drafts: [{ name: "Środowiskowy Dom 'A' w Żorach", town: 'Żory' }] },
    });
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, 0x6e, 0x00]],
    ['UTF-16 without a mark', [0x6e, 0x00, 0x61, 0x00]],
  ])('is refused: %s', (_, bytes) => {
    expect(readInstitutionFile(Uint8Array.from(bytes))).toMatchObject({ refusal: [{ kind: 'not-text' }] });
  });
});

describe('the columns that a file may leave out', () => {
  const more = (cells: string) => read(`${HEADER};teryt;head;deputy;training`, `${ROW};${cells}`);

  it('are read when they are there, and an empty cell says that there is none', () => {
    expect(more('2479011;dyrektor@zory.example;;SZKOLENIA@zory.example')).toMatchObject({
      value: [
        {
          teryt: '2479011',
          contacts: { head: 'dyrektor@zory.example', deputy: null, training: 'szkolenia@zory.example' },
        },
      ],
    });
  });

  it.each([
    ['247901;;;', 'teryt', { kind: 'bad-teryt' }],
    [';nikt;;', 'head', { kind: 'bad-email' }],
    [';;a@b;', 'deputy', { kind: 'bad-email' }],
  ])('are told by row and column when they are wrong: %s', (cells, column, problem) => {
    expect(more(cells)).toMatchObject({ refusal: [{ kind: 'bad-cell', row: 2, column, problem }] });
  });
});

describe('a workbook', () => {
  const cells = (line: string) => line.split(';');

  it('is read like a CSV file, also where a number was typed as one', () => {
    const row = cells(ROW).map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell));
    expect(readInstitutionFile(aWorkbook([cells(HEADER), row]))).toEqual({
      ok: true,
      value: { format: 'xlsx', drafts: [DRAFT], rowOf: new Map([[DRAFT.regon, 2]]) },
    });
  });

  it('may have empty rows, and empty cells where the columns may be left out', () => {
    const header = [...cells(HEADER), 'head', 'teryt'];
    expect(readInstitutionFile(aWorkbook([header, [], cells(ROW)]))).toMatchObject({
      value: { drafts: [{ teryt: null, contacts: { head: null } }] },
    });
  });

  it('tells in which row of the spreadsheet each institution stands', () => {
    const file = readInstitutionFile(aWorkbook([cells(HEADER), [], cells(ROW)]));
    expect(file.ok && file.value.rowOf.get(DRAFT.regon)).toBe(3);
  });

  it('has its mistakes told by the rows that the spreadsheet shows', () => {
    const bad = cells(ROW.replace('1234563218', '1234563219'));
    expect(readInstitutionFile(aWorkbook([cells(HEADER), [], bad]))).toMatchObject({
      refusal: [{ kind: 'bad-cell', row: 3, column: 'nip', problem: { kind: 'bad-nip' } }],
    });
  });

  it('may hold marks of XML, and texts in the cells themselves', () => {
    const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const line = (text: string) => `<row>${cells(text).map(inline).join('')}</row>`;
    const sheet = line(HEADER) + line(ROW).replace('Ośrodek', '&lt;Ośrodek&gt; &#65;&#x42; &amp;');
    expect(readInstitutionFile(aZip([{ name: SHEET, content: sheet }]))).toMatchObject({
      value: { drafts: [{ name: '<Ośrodek> AB & w Żorach' }] },
    });
  });

  it.each([
    ['without a sheet', aZip([{ name: 'word/document.xml', content: '<w/>' }])],
    ['that is cut off', aWorkbook([cells(HEADER), cells(ROW)]).subarray(0, 300)],
  ])('is refused %s', (_, bytes) => {
    expect(readInstitutionFile(bytes)).toEqual({ ok: false, refusal: [{ kind: 'not-xlsx' }] });
  });

  it.each([
    ['says how large it is', undefined],
    ['lies about it', 1000],
  ])('is refused when it unpacks to more than 20 MB and %s', (_, announced) => {
    const bomb = aZip([{ name: SHEET, content: Buffer.alloc(21 * 1024 * 1024, 32) }], announced);
    expect([bomb.length < 100_000, readInstitutionFile(bomb)]).toEqual([
      true,
      { ok: false, refusal: [{ kind: 'too-large', megabytes: 20 }] },
    ]);
  });
});

describe('a large file', () => {
  const regonOf = (number: number): string => {
    const digits = String(10_000_000 + number);
    const sum = [8, 9, 2, 3, 4, 5, 6, 7].reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
    return `${digits}${(sum % 11) % 10}`;
  };

  it('of 50,000 rows is read whole', () => {
    const rows = Array.from({ length: 50_000 }, (_, number) =>
      ROW.replace('123456785', regonOf(number)).replace('Ośrodek', `Ośrodek ${number}`),
    );
    expect(read(HEADER, ...rows)).toMatchObject({ ok: true, value: { length: 50_000 } });
  });

  it('of 50,000 bad rows is told every one of them', () => {
    const rows = Array.from({ length: 50_000 }, () => ROW.replace('OPS;', 'OSP;'));
    expect(mistakesIn(HEADER, ...rows).length).toBe(50_000 + 49_999);
  });
});
