import type { Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import { quotasFor } from '../domain/quota.ts';
import type { QuotaRoom } from '../domain/quotaRoom.ts';
import type { Registration } from '../domain/registration.ts';
import type { Programmes, Quotas } from './ports.ts';

export type QuotaRoomPorts = { readonly programmes: Programmes; readonly quotas: Quotas };

/**
 * Every limit across groups that a registration meets, as of a moment ago. Nothing more than the programme is read
 * where there are none.
 */
export const quotaRooms = async (
  { programmes, quotas }: QuotaRoomPorts,
  group: Group,
  { programmePerson }: Pick<Registration, 'programmePerson'>,
  institution: Institution,
): Promise<readonly QuotaRoom[]> => {
  const programme = await programmes.programme(group.programmeId);
  if (programme === undefined) return [];
  const specs = quotasFor(programme, group, institution);
  if (specs.length === 0) return [];
  const [counts, member] = await Promise.all([
    quotas.counts(
      programme.id,
      specs.map(({ id }) => id),
    ),
    programmePerson === null ? undefined : quotas.member(programme.id, programmePerson),
  ]);
  const taken = new Map(counts.map((count) => [count.id, count.taken] as const));
  const own = new Set(Object.values(member?.seats ?? {}).flatMap((seat) => seat.quotas));
  return specs.map((quota) => ({
    quota,
    taken: taken.get(quota.id) ?? 0,
    // One person counts once among people, and once more for each seat among seats.
    counted: quota.kind === 'people' && own.has(quota.id),
  }));
};
