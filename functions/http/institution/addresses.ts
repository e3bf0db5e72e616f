import type { GroupId, SeatId } from '../../domain/ids.ts';

/** Addresses of the institutions' pages. */
export const HOME = '/institution';
export const OPEN = '/institution/open';
export const CODE = '/institution/code';
export const STAFF = '/institution/staff';
export const APPROVAL = '/institution/approval';
export const RENEW = '/institution/renew';
export const GROUPS = '/institution/groups';
export const CSV = '/institution/staff.csv';
export const XLSX = '/institution/staff.xlsx';

/** What can be done for one seat of the institution: a person's, or one that is reserved. */
export type SeatAction = 'withdraw' | 'substitute' | 'name' | 'release';

export const seatPath = (groupId: GroupId, seatId: SeatId, action: SeatAction): string =>
  `${STAFF}/${groupId}/${seatId}/${action}`;

/** What can be done in one group for several people. */
export const groupPath = (groupId: GroupId, action: 'book' | 'reserve'): string =>
  `${GROUPS}/${groupId}/${action}`;
