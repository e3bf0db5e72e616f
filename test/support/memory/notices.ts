import type { Moment } from '../../../functions/domain/time.ts';
import type { Notice, NoticeName } from '../../../functions/domain/notice.ts';
import { noticeKey, outboxPlace } from '../../../functions/store/keys.ts';
import type { Notices } from '../../../functions/use-cases/ports.ts';
import { byKey } from './order.ts';
import type { Emit } from './stream.ts';
import type { Wire } from './wire.ts';

const nameOf = (name: NoticeName): string => {
  const { pk, sk } = noticeKey(name);
  return `${pk} ${sk}`;
};

const mayLease = ({ delivery }: Notice, now: Moment): boolean =>
  delivery.kind === 'planned' || (delivery.kind === 'sending' && delivery.until <= now);

export const memoryNotices = (wire: Wire, emit: Emit): Notices => {
  const known = new Map<string, Notice>();
  /** The names of those neither sent nor failed. */
  const outbox = new Set<string>();
  return {
    plan: async (notices) => {
      for (const entry of notices) {
        await wire('notices.plan', () => {
          const name = nameOf(entry);
          if (known.has(name)) return;
          known.set(name, entry);
          outbox.add(name);
          emit({ kind: 'notice', notice: entry });
        });
      }
    },
    notice: (name) => wire('notices.notice', () => known.get(nameOf(name))),
    noticesOf: (groupId, seatId) =>
      wire('notices.noticesOf', () =>
        [...known.values()]
          .filter((entry) => entry.groupId === groupId && entry.seatId === seatId)
          .toSorted(byKey((entry) => noticeKey(entry).sk)),
      ),
    lease: (id, now, until) =>
      wire('notices.lease', () => {
        const name = nameOf(id);
        const entry = known.get(name);
        if (entry === undefined || !mayLease(entry, now)) return false;
        known.set(name, { ...entry, delivery: { kind: 'sending', until } });
        return true;
      }),
    finish: (id, delivery) =>
      wire('notices.finish', () => {
        const name = nameOf(id);
        const entry = known.get(name);
        if (entry === undefined) throw new Error(`Nobody planned the notice ${name}`);
        known.set(name, { ...entry, delivery });
        outbox.delete(name);
      }),
    unsent: (limit) =>
      wire('notices.unsent', () =>
        [...outbox]
          .flatMap((name) => known.get(name) ?? [])
          .toSorted(byKey((entry) => outboxPlace(entry, entry.plannedAt).position))
          .slice(0, limit),
      ),
  };
};
