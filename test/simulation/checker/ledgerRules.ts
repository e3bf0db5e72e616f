import type { Act } from '../../../functions/domain/act.ts';
import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import { countedUnder, countIn, type Facts, lacksApproval, quotasMet, traceOf } from './facts.ts';
import type { Report } from './invariants.ts';
import { isAtLimit, placeIn, type Position, positionIn, seatIn, seatsOf, size } from './positions.ts';

/** A ledger write as the checks see it. `now` is the true moment, in seconds. */
export type Step = {
  readonly before: Ledger;
  readonly after: Ledger;
  readonly act: Act;
  readonly now: number;
  readonly facts: Facts;
  readonly report: Report;
};

const DAY = 86_400;
/** Longer than any process of a history works on one decision, and than a late write is late. */
const SLOW = 240;
const FAST = 6;

const byCoordinator = ({ by }: Act): boolean => by.startsWith('coordinator:');

const isCapacityKept = ({ before, after, act, facts, report }: Step): void => {
  const [was, is] = [size(before.seats), size(after.seats)];
  if (after.capacity !== before.capacity) {
    if (!byCoordinator(act)) report('seats within capacity', `${act.by} changed the capacity`);
    const { belowTaken } = traceOf(facts, after.groupId).group;
    if (is > after.capacity && after.capacity < before.capacity && belowTaken === 'refuse') {
      report('seats within capacity', `lowered to ${after.capacity} under ${is} seats`);
    }
    if (is > was && is > after.capacity) report('seats within capacity', `${is} seats of ${after.capacity}`);
    return;
  }
  if (is > after.capacity && is > was) report('seats within capacity', `${is} seats of ${after.capacity}`);
};

const areCountsKept = ({ before, after, act, report }: Step): void => {
  const institutions = new Set([
    ...Object.keys(after.used),
    ...Object.values(after.seats).map(({ institutionId }) => institutionId),
  ]);
  const used = new Map(Object.entries(after.used));
  for (const id of institutions) {
    const found = seatsOf(after, id);
    const counted = used.get(id) ?? 0;
    if (found !== counted) report('counts of institutions agree', `${id} has ${found}, counted ${counted}`);
    const had = seatsOf(before, id);
    if (found > had && isAtLimit(after, found - 1, act.at)) {
      report('institution within its limit', `${id} has ${found} of ${after.perInstitution ?? 0}`);
    }
  }
};

const areActsTrue = ({ before, after, act, now, report }: Step): void => {
  if (after.revision !== before.revision + 1) {
    report('revisions follow one another', `${before.revision} -> ${after.revision}`);
  }
  if (act.at > now + FAST || act.at < now - SLOW) {
    report('acts are told truly', `written at ${now} as if at ${act.at}`);
  }
  const rulesChanged =
    before.perInstitution !== after.perInstitution ||
    before.waitingLimit !== after.waitingLimit ||
    before.closeWhenFull !== after.closeWhenFull ||
    before.limitLiftsAt !== after.limitLiftsAt ||
    before.opensAt !== after.opensAt;
  if (rulesChanged && !byCoordinator(act)) report('acts are told truly', `${act.by} changed the rules`);
  if (before.state !== after.state && !byCoordinator(act)) {
    const filled = after.state === 'full' && before.closeWhenFull && before.state === 'open';
    const closed = after.state === 'closed' && (before.state === 'open' || before.state === 'full');
    if (!filled && !(closed && act.by === 'system' && act.at >= before.closesAt)) {
      report('acts are told truly', `${act.by} made it ${after.state}`);
    }
  }
  if (before.state === 'cancelled') {
    const kept = Object.entries(before.seats).filter(
      ([, { kind }]) => kind === 'taken' || kind === 'offered',
    );
    // Whoever leaves at the same moment may, and a coordinator may find people a seat elsewhere.
    const lost = kept.find(
      ([id]) =>
        seatIn(after, id) === undefined && !['left', 'moved', 'substituted'].includes(positionIn(after, id)),
    );
    if (lost !== undefined) report('cancelled stays as it was', `${lost[0]} lost the seat it had`);
  }
};

const isOneEach = ({ after, report }: Step): void => {
  const people = new Set<string>();
  for (const id of [...Object.keys(after.seats), ...Object.keys(after.queue)]) {
    const key = id.slice(0, 7);
    if (people.has(key)) report('one active registration', `${id} is there twice`);
    people.add(key);
  }
  const places = Object.values(after.queue);
  if (new Set(places).size !== places.length) report('a place is the next one', 'one place, two people');
};

/** Someone the queue does not know takes a seat or a place. */
const isNewcomerRight = (step: Step, id: string, to: Position): void => {
  const { before, after, act, report } = step;
  const open = before.state === 'open' && before.opensAt <= act.at && act.at < before.closesAt;
  if (!open) report('sign-up is open', `${id} came to a group that is ${before.state}`);
  if (to === 'queue') {
    const place = placeIn(after, id);
    if (place !== before.nextPlace || after.nextPlace !== before.nextPlace + 1) {
      report('a place is the next one', `${id} has ${place ?? 0}, the next was ${before.nextPlace}`);
    }
    if (before.waitingLimit !== null && size(before.queue) >= before.waitingLimit) {
      report('sign-up is open', `${id} waits beyond the ${before.waitingLimit} who may`);
    }
    return;
  }
  if (size(before.queue) > 0) {
    report('no newcomer before a waiter', `${id} came before ${Object.keys(before.queue).join(', ')}`);
  }
};

/** Whether an institution agreed so late that whoever served others may have read the list before. */
const agreedLately = ({ approvals }: Facts, group: GroupId, id: string, now: number): boolean => {
  const known = approvals.get(`${group} ${id}`);
  return known?.kind === 'agreed' && known.since >= now - SLOW;
};

/** Whoever waits before somebody served must have been kept back by a limit. */
const isOrderKept = ({ before, after, act, now, facts, report }: Step, id: string, place: number): void => {
  const overtaken = Object.entries(before.queue).filter(
    ([other, own]) => own < place && positionIn(after, other) === 'queue',
  );
  for (const [other, own] of overtaken) {
    if (lacksApproval(facts, after.groupId, other) || agreedLately(facts, after.groupId, other, now))
      continue;
    const institution = facts.institutionOf(after.groupId, other);
    let count = seatsOf(after, institution);
    for (const [later, seat] of Object.entries(after.seats)) {
      const was = placeIn(before, later);
      if (seat.institutionId === institution && was !== undefined && was > own) count -= 1;
    }
    if (isAtLimit(after, count, act.at)) continue;
    const full = quotasMet(facts, institution).some((quota) => {
      const last = facts.lastFull.get(quota.id);
      return countIn(facts, quota) >= quota.limit || (last !== undefined && last >= now - SLOW);
    });
    if (!full) report('order of the ledger', `${id} (${place}) was served before ${other} (${own})`);
  }
};

const isServiceRight = (step: Step, id: string): void => {
  const { before, after, act, facts, report } = step;
  const { group } = traceOf(facts, after.groupId);
  const starts = Math.min(...group.sessions.map(({ startsAt }) => startsAt));
  const { mode, stopHours, promotion, hours } = group.offers;
  const ended = before.state === 'closed' || (before.state !== 'confirmed' && act.at >= before.closesAt);
  const never = before.state === 'draft' || before.state === 'cancelled';
  if (ended || never || mode === 'manual' || act.at < before.opensAt) {
    report('service is not stopped', `${id} was served in a group that is ${before.state}, ${mode}`);
  }
  if (act.at >= starts - stopHours * 3600) report('service is not stopped', `${id} was served too late`);
  const seat = seatIn(after, id);
  if (promotion === 'offer' && seat?.kind !== 'offered') {
    report('nobody loses or gets what nobody gave', `${id} was not asked`);
  }
  if (seat?.kind !== 'offered') return;
  const working = act.at + hours * 3600;
  if (seat.until < Math.min(working, starts) || seat.until > starts) {
    report('deadlines decide', `${id} is offered until ${seat.until}, at ${act.at} for ${hours} hours`);
  }
};

type Move = { readonly id: string; readonly from: Position; readonly to: Position };

/** Changes of position that only the given people may make, where nothing more has to hold. */
const MAY: Readonly<Record<string, readonly ('participant' | 'system' | 'coordinator')[]>> = {
  'absent taken': ['participant', 'system', 'coordinator'],
  'absent held': ['participant'],
  'absent awaiting-approval': ['participant'],
  'absent queue': ['participant'],
  'absent offered': ['coordinator'],
  'absent arriving': ['coordinator'],
  'absent left': ['participant'],
  'absent moved': ['system', 'coordinator'],
  'absent refused': ['system', 'coordinator'],
  'queue offered': ['system', 'coordinator'],
  'queue taken': ['system', 'coordinator'],
  'queue held': ['system', 'coordinator'],
  'queue left': ['participant'],
  'queue moved': ['system', 'coordinator'],
  'queue refused': ['system'],
  'awaiting-approval taken': ['system'],
  'awaiting-approval refused': ['system', 'participant', 'coordinator'],
  'awaiting-approval left': ['participant'],
  'held taken': ['system', 'participant'],
  'held refused': ['system', 'participant', 'coordinator'],
  'held queue': ['system', 'participant', 'coordinator'],
  'held left': ['participant'],
  'offered taken': ['participant'],
  'offered left': ['participant'],
  'offered expired': ['system', 'participant', 'coordinator'],
  'taken left': ['participant'],
  'taken moved': ['system', 'coordinator'],
  'taken swapping': ['coordinator'],
  'swapping moved': ['system', 'coordinator'],
  'swapping taken': ['system', 'coordinator'],
  'arriving taken': ['system', 'coordinator'],
  'arriving refused': ['system', 'coordinator'],
  'expired offered': ['coordinator'],
  'refused offered': ['coordinator'],
  'left absent': ['participant', 'system', 'coordinator'],
  'expired absent': ['participant', 'system', 'coordinator'],
  'moved absent': ['participant', 'system', 'coordinator'],
  'refused absent': ['participant', 'system', 'coordinator'],
};

const isDepartureRight = ({ before, after, act, facts, report }: Step, { id, from, to }: Move): void => {
  const seat = seatIn(before, id);
  if ((to === 'expired' || to === 'refused' || to === 'queue') && seat !== undefined && 'until' in seat) {
    const given = to !== 'expired' && act.by !== 'participant';
    if (seat.until > act.at && !given) {
      report('deadlines decide', `${id} lapsed at ${act.at}, before ${seat.until}`);
    }
  }
  if (to === 'taken' && seat !== undefined && 'until' in seat && act.at >= seat.until) {
    report('deadlines decide', `${id} was taken at ${act.at}, after ${seat.until}`);
  }
  if (to === 'queue' && seat?.kind === 'held' && placeIn(after, id) !== seat.place) {
    report('a place is the next one', `${id} came back to another place`);
  }
  if (to === 'left' && from !== 'absent' && !facts.leaving.has(`${after.groupId} ${id}`)) {
    report('nobody loses or gets what nobody gave', `${id} left without having asked to`);
  }
  if (from === 'offered' && to === 'taken' && !facts.accepting.has(`${after.groupId} ${id}`)) {
    report('nobody loses or gets what nobody gave', `${id} took an offer without having said so`);
  }
};

const isSeatCounted = ({ after, facts, report }: Step, id: string): void => {
  const seat = seatIn(after, id);
  if (seat === undefined) return;
  const met = quotasMet(facts, seat.institutionId);
  if (met.length === 0) return;
  const counted = countedUnder(facts, `${after.groupId}/${id}`);
  const missing = met.filter((quota) => counted?.includes(quota.id) !== true);
  if (missing.length > 0)
    report('every seat is counted', `${id} is not in ${missing.map((q) => q.id).join()}`);
};

/** A seat is nobody's without their institution, and nobody is turned out who was not refused. */
const isApprovalKept = ({ before, after, act, facts, report }: Step, { id, from, to }: Move): void => {
  const isGiven = to === 'taken' || to === 'offered' || (to === 'held' && from === 'queue');
  if (isGiven && lacksApproval(facts, after.groupId, id)) {
    report('nobody has a seat without the institution', `${id} went from ${from} to ${to}`);
  }
  const known = facts.approvals.get(`${after.groupId} ${id}`);
  const seat = seatIn(before, id);
  const hasLapsed = seat !== undefined && 'until' in seat && seat.until <= act.at;
  const isOut = to === 'refused' && (from === 'queue' || from === 'awaiting-approval') && !hasLapsed;
  const byQuota = known?.kind === 'agreed' && from === 'awaiting-approval' && facts.cast.quotas.length > 0;
  if (isOut && known?.kind !== 'refused' && !byQuota) {
    report('an institution’s answer is followed', `${id} is turned out, nobody has refused`);
  }
};

const isMoveRight = (step: Step, move: Move): void => {
  const { before, after, act, report } = step;
  const { id, from, to } = move;
  const who = byCoordinator(act) ? 'coordinator' : act.by === 'system' ? 'system' : 'participant';
  if (MAY[`${from} ${to}`]?.includes(who) !== true) {
    report('nobody loses or gets what nobody gave', `${id} went from ${from} to ${to} by ${act.by}`);
    return;
  }
  isDepartureRight(step, move);
  isApprovalKept(step, move);
  if (
    from === 'absent' &&
    who === 'participant' &&
    ['taken', 'held', 'awaiting-approval', 'queue'].includes(to)
  ) {
    isNewcomerRight(step, id, to);
  }
  if (from === 'absent' && to === 'queue') {
    const seat = before.capacity > size(before.seats) && size(before.queue) === 0;
    const institution = step.facts.institutionOf(after.groupId, id);
    if (seat && !isAtLimit(before, seatsOf(before, institution), act.at)) {
      report('nobody waits for a free seat', `${id} waits while ${size(before.seats)}/${before.capacity}`);
    }
  }
  if (from === 'absent' && to === 'arriving' && seatIn(after, id) !== undefined) {
    const seat = seatIn(after, id);
    const swap = seat?.kind === 'arriving' && seat.instead !== null;
    if (!swap && size(before.queue) > 0) report('no newcomer before a waiter', `${id} was moved in`);
  }
  if (from === 'queue' && who === 'system' && ['offered', 'taken', 'held'].includes(to)) {
    isServiceRight(step, id);
    isOrderKept(step, id, placeIn(before, id) ?? 0);
  }
  if (to === 'taken' && from !== 'swapping') isSeatCounted(step, id);
  if (
    to === 'absent' &&
    act.at < (Object.entries(before.gone).find(([key]) => key === id)?.[1].at ?? 0) + DAY
  ) {
    report('nobody is forgotten too soon', id);
  }
};

const isFullRight = ({ before, after, act, report }: Step, moves: readonly Move[]): void => {
  const [move] = moves;
  if (move?.to !== 'taken' || moves.length !== 1 || byCoordinator(act)) return;
  if (move.from === 'swapping' || move.from === 'arriving' || move.from === 'queue') return;
  if (!before.closeWhenFull || before.state !== 'open') return;
  const full = size(after.seats) >= after.capacity;
  if (full !== (after.state === 'full')) report('full when full', `${size(after.seats)}, ${after.state}`);
};

const arePlacesKept = ({ before, after, act, report }: Step): void => {
  for (const [id, place] of Object.entries(after.queue)) {
    const was = placeIn(before, id);
    if (was === undefined || was === place) continue;
    if (!byCoordinator(act) || place >= was || act.why === null) {
      report('a place is the next one', `${id} went from ${was} to ${place} by ${act.by}`);
    }
  }
  if (after.nextPlace < before.nextPlace) report('a place is the next one', 'the next place went back');
};

const movesIn = (before: Ledger, after: Ledger): readonly Move[] => {
  const ids = new Set<string>();
  for (const { seats, queue, gone } of [before, after]) {
    for (const map of [seats, queue, gone]) for (const id of Object.keys(map)) ids.add(id);
  }
  const moves: Move[] = [];
  for (const id of ids) {
    const [from, to] = [positionIn(before, id), positionIn(after, id)];
    const [was, is] = [seatIn(before, id), seatIn(after, id)];
    const again = was !== is && was?.kind === 'offered' && is?.kind === 'offered' && was.until !== is.until;
    if (from !== to || again) moves.push({ id, from, to });
  }
  return moves;
};

/** Everything that one ledger write has to keep. */
export const checkStep = (step: Step): void => {
  isCapacityKept(step);
  areCountsKept(step);
  areActsTrue(step);
  isOneEach(step);
  arePlacesKept(step);
  const moves = movesIn(step.before, step.after);
  for (const move of moves) isMoveRight(step, move);
  isFullRight(step, moves);
};
