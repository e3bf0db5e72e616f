import type { ProgrammeId } from '../../../functions/domain/ids.ts';
import type { Member, MemberChange, QuotaId } from '../../../functions/domain/quota.ts';
import type { QuotaCount, Quotas } from '../../../functions/use-cases/ports.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

/** What one programme counts: its limits, and everybody who counts in them. */
type Counts = { readonly limits: Map<QuotaId, QuotaCount>; readonly members: Map<string, Member> };

/** The limit that has no room for what a change raises, the first of them. Throws where the counts cannot be right. */
const fullOne = ({ limits }: Counts, { raise, lower, beyondLimit }: MemberChange): QuotaId | undefined => {
  for (const id of raise) {
    const count = limits.get(id);
    if (count === undefined) throw new Error(`The limit ${id} was never set`);
    if (!beyondLimit && count.taken >= count.limit) return id;
  }
  for (const id of lower) {
    if ((limits.get(id)?.taken ?? 0) < 1) throw new Error(`The count of ${id} would fall below zero`);
  }
  return undefined;
};

const move = ({ limits }: Counts, ids: readonly QuotaId[], by: number): void => {
  for (const id of ids) {
    const count = limits.get(id);
    if (count !== undefined) limits.set(id, { ...count, taken: count.taken + by });
  }
};

const change = (counts: Counts, wanted: MemberChange): Awaited<ReturnType<Quotas['change']>> => {
  const { seen, next } = wanted;
  if (counts.members.get(next.person)?.revision !== seen?.revision) return { kind: 'stale' };
  const id = fullOne(counts, wanted);
  if (id !== undefined) return { kind: 'full', id };
  counts.members.set(next.person, next);
  move(counts, wanted.raise, 1);
  move(counts, wanted.lower, -1);
  return { kind: 'made' };
};

export const memoryQuotas = (wire: Wire): Quotas => {
  const programmes = new Map<ProgrammeId, Counts>();
  const countsOf = (id: ProgrammeId): Counts => {
    const known = programmes.get(id) ?? { limits: new Map(), members: new Map() };
    programmes.set(id, known);
    return known;
  };
  return {
    setLimits: async (programmeId, limits) => {
      for (const { id, limit } of limits) {
        await wire('quotas.setLimits', () => {
          const counts = countsOf(programmeId).limits;
          counts.set(id, { id, limit, taken: counts.get(id)?.taken ?? 0 });
        });
      }
    },
    counts: (programmeId, ids) =>
      wire('quotas.counts', () => ids.flatMap((id) => countsOf(programmeId).limits.get(id) ?? [])),
    member: (programmeId, person) => wire('quotas.member', () => countsOf(programmeId).members.get(person)),
    members: (programmeId) =>
      wire('quotas.members', () =>
        [...countsOf(programmeId).members.values()].toSorted(byKey(({ person }) => person)),
      ),
    change: (wanted) => wire('quotas.change', () => change(countsOf(wanted.next.programmeId), wanted)),
  };
};
