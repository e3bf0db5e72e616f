import { attemptOf, registrationKeyOf } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import { settlementsOf, type Settlement } from '../domain/settlement.ts';
import type { Clock, Notices, Registrations } from './ports.ts';

export type SettlePorts = {
  readonly clock: Clock;
  readonly notices: Notices;
  readonly registrations: Registrations;
};

const settleOne = async (ports: SettlePorts, { groupId }: Ledger, settlement: Settlement): Promise<void> => {
  const { seatId, status, revision } = settlement;
  const ref = { groupId, key: registrationKeyOf(seatId), attempt: attemptOf(seatId) };
  await ports.registrations.settle(ref, status, revision);
  await ports.notices.plan(noticesOf(groupId, settlement, ports.clock()));
};

/**
 * Lets registrations follow one ledger write and plans its notices. Repeating it, late or out of order, changes
 * nothing: a status never goes back to an older revision and a notice is planned once. Notices come second, so that
 * a crash between the two repeats both. One write unit for the status and two for each notice.
 */
export const settle = async (
  ports: SettlePorts,
  before: Ledger | undefined,
  after: Ledger,
): Promise<number> => {
  const settlements = settlementsOf(before, after);
  for (const settlement of settlements) await settleOne(ports, after, settlement);
  return settlements.length;
};
