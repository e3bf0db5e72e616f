import { crc32, deflateRawSync } from 'node:zlib';

type Part = { readonly name: string; readonly content: string | Buffer };

const word = (size: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
};

/** An archive of the parts, packed; `announced` is what it says of each part's size, instead of the truth. */
export const aZip = (parts: readonly Part[], announced?: number): Buffer => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const head = Buffer.concat([
      word(2, 20),
      word(2, 0x0800),
      word(2, 8),
      word(4, 0),
      word(4, crc32(data)),
      word(4, packed.length),
      word(4, announced ?? data.length),
      word(2, Buffer.byteLength(name)),
      word(2, 0),
    ]);
    const written = Buffer.concat([word(4, 0x04034b50), head, Buffer.from(name), packed]);
    local.push(written);
    central.push(word(4, 0x02014b50), word(2, 20), head, word(2, 0), word(2, 0), word(2, 0), word(4, 0));
    central.push(word(4, at), Buffer.from(name));
    at += written.length;
  }
  const list = Buffer.concat(central);
  const count = word(2, parts.length);
  const end = Buffer.concat([
    word(4, 0x06054b50),
    word(4, 0),
    count,
    count,
    word(4, list.length),
    word(4, at),
  ]);
  return Buffer.concat([...local, list, end, word(2, 0)]);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A sheet as Excel writes it: texts in a list of their own, whole numbers in the cells, empty cells left out. */
export const aWorkbook = (rows: readonly (readonly (string | number)[])[]): Buffer => {
  const strings: string[] = [];
  const cell = (value: string | number, column: number, row: number): string => {
    const reference = `r="${String.fromCodePoint(65 + column)}${row}"`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c ${reference}><v>${value}</v></c>`;
    return `<c ${reference} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const sheet = rows
    .map((cells, index) => {
      const written = cells.map((value, column) => cell(value, column, index + 1)).join('');
      return `<row r="${index + 1}" spans="1:8">${written}</row>`;
    })
    .join('');
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return aZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    {
      name: SHEET,
      content: `<worksheet><cols><col min="1"/></cols><sheetData>${sheet}</sheetData></worksheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${shared}</sst>` },
  ]);
};
