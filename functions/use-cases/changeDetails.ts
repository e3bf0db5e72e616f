import { changeLetters } from '../domain/dueLetters.ts';
import type { Group } from '../domain/group.ts';
import { detailsRefusal, type GroupDetails, movesGroup, withDetails } from '../domain/groupDetails.ts';
import type { GroupId } from '../domain/ids.ts';
import { reason } from '../domain/reason.ts';
import type { ChangeRefusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { actorOf, type Coordinator, ownGroup } from './coordinator.ts';
import type { Clock, GroupEvent, Groups, History, Ledgers, Notices } from './ports.ts';
import type { GroupChange } from './rewriteLedger.ts';

export type ChangeDetailsPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly history: History;
  readonly ledgers: Ledgers;
  readonly notices: Notices;
};

/** Details under the names that they have in the history; moments are told apart by their fields' names. */
const namedIn = ({ sessions, venue, letterDays }: Group): Readonly<Record<string, string>> => ({
  'sessions.startsAt': sessions.map(({ startsAt }) => startsAt).join(' '),
  'sessions.endsAt': sessions.map(({ endsAt }) => endsAt).join(' '),
  'venue.town': venue.town,
  'venue.address': String(venue.address),
  'venue.voivodeship': venue.voivodeship,
  'letterDays.reminder': String(letterDays.reminder),
  'letterDays.followUp': String(letterDays.followUp),
});

const changesOf = (before: Group, after: Group): GroupEvent['changes'] => {
  const told = namedIn(before);
  return Object.entries(namedIn(after))
    .map(([field, to]) => ({ field, from: told[field] ?? 'null', to }))
    .filter(({ from, to }) => from !== to);
};

/**
 * Changes when and where a group meets, and when its people are written to. Whoever has a seat, an offer or a place is
 * told of other dates or another place; what a crash keeps back of that, the housekeeping plans. Refuses dates in the
 * past or out of order, a group that has begun or is cancelled, and other dates or another place without a reason.
 */
export const changeDetails = async (
  ports: ChangeDetailsPorts,
  coordinator: Coordinator,
  groupId: GroupId,
  { why, ...details }: GroupDetails & { readonly why: string | null },
): Promise<Result<GroupChange, ChangeRefusal>> => {
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  const { group, ledger } = own.value;
  const at = ports.clock();
  const refusal = detailsRefusal(group, ledger, details, at);
  if (refusal !== undefined) return refused(refusal);
  const given = movesGroup(group, details) ? reason(why) : accepted(null);
  if (!given.ok) return given;
  const after = withDetails(group, details, { at, why: given.value });
  const changes = changesOf(group, after);
  if (changes.length === 0) return accepted({ ledger, changed: false });
  await ports.groups.replaceGroup(after);
  const act = { at, by: actorOf(coordinator), why: given.value };
  await ports.history.record({ ...act, groupId, part: 'description', revision: ledger.revision, changes });
  if (after.calendar.sequence > group.calendar.sequence) {
    await ports.notices.plan(changeLetters(after, ledger, at));
  }
  return accepted({ ledger, changed: true });
};
