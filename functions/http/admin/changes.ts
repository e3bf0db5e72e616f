import type { GroupId } from '../../domain/ids.ts';
import { freeSeats, peopleWaiting, seatsTaken, takesWaiters, type Ledger } from '../../domain/ledger.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import type { Moment } from '../../domain/time.ts';
import type { AdminWords } from '../../i18n/admin.ts';
import { closeGroup, type GroupChange } from '../../use-cases/closeGroup.ts';
import { previewReopening, reopenGroup } from '../../use-cases/reopenGroup.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import type { ChangeKind } from './changeForm.ts';
import type { Done } from './done.ts';
import type { AdminParts } from './parts.ts';

/** What the asking page says: the question with its facts, that it is so already, or why it cannot be. */
export type Asking =
  | { readonly kind: 'question'; readonly facts: readonly string[]; readonly warning?: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One change of a group's sign-up: what is asked, what is done, what is told and logged. */
export type Change = {
  readonly kind: ChangeKind;
  readonly words: (words: AdminWords) => {
    readonly question: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly already: string;
    readonly alreadyHeading: string;
  };
  readonly button: 'warning' | 'primary';
  readonly ask: (view: GroupPeople, now: Moment, words: AdminWords) => Asking;
  readonly act: (parts: AdminParts, id: GroupId) => Promise<Result<GroupChange, Refusal>>;
  readonly done: Done['what'];
  readonly already: Done['what'];
  readonly event: 'group-closed' | 'group-reopened';
};

const standing = ({ ledger }: GroupPeople, { close }: AdminWords): string =>
  close.standing(seatsTaken(ledger), ledger.capacity, peopleWaiting(ledger));

export const CLOSE: Change = {
  kind: 'close',
  words: ({ close }) => close,
  button: 'warning',
  ask: (view, _now, words) => {
    if (view.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    if (view.state === 'closed') return { kind: 'already' };
    return { kind: 'question', facts: [standing(view, words)], warning: words.close.warning };
  },
  act: closeGroup,
  done: 'closed',
  already: 'already-closed',
  event: 'group-closed',
};

/** What newcomers would find. */
const prospect = (ledger: Ledger, { reopen }: AdminWords): string => {
  const free = freeSeats(ledger);
  if (free > 0) return reopen.free(free);
  return takesWaiters(ledger) ? reopen.noneFree : reopen.noneFreeNoList;
};

export const REOPEN: Change = {
  kind: 'reopen',
  words: ({ reopen }) => reopen,
  button: 'primary',
  ask: (view, now, words) => {
    const until = previewReopening(view.group, view.ledger, now);
    if (!until.ok) return { kind: 'refused', refusal: until.refusal };
    if (view.state !== 'closed') return { kind: 'already' };
    const facts = [standing(view, words), prospect(view.ledger, words), words.reopen.until(until.value)];
    return { kind: 'question', facts };
  },
  act: reopenGroup,
  done: 'reopened',
  already: 'already-open',
  event: 'group-reopened',
};
