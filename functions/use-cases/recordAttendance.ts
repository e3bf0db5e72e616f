import type { Group } from '../domain/group.ts';
import type { GroupId, RegistrationKey } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { groupState, type GroupState } from '../domain/life.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { seatOf } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import type { Moment } from '../domain/time.ts';
import { type Coordinator, ownGroup } from './coordinator.ts';
import type { Clock, Groups, Ledgers, Registrations } from './ports.ts';

export type RecordAttendancePorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

/** How many people came, and how many had a seat and did not. */
export type Attendance = { readonly present: number; readonly absent: number };

/** Whether a group in this state has begun, so that it is known who came. */
export const hasBegun = (state: GroupState): boolean => state === 'running' || state === 'finished';

/** The refusal of a group that has not begun, or never will. */
export const attendanceGate = (
  group: Group,
  ledger: Ledger,
  now: Moment,
): Extract<ChangeRefusal, { kind: 'wrong-state' }> | undefined => {
  const state = groupState(group, ledger, now);
  return hasBegun(state) ? undefined : { kind: 'wrong-state', state };
};

/**
 * Writes down who came to one of the coordinator's groups: those named were present, everybody else with a seat was
 * absent. It can be corrected at any time, and made twice it is made once. Refuses other groups, a group that has not
 * begun or was cancelled, and anybody named who has no seat; nothing is written then. One write unit for each
 * registration that changes; should it stop in between, it is to be made again.
 */
export const recordAttendance = async (
  ports: RecordAttendancePorts,
  coordinator: Coordinator,
  groupId: GroupId,
  present: readonly RegistrationKey[],
): Promise<Result<Attendance, ChangeRefusal>> => {
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  const { group, ledger } = own.value;
  const now = ports.clock();
  const tooEarly = attendanceGate(group, ledger, now);
  if (tooEarly !== undefined) return refused(tooEarly);

  const registered = (await ports.registrations.registrationsOf(groupId)).map((registration) => ({
    registration,
    standing: standingOf(ledger, seatOf(registration), now),
  }));
  const standings = new Map(registered.map(({ registration, standing }) => [registration.key, standing]));
  for (const key of present) {
    const standing = standings.get(key) ?? { kind: 'absent' };
    if (standing.kind !== 'seated') return refused({ kind: 'not-seated', standing });
  }

  const came = new Set(present);
  const seated = registered.flatMap(({ registration, standing }) =>
    standing.kind === 'seated' ? [registration] : [],
  );
  const different = seated.filter(({ key, attended }) => attended !== came.has(key));
  await Promise.all(
    different.map((registration) =>
      ports.registrations.recordAttendance(registration, came.has(registration.key)),
    ),
  );
  return accepted({ present: came.size, absent: seated.length - came.size });
};
