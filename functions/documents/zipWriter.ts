import { crc32, deflateRawSync } from 'node:zlib';
import { METHOD, RECORD } from './zipFormat.ts';

/** 2.0: the first version that knows deflated parts. */
const VERSION = 20;
/** Bit 11: names are in UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that the format can tell: an archive of the same parts is the same to the byte. */
const DAY_ONE = 0x0021;

/** Fields of two and four bytes, the lowest first. */
const packed = (...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
};

type Packed = { readonly name: Buffer; readonly data: Buffer; readonly header: Buffer };

/** The part of a header that stands both before the part itself and in the archive's list. */
const partOf = (name: string, text: string): Packed => {
  const content = Buffer.from(text);
  const data = deflateRawSync(content);
  const named = Buffer.from(name);
  const header = packed(
    [2, VERSION],
    [2, UTF8],
    [2, METHOD.deflated],
    [2, 0],
    [2, DAY_ONE],
    [4, crc32(content)],
    [4, data.length],
    [4, content.length],
    [2, named.length],
    [2, 0],
  );
  return { name: named, data, header };
};

/** An archive of texts by their names, as every office program opens it. */
export const zipOf = (parts: Readonly<Record<string, string>>): Buffer => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data, header } of Object.entries(parts).map(([name, text]) => partOf(name, text))) {
    const entry = Buffer.concat([packed([4, RECORD.part]), header, name, data]);
    const place = packed([2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    central.push(Buffer.concat([packed([4, RECORD.entry], [2, VERSION]), header, place, name]));
    local.push(entry);
    at += entry.length;
  }
  const list = Buffer.concat(central);
  const count = central.length;
  const end = packed(
    [4, RECORD.end],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, at],
    [2, 0],
  );
  return Buffer.concat([...local, list, end]);
};
