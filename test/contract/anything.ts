import * as fc from 'fast-check';
import type { Act } from '../../functions/domain/act.ts';
import type { Departure, LedgerSettings } from '../../functions/domain/ledger.ts';
import type { Claimant } from '../../functions/domain/seat.ts';
import { NOW } from '../support/builders.ts';
import { institutionNumber, seatNumber } from '../support/ledgers.ts';

/** Everything in a history happens within so many seconds, and what is promised lasts as long at the most. */
const SPAN = 30;

export const anyWhile = fc.nat(SPAN);
export const anyMoment = anyWhile.map((seconds) => NOW + seconds);
export const anyId = fc.nat(7).map((number) => seatNumber(number));
export const anyInstitution = fc.nat(2).map(institutionNumber);
export const anyCapacity = fc.nat(4);
export const anyWay = fc.constantFrom<Departure['how'][]>(
  'left',
  'expired',
  'moved',
  'refused',
  'substituted',
);

export const anyAct: fc.Arbitrary<Act> = fc.record({
  at: anyMoment,
  by: fc.constantFrom<Act['by'][]>('participant', 'system', 'coordinator:anna'),
  why: fc.option(fc.constant('asked for by telephone')),
});

export const anySettings = fc.record({
  capacity: anyCapacity,
  perInstitution: fc.option(fc.nat(2)),
  limitLiftsAt: fc.option(anyMoment),
  atInstitutionLimit: fc.constantFrom<LedgerSettings['atInstitutionLimit'][]>('refuse', 'wait'),
  waitingLimit: fc.option(fc.nat(4)),
  closeWhenFull: fc.boolean(),
  opensAt: fc.constantFrom(NOW, NOW, NOW, NOW + 9),
  closesAt: fc.constantFrom(NOW + 99, NOW + 99, NOW + 99, NOW + 20),
});

export const anyClaimant: fc.Arbitrary<Claimant> = fc.record(
  {
    seatId: anyId,
    institutionId: anyInstitution,
    holdUntil: fc.option(anyMoment, { freq: 2 }),
    holdFor: fc.constantFrom<NonNullable<Claimant['holdFor']>[]>('limits', 'approval'),
  },
  { requiredKeys: ['seatId', 'institutionId', 'holdUntil'] },
);
