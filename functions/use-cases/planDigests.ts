import { changedWithin, type DigestWeek, digestWeek } from '../domain/digest.ts';
import { attemptOf, registrationKeyOf } from '../domain/ids.ts';
import { endOf, type Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionNotices, Staff, StaffEntry } from './institutionPorts.ts';
import type { Bookmarks, Clock, Directory, Groups, Registrations } from './ports.ts';
import { idsOf } from './viewStaff.ts';

export type PlanDigestsPorts = {
  readonly bookmarks: Bookmarks;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly institutionNotices: InstitutionNotices;
  readonly registrations: Registrations;
  readonly staff: Staff;
};

/** Institutions looked at by one run: a read unit for each, and one for each of their people in groups that go on. */
const MOST_INSTITUTIONS = 100;

/** The week whose digests are planned, and the institution that was looked at last; without one, all were. */
const BOOKMARK = 'digest';

/** Groups that other institutions of the same run have people in are read once. */
type Known = Map<StaffEntry['groupId'], Promise<Group | undefined>>;

const groupOf = ({ groups }: PlanDigestsPorts, known: Known, id: StaffEntry['groupId']) => {
  const found = known.get(id) ?? groups.group(id);
  known.set(id, found);
  return found;
};

/** Whether anything became of one of the institution's people; stops at the first. A group that was over says nothing new. */
const hasNews = async (
  ports: PlanDigestsPorts,
  known: Known,
  institution: Institution,
  week: DigestWeek,
): Promise<boolean> => {
  for (const id of idsOf(institution)) {
    for (const { groupId, seatId } of await ports.staff.entriesOf(id)) {
      const group = await groupOf(ports, known, groupId);
      if (group === undefined || endOf(group) < week.from) continue;
      const found = await ports.registrations.registration({ groupId, key: registrationKeyOf(seatId) });
      if (found?.attempt === attemptOf(seatId) && changedWithin(found, week)) return true;
    }
  }
  return false;
};

/** The institutions whose turn it is; nobody writes to an entry that only leads to another. */
const turnOf = (all: readonly Institution[], last: string): readonly Institution[] =>
  all
    .filter(({ id, mergedInto }) => mergedInto === null && id > last)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, MOST_INSTITUTIONS);

/**
 * Plans the weekly digests: from Monday at eight on, one to each institution among whose people anything changed within
 * the week before, a hundred institutions a run. Planned twice is planned once. One read unit in all when nothing is due.
 */
export const planDigests = async (ports: PlanDigestsPorts): Promise<number> => {
  const now = ports.clock();
  const week = digestWeek(now);
  const [planned, last] = (await ports.bookmarks.bookmarks()).get(BOOKMARK)?.split('#') ?? [];
  const isBegun = planned === String(week.to);
  if (isBegun && last === undefined) return 0;
  const turn = turnOf(await ports.directory.everyInstitution(), isBegun ? (last ?? '') : '');
  const known: Known = new Map();
  let digests = 0;
  for (const institution of turn) {
    if (!(await hasNews(ports, known, institution, week))) continue;
    const { id: institutionId } = institution;
    const told = { institutionId, kind: 'digest', occasion: week.to, plannedAt: now } as const;
    await ports.institutionNotices.planForInstitution([{ ...told, delivery: { kind: 'planned' } }]);
    digests += 1;
  }
  const end = turn.length === MOST_INSTITUTIONS ? `#${turn.at(-1)?.id ?? ''}` : '';
  await ports.bookmarks.setBookmark(BOOKMARK, `${week.to}${end}`);
  return digests;
};
