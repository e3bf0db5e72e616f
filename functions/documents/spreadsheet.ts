import type { Sheet } from '../use-cases/sheet.ts';
import { inertCell } from './inertCell.ts';
import { zipOf } from './zipWriter.ts';

/** A comma would part the numbers of Polish readers; Excel takes the byte order mark for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const SEPARATOR = ';';

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csvCell = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell) : quoted(inertCell(cell));

/** A table as CSV. No text in it can come out as a formula. */
export const csvOf = ({ rows }: Sheet): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(SEPARATOR)}\r\n`).join('');

/** Control characters, most of which XML has no way to write; a name cannot hold them, a pasted note could. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

const escaped = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const xlsxCell = (cell: string | number): string =>
  typeof cell === 'number'
    ? `<c><v>${cell}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(inertCell(cell))}</t></is></c>`;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPC = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationship = (kind: string, target: string): string =>
  `${XML}<Relationships xmlns="${OPC}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** Names of sheets are short and without the signs that formulas use. */
const sheetName = (title: string): string => escaped(title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31));

const partsOf = ({ title, rows }: Sheet): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${OPC}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row) => `<row>${row.map(xlsxCell).join('')}</row>`).join('')}</sheetData></worksheet>`,
});

/** A table as an Excel workbook of one sheet: texts are written as texts, so that nothing in it is calculated. */
export const xlsxOf = (sheet: Sheet): Uint8Array<ArrayBuffer> => Uint8Array.from(zipOf(partsOf(sheet)));
