import { DAYS_A_MONTH, HOURS_A_MONTH } from './assumed.ts';
import { type Bill, times, together } from './bill.ts';
import { type Basis, billOf } from './flows.ts';
import type { Work } from './measured.ts';

/** What the table keeps for a month, in itself and in its backups. */
export const keptForAMonth = (bytes: number, { deployment: { restorable, backups } }: Basis): Bill => ({
  stored: bytes,
  restorable: restorable ? bytes : 0,
  backedUp: bytes * backups,
});

/** A month of what the scheduler starts; a schedule of another rate than each minute counts as it is in the template. */
const scheduledFor = (minute: Work, basis: Basis): Bill => {
  const startsOf = (name: 'housekeep' | 'mailAgain'): number => {
    const found = basis.deployment.starts.get(name);
    if (found === undefined) throw new Error(`The template has no schedule of ${name}`);
    return found;
  };
  const { housekeep, mailAgain } = minute;
  return together(
    times(startsOf('housekeep'), billOf(housekeep === undefined ? {} : { housekeep }, basis)),
    times(startsOf('mailAgain'), billOf(mailAgain === undefined ? {} : { mailAgain }, basis)),
  );
};

/** A month of a deployed environment that nobody uses, with the five programmes loaded and open. */
export const idleMonth = (basis: Basis): Bill => {
  const { deployment, measured, assumed } = basis;
  const running = together(
    scheduledFor(measured.idleMinute, basis),
    times(DAYS_A_MONTH, billOf(measured.idleMonday, basis)),
  );
  return together(running, keptForAMonth(measured.bytes.loaded, basis), {
    logKept: ((running.logIn ?? 0) * deployment.logDays) / DAYS_A_MONTH,
    key: deployment.keys,
    keyUse: deployment.awake * assumed.keyUsesAnHour * HOURS_A_MONTH,
    alarm: deployment.alarmMetrics,
    dashboard: deployment.dashboards.length,
    metric: measured.metrics.idle + deployment.reputations * assumed.reputationMetrics,
  });
};

/** What a month costs more once the keys that are renewed were renewed twice; it does not grow beyond that. */
export const renewedKeys = ({ deployment }: Basis): Bill => ({ key: 2 * deployment.renewedKeys });

/** What a day costs more on which the housekeeping finds nothing but full groups. */
export const fullDay = (basis: Basis): Bill => {
  const { idleMinute, fullMinute } = basis.measured;
  const [full, idle] = [fullMinute.work, idleMinute].map((minute) => scheduledFor(minute, basis));
  return times(1 / DAYS_A_MONTH, together(full ?? {}, times(-1, idle ?? {})));
};

/** A month of the firewall, without the requests that it looks at. */
export const firewallMonth = (rules: number): Bill => ({ firewall: 1, firewallRule: rules });
