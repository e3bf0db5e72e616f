import * as z from 'zod';
import type { Actor } from '../domain/act.ts';
import type { Departure, Seat } from '../domain/ledger.ts';
import { assertNever } from '../domain/result.ts';

/** What stands inside a ledger's attributes, as short as it can be told. README.md says which letter is what. */

/** A seat as it is stored: a taken one is its institution alone, for most are taken. */
export const storedSeat = (seat: Seat): unknown => {
  switch (seat.kind) {
    case 'taken':
      return seat.institutionId;
    case 'offered':
      return { i: seat.institutionId, u: seat.until };
    case 'held':
      return { i: seat.institutionId, h: seat.until, ...(seat.place === null ? {} : { p: seat.place }) };
    case 'awaiting-approval':
      return { i: seat.institutionId, a: seat.until };
    case 'arriving': {
      const { institutionId: i, since: s, from: f, leaving: l, instead } = seat;
      const x = instead === null ? {} : { x: { i: instead.institutionId, s: instead.seatId } };
      return { i, s, f, l, ...x };
    }
    default:
      return assertNever(seat);
  }
};

/** The seat of what is stored. */
export const seatOf = z.union([
  z.string().transform((institutionId) => ({ kind: 'taken', institutionId })),
  z.object({ i: z.string(), u: z.number() }).transform(({ i, u }) => ({
    kind: 'offered',
    institutionId: i,
    until: u,
  })),
  z
    .object({ i: z.string(), h: z.number(), p: z.number().optional() })
    .transform(({ i, h, p }) => ({ kind: 'held', institutionId: i, until: h, place: p ?? null })),
  z
    .object({ i: z.string(), a: z.number() })
    .transform(({ i, a }) => ({ kind: 'awaiting-approval', institutionId: i, until: a })),
  z
    .object({
      i: z.string(),
      s: z.number(),
      f: z.string(),
      l: z.string(),
      x: z.object({ i: z.string(), s: z.string() }).optional(),
    })
    .transform(({ i, s, f, l, x }) => ({
      kind: 'arriving',
      institutionId: i,
      since: s,
      from: f,
      leaving: l,
      instead: x === undefined ? null : { seatId: x.s, institutionId: x.i },
    })),
]);

const HOW = { left: 'l', expired: 'x', moved: 'm', refused: 'r', substituted: 'u' } as const satisfies Record<
  Departure['how'],
  string
>;
const HOW_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HOW).map(([how, letter]) => [letter, how]),
);

/** How and when an id left: a letter and the moment in digits and letters. */
export const storedDeparture = ({ how, at }: Departure): string => HOW[how] + at.toString(36);

/** When and how an id left, of what is stored. */
export const departureOf = z.union([
  // Items of the earlier version hold the moment alone.
  z.number().transform((at) => ({ at, how: 'left' })),
  z.string().transform((text) => ({
    at: Number.parseInt(text.slice(1), 36),
    how: HOW_OF.get(text.slice(0, 1)),
  })),
]);

const COORDINATOR = 'coordinator:';
const INSTITUTION = 'institution:';

/** Who made the newest write: a letter, or the id of a coordinator or an institution behind one. */
export const storedActor = (by: Actor): string => {
  if (by === 'participant') return 'p';
  if (by === 'system') return 's';
  return by.startsWith(INSTITUTION)
    ? `i:${by.slice(INSTITUTION.length)}`
    : `c:${by.slice(COORDINATOR.length)}`;
};

/** The actor of what is stored. */
export const actorOf = z.string().transform((text) => {
  if (text === 'p') return 'participant';
  return text === 's' ? 'system' : text.replace(/^c:/, COORDINATOR).replace(/^i:/, INSTITUTION);
});
