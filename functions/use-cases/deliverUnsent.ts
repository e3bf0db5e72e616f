import type { NoticeName } from '../domain/notice.ts';
import { MINUTE } from '../domain/time.ts';
import { deliverNotice, type Delivery, type DeliverPorts } from './deliverNotice.ts';

/** Notices looked at by one run: enough that those which never go out keep no others from it. */
const MOST = 1000;
/** One run begins no sending after this: the last one still ends within its function's five minutes. */
const WORK = 3 * MINUTE;

/**
 * Sends what is left in the outbox, the oldest first: delayed notices, and those whose sender died. One that fails
 * holds up no other. `tell` hears what became of each.
 */
export const deliverUnsent = async (
  ports: DeliverPorts,
  tell: (name: NoticeName, delivery: Delivery) => void,
): Promise<void> => {
  const end = ports.clock() + WORK;
  for (const notice of await ports.notices.unsent(MOST)) {
    if (ports.clock() >= end) return;
    try {
      tell(notice, await deliverNotice(ports, notice));
    } catch (error) {
      tell(notice, { kind: 'delayed', error });
    }
  }
};
