import * as z from 'zod';

const alternative = z.union([
  z.object({ prefix: z.string() }).strict(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
]);
const branch = z.record(z.string(), z.unknown());

const fits = (wanted: z.infer<typeof alternative>, value: unknown): boolean =>
  typeof wanted === 'object' && wanted !== null
    ? typeof value === 'string' && value.startsWith(wanted.prefix)
    : value === wanted;

/** A value fits if one of the alternatives does; of a list of values one is enough. */
const fitsOne = (alternatives: readonly unknown[], value: unknown): boolean => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return alternatives.some((each) => values.some((one) => fits(alternative.parse(each), one)));
};

/**
 * Whether an event fits a pattern of EventBridge or of an event source's filter. Throws on what those know beyond equal
 * values and prefixes: our patterns need no more.
 */
export const matchesPattern = (pattern: unknown, event: unknown): boolean =>
  Object.entries(branch.parse(pattern)).every(([name, inner]) => {
    const parts = branch.safeParse(event);
    if (!parts.success) return false;
    const value = parts.data[name];
    return Array.isArray(inner) ? fitsOne(inner, value) : matchesPattern(inner, value);
  });
