import { seatId, type SeatId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { RegistrationStatus } from './registration.ts';
import { standingOf } from './standing.ts';

/** What one ledger write changed for one id: the status its registration has to follow, and since which revision. */
export type Settlement = {
  readonly seatId: SeatId;
  readonly status: Extract<RegistrationStatus, { kind: 'confirmed' | 'waiting' | 'withdrawn' }>;
  readonly revision: number;
};

const statusOf = (ledger: Ledger, seatId: SeatId): Settlement['status'] | undefined => {
  const standing = standingOf(ledger, seatId);
  switch (standing.kind) {
    case 'seated':
      return { kind: 'confirmed' };
    case 'waiting':
      return { kind: 'waiting', place: standing.place };
    case 'gone':
      return { kind: 'withdrawn' };
    case 'absent':
      return undefined;
  }
};

/** Whether an id that never had a place was shut out: nobody was told of it, so there is nothing to take back. */
const wasBarred = (before: Ledger, after: Ledger, id: SeatId): boolean =>
  standingOf(before, id).kind === 'absent' && standingOf(after, id).kind === 'gone';

/**
 * What follows from a ledger write. Only ids whose kind of standing changed: somebody who moves up the list is told
 * by the page, not by a mail for each step. Without a ledger before, everybody in it: that is the sweeper's view.
 */
export const settlementsOf = (before: Ledger | undefined, after: Ledger): readonly Settlement[] =>
  [after.seats, after.queue, after.gone]
    .flatMap((ids) => Object.keys(ids))
    .map((id) => seatId.parse(id))
    .flatMap((id) => {
      const status = statusOf(after, id);
      if (status === undefined) return [];
      if (before !== undefined && statusOf(before, id)?.kind === status.kind) return [];
      if (before !== undefined && wasBarred(before, after, id)) return [];
      return [{ seatId: id, status, revision: after.revision }];
    });
