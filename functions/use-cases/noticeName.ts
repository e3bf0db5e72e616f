import type { DirectoryNoticeName } from '../domain/directoryNotice.ts';
import type { NoticeName } from '../domain/notice.ts';
import { namedKind } from '../domain/noticeKind.ts';

/** A notice's name for people who read logs, `prawo-1 k3YfQ2a1 offered@1796220000 participant`. Ids alone. */
export const noticeNameOf = (name: NoticeName | DirectoryNoticeName): string => {
  if (!('groupId' in name)) {
    const about = 'listingId' in name ? name.listingId : name.institutionId;
    return [about, `${name.kind}@${name.occasion}`].join(' ');
  }
  const { groupId, seatId, occasion, audience } = name;
  const kind = namedKind(name.kind);
  return [groupId, seatId, occasion === 0 ? kind : `${kind}@${occasion}`, audience].join(' ');
};
