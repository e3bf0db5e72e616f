import { differencesIn, type Difference } from '../domain/audit.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { MINUTE, type Moment } from '../domain/time.ts';
import type { CarryOutPorts } from './carryOutApproval.ts';
import { seatsLeftFree, serveQueue, type ServePorts } from './serveQueue.ts';
import { settleLeft, type SettleLeftPorts } from './settleLeft.ts';
import { tidyApprovals } from './tidyApprovals.ts';

export type AuditGroupPorts = ServePorts & SettleLeftPorts & CarryOutPorts;

/** A difference found in a group: an alarm. */
export type Alarm = { readonly groupId: GroupId; readonly difference: Difference };

/** What became of one group: registrations settled, what differs, and registrations that nobody had decided on for two minutes. */
type Audited = { readonly settled: number; readonly alarms: readonly Alarm[]; readonly pending: number };

/** What nobody has worked on for so long was left by the stream and by the runs before this one. */
const TOO_LONG = 2 * MINUTE;

/**
 * Whether a seat was left free since `then` and cannot be given now either. Who may have it can have changed a moment ago
 * without a word in the ledger, by a yes or by room in a limit: so it is given first, and rings only if that fails.
 */
const isLeftFree = async (
  ports: AuditGroupPorts,
  group: Group,
  ledger: Ledger,
  then: Moment,
): Promise<boolean> => {
  if ((await seatsLeftFree(ports, group, ledger, then)) === 0) return false;
  try {
    await serveQueue(ports, group.id);
  } catch {
    return true;
  }
  const now = await ports.ledgers.read(group.id);
  return now !== undefined && (await seatsLeftFree(ports, group, now, then)) > 0;
};

/**
 * Settles what was left behind in one group and counts its ledger against its registrations. What was left undone for
 * two minutes is counted from the moment at which the run `began`, which may go on for long.
 */
export const auditGroup = async (ports: AuditGroupPorts, group: Group, began: Moment): Promise<Audited> => {
  const ledger = await ports.ledgers.read(group.id);
  if (ledger === undefined) return { settled: 0, alarms: [], pending: 0 };
  const registrations = await ports.registrations.registrationsOf(group.id);
  const then = began - TOO_LONG;
  const pending = registrations.filter(
    ({ status, createdAt }) => status.kind === 'pending' && createdAt <= then,
  );
  const left = await settleLeft(ports, ledger, registrations);
  const settled = left + (await tidyApprovals(ports, group, ledger, registrations));
  const leftFree = await isLeftFree(ports, group, ledger, then);
  const found: readonly Difference[] = [
    ...differencesIn(ledger, registrations, group.belowTaken === 'allow'),
    ...(leftFree ? [{ kind: 'seat-left-free' } as const] : []),
  ];
  // What differs while somebody writes may only be seen at two moments; if it is so, the next run finds it again.
  const isStill = found.length === 0 || (await ports.ledgers.read(group.id))?.revision === ledger.revision;
  const alarms = isStill ? found.map((difference) => ({ groupId: group.id, difference })) : [];
  return { settled, alarms, pending: pending.length };
};
