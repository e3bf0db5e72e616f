const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0);

/** Cuts what people write around the digits of a NIP or REGON: blanks, dashes and the prefix PL. */
export const bareDigits = (written: string): string =>
  written.trim().replace(/^PL/i, '').replaceAll(/[\s-]/g, '');

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** Whether ten bare digits are a NIP (tax number): the weighted sum modulo 11 is the last digit; 10 is never one. */
export const isNip = (nip: string): boolean =>
  /^\d{10}$/.test(nip) && weighted(nip, NIP_WEIGHTS) % 11 === Number(nip.charAt(9));

const REGON_9_WEIGHTS = [8, 9, 2, 3, 4, 5, 6, 7];
const REGON_14_WEIGHTS = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

const regonControl = (digits: string, weights: readonly number[]): number =>
  (weighted(digits, weights) % 11) % 10;

/** Whether 9 or 14 bare digits are a REGON (statistical number); the first nine of a long one must be one as well. */
export const isRegon = (regon: string): boolean => {
  if (!/^(?:\d{9}|\d{14})$/.test(regon)) return false;
  if (regonControl(regon, REGON_9_WEIGHTS) !== Number(regon.charAt(8))) return false;
  return regon.length === 9 || regonControl(regon, REGON_14_WEIGHTS) === Number(regon.charAt(13));
};
