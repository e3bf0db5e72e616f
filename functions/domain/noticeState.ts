import { type Delivery, OBSOLETE, POISON, SUPPRESSED, UNREACHABLE } from './delivery.ts';
import { assertNever } from './result.ts';
import type { Moment } from './time.ts';

type FailedState = 'rejected' | 'outdated' | 'unwritable' | 'unreachable' | 'suppressed';

/**
 * Where a notice is on its way, for people. `to-send-again`: a sending failed or got no answer, and it will be tried
 * again; `outdated`: the registration had gone on before it was sent; `rejected`: the mail service refused it for good;
 * `unwritable`: the mail could not be made; `unreachable`: the mail service failed for a day; `suppressed`: the address
 * takes no mail.
 */
export type NoticeState =
  | { readonly kind: 'to-send' | 'to-send-again' | 'sending' | FailedState }
  | {
      readonly kind: 'sent' | 'delivered' | 'bounced-hard' | 'bounced-soft' | 'complained';
      readonly at: Moment;
    };

const failedAs = (reason: string): FailedState => {
  switch (reason) {
    case OBSOLETE:
      return 'outdated';
    case POISON:
      return 'unwritable';
    case UNREACHABLE:
    case SUPPRESSED:
      return reason;
    default:
      return 'rejected';
  }
};

export const noticeState = ({ delivery }: { readonly delivery: Delivery }, now: Moment): NoticeState => {
  switch (delivery.kind) {
    case 'planned':
      return { kind: delivery.tries === undefined ? 'to-send' : 'to-send-again' };
    case 'sending':
      return { kind: delivery.until <= now ? 'to-send-again' : 'sending' };
    case 'sent':
    case 'delivered':
    case 'complained':
      return { kind: delivery.kind, at: delivery.at };
    case 'bounced':
      return { kind: delivery.bounce === 'hard' ? 'bounced-hard' : 'bounced-soft', at: delivery.at };
    case 'failed':
      return { kind: failedAs(delivery.reason) };
    default:
      return assertNever(delivery);
  }
};
