import type { Log } from '../observability/log.ts';
import { type AuditNightlyPorts, auditNightly } from '../use-cases/auditNightly.ts';
import type { Alarm } from '../use-cases/auditGroup.ts';
import { housekeep, type HousekeepPorts, NotLookedAfter } from '../use-cases/housekeep.ts';
import { planDigests } from '../use-cases/planDigests.ts';
import { openStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

type Ports = HousekeepPorts & AuditNightlyPorts & Parameters<typeof planDigests>[0];

const tell = (log: Log, alarms: readonly Alarm[]): void => {
  for (const { groupId: group, difference } of alarms) {
    const seat = 'seatId' in difference ? difference.seatId : null;
    log({ event: 'audit-difference', group, difference: difference.kind, seat });
  }
};

/** What was found is told even when a group could not be looked after; that the run was whole is not. */
const tidyUp = async (ports: Ports, log: Log): Promise<void> => {
  const { alarms, ...counts } = await housekeep(ports).catch((error: unknown) => {
    if (error instanceof NotLookedAfter) tell(log, error.housekept.alarms);
    throw error;
  });
  tell(log, alarms);
  log({ event: 'housekept', ...counts, alarms: alarms.length });
};

const planAndAudit = async (ports: Ports, log: Log): Promise<void> => {
  const digests = await planDigests(ports);
  if (digests > 0) log({ event: 'digests-planned', digests });
  const night = await auditNightly(ports);
  for (const { quota, counted, found } of night?.miscounts ?? []) {
    log({ event: 'quota-difference', quota, counted, found });
  }
};

/** Over some store. A group that cannot be looked after holds up neither the digests nor the nightly audit. */
export const housekeeperOver =
  (ports: Ports, log: Log): (() => Promise<void>) =>
  async () => {
    try {
      await tidyUp(ports, log);
    } finally {
      await planAndAudit(ports, log);
    }
  };

/** The scheduled tidying-up. Run twice at once, it does the same as once. Each difference found is an alarm. */
export const housekeeper = ({ env, clock, log }: Runtime): (() => Promise<void>) =>
  housekeeperOver({ ...openStore(env), clock, isHoliday: isPolishHoliday }, log);
