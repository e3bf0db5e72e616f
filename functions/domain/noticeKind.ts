/** What a notice tells. */
export const NOTICE_KINDS = [
  'confirmed',
  'moved-up',
  'transferred',
  'approved',
  'approved-waiting',
  'waiting',
  'offered',
  'offer-expiring',
  'expired',
  'awaiting-approval',
  'approval-asked',
  'approval-reminder',
  'refused',
  'withdrawn',
  'substituted',
  'group-confirmed',
  'group-cancelled',
  'details-changed',
  'reminder',
  'certificate-ready',
  'follow-up',
  'offer-bounced',
  'sample',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const AUDIENCES = ['participant', 'institution', 'coordinator'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who is told what: each kind has a text of its own for each of its audiences, and for nobody else. */
export const AUDIENCES_OF = {
  confirmed: ['participant', 'institution'],
  'moved-up': ['participant', 'institution'],
  transferred: ['participant', 'institution'],
  approved: ['participant'],
  'approved-waiting': ['participant'],
  waiting: ['participant', 'institution'],
  offered: ['participant', 'institution'],
  'offer-expiring': ['participant'],
  expired: ['participant', 'institution'],
  'awaiting-approval': ['participant'],
  'approval-asked': ['institution'],
  'approval-reminder': ['institution'],
  refused: ['participant', 'institution'],
  withdrawn: ['participant', 'institution'],
  substituted: ['participant', 'institution'],
  'group-confirmed': ['participant', 'institution'],
  'group-cancelled': ['participant', 'institution'],
  'details-changed': ['participant', 'institution'],
  reminder: ['participant', 'institution'],
  'certificate-ready': ['participant'],
  'follow-up': ['participant'],
  'offer-bounced': ['coordinator'],
  // A test mail: it has no letter of its own but shows another kind's.
  sample: [],
} as const satisfies Readonly<Record<NoticeKind, readonly Audience[]>>;

/**
 * The kind under which a notice is named. A seat is told once, whichever way it came: who finds it first knows the way
 * best, and a sweep that finds it later must not tell it again in other words. A yes to who waits already is news of its
 * own: `approved-waiting` comes after `waiting`, or in its place.
 */
export const namedKind = (kind: NoticeKind): NoticeKind =>
  kind === 'moved-up' || kind === 'transferred' || kind === 'approved' ? 'confirmed' : kind;
