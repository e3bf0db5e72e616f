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
  audiences: { participant: 'osoba', institution: 'instytucja', coordinator: 'koordynator' },
  kinds: {
    confirmed: 'potwierdzenie miejsca',
    waiting: 'miejsce na liście rezerwowej',
    offered: (until: Moment) => `propozycja miejsca do ${deadline('pl', until)}`,
    expired: 'koniec terminu odpowiedzi na propozycję',
    withdrawn: 'potwierdzenie rezygnacji',
    'group-confirmed': 'szkolenie potwierdzone',
    'group-cancelled': 'szkolenie odwołane',
    'moved-up': 'miejsce z listy rezerwowej',
    transferred: 'przeniesienie do tej grupy',
    substituted: 'zastępstwo: miejsce ma inna osoba',
    approved: 'zgoda instytucji i miejsce',
    'approved-waiting': 'zgoda instytucji i lista rezerwowa',
    'awaiting-approval': 'oczekiwanie na zgodę instytucji',
    'approval-asked': 'prośba o zgodę instytucji',
    'approval-reminder': 'przypomnienie o prośbie o zgodę',
    refused: 'zgłoszenie nieprzyjęte',
    'offer-expiring': 'przypomnienie o propozycji miejsca',
    'offer-bounced': 'propozycja miejsca nie dotarła',
    reminder: 'przypomnienie o szkoleniu',
    'details-changed': 'zmiana terminu lub miejsca',
    'certificate-ready': 'zaświadczenie gotowe',
    sample: 'wiadomość próbna',
    'follow-up': 'wiadomość po szkoleniu',
  },
  directory: {
    access: 'link do listy pracowników',
    'access-code': 'kod do listy pracowników',
    digest: 'zmiany z ostatniego tygodnia',
    'listing-answered': 'odpowiedź na prośbę o dopisanie instytucji',
  },
  states: {
    'to-send': 'czeka na wysłanie',
    'to-send-again': 'czeka na ponowne wysłanie: poprzednia próba się nie udała',
    sending: 'w trakcie wysyłania',
    sent: (at: Moment) => `wysłana ${date('pl', at)}, ${time('pl', at)}`,
    delivered: (at: Moment) => `doręczona ${date('pl', at)}, ${time('pl', at)}`,
    'bounced-hard': (at: Moment) => `niedoręczona: adres nie przyjmuje poczty (${date('pl', at)})`,
    'bounced-soft': (at: Moment) => `niedoręczona: skrzynka jej nie przyjęła (${date('pl', at)})`,
    complained: (at: Moment) => `doręczona i zgłoszona jako niechciana (${date('pl', at)})`,
    rejected: 'niewysłana: odrzucona przez serwer poczty',
    outdated: 'niewysłana: nieaktualna, bo zgłoszenie zmieniło się przed wysłaniem',
    unwritable: 'niewysłana: nie udało się jej przygotować, powiadom administratora systemu',
    unreachable: 'niewysłana: serwer poczty nie odpowiadał przez dobę',
    suppressed: 'niewysłana: na ten adres nic nie wysyłamy, bo wcześniejsza wiadomość wróciła',
  },
  suppressed: {
    heading: 'Na ten adres nic nie wysyłamy',
    whose: { participant: 'adres osoby', institution: 'adres instytucji' },
    why: {
      bounce: (whose: string, at: Moment) =>
        `Powód: wiadomość wróciła ${date('pl', at)}, bo adres nie przyjmuje poczty (${whose}).`,
      complaint: (whose: string, at: Moment) =>
        `Powód: odbiorca zgłosił ${date('pl', at)}, że nie chce wiadomości (${whose}).`,
    },
    whatToDo:
      'Skontaktuj się telefonicznie. Gdy adres jest poprawny, możesz znów wysyłać na niego wiadomości.',
  },
};
