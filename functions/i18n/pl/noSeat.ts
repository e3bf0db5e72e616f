import type { NoSeat } from '../../domain/refuser.ts';

/** Why somebody has no seat although the institution agreed; said to the person, the institution and coordinators alike. */
export const noSeat = {
  'group-full': 'Wszystkie miejsca są zajęte, a do listy rezerwowej nie można już dołączyć.',
  'group-closed': 'Zapisy do tej grupy są zakończone.',
  'institution-limit': 'Instytucja ma już w tej grupie tyle miejsc, ile może mieć.',
  'no-seat-left': 'Gdy zgoda została odnotowana, miejsce nie było już dostępne.',
  limitOf: (seats: string): string => `Instytucja ma już w tej grupie tyle miejsc, ile może mieć: ${seats}.`,
} satisfies Record<NoSeat, string> & { readonly limitOf: (seats: string) => string };
