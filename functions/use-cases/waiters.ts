import { mayBeSeated } from '../domain/approval.ts';
import type { Group } from '../domain/group.ts';
import type { InstitutionId, SeatId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Waiters } from '../domain/offers.ts';
import type { Programme } from '../domain/programme.ts';
import { quotasFor, type QuotaId, type QuotaSpec } from '../domain/quota.ts';
import { seatOf } from '../domain/registration.ts';
import type { Directory, Programmes, Quotas, Registrations } from './ports.ts';

export type WaitersPorts = {
  readonly directory: Directory;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
};

/** Whether a group has limits across groups at all; most have none, and nothing more is read for them. */
export const hasQuotas = ({ quotas }: Pick<Programme, 'quotas'>, { sharedSeats }: Group): boolean =>
  quotas.length > 0 || sharedSeats !== null;

const institutionsOf = async (
  directory: Directory,
  ids: readonly InstitutionId[],
): Promise<ReadonlyMap<InstitutionId, Institution>> => {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await directory.institution(id)] as const),
  );
  return new Map(found.flatMap(([id, entry]) => (entry === undefined ? [] : [[id, entry] as const])));
};

/** The limits that have no room at the moment, among those that anybody here could meet. */
const fullQuotas = async (
  { quotas }: Pick<WaitersPorts, 'quotas'>,
  programme: Programme,
  specs: readonly QuotaSpec[],
): Promise<ReadonlySet<QuotaId>> => {
  const counts = await quotas.counts(programme.id, [...new Set(specs.map(({ id }) => id))]);
  return new Set(counts.filter(({ taken, limit }) => taken >= limit).map(({ id }) => id));
};

/**
 * The people on a waiting list who may be served, with their institutions. Whoever's institution has not agreed is not
 * among them, nor whoever would meet a full limit across groups, unless the person counts in it already. Reads the
 * group's registrations, and where there are such limits their counts and the institutions.
 */
export const waitersOf = async (ports: WaitersPorts, group: Group, ledger: Ledger): Promise<Waiters> => {
  const all = await ports.registrations.registrationsOf(group.id);
  const waiting = all.filter((entry) => Object.hasOwn(ledger.queue, seatOf(entry)) && mayBeSeated(entry));
  const every = new Map<SeatId, InstitutionId>(waiting.map((entry) => [seatOf(entry), entry.institutionId]));
  const programme = await ports.programmes.programme(group.programmeId);
  if (programme === undefined || !hasQuotas(programme, group)) return every;

  const institutions = await institutionsOf(
    ports.directory,
    waiting.map(({ institutionId }) => institutionId),
  );
  const specsOf = (id: InstitutionId): readonly QuotaSpec[] => {
    const institution = institutions.get(id);
    return institution === undefined ? [] : quotasFor(programme, group, institution);
  };
  const full = await fullQuotas(ports, programme, [...every.values()].flatMap(specsOf));
  if (full.size === 0) return every;
  const may = await Promise.all(
    waiting.map(async ({ institutionId, programmePerson }) => {
      const met = specsOf(institutionId).filter(({ id }) => full.has(id));
      if (met.length === 0) return true;
      if (programmePerson === null || met.some(({ kind }) => kind === 'seats')) return false;
      const member = await ports.quotas.member(programme.id, programmePerson);
      const counted = new Set(Object.values(member?.seats ?? {}).flatMap(({ quotas }) => quotas));
      return met.every(({ id }) => counted.has(id));
    }),
  );
  return new Map([...every].filter((_, index) => may[index] === true));
};
