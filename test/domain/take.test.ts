import { describe, expect, it } from 'vitest';
import { seated } from '../../functions/domain/lapse.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { takeStep } from '../../functions/domain/take.ts';
import { aLedger, DPS, NOW } from '../support/builders.ts';
import { filled, seatNumber } from '../support/ledgers.ts';

const ME = seatNumber(1);

const offered = (settings: Partial<Ledger> = {}, until = NOW + 1): Ledger =>
  seated({ ...aLedger({ capacity: 2 }), ...settings }, ME, { kind: 'offered', institutionId: DPS, until });

describe('Somebody who accepts an offer', () => {
  it('takes the seat that was kept', () => {
    expect(takeStep(offered(), ME, 'offered', NOW)).toMatchObject({
      write: { kind: 'take', institutionId: DPS },
    });
  });

  it('has the seat, however often they accept', () => {
    expect(takeStep(filled(aLedger(), { seated: [1] }), ME, 'offered', NOW)).toEqual({ kind: 'seated' });
  });

  it('D24: is too late at the deadline', () => {
    expect(takeStep(offered({}, NOW), ME, 'offered', NOW)).toMatchObject({
      refusal: { kind: 'offer-expired' },
    });
  });

  it('is told that there is no offer while they only wait', () => {
    const ledger = filled(aLedger(), { waiting: [1] });
    expect(takeStep(ledger, ME, 'offered', NOW)).toMatchObject({
      refusal: { kind: 'no-offer', standing: { kind: 'waiting', place: 1 } },
    });
  });

  it('is told so when the group was cancelled', () => {
    expect(takeStep(offered({ state: 'cancelled' }), ME, 'offered', NOW)).toMatchObject({
      refusal: { kind: 'group-cancelled' },
    });
  });

  it('does not take what is only held until another limit agrees', () => {
    const held = { kind: 'held', institutionId: DPS, until: NOW + 1, place: null } as const;
    expect(takeStep(seated(aLedger(), ME, held), ME, 'offered', NOW)).toMatchObject({ kind: 'refused' });
  });

  it('fills a group that closes when full, with the last seat', () => {
    const ledger = offered({ closeWhenFull: true, capacity: 1 });
    expect(takeStep(ledger, ME, 'offered', NOW)).toMatchObject({ write: { fills: true } });
  });

  it('does not fill it while another seat is free', () => {
    const ledger = offered({ closeWhenFull: true, capacity: 2 });
    expect(takeStep(ledger, ME, 'offered', NOW)).toMatchObject({ write: { fills: false } });
  });
});
