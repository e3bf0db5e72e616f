import { startOf, type Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { settlementsOf } from '../domain/settlement.ts';
import { HOUR, MINUTE, type Moment } from '../domain/time.ts';
import type { Groups, Ledgers } from './ports.ts';
import type { SettlePorts } from './settle.ts';

export type SweepPorts = SettlePorts & { readonly groups: Groups; readonly ledgers: Ledgers };

export type Swept = { readonly groups: number; readonly settled: number; readonly closed: number };

/** Longer than a request and its retries can be under way: what is pending after that was left by a crash. */
const LEFT_BEHIND = 2 * MINUTE;
/** Groups are looked after until their first hours are over: late stream records may still arrive. */
const LOOK_BACK = 48 * HOUR;

const settlePending = async (
  ports: SweepPorts,
  ledger: Ledger,
  registration: Registration,
): Promise<number> => {
  const seatId = seatOf(registration);
  const settlement = settlementsOf(undefined, ledger).find((candidate) => candidate.seatId === seatId);
  if (settlement === undefined) {
    // It never reached the ledger, so nobody was told that it did.
    return (await ports.registrations.settle(registration, { kind: 'refused' }, ledger.revision)) ? 1 : 0;
  }
  const settled = await ports.registrations.settle(registration, settlement.status, ledger.revision);
  await ports.notices.plan(noticesOf(ledger.groupId, settlement, ports.clock()));
  return settled ? 1 : 0;
};

const sweepGroup = async (ports: SweepPorts, group: Group, now: Moment): Promise<Omit<Swept, 'groups'>> => {
  const ledger = await ports.ledgers.read(group.id);
  if (ledger === undefined) return { settled: 0, closed: 0 };
  const closing = ledger.state === 'open' && (now >= ledger.closesAt || now >= startOf(group));
  if (closing) await ports.ledgers.write(group.id, { kind: 'close' }, now);
  let settled = 0;
  for (const registration of await ports.registrations.registrationsOf(group.id)) {
    const left = registration.status.kind === 'pending' && registration.createdAt + LEFT_BEHIND <= now;
    if (left) settled += await settlePending(ports, ledger, registration);
  }
  return { settled, closed: closing ? 1 : 0 };
};

/**
 * Tidies what times and crashes leave: closes groups whose closing time has come (their ledgers refuse since then by
 * themselves) and settles registrations that a crash left pending. Repeating it changes nothing.
 */
export const sweep = async (ports: SweepPorts): Promise<Swept> => {
  const now = ports.clock();
  const groups = await ports.groups.groupsFrom(now - LOOK_BACK);
  let [settled, closed] = [0, 0];
  for (const group of groups) {
    const done = await sweepGroup(ports, group, now);
    settled += done.settled;
    closed += done.closed;
  }
  return { groups: groups.length, settled, closed };
};
