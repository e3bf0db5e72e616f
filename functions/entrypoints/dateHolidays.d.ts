/** The package describes its reader, but not the data beside it. */
declare module 'date-holidays/data' {
  export const data: unknown;
}
