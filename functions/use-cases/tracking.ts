import { afterEvent, type Delivery, isToSend, type MailEvent } from '../domain/delivery.ts';

/** One notice of either outbox: how it is read, and how its state is moved on if it is still the one that was seen. */
export type Tracked<Entry extends { readonly delivery: Delivery }> = {
  readonly find: () => Promise<Entry | undefined>;
  readonly advance: (seen: Entry, next: Delivery) => Promise<boolean>;
};

/** Writers that meet at one notice try again so often. */
const MOST_MEETINGS = 8;

/**
 * Moves a notice on by what `decide` makes of its state, read anew whenever somebody else was quicker. False when there
 * is no such notice, or nothing to change. Throws when others are always quicker.
 */
const moveOn = async <Entry extends { readonly delivery: Delivery }>(
  { find, advance }: Tracked<Entry>,
  decide: (delivery: Delivery) => Delivery,
): Promise<boolean> => {
  for (let meeting = 0; meeting < MOST_MEETINGS; meeting += 1) {
    const entry = await find();
    if (entry === undefined) return false;
    const next = decide(entry.delivery);
    if (next === entry.delivery) return false;
    if (await advance(entry, next)) return true;
  }
  throw new Error('A notice changed again and again while its state was being written');
};

/** Lets a notice follow an event of its mail. False when the event says nothing new. */
export const follow = <Entry extends { readonly delivery: Delivery }>(
  tracked: Tracked<Entry>,
  event: MailEvent,
): Promise<boolean> => moveOn(tracked, (delivery) => afterEvent(delivery, event));

/** Notes that a mail was taken, whoever has begun to send it again meanwhile; events may know more already. */
export const noteSent = async <Entry extends { readonly delivery: Delivery }>(
  tracked: Tracked<Entry>,
  leased: Entry,
  sent: Extract<Delivery, { kind: 'sent' }>,
): Promise<void> => {
  if (await tracked.advance(leased, sent)) return;
  await moveOn(tracked, (delivery) => (isToSend(delivery) || delivery.kind === 'failed' ? sent : delivery));
};
