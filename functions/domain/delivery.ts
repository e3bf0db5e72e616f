import * as z from 'zod';
import { assertNever } from './result.ts';
import { moment, type Moment } from './time.ts';

/** `sending` is a lease: until it ends nobody else sends; when it has ended, the notice is sent again. */
export const noticeDelivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('sending'), until: moment }),
  z.object({ kind: z.literal('sent'), at: moment, messageId: z.string() }),
  z.object({ kind: z.literal('failed'), at: moment, reason: z.string() }),
]);
export type Delivery = z.infer<typeof noticeDelivery>;

/** Why a notice of something that is no longer so has failed; other reasons are the mail service's. */
export const OBSOLETE = 'obsolete';

/**
 * Where a notice is on its way, for people. `to-send-again`: a sending failed or got no answer, and its lease has ended.
 * `outdated`: the registration had gone on before it was sent; `rejected`: the mail service refused it for good.
 */
export type NoticeState =
  | { readonly kind: 'to-send' | 'to-send-again' | 'sending' | 'rejected' | 'outdated' }
  | { readonly kind: 'sent'; readonly at: Moment };

export const noticeState = ({ delivery }: { readonly delivery: Delivery }, now: Moment): NoticeState => {
  switch (delivery.kind) {
    case 'planned':
      return { kind: 'to-send' };
    case 'sending':
      return { kind: delivery.until <= now ? 'to-send-again' : 'sending' };
    case 'sent':
      return { kind: 'sent', at: delivery.at };
    case 'failed':
      return { kind: delivery.reason === OBSOLETE ? 'outdated' : 'rejected' };
    default:
      return assertNever(delivery);
  }
};
