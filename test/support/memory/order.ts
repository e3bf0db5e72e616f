/** Compares by a key as the table sorts text: by its characters' numbers, not by any language. */
export const byKey =
  <Entry>(keyOf: (entry: Entry) => string) =>
  (one: Entry, other: Entry): number => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  };
