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
  audiences: { participant: 'person', institution: 'institution', coordinator: 'coordinator' },
  kinds: {
    confirmed: 'confirmation of the seat',
    waiting: 'place on the waiting list',
    offered: (until: Moment) => `offer of a seat until ${deadline('en', until)}`,
    expired: 'end of the time to answer the offer',
    withdrawn: 'confirmation of the withdrawal',
    'group-confirmed': 'course confirmed',
    'group-cancelled': 'course cancelled',
    'moved-up': 'seat from the waiting list',
    transferred: 'transfer to this group',
    substituted: 'substitution: somebody else has the seat',
    approved: 'agreement of the institution, and a seat',
    'approved-waiting': 'agreement of the institution, and the waiting list',
    'awaiting-approval': 'waiting for the institution to agree',
    'approval-asked': 'the institution is asked to agree',
    'approval-reminder': 'the institution is reminded to agree',
    refused: 'registration not accepted',
    'offer-expiring': 'reminder of the offer of a seat',
    'offer-bounced': 'the offer of a seat did not arrive',
    reminder: 'course reminder',
    'details-changed': 'new dates or place',
    'certificate-ready': 'certificate ready',
    sample: 'test message',
    'follow-up': 'message after the course',
  },
  directory: {
    access: 'link to the list of their people',
    'access-code': 'code for the list of their people',
    digest: 'what changed within the last week',
    'listing-answered': 'answer to the request to list an institution',
  },
  states: {
    'to-send': 'waits to be sent',
    'to-send-again': 'waits to be sent again: the last try failed',
    sending: 'being sent',
    sent: (at: Moment) => `sent ${date('en', at)}, ${time('en', at)}`,
    delivered: (at: Moment) => `delivered ${date('en', at)}, ${time('en', at)}`,
    'bounced-hard': (at: Moment) => `not delivered: the address takes no mail (${date('en', at)})`,
    'bounced-soft': (at: Moment) => `not delivered: the mailbox did not take it (${date('en', at)})`,
    complained: (at: Moment) => `delivered, and reported as unwanted (${date('en', at)})`,
    rejected: 'not sent: the mail service refused it',
    outdated: 'not sent: out of date, the registration changed before it was sent',
    unwritable: 'not sent: it could not be written, tell the operator of the system',
    unreachable: 'not sent: the mail service did not answer for a day',
    suppressed: 'not sent: nothing is sent to this address, for an earlier message came back',
  },
  suppressed: {
    heading: 'Nothing is sent to this address',
    whose: { participant: 'the person’s address', institution: 'the institution’s address' },
    why: {
      bounce: (whose: string, at: Moment) =>
        `Reason: a message came back on ${date('en', at)}, for the address takes no mail (${whose}).`,
      complaint: (whose: string, at: Moment) =>
        `Reason: the reader reported on ${date('en', at)} that they want no messages (${whose}).`,
    },
    whatToDo: 'Call them. When the address is right, you can send messages to it again.',
  },
};
