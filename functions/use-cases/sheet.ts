/** A table to be downloaded: its first row names the columns. Numbers stay numbers. */
export type Sheet = {
  readonly title: string;
  readonly rows: readonly (readonly (string | number)[])[];
};

/** Writes tables as files; what stands behind it knows the formats. */
export type Sheets = {
  readonly csv: (sheet: Sheet) => string;
  readonly xlsx: (sheet: Sheet) => Uint8Array<ArrayBuffer>;
};
