import { startOf, type Group } from '../domain/group.ts';
import type { Ledger } from '../domain/ledger.ts';
import { noticesOf } from '../domain/notice.ts';
import { seatOf, type Registration } from '../domain/registration.ts';
import { settlementsOf, type Settlement } from '../domain/settlement.ts';
import { HOUR, MINUTE, type Moment } from '../domain/time.ts';
import type { Groups, Ledgers } from './ports.ts';
import type { SettlePorts } from './settle.ts';

export type SweepPorts = SettlePorts & { readonly groups: Groups; readonly ledgers: Ledgers };

export type Swept = { readonly groups: number; readonly settled: number; readonly closed: number };

/** Longer than a request and its retries can be under way: what is pending after that was left by a crash. */
const LEFT_BEHIND = 2 * MINUTE;
/** Groups are looked after until their first hours are over: late stream records may still arrive. */
const LOOK_BACK = 48 * HOUR;

/**
 * Whether a registration has to be settled here. A request may still settle a young pending one; any other that
 * differs from the ledger missed its stream record. An attempt that was refused and then shut out stays refused.
 */
const isLeftBehind = (
  { status, createdAt, revision }: Registration,
  ledger: Ledger,
  settlement: Settlement | undefined,
  now: Moment,
): boolean => {
  if (status.kind === 'pending') return createdAt + LEFT_BEHIND <= now;
  if (settlement === undefined || revision >= ledger.revision) return false;
  const shutOut = status.kind === 'refused' && settlement.status.kind === 'withdrawn';
  return settlement.status.kind !== status.kind && !shutOut;
};

/** Notices come first: what is settled is not looked at again, and a crash in between must not lose them. */
const settleLeft = async (
  ports: SweepPorts,
  ledger: Ledger,
  registration: Registration,
  settlement: Settlement | undefined,
): Promise<number> => {
  // Without a settlement it never reached the ledger, so nobody was told that it did.
  if (settlement !== undefined) {
    await ports.notices.plan(noticesOf(ledger.groupId, settlement, ports.clock()));
  }
  const status = settlement?.status ?? { kind: 'refused' };
  return (await ports.registrations.settle(registration, status, ledger.revision)) ? 1 : 0;
};

const sweepGroup = async (ports: SweepPorts, group: Group, now: Moment): Promise<Omit<Swept, 'groups'>> => {
  const ledger = await ports.ledgers.read(group.id);
  if (ledger === undefined) return { settled: 0, closed: 0 };
  const closing = ledger.state === 'open' && (now >= ledger.closesAt || now >= startOf(group));
  if (closing) await ports.ledgers.write(group.id, { kind: 'close' }, now);
  const settlements = new Map(settlementsOf(undefined, ledger).map((entry) => [entry.seatId, entry]));
  let settled = 0;
  for (const registration of await ports.registrations.registrationsOf(group.id)) {
    const settlement = settlements.get(seatOf(registration));
    if (!isLeftBehind(registration, ledger, settlement, now)) continue;
    settled += await settleLeft(ports, ledger, registration, settlement);
  }
  return { settled, closed: closing ? 1 : 0 };
};

/**
 * Tidies what times and crashes leave: closes groups whose closing time has come (their ledgers refuse since then by
 * themselves), settles registrations that a crash left pending and those whose stream record was lost. Repeating it
 * changes nothing. A group that fails holds up no other; when all are done, the failed ones
 * are named in what is thrown, with the class of their fault alone.
 */
export const sweep = async (ports: SweepPorts): Promise<Swept> => {
  const now = ports.clock();
  const groups = await ports.groups.groupsFrom(now - LOOK_BACK);
  const failed: string[] = [];
  let [settled, closed] = [0, 0];
  for (const group of groups) {
    try {
      const done = await sweepGroup(ports, group, now);
      settled += done.settled;
      closed += done.closed;
    } catch (error) {
      failed.push(`${group.id} (${error instanceof Error ? error.name : typeof error})`);
    }
  }
  if (failed.length > 0) throw new Error(`Groups not swept: ${failed.join(', ')}`);
  return { groups: groups.length, settled, closed };
};
