import { bySystem } from '../domain/act.ts';
import type { Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import { holdReleased } from '../domain/lapse.ts';
import type { Departure, Ledger } from '../domain/ledger.ts';
import type { Programme } from '../domain/programme.ts';
import { quotasFor, seatKey, type QuotaSpec } from '../domain/quota.ts';
import type { QuotaRefusal } from '../domain/refusal.ts';
import { seatOf, type Registration, type RegistrationStatus } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { standingOf } from '../domain/standing.ts';
import { takeStep, type TakeStep, type TakeWrite } from '../domain/take.ts';
import { MINUTE } from '../domain/time.ts';
import { countSeat, uncountSeat, type CountedSeat } from './countSeat.ts';
import type { Clock, Ledgers, Quotas, Registrations } from './ports.ts';
import { rewriteLedger } from './rewriteLedger.ts';

export type CompletePorts = {
  readonly clock: Clock;
  readonly ledgers: Ledgers;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
};

/** How long a seat is kept while another limit is asked: longer than a request can be under way. */
export const HOLD = MINUTE;

const MOST_STEPS = 6;

/** How a registration's seat is counted across groups; `undefined` where no person is known to count. */
export const countedSeatOf = (
  { programmeId }: Pick<Group, 'programmeId'>,
  registration: Registration,
): CountedSeat | undefined =>
  registration.programmePerson === null
    ? undefined
    : {
        programmeId,
        person: registration.programmePerson,
        key: seatKey(registration.groupId, seatOf(registration)),
      };

/**
 * Takes what was kept for a registration, by the person's yes, for the limits or the institution. Refuses what has lapsed and what is not
 * kept any more. One write unit.
 */
export const takeKept = async (
  { clock, ledgers }: Pick<CompletePorts, 'clock' | 'ledgers'>,
  registration: Registration,
  ledger: Ledger,
  from: TakeWrite['from'],
): Promise<Exclude<TakeStep, { kind: 'write' }>> => {
  let seen = ledger;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const now = clock();
    const next = takeStep(seen, seatOf(registration), from, now);
    if (next.kind !== 'write') return next;
    const by = from === 'offered' ? 'participant' : 'system';
    seen = await ledgers.write(registration.groupId, next.write, { at: now, by, why: null });
  }
  throw new Error(
    `The ledger of group ${registration.groupId} changed ${MOST_STEPS} times during one taking`,
  );
};

/**
 * Gives up a hold that another limit refused. Who waited has the place again; a newcomer's refusal is written down.
 * `seated`: another copy of the request was counted meanwhile and has taken the seat.
 */
const giveUp = async (
  ports: CompletePorts,
  { registration, refuse }: Pick<Hold, 'registration' | 'refuse'>,
  limit: QuotaSpec,
): Promise<'given-up' | 'seated'> => {
  const act = bySystem(ports.clock());
  const id = seatOf(registration);
  const after = await rewriteLedger(ports, registration.groupId, act, (ledger) =>
    accepted(holdReleased(ledger, id, act.at)),
  );
  if (!after.ok) return 'given-up';
  const { ledger } = after.value;
  const { kind } = standingOf(ledger, id, act.at);
  if (kind === 'seated') return 'seated';
  if (kind !== 'gone') return 'given-up';
  const status = { kind: 'refused', quota: limit.id } as const;
  if (refuse === undefined) await ports.registrations.settle(registration, status, ledger.revision, act);
  else await refuse(status, ledger.revision);
  return 'given-up';
};

/** What a hold needs to be completed: whom it is for, and every limit that has to agree. */
export type Hold = {
  readonly registration: Registration;
  readonly group: Group;
  readonly programme: Programme;
  readonly institution: Institution;
  readonly ledger: Ledger;
  /** What it waited for; the limits unless it says otherwise. */
  readonly from?: 'held' | 'awaiting-approval';
  /** Writes down that a limit refused, where the person is not there to be answered; else it is only settled. */
  readonly refuse?: (status: RegistrationStatus, revision: number) => Promise<void>;
};

/** `over`: the hold had ended before the limits agreed, by its deadline or because its holder left. */
export type HoldEnd = { readonly kind: 'seated' } | { readonly kind: 'over'; readonly how: Departure['how'] };

/**
 * Completes a hold: the person is counted in every limit across groups, then the seat is taken by a second write.
 * Refuses, naming the limit, when one has no room, and gives the seat free. Whose hold is over is not counted. Repeating it after a lost answer comes to the same end.
 */
export const completeHold = async (
  ports: CompletePorts,
  hold: Hold,
): Promise<Result<HoldEnd, QuotaRefusal>> => {
  const { registration, group, programme, institution, ledger, from = 'held' } = hold;
  const seat = countedSeatOf(group, registration);
  const limits = quotasFor(programme, group, institution);
  const counted = seat === undefined ? accepted('counted' as const) : await countSeat(ports, seat, limits);
  if (!counted.ok) {
    const end = await giveUp(ports, hold, counted.refusal.quota);
    return end === 'seated' ? accepted({ kind: 'seated' }) : refused(counted.refusal);
  }
  const taken = await takeKept(ports, registration, ledger, from);
  if (taken.kind === 'seated') return accepted(taken);
  if (seat !== undefined) await uncountSeat(ports, seat);
  const { refusal } = taken;
  const gone = refusal.kind === 'no-offer' && refusal.standing.kind === 'gone';
  return accepted({ kind: 'over', how: gone ? refusal.standing.how : 'refused' });
};
