import { isRealDate } from './time.ts';

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/** What a PESEL number says of its bearer. */
export type Pesel = { readonly born: string; readonly sex: 'female' | 'male' };

/** The century is written into the month: 80 is added for the 19th, 20 for the 21st, 40 and 60 for the next two. */
const CENTURY_BY_TENS: Readonly<Record<number, number>> = { 8: 1800, 0: 1900, 2: 2000, 4: 2100, 6: 2200 };

/**
 * Reads eleven digits as a PESEL (state number of a person): `undefined` unless the control digit is right and the
 * date of birth existed.
 */
export const readPesel = (digits: string): Pesel | undefined => {
  if (!/^\d{11}$/.test(digits)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  if ((10 - (sum % 10)) % 10 !== Number(digits.charAt(10))) return undefined;

  const writtenMonth = Number(digits.slice(2, 4));
  const century = CENTURY_BY_TENS[Math.floor(writtenMonth / 20) * 2];
  if (century === undefined) return undefined;
  const [year, month, day] = [
    century + Number(digits.slice(0, 2)),
    writtenMonth % 20,
    Number(digits.slice(4, 6)),
  ];
  if (!isRealDate(year, month, day)) return undefined;

  const pad = (part: number): string => String(part).padStart(2, '0');
  return {
    born: `${year}-${pad(month)}-${pad(day)}`,
    sex: Number(digits.charAt(9)) % 2 === 1 ? 'male' : 'female',
  };
};

/** Whether a text holds a PESEL, alone or between other words: a number nobody asked for must not be stored. */
export const holdsPesel = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)\d(?:[ -]?\d){10}(?!\d)/g)].some(
    ([found]) => readPesel(found.replaceAll(/[ -]/g, '')) !== undefined,
  );
