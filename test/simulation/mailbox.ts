import type { NoticeName } from '../../functions/domain/notice.ts';
import { namedKind } from '../../functions/domain/noticeKind.ts';
import type { Mailer } from '../../functions/use-cases/mailer.ts';
import { type Engine, kill, type Process, strikes } from './process.ts';
import { mix, share } from './random.ts';

export const nameOfNotice = ({ groupId, seatId, kind, occasion, audience }: NoticeName): string =>
  `${groupId} ${seatId} ${namedKind(kind)} ${occasion} ${audience}`;

/** One mail that the mail service took. `excused`: it was not answered, or its sender broke down after it. */
type Accepted = { readonly process: Process; readonly faultsThen: number; readonly unanswered: boolean };

/** The mail service, which can take a mail and not say so, be busy, or refuse for good. `tell` hears of what it took. */
export type Mailbox = {
  readonly mailerOf: (process: Process) => Mailer;
  /** How often a notice was taken. */
  readonly taken: ReadonlyMap<string, readonly Accepted[]>;
  readonly rejected: ReadonlySet<string>;
};

/** Whether a notice may have been sent again after it was taken: the record of the sending was lost on the way. */
export const isExcused = ({ process, faultsThen, unanswered }: Accepted): boolean =>
  unanswered || process.faults > faultsThen;

const MILLISECONDS = 250;

export const newMailbox = (engine: Engine, tell: (name: string) => void): Mailbox => {
  const taken = new Map<string, Accepted[]>();
  const rejected = new Set<string>();
  const take = (name: string, accepted: Accepted): void => {
    const known = taken.get(name) ?? [];
    taken.set(name, [...known, accepted]);
    engine.tell(() => `   mail ${name} is in the mailbox${accepted.unanswered ? ', nobody is told' : ''}`);
  };
  const mailerOf = (process: Process): Mailer => ({
    send: ({ noticeId: name }) =>
      new Promise((resolve) => {
        process.calls += 1;
        const call = process.calls;
        const { rate } = engine.faults;
        engine.scheduler.after(share(mix(engine.seed, process.number, call, 9)) * MILLISECONDS, () => {
          if (!process.alive) return;
          const at = `${process.name} · ${call} send`;
          if (strikes(engine, 'mail throttled', at, rate)) {
            process.faults += 1;
            resolve({ kind: 'busy' });
          } else if (strikes(engine, 'mail rejected', at, rate / 4)) {
            rejected.add(name);
            resolve({ kind: 'rejected', reason: 'invalid address' });
          } else {
            const unanswered = strikes(engine, 'mail accepted but not answered', at, rate);
            take(name, { process, faultsThen: process.faults, unanswered });
            // An event that says what the record says already changes nothing: some of those are enough.
            if (unanswered || share(mix(engine.seed, process.number, call, 10)) < 0.2) tell(name);
            if (unanswered) resolve({ kind: 'unanswered' });
            else if (strikes(engine, 'consumer death', at, rate / 2)) {
              process.faults += 1;
              kill(process);
            } else resolve({ kind: 'accepted', messageId: `${name} ${call}` });
          }
        });
      }),
  });
  return { mailerOf, taken, rejected };
};
