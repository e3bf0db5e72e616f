import type { AUDIENCES_OF, NoticeKind } from '../../domain/noticeKind.ts';
import { approvalAsked, approvalReminder } from './approvalAsked.ts';
import { confirmed } from './confirmed.ts';
import { detailsChanged } from './detailsChanged.ts';
import { expired } from './expired.ts';
import { groupCancelled } from './groupCancelled.ts';
import { groupConfirmed } from './groupConfirmed.ts';
import { offerBounced } from './offerBounced.ts';
import { offered } from './offered.ts';
import { movedUp, reminder, substituted, transferred } from './plainly.ts';
import { refused } from './refused.ts';
import type { Template } from './template.ts';
import {
  approved,
  approvedWaiting,
  awaitingApproval,
  certificateReady,
  followUp,
  offerExpiring,
} from './toParticipantAlone.ts';
import { waiting } from './waiting.ts';
import { withdrawn } from './withdrawn.ts';

/** Each kind with a letter for each of its audiences. */
type Templates = {
  readonly [K in NoticeKind]: Template & Required<Pick<Template, (typeof AUDIENCES_OF)[K][number]>>;
};

const COMPLETE: Templates = {
  confirmed,
  'moved-up': movedUp,
  transferred,
  approved,
  'approved-waiting': approvedWaiting,
  waiting,
  offered,
  'offer-expiring': offerExpiring,
  expired,
  'awaiting-approval': awaitingApproval,
  'approval-asked': approvalAsked,
  'approval-reminder': approvalReminder,
  refused,
  withdrawn,
  substituted,
  'group-confirmed': groupConfirmed,
  'group-cancelled': groupCancelled,
  'details-changed': detailsChanged,
  reminder,
  'certificate-ready': certificateReady,
  'follow-up': followUp,
  'offer-bounced': offerBounced,
  sample: {},
};

/** The letters of every kind of notice. */
export const TEMPLATES: Readonly<Record<NoticeKind, Template>> = COMPLETE;
