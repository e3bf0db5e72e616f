import type { ProgrammeId } from '../domain/ids.ts';
import { warsawDate, warsawTime } from '../domain/time.ts';
import { auditQuotas, type AuditedQuotas, type AuditQuotasPorts } from './auditQuotas.ts';
import type { Bookmarks } from './ports.ts';

export type AuditNightlyPorts = AuditQuotasPorts & { readonly bookmarks: Bookmarks };

/** Nobody registers at this time, so that no count moves while it is looked at. */
const [FROM, TO] = ['02:00', '05:00'];
/** The night, and the programme that was audited last in it. */
const BOOKMARK = 'audited-programme';

/** The next programme of this night, in the order of their ids; none when all were audited. */
const nextTurn = (ids: readonly ProgrammeId[], tonight: string, bookmark: string | undefined) => {
  const [night, last] = bookmark?.split('#') ?? [];
  return ids.toSorted().find((id) => night !== tonight || last === undefined || id > last);
};

/**
 * Audits the limits across groups, at night and one programme for each run. Returns nothing when there is nothing to
 * audit at this time. Safe to run twice at once.
 */
export const auditNightly = async (
  ports: AuditNightlyPorts,
): Promise<(AuditedQuotas & { readonly programmeId: ProgrammeId }) | undefined> => {
  const now = ports.clock();
  const [tonight, time] = [warsawDate(now), warsawTime(now)];
  if (time < FROM || time >= TO) return undefined;
  const bookmark = (await ports.bookmarks.bookmarks()).get(BOOKMARK);
  const ids = (await ports.programmes.programmes()).map(({ id }) => id);
  const id = nextTurn(ids, tonight, bookmark);
  if (id === undefined) return undefined;
  const audited = await auditQuotas(ports, id);
  await ports.bookmarks.setBookmark(BOOKMARK, `${tonight}#${id}`);
  return { ...audited, programmeId: id };
};
