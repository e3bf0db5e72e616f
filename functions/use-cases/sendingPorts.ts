import type { Act } from '../domain/act.ts';
import type { Moment } from '../domain/time.ts';
import type { Notices } from './ports.ts';

/** The interfaces of our own that only the sending of notices knows; the others stand in `ports.ts`. */

/** Notices to be sent, and how many more stand in the outbox that this version of the code cannot read. */
export type Due<Entry> = { readonly notices: readonly Entry[]; readonly unreadable: number };

/** What those need of the notices who plan them and read none. */
export type NoticePlan = Pick<Notices, 'plan'>;

/** How fast mails may go out, all senders together. */
export type Rate = {
  /**
   * Takes mails out of the second of `now`: as many as are wanted or left of `perSecond`, perhaps none. What was
   * taken counts, whether or not a mail is sent. One write unit, two when others took some first.
   */
  grant(now: Moment, perSecond: number, wanted: number): Promise<number>;
};

/** Why nothing is sent to an address any more, since when, and which notice it came with. */
export type Suppression = {
  readonly why: 'bounce' | 'complaint';
  readonly at: Moment;
  readonly notice: string;
};

/** Addresses that take no mail, by their fingerprint: the list holds no address. */
export type Suppressions = {
  /** Puts an address on the list, unless it stands there or was taken off it later than `at`. */
  suppress(address: string, suppression: Suppression): Promise<void>;
  /** Read consistently: one read unit. */
  suppressed(address: string): Promise<Suppression | undefined>;
  /** Takes an address off the list; who did it and why stays written down. False if it did not stand there. */
  lift(address: string, act: Act): Promise<boolean>;
};
