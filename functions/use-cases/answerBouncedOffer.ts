import { bySystem } from '../domain/act.ts';
import { startOf } from '../domain/group.ts';
import type { NoticeName } from '../domain/notice.ts';
import { afterBounce } from '../domain/offers.ts';
import { accepted } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import type { Clock, Groups, Ledgers, Notices } from './ports.ts';
import { rewriteLedger } from './rewriteLedger.ts';

export type BouncedOfferPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly notices: Notices;
};

/**
 * Answers that the mail of an offer cannot reach the person: the group's rule stops the clock or lets the seat go on,
 * and the coordinator is told. Only the offer of that very mail is touched; of anything else, and of an offer that lasts
 * until the group starts anyway, nothing is made. Doing it again changes nothing.
 */
export const answerBouncedOffer = async (ports: BouncedOfferPorts, name: NoticeName): Promise<void> => {
  const { groupId, seatId, kind, audience, occasion } = name;
  if (kind !== 'offered' || audience !== 'participant') return;
  const group = await ports.groups.group(groupId);
  if (group === undefined || occasion >= startOf(group)) return;
  const now = ports.clock();
  const change = await rewriteLedger(ports, groupId, bySystem(now), (ledger) =>
    accepted(afterBounce(ledger, seatId, { until: occasion, startsAt: startOf(group), now }, group.offers)),
  );
  if (!change.ok) return;
  const { ledger } = change.value;
  const standing = standingOf(ledger, seatId, now);
  const isOver = standing.kind === 'gone' && standing.how === 'expired';
  if (standing.kind !== 'offered' && !isOver) return;
  await ports.notices.plan([
    {
      groupId,
      seatId,
      kind: 'offer-bounced',
      occasion,
      audience: 'coordinator',
      plannedAt: now,
      place: null,
      why: null,
      revision: ledger.revision,
      delivery: { kind: 'planned' },
    },
  ]);
};
