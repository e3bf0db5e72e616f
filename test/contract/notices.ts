import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../functions/domain/delivery.ts';
import { groupId } from '../../functions/domain/ids.ts';
import { notice, type Notice } from '../../functions/domain/notice.ts';
import { GROUP, NOW } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';
import type { FreshStore } from './stores.ts';

export const aNotice = (changes: Partial<Notice> = {}): Notice =>
  notice.parse({
    groupId: GROUP,
    seatId: seatNumber(1),
    kind: 'offered',
    occasion: NOW + 60,
    audience: 'participant',
    plannedAt: NOW,
    revision: 4,
    place: 2,
    delivery: { kind: 'planned' },
    ...changes,
  });

const entry = aNotice();
const SENT = { kind: 'sent', at: NOW, messageId: 'm' } as const;
const FAILED = { kind: 'failed', at: NOW, reason: 'rejected' } as const;
const SENDING = { kind: 'sending', until: NOW + 60, tries: 1 } as const;
const LATER = { kind: 'planned', notBefore: NOW + 90, tries: 1 } as const;
const DELIVERED = { kind: 'delivered', at: NOW } as const;
const BOUNCED = { kind: 'bounced', at: NOW, bounce: 'hard', reason: 'general' } as const;
const COMPLAINED = { kind: 'complained', at: NOW } as const;

/** What every store does with notices; `at` is a store that is empty when a test begins. */
export const noticesContract = (at: () => FreshStore): void => {
  const notices = () => at().store.notices;

  describe('A notice', () => {
    it('is planned, and the stream tells of it', async () => {
      await notices().plan([entry]);
      expect([await notices().notice(entry), await at().streamed()]).toEqual([
        entry,
        [{ kind: 'notice', notice: entry }],
      ]);
    });

    it('is planned once, and the stream tells of it once', async () => {
      await notices().plan([entry]);
      await notices().plan([aNotice({ plannedAt: NOW + 99, revision: 9 })]);
      expect([await notices().notice(entry), await at().streamed()]).toEqual([
        entry,
        [{ kind: 'notice', notice: entry }],
      ]);
    });

    it.each<[string, Partial<Notice>]>([
      ['person', { seatId: seatNumber(2) }],
      ['kind', { kind: 'expired' }],
      ['offer', { occasion: NOW + 99 }],
      ['audience', { audience: 'institution' }],
    ])('of another %s is another one', async (_, changes) => {
      const other = aNotice({ ...changes, plannedAt: NOW + 1 });
      await notices().plan([entry, other]);
      expect([await notices().notice(entry), await notices().notice(other)]).toEqual([entry, other]);
    });

    it('that nobody planned is not there', async () => {
      expect(await notices().notice(entry)).toBeUndefined();
    });
  });

  describe('What one person was told', () => {
    it('is every notice of the attempt, sent or not, and nobody else’s', async () => {
      const institutions = aNotice({ audience: 'institution' });
      const earlier = aNotice({ kind: 'waiting', occasion: 0, plannedAt: NOW - 9 });
      const others = [aNotice({ seatId: seatNumber(2) }), aNotice({ groupId: groupId.parse('inna-grupa') })];
      await notices().plan([entry, institutions, earlier, ...others]);
      await notices().advance(earlier, SENT);
      expect(new Set(await notices().noticesOf(GROUP, entry.seatId))).toEqual(
        new Set([entry, institutions, { ...earlier, delivery: SENT }]),
      );
    });

    it('is nothing when nothing was planned', async () => {
      await notices().plan([aNotice({ seatId: seatNumber(2) })]);
      expect(await notices().noticesOf(GROUP, seatNumber(1))).toEqual([]);
    });
  });

  describe('The state of a notice', () => {
    it('is moved on by one of those who saw the same', async () => {
      await notices().plan([entry]);
      const moves = [await notices().advance(entry, SENDING), await notices().advance(entry, SENDING)];
      expect([moves, (await notices().notice(entry))?.delivery]).toEqual([[true, false], SENDING]);
    });

    it('goes all the way, and nothing else of the notice changes', async () => {
      await notices().plan([entry]);
      let seen = entry;
      for (const delivery of [SENDING, LATER, SENDING, SENT, DELIVERED, BOUNCED, COMPLAINED]) {
        await notices().advance(seen, delivery);
        seen = { ...entry, delivery };
      }
      expect(await notices().notice(entry)).toEqual({ ...entry, delivery: COMPLAINED });
    });

    it.each([
      ['another time', { ...SENDING, until: NOW + 61 }],
      ['another number of tries', { ...SENDING, tries: 2 }],
      ['another kind', LATER],
    ])('is not moved on by somebody who saw %s', async (_, delivery) => {
      await notices().plan([entry]);
      await notices().advance(entry, SENDING);
      expect(await notices().advance({ ...entry, delivery }, SENT)).toBe(false);
    });

    it('of a notice that nobody planned is not moved on, and makes none', async () => {
      expect([await notices().advance(entry, SENDING), await notices().notice(entry)]).toEqual([
        false,
        undefined,
      ]);
    });

    it('stays as it is when the notice is planned again', async () => {
      await notices().plan([entry]);
      await notices().advance(entry, SENT);
      await notices().plan([entry]);
      expect([(await notices().notice(entry))?.delivery, await notices().unsent(9)]).toEqual([SENT, []]);
    });
  });

  describe('What is due', () => {
    const due = async (now = NOW) => (await notices().due(now, 9)).notices.map(({ delivery }) => delivery);

    it.each<[string, Delivery, number]>([
      ['planned is due at once', { kind: 'planned' }, NOW],
      ['put off is due when its time has come', LATER, NOW + 90],
      ['under a lease is due when the lease has ended', SENDING, NOW + 60],
    ])('%s, and not before', async (_, delivery, from) => {
      await notices().plan([entry]);
      await notices().advance(entry, delivery);
      expect([await due(from), from === NOW ? [] : await due(from - 1)]).toEqual([[delivery], []]);
    });

    it.each([SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED])('is nothing that is $kind', async (delivery) => {
      await notices().plan([entry]);
      await notices().advance(entry, delivery);
      expect(await due(NOW + 9999)).toEqual([]);
    });

    it('is shown by its urgency and then by its age, and no more than asked for', async () => {
      const reminder = aNotice({ kind: 'reminder', plannedAt: NOW - 9 });
      const [late, early] = [aNotice({ plannedAt: NOW + 2 }), aNotice({ seatId: seatNumber(3) })];
      const blocked = aNotice({ seatId: seatNumber(2), plannedAt: NOW - 5 });
      await notices().plan([reminder, late, early, blocked]);
      await notices().advance(blocked, SENDING);
      const order = [early, late, reminder];
      expect([(await notices().due(NOW + 5, 9)).notices, (await notices().due(NOW + 5, 2)).notices]).toEqual([
        order,
        order.slice(0, 2),
      ]);
    });
  });

  describe('What did not reach its reader', () => {
    it.each([BOUNCED, COMPLAINED, FAILED])('is whatever is $kind, since it was so', async (delivery) => {
      await notices().plan([entry]);
      await notices().advance(entry, delivery);
      expect([await notices().undelivered(NOW), await notices().undelivered(NOW + 1)]).toEqual([
        [{ ...entry, delivery }],
        [],
      ]);
    });

    it.each([SENT, DELIVERED, SENDING, { ...FAILED, reason: 'obsolete' }])(
      'is nothing that is $kind for good or nobody’s loss',
      async (delivery) => {
        await notices().plan([entry]);
        await notices().advance(entry, delivery);
        expect(await notices().undelivered(0)).toEqual([]);
      },
    );

    it('is left by what is planned again, which is to be sent', async () => {
      await notices().plan([entry]);
      await notices().advance(entry, FAILED);
      await notices().advance({ ...entry, delivery: FAILED }, { kind: 'planned' });
      expect([await notices().undelivered(0), await notices().unsent(9)]).toEqual([[], [entry]]);
    });
  });

  describe('What is left to send', () => {
    it('is shown in the order in which it was planned, leased or not, and no more than asked for', async () => {
      const late = aNotice({ seatId: seatNumber(1), plannedAt: NOW + 2 });
      const early = aNotice({ seatId: seatNumber(3), plannedAt: NOW - 2 });
      const middle = aNotice({ seatId: seatNumber(2) });
      await notices().plan([late, early, middle]);
      await notices().advance(middle, SENDING);
      expect(await notices().unsent(2)).toEqual([early, { ...middle, delivery: SENDING }]);
    });

    it('is nothing when nothing was planned', async () => {
      expect(await notices().unsent(9)).toEqual([]);
    });
  });
};
