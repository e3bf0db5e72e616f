import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNotice } from '../../functions/domain/directoryNotice.ts';
import { listingId } from '../../functions/domain/listing.ts';
import { AUDIENCES, namedKind, NOTICE_KINDS } from '../../functions/domain/noticeKind.ts';
import { directoryNoticeIdOf, noticeIdOf, noticeNamed } from '../../functions/mail/noticeId.ts';
import { readSesEvent } from '../../functions/mail/sesEvent.ts';
import { DPS, GROUP, NOW } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';

const AT = '2026-11-23T09:00:00.000Z';
const LATER = '2026-11-23T09:00:05.123Z';

const anEvent = (told: Readonly<Record<string, unknown>>, tags: unknown = { notice: ['a-notice'] }) => ({
  source: 'aws.ses',
  detail: {
    mail: { timestamp: AT, messageId: 'm-1', destination: ['ktos@praca.example'], tags },
    ...told,
  },
});

const bounce = (bounceType: string) =>
  anEvent({
    eventType: 'Bounce',
    bounce: {
      bounceType,
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: 'Ktoś <ktos@praca.example>', status: '5.1.1' }],
      timestamp: LATER,
      feedbackId: 'f',
    },
  });

describe('An event of the mail service', () => {
  it('that a mail was taken names the notice and the message', () => {
    expect(readSesEvent(anEvent({ eventType: 'Send', send: {} }))).toEqual({
      notice: 'a-notice',
      event: { kind: 'send', at: NOW, sentAt: NOW, messageId: 'm-1' },
      dead: [],
    });
  });

  it.each([
    ['Permanent', 'hard', ['ktos@praca.example']],
    ['Transient', 'soft', []],
    ['Undetermined', 'soft', []],
  ])('of a bounce (%s) is %s', (type, kind, dead) => {
    expect(readSesEvent(bounce(type))).toEqual({
      notice: 'a-notice',
      event: { kind: 'bounce', at: NOW + 5, sentAt: NOW, bounce: kind, reason: 'General' },
      dead,
    });
  });

  it('of a complaint names who complained', () => {
    const complaint = { complainedRecipients: [{ emailAddress: 'ktos@praca.example' }], timestamp: LATER };
    expect(readSesEvent(anEvent({ eventType: 'Complaint', complaint }))).toEqual({
      notice: 'a-notice',
      event: { kind: 'complaint', at: NOW + 5, sentAt: NOW },
      dead: ['ktos@praca.example'],
    });
  });

  it.each([
    ['delivery', { eventType: 'Delivery', delivery: { timestamp: LATER } }],
    ['delay', { eventType: 'DeliveryDelay', deliveryDelay: { timestamp: LATER } }],
    ['reject', { eventType: 'Reject', reject: { reason: 'Bad content' } }],
  ])('of a %s is read', (kind, told) => {
    expect(readSesEvent(anEvent(told)).event.kind).toBe(kind);
  });

  it('of a mail that is no notice names none', () => {
    expect(readSesEvent(anEvent({ eventType: 'Send', send: {} }, {})).notice).toBeUndefined();
  });

  it('that is none is a fault', () => {
    expect(() => readSesEvent(anEvent({ eventType: 'Open' }))).toThrow();
  });
});

describe('The name that a mail carries', () => {
  it('is read back, whatever the notice', () => {
    const anyName = fc.record({
      groupId: fc.constant(GROUP),
      seatId: fc.nat(35).map((number) => seatNumber(number + 1)),
      kind: fc.constantFrom(...NOTICE_KINDS),
      occasion: fc.constantFrom(0, NOW),
      audience: fc.constantFrom(...AUDIENCES),
    });
    fc.assert(
      fc.property(anyName, (name) => {
        expect(noticeNamed(noticeIdOf(name))).toEqual({ ...name, kind: namedKind(name.kind) });
      }),
    );
  });

  it.each(['access', 'access-code', 'digest'] as const)('of an institution’s %s is read back', (kind) => {
    const name = { institutionId: DPS, kind, occasion: NOW };
    expect(noticeNamed(directoryNoticeIdOf(name))).toEqual(name);
  });

  it('of an answer to who asked for an institution is read back', () => {
    const anyName = fc
      .stringMatching(/^[A-Za-z0-9_-]{22}$/)
      .map((id) => answerNotice(listingId.parse(id), NOW))
      .map(({ listingId: id, kind, occasion }) => ({ listingId: id, kind, occasion }));
    fc.assert(
      fc.property(anyName, (name) => {
        expect(noticeNamed(directoryNoticeIdOf(name))).toEqual(name);
      }),
    );
  });

  it.each(['', 'a-notice', 'I_dps2_unknown-1', `${GROUP}_k3YfQ2a1_unknown_participant`])(
    'is nothing when it is not ours: %s',
    (id) => {
      expect(noticeNamed(id)).toBeUndefined();
    },
  );
});
