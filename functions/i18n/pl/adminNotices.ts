import type { Moment } from '../../domain/time.ts';
import { deadline } from '../deadline.ts';
import { date, time } from '../format.ts';

/** What the coordinator's page of a person says of the mails about it. */
export const adminNotices = {
  heading: 'Wiadomości',
  none: 'Nie ma żadnych wiadomości w sprawie tego zgłoszenia.',
  what: 'Wiadomość',
  toWhom: 'Do kogo',
  state: 'Stan',
  audiences: { participant: 'osoba', institution: 'instytucja' },
  kinds: {
    confirmed: 'potwierdzenie miejsca',
    waiting: 'miejsce na liście rezerwowej',
    offered: (until: Moment) => `propozycja miejsca do ${deadline('pl', until)}`,
    expired: 'koniec terminu odpowiedzi na propozycję',
    withdrawn: 'potwierdzenie rezygnacji',
    'group-confirmed': 'szkolenie potwierdzone',
    'group-cancelled': 'szkolenie odwołane',
  },
  states: {
    'to-send': 'czeka na wysłanie',
    'to-send-again': 'czeka na ponowne wysłanie: poprzednia próba się nie udała',
    sending: 'w trakcie wysyłania',
    sent: (at: Moment) => `wysłana ${date('pl', at)}, ${time('pl', at)}`,
    rejected: 'niewysłana: odrzucona przez serwer poczty',
    outdated: 'niewysłana: nieaktualna, bo zgłoszenie zmieniło się przed wysłaniem',
  },
};
