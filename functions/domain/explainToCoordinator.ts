import { explain, type Explained, type Fact } from './explain.ts';
import type { InstitutionId, SeatId } from './ids.ts';
import { asOf } from './lapse.ts';
import { inOrder } from './offers.ts';
import type { Moment } from './time.ts';

/** What a coordinator is told besides: how the seats are spread, and who was put first. */
export type CoordinatorFact =
  | Fact
  | {
      readonly kind: 'institutions';
      readonly limit: number | null;
      readonly used: readonly { readonly institutionId: InstitutionId; readonly seats: number }[];
    }
  | { readonly kind: 'with-priority'; readonly people: readonly SeatId[] };

/** What a coordinator sees besides of the same registration: the seats of each institution and who has priority. */
export const explainToCoordinator = (view: Explained, now: Moment): readonly CoordinatorFact[] => {
  const ledger = asOf(view.ledger, now);
  const counts = new Map<InstitutionId, number>();
  for (const { institutionId } of Object.values(ledger.seats)) {
    counts.set(institutionId, (counts.get(institutionId) ?? 0) + 1);
  }
  const used = [...counts]
    .map(([institutionId, seats]) => ({ institutionId, seats }))
    .toSorted((one, other) => other.seats - one.seats);
  const people = inOrder(ledger).filter((id) => (ledger.queue[id] ?? 1) < 0);
  return [
    ...explain(view, now),
    { kind: 'institutions', limit: ledger.perInstitution, used },
    { kind: 'with-priority', people },
  ];
};
