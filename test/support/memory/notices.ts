import { type Delivery, isToSend, undeliveredSince } from '../../../functions/domain/delivery.ts';
import type { DirectoryNotice, DirectoryNoticeName } from '../../../functions/domain/directoryNotice.ts';
import type { Notice, NoticeName } from '../../../functions/domain/notice.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import {
  directoryNoticeKey,
  noticeKey,
  type Outbox,
  outboxPlace,
  undeliveredPlace,
} from '../../../functions/store/keys.ts';
import type { Erasures } from '../../../functions/use-cases/erasurePorts.ts';
import type { InstitutionNotices } from '../../../functions/use-cases/institutionPorts.ts';
import type { Notices } from '../../../functions/use-cases/ports.ts';
import { byKey } from './order.ts';
import type { Emit, StreamRecord } from './stream.ts';
import type { Wire } from './wire.ts';

type Key = { readonly pk: string; readonly sk: string };
type Sent = Pick<Notice | DirectoryNotice, 'kind' | 'plannedAt' | 'delivery'>;

const isDue = (delivery: Delivery, now: Moment): boolean =>
  delivery.kind === 'planned'
    ? (delivery.notBefore ?? 0) <= now
    : delivery.kind === 'sending' && delivery.until <= now;

const isSame = (one: Delivery, other: Delivery): boolean => {
  const text = (delivery: Delivery): string =>
    JSON.stringify(Object.entries(delivery).toSorted(byKey(([name]) => name)));
  return one === other || text(one) === text(other);
};

/** What both outboxes have in common; `requests` is the port's name before the names of its methods. */
const memoryOutbox = <Entry extends Sent, Name>(
  wire: Wire,
  parts: {
    readonly outbox: Outbox;
    readonly port: string;
    readonly keyOf: (name: Name | Entry) => Key;
    readonly planned: (entry: Entry) => void;
  },
) => {
  const known = new Map<string, Entry>();
  const { outbox, port, keyOf } = parts;
  const nameOf = (name: Name | Entry): string => {
    const { pk, sk } = keyOf(name);
    return `${pk} ${sk}`;
  };
  const placeOf = (entry: Entry): string => {
    const { list, position } = outboxPlace(outbox, keyOf(entry), entry);
    return `${list} ${position}`;
  };
  const inOutbox = (isWanted: (delivery: Delivery) => boolean): readonly Entry[] =>
    [...known.values()].filter(({ delivery }) => isWanted(delivery)).toSorted(byKey(placeOf));
  const endOf = (entry: Entry): string =>
    undeliveredPlace(outbox, keyOf(entry), undeliveredSince(entry.delivery) ?? 0).position;
  return {
    known,
    plan: async (entries: readonly Entry[]): Promise<void> => {
      for (const entry of entries) {
        await wire(`${port}.plan`, () => {
          if (known.has(nameOf(entry))) return;
          known.set(nameOf(entry), entry);
          parts.planned(entry);
        });
      }
    },
    find: (name: Name): Promise<Entry | undefined> => wire(`${port}.find`, () => known.get(nameOf(name))),
    advance: (seen: Entry, next: Delivery): Promise<boolean> =>
      wire(`${port}.advance`, () => {
        const entry = known.get(nameOf(seen));
        if (entry === undefined || !isSame(entry.delivery, seen.delivery)) return false;
        known.set(nameOf(seen), { ...entry, delivery: next });
        return true;
      }),
    unsent: (limit: number): Promise<readonly Entry[]> =>
      wire(`${port}.unsent`, () => inOutbox(isToSend).slice(0, limit)),
    due: (now: Moment, limit: number) =>
      wire(`${port}.due`, () => ({
        notices: inOutbox((delivery) => isDue(delivery, now)).slice(0, limit),
        unreadable: 0,
      })),
    undelivered: (since: Moment, newest = Infinity): Promise<readonly Entry[]> =>
      wire(`${port}.undelivered`, () =>
        [...known.values()]
          .filter(({ delivery }) => (undeliveredSince(delivery) ?? -1) >= since)
          .toSorted(byKey(endOf))
          .slice(-newest),
      ),
  };
};

export const memoryNotices = (wire: Wire, emit: Emit): Notices & Pick<Erasures, 'dropReason'> => {
  const { known, find, ...outbox } = memoryOutbox<Notice, NoticeName>(wire, {
    outbox: 'REGISTRATIONS',
    port: 'notices',
    keyOf: noticeKey,
    planned: (notice) => {
      const record: StreamRecord = { kind: 'notice', notice };
      emit(record);
    },
  });
  return {
    ...outbox,
    notice: find,
    dropReason: (name) =>
      wire('erasures.dropReason', () => {
        for (const [key, entry] of known) {
          if (noticeKey(entry).sk === noticeKey(name).sk && entry.groupId === name.groupId) {
            known.set(key, { ...entry, why: null });
          }
        }
      }),
    noticesOf: (groupId, seatId) =>
      wire('notices.noticesOf', () =>
        [...known.values()]
          .filter((entry) => entry.groupId === groupId && entry.seatId === seatId)
          .toSorted(byKey((entry) => noticeKey(entry).sk)),
      ),
  };
};

export const memoryInstitutionNotices = (wire: Wire, emit: Emit): InstitutionNotices => {
  const outbox = memoryOutbox<DirectoryNotice, DirectoryNoticeName>(wire, {
    outbox: 'INSTITUTIONS',
    port: 'institutionNotices',
    keyOf: directoryNoticeKey,
    planned: (notice) => {
      emit({ kind: 'institution-notice', notice });
    },
  });
  return {
    planForInstitution: outbox.plan,
    institutionNotice: outbox.find,
    advanceForInstitution: outbox.advance,
    dueToInstitutions: outbox.due,
    undeliveredToInstitutions: outbox.undelivered,
  };
};
