import { Buffer } from 'node:buffer';

const utf8 = (text: string): number => Buffer.byteLength(text, 'utf8');

/** One byte for each two significant digits, and one more. */
const numberSize = (value: number): number => {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0);
};

const nested = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size + 1, 3);

/**
 * Bytes of one value by DynamoDB's published rule: text is its UTF-8 length, a boolean or null one byte, a list or
 * map three bytes and one for each element besides the elements (and, in a map, their names).
 */
const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return utf8(value);
  if (typeof value === 'number') return numberSize(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return nested(value.map(valueSize));
  if (typeof value === 'object') {
    return nested(Object.entries(value).map(([name, inner]) => utf8(name) + valueSize(inner)));
  }
  throw new Error(`DynamoDB has no value of the type ${typeof value}`);
};

/** Bytes of a whole item, names included: up to 1,024 of them are written for one unit. */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + valueSize(value), 0);
