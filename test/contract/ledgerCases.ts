import type { Act } from '../../functions/domain/act.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { LedgerWrite } from '../../functions/use-cases/ports.ts';
import { aLedger, DPS, NOW, PCPR } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';

const [ONE, TWO, NEW] = [seatNumber(1), seatNumber(2), seatNumber(9)];
const LATER = NOW + 3600;

const taken = { kind: 'taken', institutionId: DPS } as const;
const offered = { kind: 'offered', institutionId: DPS, until: LATER } as const;
const held = { kind: 'held', institutionId: DPS, until: LATER, place: null } as const;
const awaiting = { kind: 'awaiting-approval', institutionId: DPS, until: LATER } as const;
const left = { at: NOW, how: 'left' } as const;

const of = (changes: Partial<Ledger>): Ledger => ({ ...aLedger({ capacity: 2 }), revision: 7, ...changes });
const withOne = (changes: Partial<Ledger> = {}): Ledger =>
  of({ seats: { [ONE]: taken }, used: { [DPS]: 1 }, ...changes });
const withWaiting = (changes: Partial<Ledger> = {}): Ledger =>
  of({ queue: { [ONE]: 4, [TWO]: -6 }, nextPlace: 5, ...changes });

const who = { seatId: NEW, institutionId: DPS, holdUntil: null };
const claim: LedgerWrite = { kind: 'claim', claimant: who };
const claimLast: LedgerWrite = { kind: 'claim-last', claimant: who, capacity: 2 };
const claimNotLast: LedgerWrite = { kind: 'claim-not-last', claimant: who, capacity: 2 };
const queue: LedgerWrite = { kind: 'queue', claimant: who };
const take = (changes: Partial<Extract<LedgerWrite, { kind: 'take' }>> = {}): LedgerWrite => ({
  ...{ kind: 'take', from: 'offered', seatId: ONE, institutionId: DPS, fills: null },
  ...changes,
});
const leaving = { seatId: ONE, departure: left, forget: [] };
const leaveSeat: LedgerWrite = { kind: 'leave-seat', ...leaving, institutionId: DPS };
const leaveQueue: LedgerWrite = { kind: 'leave-queue', ...leaving };
const bar: LedgerWrite = { kind: 'bar', ...leaving };
const close: LedgerWrite = { kind: 'close' };
const reopen: LedgerWrite = { kind: 'reopen', closesAt: LATER };
const rewrite = (seen: Ledger, changes: Partial<Ledger>): LedgerWrite => ({
  kind: 'rewrite',
  seen,
  next: { ...seen, ...changes },
});

/** Every write of the cases is this act. */
export const ACT: Act = { at: NOW, by: 'coordinator:anna', why: 'asked for by telephone' };

/** Writes whose condition holds: the ledger before, and what becomes different besides the revision and the act. */
export const MADE: readonly (readonly [string, Ledger, LedgerWrite, Partial<Ledger>])[] = [
  ['a claim of a free seat', withOne(), claim, { seats: { [ONE]: taken, [NEW]: taken }, used: { [DPS]: 2 } }],
  [
    'a claim that only holds',
    of({}),
    { kind: 'claim', claimant: { ...who, holdUntil: LATER } },
    { seats: { [NEW]: held }, used: { [DPS]: 1 } },
  ],
  [
    'a claim that holds until the institution answers',
    of({}),
    { kind: 'claim', claimant: { ...who, holdUntil: LATER, holdFor: 'approval' } },
    { seats: { [NEW]: awaiting }, used: { [DPS]: 1 } },
  ],
  [
    'a claim at a limit that was lifted',
    withOne({ perInstitution: 1, limitLiftsAt: NOW }),
    claim,
    { seats: { [ONE]: taken, [NEW]: taken }, used: { [DPS]: 2 } },
  ],
  [
    'a claim of the last seat',
    withOne({ closeWhenFull: true }),
    claimLast,
    { seats: { [ONE]: taken, [NEW]: taken }, used: { [DPS]: 2 }, state: 'full' },
  ],
  [
    'a claim of a seat that is not the last',
    of({}),
    claimNotLast,
    { seats: { [NEW]: taken }, used: { [DPS]: 1 } },
  ],
  ['a place where no seat is free', withOne({ capacity: 1 }), queue, { queue: { [NEW]: 1 }, nextPlace: 2 }],
  [
    'a place behind others while a seat is free',
    withWaiting(),
    queue,
    { queue: { [ONE]: 4, [TWO]: -6, [NEW]: 5 }, nextPlace: 6 },
  ],
  [
    'a place at the institution’s limit',
    withOne({ perInstitution: 1, atInstitutionLimit: 'wait' }),
    queue,
    { queue: { [NEW]: 1 }, nextPlace: 2 },
  ],
  ['an accepted offer', withOne({ seats: { [ONE]: offered } }), take(), { seats: { [ONE]: taken } }],
  [
    'a completed hold',
    withOne({ seats: { [ONE]: held } }),
    take({ from: 'held' }),
    { seats: { [ONE]: taken } },
  ],
  [
    'a seat to which the institution agreed',
    withOne({ seats: { [ONE]: awaiting } }),
    take({ from: 'awaiting-approval' }),
    { seats: { [ONE]: taken } },
  ],
  [
    'an accepted offer of the last seat',
    withOne({ capacity: 1, seats: { [ONE]: offered } }),
    take({ fills: true }),
    { seats: { [ONE]: taken }, state: 'full' },
  ],
  [
    'an accepted offer that leaves a seat free',
    withOne({ seats: { [ONE]: offered } }),
    take({ fills: false }),
    { seats: { [ONE]: taken } },
  ],
  ['a seat given back', withOne(), leaveSeat, { seats: {}, used: { [DPS]: 0 }, gone: { [ONE]: left } }],
  ['a place given up', withWaiting(), leaveQueue, { queue: { [TWO]: -6 }, gone: { [ONE]: left } }],
  ['a bar', of({}), bar, { gone: { [ONE]: left } }],
  [
    'a departure that forgets another',
    withOne({ gone: { [TWO]: { at: 1, how: 'expired' } } }),
    { kind: 'leave-seat', ...leaving, institutionId: DPS, forget: [TWO] },
    { seats: {}, used: { [DPS]: 0 }, gone: { [ONE]: left } },
  ],
  ['a closing', of({}), close, { state: 'closed' }],
  ['a closing of a full group', of({ state: 'full' }), close, { state: 'closed' }],
  ['a reopening', of({ state: 'closed' }), reopen, { state: 'open', closesAt: LATER }],
  [
    'a whole new state',
    withWaiting(),
    rewrite(withWaiting(), {
      capacity: 1,
      perInstitution: 3,
      seats: { [TWO]: offered },
      queue: { [ONE]: 4 },
      used: { [DPS]: 1 },
    }),
    { capacity: 1, perInstitution: 3, seats: { [TWO]: offered }, queue: { [ONE]: 4 }, used: { [DPS]: 1 } },
  ],
  [
    'a whole new state with a limit taken away',
    of({ perInstitution: 2, waitingLimit: 3 }),
    rewrite(of({ perInstitution: 2, waitingLimit: 3 }), { perInstitution: null, waitingLimit: null }),
    { perInstitution: null, waitingLimit: null },
  ],
  [
    'an arriving seat with whom it is swapped',
    withOne(),
    rewrite(withOne(), {
      seats: {
        [TWO]: {
          kind: 'arriving',
          institutionId: PCPR,
          since: NOW,
          from: aLedger().groupId,
          leaving: NEW,
          instead: { seatId: ONE, institutionId: DPS },
        },
      },
      used: { [DPS]: 0, [PCPR]: 1 },
    }),
    {
      seats: {
        [TWO]: {
          kind: 'arriving',
          institutionId: PCPR,
          since: NOW,
          from: aLedger().groupId,
          leaving: NEW,
          instead: { seatId: ONE, institutionId: DPS },
        },
      },
      used: { [DPS]: 0, [PCPR]: 1 },
    },
  ],
];

/** Writes whose condition does not hold: nothing becomes different. */
export const REFUSED: readonly (readonly [string, Ledger, LedgerWrite])[] = [
  ['a claim when every seat is in use', withOne({ capacity: 1 }), claim],
  ['a claim where there are no seats', of({ capacity: 0 }), claim],
  ['a claim while somebody waits', withWaiting(), claim],
  ['a claim by who has a seat', of({ seats: { [NEW]: taken }, used: { [DPS]: 1 } }), claim],
  ['a claim by who has an offer', of({ seats: { [NEW]: offered }, used: { [DPS]: 1 } }), claim],
  ['a claim by who has left', of({ gone: { [NEW]: left } }), claim],
  ['a claim at the institution’s limit', withOne({ perInstitution: 1 }), claim],
  ['a claim where no institution may have a seat', of({ perInstitution: 0 }), claim],
  ['a claim at a limit that lifts later', withOne({ perInstitution: 1, limitLiftsAt: NOW + 1 }), claim],
  ['a claim before the sign-up', of({ opensAt: NOW + 1 }), claim],
  ['a claim at the closing moment', of({ closesAt: NOW }), claim],
  ...(['draft', 'full', 'closed', 'confirmed', 'cancelled'] as const).map(
    (state) => [`a claim in a group that is ${state}`, of({ state }), claim] as const,
  ),
  ['a claim of the last seat when two are free', of({}), claimLast],
  ['a claim of the last seat of another capacity', withOne({ capacity: 3 }), claimLast],
  ['a claim of a seat that turned out to be the last', withOne(), claimNotLast],
  ['a claim of a seat of another capacity', of({ capacity: 3 }), claimNotLast],
  ['a place while a seat is free', of({}), queue],
  ['a place on a full list', withOne({ capacity: 1, queue: { [TWO]: 1 }, waitingLimit: 1 }), queue],
  ['a place where there is no list', withOne({ capacity: 1, waitingLimit: 0 }), queue],
  ['a place for who waits', of({ capacity: 0, queue: { [NEW]: 1 } }), queue],
  [
    'a place at the institution’s limit where that is refused',
    withOne({ capacity: 1, perInstitution: 1 }),
    queue,
  ],
  ['a place in a closed group', of({ capacity: 0, state: 'closed' }), queue],
  ['an offer accepted at its deadline', withOne({ seats: { [ONE]: { ...offered, until: NOW } } }), take()],
  ['an offer that nobody made', of({}), take()],
  ['an offer to who waits', withWaiting(), take()],
  ['an offer taken for a hold', withOne({ seats: { [ONE]: offered } }), take({ from: 'held' })],
  ['a hold taken for an offer', withOne({ seats: { [ONE]: held } }), take()],
  [
    'a hold for the institution taken by a limit',
    withOne({ seats: { [ONE]: awaiting } }),
    take({ from: 'held' }),
  ],
  [
    'a hold for a limit taken by the institution',
    withOne({ seats: { [ONE]: held } }),
    take({ from: 'awaiting-approval' }),
  ],
  [
    'a seat to which the institution agreed when it had lapsed',
    withOne({ seats: { [ONE]: { ...awaiting, until: NOW } } }),
    take({ from: 'awaiting-approval' }),
  ],
  ['an offer of a cancelled group', withOne({ state: 'cancelled', seats: { [ONE]: offered } }), take()],
  ['an offer that would not fill the group', withOne({ seats: { [ONE]: offered } }), take({ fills: true })],
  [
    'an offer that would fill the group',
    withOne({ capacity: 1, seats: { [ONE]: offered } }),
    take({ fills: false }),
  ],
  ['a seat given back by who has none', withWaiting(), leaveSeat],
  ['a place given up by who has none', withOne(), leaveQueue],
  ['a bar of who has a seat', withOne(), bar],
  ['a bar of who waits', withWaiting(), bar],
  ['a bar of who has left', of({ gone: { [ONE]: { at: 3, how: 'moved' } } }), bar],
  ['a closing of a closed group', of({ state: 'closed' }), close],
  ['a closing of a cancelled group', of({ state: 'cancelled' }), close],
  ['a reopening of an open group', of({}), reopen],
  ['a reopening of a cancelled group', of({ state: 'cancelled' }), reopen],
  ['a whole new state after somebody else wrote', of({}), rewrite(of({ revision: 6 }), { capacity: 9 })],
];

/** Each kind of write once, for a group that has no ledger. */
export const KINDS: readonly LedgerWrite[] = [
  ...[claim, claimLast, claimNotLast, queue, take(), leaveSeat, leaveQueue, bar, close, reopen],
  rewrite(of({}), { capacity: 9 }),
];
