/** What begins each kind of record of an archive: a part, a part's entry in the list of all, the end of that list. */
export const RECORD = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;

/** How a part is packed. */
export const METHOD = { stored: 0, deflated: 8 } as const;
