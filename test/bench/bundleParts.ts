/** What a bundle is made of, by where a source lies; the first that fits counts. */
const PARTS: readonly (readonly [part: string, places: readonly string[]])[] = [
  ['AWS SDK', ['node_modules/@aws', 'node_modules/@smithy/', 'infra/standIns/']],
  ['zod', ['node_modules/zod/']],
  ['hono', ['node_modules/hono/']],
  ['time zones and calendar (`temporal-polyfill`)', ['node_modules/temporal-']],
  ['other libraries', ['node_modules/']],
  ['texts in Polish', ['functions/i18n/pl/']],
  ['texts in English', ['functions/i18n/en/']],
  ['what both languages share', ['functions/i18n/']],
  ['pages and API', ['functions/http/']],
  ['decisions (`domain`, `use-cases`)', ['functions/domain/', 'functions/use-cases/']],
  ['store', ['functions/store/']],
];
const REST = 'everything else';

/** Bytes by part, the largest first. */
export const partsOf = (
  bytes: ReadonlyMap<string, number>,
): readonly (readonly [part: string, bytes: number])[] => {
  const parts = new Map<string, number>();
  for (const [source, count] of bytes) {
    const [part = REST] = PARTS.find(([, places]) => places.some((place) => source.startsWith(place))) ?? [];
    parts.set(part, (parts.get(part) ?? 0) + count);
  }
  return [...parts].toSorted(([, one], [, other]) => other - one);
};
