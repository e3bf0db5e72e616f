import type { GroupId, ProgrammeId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { type Member, type QuotaId, quotasOf, seatGroup, weights } from '../domain/quota.ts';
import { MINUTE, type Moment } from '../domain/time.ts';
import { uncountSeat } from './countSeat.ts';
import type { Clock, Ledgers, Programmes, Quotas } from './ports.ts';

export type AuditQuotasPorts = {
  readonly clock: Clock;
  readonly ledgers: Ledgers;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
};

/** A counter that differs from the people it counts: an alarm. */
export type Miscount = { readonly quota: QuotaId; readonly counted: number; readonly found: number };

export type AuditedQuotas = { readonly released: number; readonly miscounts: readonly Miscount[] };

/** Longer than a seat can be on its way into a ledger. */
const ON_THE_WAY = 5 * MINUTE;

/** Seats that are counted although their ledger has them no longer: a record that was lost left them. */
const leftOver = ({ seats }: Member, ledgers: ReadonlyMap<GroupId, Ledger>, now: Moment): readonly string[] =>
  Object.entries(seats).flatMap(([key, { at }]) => {
    const { groupId, seatId } = seatGroup(key);
    const ledger = ledgers.get(groupId);
    const gone = ledger === undefined || ledger.state === 'cancelled' || !Object.hasOwn(ledger.seats, seatId);
    return gone && at + ON_THE_WAY <= now ? [key] : [];
  });

const miscountsOf = async (
  { programmes, quotas }: AuditQuotasPorts,
  id: ProgrammeId,
  members: readonly Member[],
): Promise<readonly Miscount[]> => {
  const [programme, courses] = await Promise.all([programmes.programme(id), programmes.courses(id)]);
  const ids = quotasOf({ quotas: programme?.quotas ?? [] }, courses).map((quota) => quota.id);
  const found = new Map<QuotaId, number>();
  for (const member of members) {
    for (const [quota, weight] of weights(member)) found.set(quota, (found.get(quota) ?? 0) + weight);
  }
  return (await quotas.counts(id, ids)).flatMap(({ id: quota, taken }) => {
    const real = found.get(quota) ?? 0;
    return taken === real ? [] : [{ quota, counted: taken, found: real }];
  });
};

/**
 * Audits the limits across groups of one programme: gives up counts whose seats are gone, and counts the counters
 * against the people. Meant for a quiet hour: a count that moves meanwhile looks like a difference. Reads every member
 * of the programme and one ledger for each of its groups.
 */
export const auditQuotas = async (ports: AuditQuotasPorts, id: ProgrammeId): Promise<AuditedQuotas> => {
  const members = await ports.quotas.members(id);
  const groups = members.flatMap(({ seats }) => Object.keys(seats).map((key) => seatGroup(key).groupId));
  const ledgers = await ports.ledgers.glanceAll([...new Set(groups)]);
  let released = 0;
  for (const member of members) {
    for (const key of leftOver(member, ledgers, ports.clock())) {
      await uncountSeat(ports, { programmeId: id, person: member.person, key });
      released += 1;
    }
  }
  const after = released === 0 ? members : await ports.quotas.members(id);
  return { released, miscounts: await miscountsOf(ports, id, after) };
};
