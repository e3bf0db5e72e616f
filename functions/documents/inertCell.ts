/** What a spreadsheet takes for the beginning of a formula, also behind blanks and in the wide forms of other scripts. */
const BEGINS_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * The text of one cell of a download that a spreadsheet shows and never calculates: an apostrophe stands before what it
 * would take for a formula. Also an honest `+48 600 100 200` or `-` gets one: a spreadsheet would calculate those too.
 */
export const inertCell = (text: string): string => (BEGINS_A_FORMULA.test(text) ? `'${text}` : text);
