import { describe, expect, it } from 'vitest';
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
const SENDING = { kind: 'sending', until: NOW + 60 } as const;

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
      await notices().finish(earlier, SENT);
      expect(new Set(await notices().noticesOf(GROUP, entry.seatId))).toEqual(
        new Set([entry, institutions, { ...earlier, delivery: SENT }]),
      );
    });

    it('is nothing when nothing was planned', async () => {
      await notices().plan([aNotice({ seatId: seatNumber(2) })]);
      expect(await notices().noticesOf(GROUP, seatNumber(1))).toEqual([]);
    });
  });

  describe('The lease of a notice', () => {
    it('is given to one', async () => {
      await notices().plan([entry]);
      const leases = [
        await notices().lease(entry, NOW, NOW + 60),
        await notices().lease(entry, NOW + 59, NOW + 120),
      ];
      expect([leases, (await notices().notice(entry))?.delivery]).toEqual([[true, false], SENDING]);
    });

    it('is given again when it has ended', async () => {
      await notices().plan([entry]);
      await notices().lease(entry, NOW, NOW + 60);
      expect(await notices().lease(entry, NOW + 60, NOW + 120)).toBe(true);
    });

    it.each([SENT, FAILED])('is not given when the notice is $kind', async (delivery) => {
      await notices().plan([entry]);
      await notices().finish(entry, delivery);
      expect(await notices().lease(entry, NOW + 999, NOW + 1999)).toBe(false);
    });

    it('of a notice that nobody planned is not given and makes none', async () => {
      expect([await notices().lease(entry, NOW, NOW + 60), await notices().notice(entry)]).toEqual([
        false,
        undefined,
      ]);
    });
  });

  describe('A finished notice', () => {
    it.each([SENT, FAILED])('is $kind and is not left to send', async (delivery) => {
      await notices().plan([entry]);
      await notices().finish(entry, delivery);
      expect([(await notices().notice(entry))?.delivery, await notices().unsent(9)]).toEqual([delivery, []]);
    });

    it('stays finished when it is planned again', async () => {
      await notices().plan([entry]);
      await notices().finish(entry, SENT);
      await notices().plan([entry]);
      expect([(await notices().notice(entry))?.delivery, await notices().unsent(9)]).toEqual([SENT, []]);
    });

    it('that nobody planned is a fault', async () => {
      await expect(notices().finish(entry, SENT)).rejects.toThrow();
    });
  });

  describe('What is left to send', () => {
    it('is shown in the order in which it was planned, leased or not, and no more than asked for', async () => {
      const late = aNotice({ seatId: seatNumber(1), plannedAt: NOW + 2 });
      const early = aNotice({ seatId: seatNumber(3), plannedAt: NOW - 2 });
      const middle = aNotice({ seatId: seatNumber(2) });
      await notices().plan([late, early, middle]);
      await notices().lease(middle, NOW, NOW + 60);
      expect(await notices().unsent(2)).toEqual([early, { ...middle, delivery: SENDING }]);
    });

    it('is nothing when nothing was planned', async () => {
      expect(await notices().unsent(9)).toEqual([]);
    });
  });
};
