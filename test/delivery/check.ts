import type { Notice } from '../../functions/domain/notice.ts';
import { noticeIdOf } from '../../functions/mail/noticeId.ts';
import type { Store } from '../../functions/store/store.ts';
import type { MailService, Taken } from './service.ts';

export type Findings = {
  readonly violations: readonly string[];
  /** Notices whose mail came twice, because the service had taken it and its sender never heard of that. */
  readonly doubled: readonly string[];
  /** How many notices ended in each state. */
  readonly ends: ReadonlyMap<string, number>;
  readonly calls: number;
  readonly mails: number;
};

/** A sender's end, in real epoch milliseconds, and the notices of which the outbox did not know then that they were sent. */
export type Death = { readonly at: number; readonly unrecorded: ReadonlySet<string> };

type Story = {
  readonly planned: readonly Notice[];
  readonly store: Store;
  readonly service: Pick<MailService, 'taken' | 'calls'>;
  readonly deaths: readonly Death[];
  readonly errors: readonly unknown[];
};

const endOf = ({ delivery }: Notice): string => {
  if (delivery.kind === 'failed') return `failed: ${delivery.reason}`;
  return delivery.kind === 'bounced' ? `bounced ${delivery.bounce}` : delivery.kind;
};

/** Whether the sender never heard that the mail was taken: no answer came, or it died before it could write it down. */
const isUnheard = ({ notice, answered, at }: Taken, deaths: readonly Death[]): boolean =>
  !answered || deaths.some((death) => at <= death.at && death.unrecorded.has(notice));

const WITH_MAIL: ReadonlySet<Notice['delivery']['kind']> = new Set([
  'sent',
  'delivered',
  'bounced',
  'complained',
]);

const wrongWith = (
  notice: Notice,
  copies: readonly Taken[],
  deaths: readonly Death[],
): string | undefined => {
  const { kind } = notice.delivery;
  if (kind === 'planned' || kind === 'sending') return `is ${kind} for ever`;
  if (WITH_MAIL.has(kind) && copies.length === 0) return `is ${kind} and in no mailbox`;
  if (kind === 'failed' && copies.some((copy) => !isUnheard(copy, deaths))) {
    return `is ${endOf(notice)} and was sent`;
  }
  return copies.slice(0, -1).every((copy) => isUnheard(copy, deaths))
    ? undefined
    : `is in the mailbox ${copies.length} times`;
};

/** What became of each notice that was planned, against what the mail service took. */
export const check = async ({ planned, store, service, deaths, errors }: Story): Promise<Findings> => {
  const violations = errors.map((error) => `an event was given up: ${String(error)}`);
  const doubled: string[] = [];
  const ends = new Map<string, number>();
  const taken = new Map<string, Taken[]>();
  // An answer that nobody waited for is known later than the next mail's.
  for (const one of service.taken.toSorted((first, second) => first.at - second.at))
    taken.set(one.notice, [...(taken.get(one.notice) ?? []), one]);
  for (const name of planned) {
    const id = noticeIdOf(name);
    const notice = await store.notices.notice(name);
    if (notice === undefined) {
      violations.push(`${id} is lost`);
      continue;
    }
    const copies = taken.get(id) ?? [];
    const wrong = wrongWith(notice, copies, deaths);
    if (wrong !== undefined) violations.push(`${id} ${wrong}`);
    else if (copies.length > 1) doubled.push(id);
    ends.set(endOf(notice), (ends.get(endOf(notice)) ?? 0) + 1);
  }
  return { violations, doubled, ends, calls: service.calls(), mails: service.taken.length };
};
