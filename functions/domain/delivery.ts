import * as z from 'zod';
import { assertNever } from './result.ts';
import { HOUR, MINUTE, moment, type Moment } from './time.ts';

/** How often sending was begun, and from when on events speak of this sending and not of one before it was asked for again. */
const sending = { tries: z.int().positive().optional(), since: moment.optional() };

/**
 * Where a notice is on its way. `sending` is a lease: until it ends nobody else sends. `bounced` is `hard` when the
 * address takes no mail at all, `soft` when it did not take this one. `delivered` means that the reader's server took it.
 */
export const noticeDelivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned'), notBefore: moment.optional(), ...sending }),
  z.object({ kind: z.literal('sending'), until: moment, ...sending }),
  z.object({ kind: z.literal('sent'), at: moment, messageId: z.string() }),
  z.object({ kind: z.literal('delivered'), at: moment }),
  z.object({
    kind: z.literal('bounced'),
    at: moment,
    bounce: z.enum(['hard', 'soft']),
    reason: z.string(),
  }),
  z.object({ kind: z.literal('complained'), at: moment }),
  z.object({ kind: z.literal('failed'), at: moment, reason: z.string() }),
]);
export type Delivery = z.infer<typeof noticeDelivery>;
type Planned = Extract<Delivery, { kind: 'planned' }>;
export type Sending = Extract<Delivery, { kind: 'sending' }>;
type Failed = Extract<Delivery, { kind: 'failed' }>;

/** Reasons of our own for a notice that failed; others are the mail service's. */
export const OBSOLETE = 'obsolete';
export const POISON = 'poison';
export const UNREACHABLE = 'unreachable';
export const SUPPRESSED = 'suppressed';
/** The mail service took the mail and then found that its content may not be sent. */
export const CONTENT = 'content';

/** Longer than a call to the mail service with its repetitions; after it the notice may be sent by somebody else. */
const LEASE = MINUTE;

/** The event of a mail that was taken comes within seconds; after an unanswered call it is given this long. */
const EVENT_COMES_WITHIN = 2 * MINUTE;

/** How long a busy mail service is left alone. */
const BUSY = 10;

/** After so many tries, more than half a day, a notice that cannot be written is set aside: what its letter needs may be missing for hours. */
const MOST_WRITINGS = 20;
/** After so many tries, about a day, nobody waits for the mail service any more. */
const MOST_TRIES = 30;

/** When a notice is tried again that failed as often: after a minute, then twice as long each time, an hour at most. */
export const nextTryAt = (tries: number, now: Moment): Moment =>
  now + Math.min(HOUR, MINUTE * 2 ** Math.min(tries - 1, 6));

/** What stays with a notice from one try to the next. */
const kept = ({ since }: Planned | Sending) => (since === undefined ? {} : { since });

/** The notice under the lease of somebody who begins to send it, or nothing when it is not to be sent now. */
export const begun = (delivery: Delivery, now: Moment): Sending | undefined => {
  if (delivery.kind !== 'planned' && delivery.kind !== 'sending') return undefined;
  const from = delivery.kind === 'planned' ? (delivery.notBefore ?? 0) : delivery.until;
  if (now < from) return undefined;
  return { kind: 'sending', until: now + LEASE, tries: (delivery.tries ?? 0) + 1, ...kept(delivery) };
};

/**
 * Why a sending came to nothing. `busy`: the mail service has too much to do; `unanswered`: nobody knows whether it took
 * the mail; `unreachable`: it failed; `unwritable`: the mail could not be made.
 */
export type Hindrance = 'busy' | 'unanswered' | 'unreachable' | 'unwritable';

/**
 * The notice after a sending that came to nothing: planned for later, or failed after too many tries. A busy mail
 * service is a delay and no failure: it costs no try.
 */
export const putOff = (from: Sending, hindrance: Hindrance, now: Moment): Planned | Failed => {
  const tries = from.tries ?? 1;
  const later = (notBefore: Moment, counted: number): Planned => ({
    kind: 'planned',
    notBefore,
    ...(counted === 0 ? {} : { tries: counted }),
    ...kept(from),
  });
  switch (hindrance) {
    case 'busy':
      return later(now + BUSY, tries - 1);
    case 'unwritable':
      if (tries >= MOST_WRITINGS) return { kind: 'failed', at: now, reason: POISON };
      return later(nextTryAt(tries, now), tries);
    case 'unanswered':
      if (tries >= MOST_TRIES) return { kind: 'failed', at: now, reason: UNREACHABLE };
      return later(Math.max(nextTryAt(tries, now), now + EVENT_COMES_WITHIN), tries);
    case 'unreachable':
      if (tries >= MOST_TRIES) return { kind: 'failed', at: now, reason: UNREACHABLE };
      return later(nextTryAt(tries, now), tries);
    default:
      return assertNever(hindrance);
  }
};

/** Whether so many senders died over a notice that it must be the notice. */
export const isPoison = ({ tries = 1 }: Sending): boolean => tries > MOST_TRIES;

/** What the mail service tells of a mail that it took. `sentAt` is when it took it, which tells one mail from the next. */
export type MailEvent = { readonly at: Moment; readonly sentAt: Moment } & (
  | { readonly kind: 'send'; readonly messageId: string }
  | { readonly kind: 'delivery' | 'complaint' | 'reject' | 'delay' }
  | { readonly kind: 'bounce'; readonly bounce: 'hard' | 'soft'; readonly reason: string }
);

/** What an event says by itself. */
const toldBy = (event: MailEvent): Delivery | undefined => {
  const { at } = event;
  switch (event.kind) {
    case 'send':
      return { kind: 'sent', at: event.sentAt, messageId: event.messageId };
    case 'delivery':
      return { kind: 'delivered', at };
    case 'bounce':
      return { kind: 'bounced', at, bounce: event.bounce, reason: event.reason };
    case 'complaint':
      return { kind: 'complained', at };
    case 'reject':
      return { kind: 'failed', at, reason: CONTENT };
    case 'delay':
      return undefined;
    default:
      return assertNever(event);
  }
};

/**
 * How much a state knows. A soft bounce that comes beside a delivery is an absence note; who complains or whose address
 * is dead may well have had a delivery before.
 */
const weightOf = (delivery: Delivery): number => {
  switch (delivery.kind) {
    case 'planned':
    case 'sending':
      return 0;
    case 'failed':
      return delivery.reason === CONTENT ? 2 : 0;
    case 'sent':
      return 1;
    case 'bounced':
      return delivery.bounce === 'soft' ? 3 : 5;
    case 'delivered':
      return 4;
    case 'complained':
      return 6;
    default:
      return assertNever(delivery);
  }
};

/**
 * The notice after an event of its mail; itself when the event is late, came before, or speaks of an earlier sending.
 * In whatever order the events come, and however often, the end is the same.
 */
export const afterEvent = (delivery: Delivery, event: MailEvent): Delivery => {
  const told = toldBy(event);
  if (told === undefined) return delivery;
  if ('since' in delivery && event.sentAt < (delivery.since ?? 0)) return delivery;
  return weightOf(told) > weightOf(delivery) ? told : delivery;
};

/** Whether a notice is still to be sent. */
export const isToSend = ({ kind }: Delivery): boolean => kind === 'planned' || kind === 'sending';

/** Whether a notice did not reach its reader although it should have: somebody has to know. Since when, else nothing. */
export const undeliveredSince = (delivery: Delivery): Moment | undefined => {
  if (delivery.kind === 'failed') return delivery.reason === OBSOLETE ? undefined : delivery.at;
  return delivery.kind === 'bounced' || delivery.kind === 'complained' ? delivery.at : undefined;
};

/** A notice that was not delivered as it is asked for again: events of its earlier mails say nothing of the next one. */
export const plannedAgain = (now: Moment): Planned => ({ kind: 'planned', since: now });
