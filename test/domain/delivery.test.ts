import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterEvent,
  begun,
  CONTENT,
  type Delivery,
  type Hindrance,
  type MailEvent,
  nextTryAt,
  OBSOLETE,
  plannedAgain,
  putOff,
  type Sending,
  undeliveredSince,
} from '../../functions/domain/delivery.ts';
import { priorityOf } from '../../functions/domain/priority.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { NOW } from '../support/builders.ts';

const PLANNED: Delivery = { kind: 'planned' };
const aSending = (changes: Partial<Sending> = {}): Sending => ({
  kind: 'sending',
  until: NOW + MINUTE,
  tries: 1,
  ...changes,
});
const FAILED: Delivery = { kind: 'failed', at: NOW, reason: 'MessageRejected' };

const told = { at: NOW + 5, sentAt: NOW } as const;
const SEND: MailEvent = { kind: 'send', messageId: 'm', ...told };
const DELIVERY: MailEvent = { kind: 'delivery', ...told };
const HARD: MailEvent = { kind: 'bounce', bounce: 'hard', reason: 'General', ...told };
const SOFT: MailEvent = { kind: 'bounce', bounce: 'soft', reason: 'MailboxFull', ...told };
const COMPLAINT: MailEvent = { kind: 'complaint', ...told };
const REJECT: MailEvent = { kind: 'reject', ...told };
const DELAY: MailEvent = { kind: 'delay', ...told };

const after = (delivery: Delivery, ...events: readonly MailEvent[]): string => {
  const end = events.reduce(afterEvent, delivery);
  return end.kind === 'bounced' ? `${end.kind} ${end.bounce}` : end.kind;
};

describe('A sending', () => {
  it.each<[string, Delivery, boolean]>([
    ['of a planned notice begins', PLANNED, true],
    ['of one that is put off begins in time', { kind: 'planned', notBefore: NOW, tries: 2 }, true],
    ['of one that is put off does not begin before', { kind: 'planned', notBefore: NOW + 1 }, false],
    ['whose lease has ended begins again', aSending({ until: NOW }), true],
    ['whose lease lasts does not', aSending({ until: NOW + 1 }), false],
    ['of a notice that was sent does not', { kind: 'sent', at: NOW, messageId: 'm' }, false],
    ['of a notice that failed does not', FAILED, false],
  ])('%s', (_, delivery, begins) => {
    expect(begun(delivery, NOW) !== undefined).toBe(begins);
  });

  it('is counted, whether or not the one before came to an end', () => {
    const tries = [PLANNED, aSending({ until: NOW, tries: 4 })].map((from) => begun(from, NOW)?.tries);
    expect(tries).toEqual([1, 5]);
  });
});

describe('What failed is tried again', () => {
  it('after a minute, then after twice as long each time, and never later than an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 29].map((tries) => (nextTryAt(tries, NOW) - NOW) / MINUTE)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });

  it.each<[Hindrance, number]>([
    ['unwritable', 20],
    ['unreachable', 30],
    ['unanswered', 30],
  ])('when it was %s, and %i times in all', (hindrance, most) => {
    const kinds = [most - 1, most].map((tries) => putOff(aSending({ tries }), hindrance, NOW).kind);
    expect(kinds).toEqual(['planned', 'failed']);
  });

  it('for ever when the mail service is busy, and soon', () => {
    expect(putOff(aSending({ tries: 29 }), 'busy', NOW)).toEqual({
      kind: 'planned',
      notBefore: NOW + 10,
      tries: 28,
    });
  });

  it('only when the event of an unanswered call has had its time', () => {
    expect(putOff(aSending(), 'unanswered', NOW)).toMatchObject({ notBefore: NOW + 2 * MINUTE });
  });
});

describe('An event of a mail', () => {
  it.each<[string, Delivery, readonly MailEvent[], string]>([
    ['that it was taken: the notice is sent, though its sender never heard', aSending(), [SEND], 'sent'],
    ['that it arrived: the notice is delivered', aSending(), [SEND, DELIVERY], 'delivered'],
    ['that comes before the one that it was taken', aSending(), [DELIVERY, SEND], 'delivered'],
    ['that the address is dead', aSending(), [SEND, HARD], 'bounced hard'],
    ['that it arrived, after one that the address is dead', aSending(), [HARD, DELIVERY], 'bounced hard'],
    ['that nobody is in the office, after it arrived', aSending(), [DELIVERY, SOFT], 'delivered'],
    ['that it is unwanted', aSending(), [DELIVERY, COMPLAINT], 'complained'],
    ['that its content may not be sent', aSending(), [SEND, REJECT], 'failed'],
    ['that it is late: nothing is known yet', aSending(), [DELAY], 'sending'],
    ['after the notice was given up', FAILED, [SEND, DELIVERY], 'delivered'],
    ['when the notice waits for its next try', PLANNED, [SEND], 'sent'],
  ])('%s', (_, delivery, events, end) => {
    expect(after(delivery, ...events)).toBe(end);
  });

  it('of an earlier mail says nothing of the one that is asked for again', () => {
    const again = plannedAgain(NOW + 1);
    expect([after(again, HARD, DELIVERY), after(begun(again, NOW + 1) ?? again, HARD)]).toEqual([
      'planned',
      'sending',
    ]);
  });

  it('leads to the same end in any order, however often it comes', () => {
    const anyEvent = fc.constantFrom(SEND, DELIVERY, HARD, SOFT, COMPLAINT, REJECT, DELAY);
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.nat(), (events, turn) => {
        const twice = [...events, ...events];
        const other = [
          ...twice.slice(turn % (twice.length + 1)),
          ...twice.slice(0, turn % (twice.length + 1)),
        ];
        expect(after(aSending(), ...other.toReversed())).toBe(after(aSending(), ...events));
      }),
    );
  });
});

describe('A notice that somebody has to know of', () => {
  it.each<[string, Delivery, boolean]>([
    ['bounced', { kind: 'bounced', at: NOW, bounce: 'soft', reason: 'MailboxFull' }, true],
    ['was reported', { kind: 'complained', at: NOW }, true],
    ['failed', FAILED, true],
    ['had a content that may not be sent', { kind: 'failed', at: NOW, reason: CONTENT }, true],
    ['was out of date', { kind: 'failed', at: NOW, reason: OBSOLETE }, false],
    ['was delivered', { kind: 'delivered', at: NOW }, false],
    ['is planned', PLANNED, false],
  ])('is one that %s: %s', (_, delivery, known) => {
    expect(undeliveredSince(delivery) === NOW).toBe(known);
  });
});

describe('What is sent first', () => {
  it('is what tells of a seat or an offer, then reminders, then digests', () => {
    const kinds = ['confirmed', 'offered', 'access-code', 'reminder', 'follow-up', 'digest'] as const;
    expect(kinds.map(priorityOf)).toEqual([1, 1, 1, 2, 2, 3]);
  });

  it('is tried for a day when the mail service does not work', () => {
    let at = 0;
    for (let tries = 1; tries < 30; tries += 1) at = nextTryAt(tries, at);
    expect(Math.round(at / HOUR)).toBe(24);
  });
});
