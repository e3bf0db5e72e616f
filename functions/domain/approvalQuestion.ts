import type { Approval, ApprovalRules } from './approval.ts';
import { startOf, type Group } from './group.ts';
import type { Moment } from './time.ts';
import { afterWorkingHours, type IsHoliday } from './workingTime.ts';

/**
 * What an institution is asked from now on: until its working hours are over, and never beyond the first meeting. There
 * is no reminder where its time would come at once or too late.
 */
export const questionTo = (
  { hours, remindHours, silence }: ApprovalRules,
  group: Group,
  now: Moment,
  isHoliday: IsHoliday,
): Extract<Approval, { kind: 'asked' }> => {
  const until = Math.min(afterWorkingHours(now, hours, isHoliday), startOf(group));
  const reminds = remindHours !== null && remindHours < hours;
  const remindAt = reminds ? afterWorkingHours(now, hours - remindHours, isHoliday) : null;
  return {
    kind: 'asked',
    until,
    remindAt: remindAt === null || remindAt >= until ? null : remindAt,
    silence,
  };
};
