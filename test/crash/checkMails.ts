import { seatOf } from '../../functions/domain/registration.ts';
import { noticesOf } from '../../functions/domain/notice.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { settlementsOf } from '../../functions/domain/settlement.ts';
import { noticeIdOf } from '../../functions/mail/noticeId.ts';
import type { Kept, Mail } from './traces.ts';

/** When a life was cut off, in real epoch milliseconds: its database first, perhaps, then the whole of it. */
export type Cut = { readonly from: number; readonly to: number };

/** Between a mail's acceptance and its record lies one write; a busy machine may take this long for it. */
const RECORDED_WITHIN = 3_000;

/** The mail service tells of each mail that it arrived, unless a kill fell before that. */
const ARRIVED: ReadonlySet<string> = new Set(['sent', 'delivered']);

export type MailCheck = {
  readonly violations: readonly string[];
  /** Mails that came twice because a kill fell between "accepted" and "recorded". */
  readonly explained: readonly string[];
};

/** Each notice that the ledger's writes ask for, planned once. */
const missing = (states: readonly Ledger[], kept: Kept): readonly string[] => {
  const planned = new Set(kept.notices.map(noticeIdOf));
  const live = new Set(kept.registrations.map(seatOf));
  return states
    .slice(1)
    .flatMap((after, index) => settlementsOf(states[index], after))
    .filter(({ seatId }) => live.has(seatId))
    .flatMap((settlement) => noticesOf(kept.ledger.groupId, settlement, 0))
    .map(noticeIdOf)
    .filter((id) => !planned.has(id))
    .map((id) => `the notice ${id} was never planned`);
};

const isExplained = (mails: readonly Mail[], cuts: readonly Cut[]): boolean =>
  mails
    .slice(0, -1)
    .every(({ takenAt }) => cuts.some(({ from, to }) => takenAt <= to && takenAt >= from - RECORDED_WITHIN));

/** Each notice is in the mailbox once: not at all if the person had gone on, and twice only where a kill explains it. */
export const checkMails = (
  states: readonly Ledger[],
  kept: Kept,
  mails: ReadonlyMap<string, readonly Mail[]>,
  cuts: readonly Cut[],
): MailCheck => {
  const violations = [...missing(states, kept)];
  const explained: string[] = [];
  for (const notice of kept.notices) {
    const id = noticeIdOf(notice);
    const own = mails.get(id) ?? [];
    const { kind } = notice.delivery;
    const obsolete = notice.delivery.kind === 'failed' && notice.delivery.reason === 'obsolete';
    const due = obsolete ? 0 : 1;
    if (!ARRIVED.has(kind) && !obsolete) violations.push(`the notice ${id} is ${kind}`);
    if (own.length < due) violations.push(`the notice ${id} is in no mailbox`);
    if (own.length <= due) continue;
    if (isExplained(obsolete ? [...own, ...own.slice(-1)] : own, cuts)) explained.push(id);
    else violations.push(`the notice ${id} is in the mailbox ${own.length} times`);
  }
  return { violations, explained };
};
