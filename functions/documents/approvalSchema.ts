import * as z from 'zod';
import { type ApprovalRules, approvalRules } from '../domain/approval.ts';

const { hours, remindHours, silence, holdsSeat } = approvalRules.shape;

/** How an institution is asked to agree to its people, in a programme file. Hours are working hours. */
export const approvalInFile = z
  .strictObject({ hours, remind_hours: remindHours.default(null), silence, holds_seat: holdsSeat })
  .nullable();

/** The same in the words of the domain; `null` where no agreement is needed. */
export const approvalOf = (written: z.infer<typeof approvalInFile>): ApprovalRules | null =>
  written === null
    ? null
    : {
        hours: written.hours,
        remindHours: written.remind_hours,
        silence: written.silence,
        holdsSeat: written.holds_seat,
      };
