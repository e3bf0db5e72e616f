import * as z from 'zod';
import type { MailEvent } from '../domain/delivery.ts';
import { fromIso } from '../domain/time.ts';

/** A moment as SES writes it, to the second. */
const instant = z.iso.datetime({ offset: true }).transform(fromIso);

const mail = z.object({
  timestamp: instant,
  messageId: z.string().min(1),
  destination: z.array(z.string()),
  tags: z.object({ notice: z.array(z.string()).optional() }).default({}),
});

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** What SES publishes of a mail; kinds that nobody asked for are left out. */
const sesEvent = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: instant }) }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bounceSubType: z.string(),
      bouncedRecipients: recipients,
      timestamp: instant,
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ complainedRecipients: recipients, timestamp: instant }),
  }),
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail, deliveryDelay: z.object({ timestamp: instant }) }),
]);
type SesEvent = z.infer<typeof sesEvent>;

/** An event with the notice that the mail was tagged with, and the addresses that will take no mail any more. */
export type ToldMail = {
  /** Nothing for a mail that is no notice. */
  readonly notice: string | undefined;
  readonly event: MailEvent;
  readonly dead: readonly string[];
};

const addressesIn = (list: z.infer<typeof recipients>): readonly string[] =>
  list.map(({ emailAddress }) => /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress);

const meaningOf = (told: SesEvent): Pick<ToldMail, 'event' | 'dead'> => {
  const { timestamp: sentAt, messageId } = told.mail;
  switch (told.eventType) {
    case 'Send':
      return { event: { kind: 'send', at: sentAt, sentAt, messageId }, dead: [] };
    case 'Delivery':
      return { event: { kind: 'delivery', at: told.delivery.timestamp, sentAt }, dead: [] };
    case 'Bounce': {
      const { bounceType, bounceSubType: reason, bouncedRecipients, timestamp: at } = told.bounce;
      const isHard = bounceType === 'Permanent';
      return {
        event: { kind: 'bounce', at, sentAt, bounce: isHard ? 'hard' : 'soft', reason },
        dead: isHard ? addressesIn(bouncedRecipients) : [],
      };
    }
    case 'Complaint': {
      const { complainedRecipients, timestamp: at } = told.complaint;
      return { event: { kind: 'complaint', at, sentAt }, dead: addressesIn(complainedRecipients) };
    }
    case 'Reject':
      return { event: { kind: 'reject', at: sentAt, sentAt }, dead: [] };
    case 'DeliveryDelay':
      return { event: { kind: 'delay', at: told.deliveryDelay.timestamp, sentAt }, dead: [] };
  }
};

/** Reads an event of SES as EventBridge hands it over. Throws when it is none. */
export const readSesEvent = (event: unknown): ToldMail => {
  const { detail } = z.object({ detail: sesEvent }).parse(event);
  return { notice: detail.mail.tags.notice?.[0], ...meaningOf(detail) };
};
