import type { Ledger } from '../domain/ledger.ts';
import { needsService } from '../domain/offers.ts';
import { serveQueue, type ServePorts } from './serveQueue.ts';
import { settle, type SettlePorts } from './settle.ts';

export type FollowPorts = SettlePorts & ServePorts;

/** What followed from one ledger write: registrations settled, and seats given to people who wait. */
export type Followed = { readonly settled: number; readonly given: number };

/**
 * Everything that follows one ledger write, as the table's stream tells of it: first what is derived from it, then
 * the waiting list, if a seat has become free. Repeating it, late or out of order, changes nothing more.
 */
export const followLedger = async (
  ports: FollowPorts,
  before: Ledger | undefined,
  after: Ledger,
): Promise<Followed> => {
  const settled = await settle(ports, before, after);
  if (!needsService(after, ports.clock())) return { settled, given: 0 };
  const { given } = await serveQueue(ports, after.groupId);
  return { settled, given };
};
