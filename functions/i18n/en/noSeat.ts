import type { noSeat as pl } from '../pl/noSeat.ts';

export const noSeat: typeof pl = {
  'group-full': 'All seats are taken, and nobody can join the waiting list any more.',
  'group-closed': 'Sign-up for this group has ended.',
  'institution-limit': 'The institution has as many seats in this group as it can have.',
  'no-seat-left': 'When the agreement was recorded, the seat was no longer available.',
  limitOf: (seats) => `The institution has as many seats in this group as it can have: ${seats}.`,
};
