import {
  begun,
  type Delivery,
  type Hindrance,
  isPoison,
  OBSOLETE,
  POISON,
  putOff,
  type Sending,
  SUPPRESSED,
} from '../domain/delivery.ts';
import { assertNever } from '../domain/result.ts';
import { addressFingerprint } from './addressFingerprint.ts';
import type { Mail, Mailer } from './mailer.ts';
import type { Clock, Secrets } from './ports.ts';
import type { Suppressions } from './sendingPorts.ts';
import { noteSent, type Tracked } from './tracking.ts';

export type SendPorts = {
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly secrets: Secrets;
  readonly suppressions: Suppressions;
};

/**
 * What became of a call. `not-mine`: sent already, not due yet, or somebody else holds the lease. `obsolete`: nobody is
 * to be told any more. `suppressed`: the address takes no mail. `set-aside`: it failed too often. `delayed`: it is
 * planned for later, with the class of the fault.
 */
export type Sent =
  | { readonly kind: 'sent' | 'rejected' | 'not-mine' | 'obsolete' | 'suppressed' | 'set-aside' }
  | { readonly kind: 'delayed'; readonly fault: string };

type Entry = { readonly delivery: Delivery };

const faultOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Notes why a sending came to nothing. Whoever holds the notice by now, or an event, knows better: theirs stands. */
const hinder = async <One extends Entry>(
  ports: SendPorts,
  tracked: Tracked<One>,
  leased: One & { readonly delivery: Sending },
  { hindrance, fault }: { readonly hindrance: Hindrance; readonly fault: string },
): Promise<Sent> => {
  const next = putOff(leased.delivery, hindrance, ports.clock());
  await tracked.advance(leased, next);
  return next.kind === 'failed' ? { kind: 'set-aside' } : { kind: 'delayed', fault };
};

const handOver = async <One extends Entry>(
  ports: SendPorts,
  tracked: Tracked<One>,
  leased: One & { readonly delivery: Sending },
  mail: Mail,
): Promise<Sent> => {
  let outcome: Awaited<ReturnType<Mailer['send']>>;
  try {
    outcome = await ports.mailer.send(mail);
  } catch (error) {
    return hinder(ports, tracked, leased, { hindrance: 'unreachable', fault: faultOf(error) });
  }
  const at = ports.clock();
  switch (outcome.kind) {
    case 'accepted':
      await noteSent(tracked, leased, { kind: 'sent', at, messageId: outcome.messageId });
      return { kind: 'sent' };
    case 'rejected':
      await tracked.advance(leased, { kind: 'failed', at, reason: outcome.reason });
      return { kind: 'rejected' };
    case 'busy':
    case 'unanswered':
      return hinder(ports, tracked, leased, { hindrance: outcome.kind, fault: outcome.kind });
    default:
      return assertNever(outcome);
  }
};

/** Begins a sending: the notice under a lease of our own, or nothing when it is not to be sent by us now. */
const leaseOf = async <One extends Entry>(
  { clock }: SendPorts,
  { find, advance }: Tracked<One>,
): Promise<(One & { readonly delivery: Sending }) | undefined> => {
  const entry = await find();
  const sending = entry === undefined ? undefined : begun(entry.delivery, clock());
  if (entry === undefined || sending === undefined) return undefined;
  return (await advance(entry, sending)) ? { ...entry, delivery: sending } : undefined;
};

/**
 * Sends one notice, at least once: whoever holds its lease sends, and its state keeps a repeated call from sending
 * again. Each event of the mail moves that state on as well, so that a lease which ended without a record finds the
 * notice sent if the mail service took it; only what was taken and has shown no event by then is sent twice rather than
 * never. What fails is tried again later and set aside after many tries. `compose` writes the mail, or nothing when
 * there is nobody to tell any more.
 */
export const sendTracked = async <One extends Entry>(
  ports: SendPorts,
  tracked: Tracked<One>,
  compose: (entry: One) => Promise<Mail | undefined>,
): Promise<Sent> => {
  const leased = await leaseOf(ports, tracked);
  if (leased === undefined) return { kind: 'not-mine' };
  const fail = async (reason: string): Promise<void> => {
    await tracked.advance(leased, { kind: 'failed', at: ports.clock(), reason });
  };
  if (isPoison(leased.delivery)) {
    await fail(POISON);
    return { kind: 'set-aside' };
  }
  let mail: Mail | undefined;
  try {
    mail = await compose(leased);
  } catch (error) {
    return hinder(ports, tracked, leased, { hindrance: 'unwritable', fault: faultOf(error) });
  }
  if (mail === undefined) {
    await fail(OBSOLETE);
    return { kind: 'obsolete' };
  }
  if ((await ports.suppressions.suppressed(addressFingerprint(ports, mail.to))) !== undefined) {
    await fail(SUPPRESSED);
    return { kind: 'suppressed' };
  }
  return handOver(ports, tracked, leased, mail);
};
