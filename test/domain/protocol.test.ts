import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySystem, byParticipant } from '../../functions/domain/act.ts';
import { cancelled, confirmed, withCapacity, withPriority } from '../../functions/domain/groupChange.ts';
import type { InstitutionId, SeatId } from '../../functions/domain/ids.ts';
import { asOf } from '../../functions/domain/lapse.ts';
import { institutionAtLimit, type Ledger, seatsInUse } from '../../functions/domain/ledger.ts';
import { inOrder, served } from '../../functions/domain/offers.ts';
import { takeStep } from '../../functions/domain/take.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { aLedger, NOW } from '../support/builders.ts';
import { applied, registered, withdrawn } from '../support/ledgerModel.ts';
import { ledgerSettings } from '../support/ledgerArbitraries.ts';
import { institutionNumber, seatNumber } from '../support/ledgers.ts';

/** The institution of each person never changes: the fourth of somebody is that of the others of their row. */
const institutionOf = (person: number): InstitutionId => institutionNumber(person % 3);

const EVERYBODY: ReadonlyMap<SeatId, InstitutionId> = new Map(
  Array.from({ length: 10 }, (_, person) => [seatNumber(person), institutionOf(person)]),
);

const command = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('register' as const), person: fc.nat(9), hold: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'priority' as const), person: fc.nat(9) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      person: fc.nat(9),
      from: fc.constantFrom('offered' as const, 'held' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('serve' as const), direct: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('capacity' as const), capacity: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('confirm' as const, 'cancel' as const), rarely: fc.nat(3) }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer Made> ? Made : never;

type State = { readonly ledger: Ledger; readonly now: number };

const rewritten = ({ ledger, now }: State, next: Ledger): State => ({
  ledger: next === ledger ? ledger : applied(ledger, { kind: 'rewrite', seen: ledger, next }, bySystem(now)),
  now,
});

const take = ({ ledger, now }: State, person: number, from: 'offered' | 'held'): State => {
  const step = takeStep(ledger, seatNumber(person), from, now);
  return { ledger: step.kind === 'write' ? applied(ledger, step.write, byParticipant(now)) : ledger, now };
};

const serve = (state: State, direct: boolean): State => {
  const { ledger, now } = state;
  const next = served(ledger, EVERYBODY, {
    most: 9,
    now,
    seat: (institutionId) =>
      direct ? { kind: 'taken', institutionId } : { kind: 'offered', institutionId, until: now + 12 * HOUR },
  });
  return rewritten(state, next);
};

const play = (state: State, made: Command): State => {
  const { ledger, now } = state;
  const current = asOf(ledger, now);
  switch (made.kind) {
    case 'register': {
      const holdUntil = made.hold ? now + HOUR : null;
      const claimant = {
        seatId: seatNumber(made.person),
        institutionId: institutionOf(made.person),
        holdUntil,
      };
      return { ledger: registered(ledger, claimant, now).ledger, now };
    }
    case 'leave':
      return { ledger: withdrawn(ledger, seatNumber(made.person), now), now };
    case 'priority': {
      const prior = withPriority(current, seatNumber(made.person), now);
      return prior.ok ? rewritten(state, prior.value) : state;
    }
    case 'take':
      return take(state, made.person, made.from);
    case 'serve':
      return serve(state, made.direct);
    case 'capacity': {
      const changed = withCapacity(current, made.capacity, 'allow');
      return changed.ok ? rewritten(state, changed.value) : state;
    }
    case 'wait':
      return { ledger, now: now + made.hours * HOUR };
    case 'confirm':
    case 'cancel': {
      const changed = made.kind === 'confirm' ? confirmed(current) : cancelled(current);
      return made.rarely === 0 && changed.ok ? rewritten(state, changed.value) : state;
    }
  }
};

type Rule = (after: State, before: State, made: Command) => void;

/** Plays stories of any kind and holds the rule to every step of them. */
const always = (rule: Rule): void => {
  fc.assert(
    fc.property(ledgerSettings, fc.array(command, { maxLength: 60 }), (settings, commands) => {
      let state: State = { ledger: aLedger({ ...settings, limitLiftsAt: null }), now: NOW };
      for (const made of commands) {
        const after = play(state, made);
        rule(after, state, made);
        state = after;
      }
    }),
    { numRuns: 300 },
  );
};

const idsOf = ({ ledger }: State): readonly string[] => Object.keys(ledger.seats);

describe('Whatever happens to a group, in whatever order', () => {
  it('never more seats are in use than there are, unless a coordinator lowered the capacity under them', () => {
    always(({ ledger }, before) => {
      expect(seatsInUse(ledger)).toBeLessThanOrEqual(Math.max(ledger.capacity, seatsInUse(before.ledger)));
    });
  });

  it('nobody stands in two of seats, queue and gone', () => {
    always(({ ledger: { seats, queue, gone } }) => {
      const ids = [seats, queue, gone].flatMap((map) => Object.keys(map));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('the seats counted for each institution are those it has', () => {
    always(({ ledger: { seats, used } }) => {
      const own: Record<string, number> = {};
      for (const { institutionId } of Object.values(seats))
        own[institutionId] = (own[institutionId] ?? 0) + 1;
      expect(Object.fromEntries(Object.entries(used).filter(([, count]) => count !== 0))).toEqual(own);
    });
  });

  it('no institution comes to have more seats than it may', () => {
    always(({ ledger, now }, before) => {
      for (const [id, count] of Object.entries(ledger.used)) {
        const institution = [...EVERYBODY.values()].find((own) => own === id);
        if (institution === undefined || count <= (before.ledger.used[institution] ?? 0)) continue;
        expect(count).toBeLessThanOrEqual(ledger.perInstitution ?? count);
        expect(institutionAtLimit(before.ledger, institution, now)).toBe(false);
      }
    });
  });

  it('C16: no newcomer is seated while somebody waits', () => {
    always((after, before, made) => {
      if (made.kind !== 'register' || Object.keys(before.ledger.queue).length === 0) return;
      expect(idsOf(after).filter((id) => !idsOf(before).includes(id))).toEqual([]);
    });
  });

  it('nobody who waits is overtaken by somebody behind them, unless a limit keeps them back', () => {
    always((after, before, made) => {
      if (made.kind !== 'serve') return;
      const current = asOf(before.ledger, before.now);
      const left = inOrder(current).filter((id) => Object.hasOwn(after.ledger.seats, id));
      const last = left.at(-1);
      const passed = inOrder(current)
        .slice(0, last === undefined ? 0 : inOrder(current).indexOf(last))
        .filter((id) => !left.includes(id));
      for (const id of passed) {
        const institution = EVERYBODY.get(id);
        if (institution !== undefined)
          expect(institutionAtLimit(after.ledger, institution, after.now)).toBe(true);
      }
    });
  });

  it('a seat that was taken stays taken until its holder leaves', () => {
    always((after, before, made) => {
      const lost = Object.entries(before.ledger.seats)
        .filter(
          ([id, { kind }]) => kind === 'taken' && after.ledger.seats[seatNumberOf(id)]?.kind !== 'taken',
        )
        .map(([id]) => id);
      expect(lost).toEqual(made.kind === 'leave' && lost.length > 0 ? [seatNumber(made.person)] : []);
    });
  });

  it('nothing is taken at or after its deadline', () => {
    always((after, before, made) => {
      if (made.kind !== 'take') return;
      const seat = before.ledger.seats[seatNumber(made.person)];
      if (seat === undefined || !('until' in seat) || before.now < seat.until) return;
      expect(after.ledger).toBe(before.ledger);
    });
  });

  it('every change raises the revision by one, and says who made it', () => {
    always((after, before) => {
      if (after.ledger === before.ledger) return;
      expect(after.ledger.revision).toBeGreaterThan(before.ledger.revision);
      expect(after.ledger.last?.at).toBe(after.now);
    });
  });
});

const seatNumberOf = (id: string): SeatId => {
  const found = [...EVERYBODY.keys()].find((own) => own === id);
  if (found === undefined) throw new Error(`Nobody in the story has the id ${id}`);
  return found;
};
