import { type GroupRules, rulesRefusal, underRules } from '../domain/groupRules.ts';
import type { GroupId } from '../domain/ids.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Group } from '../domain/group.ts';
import { changeLedger, type ChangePorts } from './changeLedger.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import type { GroupEvent, History } from './ports.ts';
import type { GroupChange } from './rewriteLedger.ts';

export type ChangeRulesPorts = ChangePorts & { readonly history: History };

type Described = Pick<Group, 'offers' | 'minimum' | 'belowTaken' | 'approval' | 'substituteHours'>;

/** How institutions are asked to agree: by whose rules, and where they are the group's own, by which. */
const approvalIn = ({ approval }: Described): Readonly<Record<string, string>> => {
  if (approval === undefined) return { approval: 'programme' };
  if (approval === null) return { approval: 'none' };
  return {
    approval: 'own',
    'approval.hours': String(approval.hours),
    'approval.remindHours': String(approval.remindHours),
    'approval.silence': approval.silence,
    'approval.holdsSeat': String(approval.holdsSeat),
  };
};

/** The rules that stand in a description, each under the name it has in the history. */
const describedIn = (described: Described): Readonly<Record<string, string>> => {
  const { offers, minimum, belowTaken, substituteHours } = described;
  return {
    'offers.mode': offers.mode,
    'offers.promotion': offers.promotion,
    'offers.hours': String(offers.hours),
    'offers.stopHours': String(offers.stopHours),
    substituteHours: String(substituteHours),
    'offers.onBounce': offers.onBounce,
    'minimum.people': String(minimum?.people ?? null),
    'minimum.alarmDays': String(minimum?.alarmDays ?? null),
    belowTaken,
    ...approvalIn(described),
  };
};

const changesOf = (before: Described, after: Described): GroupEvent['changes'] => {
  const told = describedIn(before);
  return Object.entries(describedIn(after))
    .map(([field, to]) => ({ field, from: told[field] ?? 'null', to }))
    .filter(({ from, to }) => from !== to);
};

/**
 * Sets the rules of a group: the ledger's part first, for it decides whether they can be, then the description's. A
 * crash between the two leaves the first part set, and repeating the change sets the other. The stream tells of the
 * ledger's part; that of the description is put into the history here. Refuses numbers out of range, newly set times
 * in the past, times in the wrong order, and a cancelled group.
 */
export const changeRules = async (
  ports: ChangeRulesPorts,
  coordinator: Coordinator,
  groupId: GroupId,
  rules: GroupRules,
): Promise<Result<GroupChange, ChangeRefusal>> => {
  const change = await changeLedger(ports, coordinator, { groupId, why: null }, (ledger, group, now) => {
    const isSo = underRules(ledger, rules) === ledger;
    const refusal = rulesRefusal(rules, group, ledger, now);
    if (refusal !== undefined) return refused(refusal);
    return accepted(isSo ? ledger : underRules(ledger, rules));
  });
  if (!change.ok) return change;
  const group = await ports.groups.group(groupId);
  if (group === undefined) return refused({ kind: 'unknown-group' });
  const changes = changesOf(group, rules);
  if (changes.length === 0) return change;
  const { offers, minimum, belowTaken, approval, substituteHours } = rules;
  await ports.groups.replaceGroup({ ...group, offers, minimum, belowTaken, approval, substituteHours });
  const { ledger } = change.value;
  const act = { at: ports.clock(), by: actorOf(coordinator), why: null };
  await ports.history.record({ ...act, groupId, part: 'description', revision: ledger.revision, changes });
  return accepted({ ledger, changed: true });
};
