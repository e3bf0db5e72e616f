import { auditNightly } from '../use-cases/auditNightly.ts';
import { housekeep } from '../use-cases/housekeep.ts';
import { planDigests } from '../use-cases/planDigests.ts';
import { openStore } from './openStore.ts';
import { isPolishHoliday } from './polishHolidays.ts';
import type { Runtime } from './runtime.ts';

/** The scheduled tidying-up. Run twice at once, it does the same as once. Each difference found is an alarm. */
export const housekeeper = (runtime: Runtime): (() => Promise<void>) => {
  const ports = { ...openStore(runtime.env), clock: runtime.clock, isHoliday: isPolishHoliday };
  return async () => {
    const { alarms, ...counts } = await housekeep(ports);
    for (const { groupId: group, difference } of alarms) {
      const seat = 'seatId' in difference ? difference.seatId : null;
      runtime.log({ event: 'audit-difference', group, difference: difference.kind, seat });
    }
    runtime.log({ event: 'housekept', ...counts, alarms: alarms.length });
    const digests = await planDigests(ports);
    if (digests > 0) runtime.log({ event: 'digests-planned', digests });
    const night = await auditNightly(ports);
    for (const { quota, counted, found } of night?.miscounts ?? []) {
      runtime.log({ event: 'quota-difference', quota, counted, found });
    }
  };
};
