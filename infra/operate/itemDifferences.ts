import { itemOf, nameOf } from './tableLines.ts';

/** Items by their keys, each as a text that is the same for the same item in whatever order its attributes come. */
export type Items = ReadonlyMap<string, string>;

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

export const itemsIn = async (lines: AsyncIterable<string> | Iterable<string>): Promise<Items> => {
  const items = new Map<string, string>();
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const item = itemOf(line);
    items.set(nameOf(item), JSON.stringify(ordered(item)));
  }
  return items;
};

/**
 * What is in one table and not in the other, or not the same, a line each. `written`: items that were written on purpose
 * since, which may be new or different. Lines hold keys alone, never what stands in an item.
 */
export const itemDifferences = (from: Items, to: Items, written: ReadonlySet<string>): readonly string[] => [
  ...[...from.keys()].filter((name) => !to.has(name)).map((name) => `lost: ${name}`),
  ...[...from]
    .filter(([name, item]) => to.has(name) && to.get(name) !== item && !written.has(name))
    .map(([name]) => `different: ${name}`),
  ...[...to.keys()].filter((name) => !from.has(name) && !written.has(name)).map((name) => `added: ${name}`),
];
