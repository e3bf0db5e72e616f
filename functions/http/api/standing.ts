import type * as z from 'zod';
import type { QuotaSpec } from '../../domain/quota.ts';
import { assertNever } from '../../domain/result.ts';
import type { Standing } from '../../domain/standing.ts';
import { toIso } from '../../domain/time.ts';
import type { quotaAnswer, standing } from './answerSchemas.ts';

/** A standing as the API shows it. A seat that another limit has still to agree to is `pending`. */
export const standingAnswerOf = (own: Standing): z.input<typeof standing> => {
  switch (own.kind) {
    case 'offered':
    case 'awaiting-approval':
      return { kind: own.kind, until: toIso(own.until) };
    case 'held':
      return { kind: 'pending' };
    case 'seated':
    case 'waiting':
    case 'gone':
    case 'absent':
      return own;
    default:
      return assertNever(own);
  }
};

/** A limit across groups as the API shows it: what it counts, how many it admits, and whom it is for. */
export const quotaAnswerOf = (quota: QuotaSpec): z.input<typeof quotaAnswer> =>
  quota.kind === 'people'
    ? { kind: quota.kind, limit: quota.limit, regions: quota.regions, types: quota.types }
    : { kind: quota.kind, limit: quota.limit, courseId: quota.courseId };
