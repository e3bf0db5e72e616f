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

type Story = {
  readonly planned: readonly Notice[];
  readonly store: Store;
  readonly service: MailService;
  /** When senders were killed, in real epoch milliseconds. */
  readonly deaths: readonly number[];
  readonly errors: readonly unknown[];
};

/** Between a mail's arrival and its record lie its answer and one write; a busy machine may take this long for it. */
const RECORDED_WITHIN = 8_000;

const endOf = ({ delivery }: Notice): string => {
  if (delivery.kind === 'failed') return `failed: ${delivery.reason}`;
  return delivery.kind === 'bounced' ? `bounced ${delivery.bounce}` : delivery.kind;
};

/** Whether the sender never heard that the mail was taken: no answer came, or it died before it could write it down. */
const isUnheard = ({ answered, at }: Taken, deaths: readonly number[]): boolean =>
  !answered || deaths.some((death) => at <= death && at >= death - RECORDED_WITHIN);

const WITH_MAIL: ReadonlySet<Notice['delivery']['kind']> = new Set([
  'sent',
  'delivered',
  'bounced',
  'complained',
]);

const wrongWith = (
  notice: Notice,
  copies: readonly Taken[],
  deaths: readonly number[],
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
  for (const one of service.taken) taken.set(one.notice, [...(taken.get(one.notice) ?? []), one]);
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
