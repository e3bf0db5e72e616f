import type { Ledger } from '../../../functions/domain/ledger.ts';

/**
 * Where an id is in a ledger, read off its maps. The checks have their own reading of a ledger and take nothing from
 * the product's rules but types: a rule that is wrong must not make its own check wrong too.
 */
export type Position =
  | 'absent'
  | 'queue'
  | 'taken'
  | 'offered'
  | 'held'
  | 'awaiting-approval'
  | 'arriving'
  | 'swapping'
  | 'left'
  | 'expired'
  | 'moved'
  | 'refused'
  | 'substituted';

export const isSwapped = ({ seats }: Ledger, id: string): boolean => {
  for (const seat of Object.values(seats)) {
    if (seat.kind === 'arriving' && seat.instead?.seatId === id) return true;
  }
  return false;
};

export const seatIn = ({ seats }: Ledger, id: string): Ledger['seats'][keyof Ledger['seats']] | undefined => {
  for (const [key, seat] of Object.entries(seats)) if (key === id) return seat;
  return undefined;
};

export const placeIn = ({ queue }: Pick<Ledger, 'queue'>, id: string): number | undefined => {
  for (const [key, place] of Object.entries(queue)) if (key === id) return place;
  return undefined;
};

export const goneIn = ({ gone }: Ledger, id: string): Ledger['gone'][keyof Ledger['gone']] | undefined => {
  for (const [key, departure] of Object.entries(gone)) if (key === id) return departure;
  return undefined;
};

export const positionIn = (ledger: Ledger, id: string): Position => {
  const seat = seatIn(ledger, id);
  if (seat !== undefined) return seat.kind;
  if (placeIn(ledger, id) !== undefined) return 'queue';
  if (isSwapped(ledger, id)) return 'swapping';
  return goneIn(ledger, id)?.how ?? 'absent';
};

export const size = (map: object): number => Object.keys(map).length;

/** Seats of one institution. */
export const seatsOf = ({ seats }: Ledger, institution: string): number => {
  let count = 0;
  for (const seat of Object.values(seats)) if (seat.institutionId === institution) count += 1;
  return count;
};

/** Whether an institution that has `count` seats may have no more. */
export const isAtLimit = ({ perInstitution, limitLiftsAt }: Ledger, count: number, now: number): boolean =>
  perInstitution !== null && (limitLiftsAt === null || now < limitLiftsAt) && count >= perInstitution;

/** The rank among those who wait, from 1. */
export const rankIn = ({ queue }: Ledger, id: string): number | undefined => {
  const own = placeIn({ queue }, id);
  return own === undefined ? undefined : 1 + Object.values(queue).filter((place) => place < own).length;
};
