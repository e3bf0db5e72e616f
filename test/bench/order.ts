import { seatId, type SeatId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';

/** One write of a ledger: what it was, and what it became. */
export type Step = { readonly before: Ledger; readonly after: Ledger };

/** The writes of a ledger in the server's order. A revision that nobody saw is a mistake of the measurement. */
export const stepsOf = (states: readonly Ledger[]): readonly Step[] =>
  states.slice(1).map((after, index) => {
    const before = states[index];
    if (before?.revision !== after.revision - 1) {
      throw new Error(`Nobody saw what came before revision ${after.revision} of ${after.groupId}`);
    }
    return { before, after };
  });

const idsIn = (ledger: Ledger): ReadonlySet<string> =>
  new Set([...Object.keys(ledger.seats), ...Object.keys(ledger.queue), ...Object.keys(ledger.gone)]);

/** Who came to the ledger with this write: had neither seat nor place before, and never had one. */
const newcomers = ({ before, after }: Step): readonly string[] => {
  const known = idsIn(before);
  return [...idsIn(after)].filter((id) => !known.has(id));
};

/** Who has a seat now, or the offer of one, and waited before. */
const served = ({ before, after }: Step): readonly string[] =>
  Object.keys(after.seats).filter((id) => Object.hasOwn(before.queue, id));

const placeIn = (ledger: Ledger, id: string): number =>
  Object.entries(ledger.queue).find(([own]) => own === id)?.[1] ?? 0;

/**
 * People overtaken by one write, in the order in which the ledger itself wrote them down: a newcomer who got a seat or
 * a place before somebody who waits, and somebody who waits and was served before one with a lower place.
 * `mayBePassed`: a limit that is full keeps this person back.
 */
export const overtakenBy = (step: Step, mayBePassed: (id: SeatId) => boolean): number => {
  const { before, after } = step;
  const waiting = Object.entries(before.queue);
  const seatedAtOnce = newcomers(step).filter((id) => Object.hasOwn(after.seats, id));
  const byNewcomers = seatedAtOnce.length === 0 ? 0 : waiting.length;
  const placed = newcomers(step).filter((id) => Object.hasOwn(after.queue, id));
  const byPlaces = placed.flatMap((id) => waiting.filter(([, place]) => place >= placeIn(after, id))).length;
  const last = Math.max(...served(step).map((id) => placeIn(before, id)), Number.MIN_SAFE_INTEGER);
  const byService = Object.entries(after.queue).filter(
    ([id, place]) => place < last && Object.hasOwn(before.queue, id) && !mayBePassed(seatId.parse(id)),
  ).length;
  return byNewcomers + byPlaces + byService;
};
