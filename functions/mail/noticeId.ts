import type { NoticeName } from '../domain/notice.ts';

/**
 * A notice's name as one word, `gr-3_k3YfQ2a1_confirmed_participant` or, for the offer with that deadline,
 * `gr-3_k3YfQ2a1_offered-1796220000_participant`: letters, digits, hyphens and underscores alone, so that it fits an SES
 * tag and a Message-ID. Group ids have no underscore and seat ids have eight characters, which keeps the parts apart.
 */
export const noticeIdOf = ({ groupId, seatId, kind, occasion, audience }: NoticeName): string =>
  [groupId, seatId, occasion === 0 ? kind : `${kind}-${occasion}`, audience].join('_');
