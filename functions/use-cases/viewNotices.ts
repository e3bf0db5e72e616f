import { noticeState, type NoticeState } from '../domain/noticeState.ts';
import type { GroupId, SeatId } from '../domain/ids.ts';
import type { Notice } from '../domain/notice.ts';
import { accepted, type Result } from '../domain/result.ts';
import { type Coordinator, ownGroup } from './coordinator.ts';
import type { Clock, Groups, Ledgers, Notices } from './ports.ts';

export type ViewNoticesPorts = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly notices: Notices;
};

/** One mail about a person: what it tells, whom, and where it is on its way. Without its text or any address. */
export type NoticeView = Pick<Notice, 'kind' | 'occasion' | 'audience' | 'plannedAt'> & {
  readonly state: NoticeState;
};

/**
 * What one attempt of a person in one of the coordinator's groups was told and is to be told, the newest first; that
 * of an attempt which nobody made is nothing. Refuses other groups.
 */
export const viewNotices = async (
  ports: ViewNoticesPorts,
  coordinator: Coordinator,
  groupId: GroupId,
  seatId: SeatId,
): Promise<
  Result<readonly NoticeView[], { readonly kind: 'unknown-group' } | { readonly kind: 'another-organiser' }>
> => {
  const own = await ownGroup(ports, coordinator, groupId);
  if (!own.ok) return own;
  const now = ports.clock();
  const notices = (await ports.notices.noticesOf(groupId, seatId)).map((notice) => ({
    kind: notice.kind,
    occasion: notice.occasion,
    audience: notice.audience,
    plannedAt: notice.plannedAt,
    state: noticeState(notice, now),
  }));
  return accepted(notices.toSorted((one, other) => other.plannedAt - one.plannedAt));
};
