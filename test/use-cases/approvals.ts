import type { ApprovalRules } from '../../functions/domain/approval.ts';
import type { Group } from '../../functions/domain/group.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import type { Programme } from '../../functions/domain/programme.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { ownStanding } from '../../functions/domain/ownStanding.ts';
import type { Notice } from '../../functions/domain/notice.ts';
import { decideApproval, type Decision } from '../../functions/use-cases/decideApproval.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { DPS, NOW, person } from '../support/builders.ts';
import { followed, ledgerIn, nowOf, somebodyIn } from '../support/people.ts';
import { setScene, type World } from '../support/world.ts';

/** Four working hours to answer, a reminder an hour before, silence is a no, and the seat is kept. */
export const RULES: ApprovalRules = { hours: 4, remindHours: 1, silence: 'refuse', holdsSeat: true };

/** The last moment of the question to an institution that is asked now. */
export const UNTIL = NOW + 4 * HOUR;

type Changes = {
  readonly rules?: Partial<ApprovalRules>;
  readonly programme?: Partial<Programme>;
  readonly group?: Partial<Group>;
  readonly ledger?: Partial<LedgerSettings>;
};

/** A group whose institutions have to agree. */
export const askingGroup = async (world: World, changes: Changes = {}): Promise<Group> => {
  const { rules, ledger } = changes;
  const programme = { ...changes.programme, approval: { ...RULES, ...rules } };
  const { group } = await setScene(world, {
    programme,
    ...(changes.group === undefined ? {} : { group: changes.group }),
    ...(ledger === undefined ? {} : { ledger }),
  });
  return group;
};

/** The n-th of many people registers, and the stream has followed. */
export const comes = async (world: World, group: Group, number = 0): Promise<Registration> => {
  const registration = await somebodyIn(world, group, { details: person(number) });
  await followed(world, group);
  return registration;
};

/** Where somebody is and what their status says, in two words. */
export const whereIs = async (
  world: World,
  group: Group,
  registration: Registration,
): Promise<readonly [string, string]> => {
  const now = await nowOf(world, registration);
  return [ownStanding(now, await ledgerIn(world, group), world.clock()).kind, now.status.kind];
};

export const agreeTo = (registration: Registration): Decision => ({
  seatId: seatOf(registration),
  decision: 'agree',
});

export const refuseTo = (registration: Registration, why = 'Brak zastępstwa'): Decision => ({
  seatId: seatOf(registration),
  decision: 'refuse',
  why,
});

/** The institution answers, and the stream has followed. In a word for each person what came of it. */
export const answers = async (
  world: World,
  group: Group,
  ...decisions: readonly Decision[]
): Promise<readonly string[]> => {
  const decided = await decideApproval(world, { institutionId: DPS, groupId: group.id }, decisions);
  await followed(world, group);
  if (!decided.ok) return [decided.refusal.kind];
  return decided.value.map(({ result }) =>
    result.ok ? `${result.value.approval.kind}, ${result.value.standing.kind}` : result.refusal.kind,
  );
};

/** What is planned for one attempt, `kind audience`, in the order of the alphabet. */
export const plannedFor = async (world: World, registration: Registration): Promise<readonly string[]> => {
  const notices: readonly Notice[] = await world.notices.noticesOf(
    registration.groupId,
    seatOf(registration),
  );
  return notices.map(({ kind, audience }) => `${kind} ${audience}`).toSorted();
};
