import type { Moment } from '../../domain/time.ts';
import type { AdminNoticeWords } from '../noticeText.ts';
import { deadline } from '../deadline.ts';
import { date, time } from '../format.ts';

/** What the coordinator's page of a person says of the mails about it, in English. */
export const adminNotices: AdminNoticeWords = {
  heading: 'Messages',
  none: 'There are no messages about this registration.',
  what: 'Message',
  toWhom: 'To whom',
  state: 'State',
  audiences: { participant: 'person', institution: 'institution' },
  kinds: {
    confirmed: 'confirmation of the seat',
    waiting: 'place on the waiting list',
    offered: (until: Moment) => `offer of a seat until ${deadline('en', until)}`,
    expired: 'end of the time to answer the offer',
    withdrawn: 'confirmation of the withdrawal',
    'group-confirmed': 'course confirmed',
    'group-cancelled': 'course cancelled',
  },
  states: {
    'to-send': 'waits to be sent',
    'to-send-again': 'waits to be sent again: the last try failed',
    sending: 'being sent',
    sent: (at: Moment) => `sent ${date('en', at)}, ${time('en', at)}`,
    rejected: 'not sent: the mail service refused it',
    outdated: 'not sent: out of date, the registration changed before it was sent',
  },
};
