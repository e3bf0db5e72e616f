import { randomUUID } from 'node:crypto';
import type { Fate } from './fates.ts';
import type { KeptMail } from './mailFolder.ts';

/** An event as EventBridge hands it to a Lambda. */
type BusEvent = {
  readonly id: string;
  readonly source: 'aws.ses';
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

const DETAIL_TYPES = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
} as const;

const eventOf = (
  { id, at, from, to, tags }: KeptMail,
  eventType: keyof typeof DETAIL_TYPES,
  told: Readonly<Record<string, unknown>>,
): BusEvent => ({
  id: randomUUID(),
  source: 'aws.ses',
  'detail-type': DETAIL_TYPES[eventType],
  time: at,
  detail: {
    eventType,
    mail: {
      timestamp: at,
      messageId: id,
      source: from,
      destination: to,
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
    ...told,
  },
});

const bounceOf = (mail: KeptMail, hard: boolean): BusEvent =>
  eventOf(mail, 'Bounce', {
    bounce: {
      bounceType: hard ? 'Permanent' : 'Transient',
      bounceSubType: hard ? 'General' : 'MailboxFull',
      bouncedRecipients: mail.to.map((emailAddress) => ({ emailAddress })),
      timestamp: mail.at,
      feedbackId: randomUUID(),
    },
  });

/** What the service tells of a mail that it took: that it was sent, and what became of it. */
export function eventsOf(mail: KeptMail, fate: Fate | undefined): readonly BusEvent[] {
  const sent = eventOf(mail, 'Send', { send: {} });
  const delivered = eventOf(mail, 'Delivery', {
    delivery: { timestamp: mail.at, recipients: mail.to, processingTimeMillis: 1 },
  });
  switch (fate) {
    case 'bounce-hard':
    case 'bounce-soft':
      return [sent, bounceOf(mail, fate === 'bounce-hard')];
    case 'complaint': {
      const complainedRecipients = mail.to.map((emailAddress) => ({ emailAddress }));
      return [
        sent,
        delivered,
        eventOf(mail, 'Complaint', { complaint: { complainedRecipients, timestamp: mail.at } }),
      ];
    }
    case 'silence':
      return [];
    case undefined:
      return [sent, delivered];
  }
}
