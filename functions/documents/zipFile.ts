import { inflateRawSync } from 'node:zlib';
import { accepted, refused, type Result } from '../domain/result.ts';
import { METHOD, RECORD } from './zipFormat.ts';

/** How much may come out of one archive, in bytes: a small file may hold a bomb. */
export const MOST_UNPACKED = 20 * 1024 * 1024;

export type ZipRefusal = { readonly kind: 'not-zip' } | { readonly kind: 'too-large' };

/** A part of an archive: its name, and where it lies. */
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerAt: number;
};

const END_BYTES = 22;
const ENTRY_BYTES = 46;
const PART_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > END_BYTES && Buffer.from(bytes.subarray(0, 4)).readUInt32LE() === RECORD.part;

const endOf = (file: Buffer): number | undefined => {
  for (
    let at = file.length - END_BYTES;
    at >= Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
    at -= 1
  ) {
    if (file.readUInt32LE(at) === RECORD.end) return at;
  }
  return undefined;
};

/** The archive's own list of its parts. Throws a RangeError where it points outside the file. */
const entriesOf = (file: Buffer): readonly Entry[] => {
  const end = endOf(file);
  if (end === undefined) return [];
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== RECORD.entry) return [];
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
};

/** The bytes of one part; whatever size is announced, no more than `most` come out. */
const unpack = (file: Buffer, { method, packed, headerAt }: Entry, most: number): Buffer | undefined => {
  if (file.readUInt32LE(headerAt) !== RECORD.part) return undefined;
  const from = headerAt + PART_BYTES + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
  const data = file.subarray(from, from + packed);
  if (method === METHOD.stored) return data;
  return method === METHOD.deflated
    ? inflateRawSync(data, { maxOutputLength: Math.max(1, most) })
    : undefined;
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? new Map(Object.entries(error)).get('code') : undefined;

/**
 * The texts, in UTF-8, of those parts of an archive whose names are wanted. Refuses what is no archive or a broken one, and
 * one whose wanted parts are larger together than `MOST_UNPACKED`.
 */
export const unzipTexts = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, string>, ZipRefusal> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<string, string>();
  let left = MOST_UNPACKED;
  try {
    const wanted = entriesOf(file).filter(({ name }) => isWanted(name));
    if (wanted.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED)
      return refused({ kind: 'too-large' });
    for (const entry of wanted) {
      const data = unpack(file, entry, left);
      if (data === undefined) return refused({ kind: 'not-zip' });
      left -= data.length;
      if (left < 0) return refused({ kind: 'too-large' });
      texts.set(entry.name, data.toString('utf8'));
    }
    return accepted(texts);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') return refused({ kind: 'too-large' });
    if (error instanceof RangeError || (typeof code === 'string' && code.startsWith('Z_'))) {
      return refused({ kind: 'not-zip' });
    }
    throw error;
  }
};
