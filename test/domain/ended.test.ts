import { describe, expect, it } from 'vitest';
import { howEnded, formerEnd, isOver } from '../../functions/domain/ended.ts';
import { registrationStatus, type RegistrationStatus } from '../../functions/domain/registration.ts';
import { statusOf } from '../../functions/domain/settlement.ts';
import { standingOf } from '../../functions/domain/standing.ts';
import { aLedger, NOW } from '../support/builders.ts';
import { seatNumber, withGone } from '../support/ledgers.ts';

const ANNA = seatNumber(1);
const PENDING: RegistrationStatus = { kind: 'pending' };

describe('How an attempt ended', () => {
  it.each(['left', 'expired', 'moved', 'substituted'] as const)(
    'is said alike by the ledger, and by the status when the ledger has forgotten it: %s',
    (how) => {
      const left = withGone(aLedger(), [1], { at: NOW, how });
      const status = statusOf(left, ANNA) ?? PENDING;
      const remembered = howEnded({ status: PENDING }, standingOf(left, ANNA, NOW));
      const forgotten = howEnded({ status }, standingOf(aLedger(), ANNA, NOW));
      expect([remembered, forgotten, isOver({ status })]).toEqual([how, how, true]);
    },
  );

  it.each<[string, RegistrationStatus, ReturnType<typeof formerEnd>]>([
    ['a withdrawal as it was written before substitutions were told apart', { kind: 'withdrawn' }, 'left'],
    ['a refusal', { kind: 'refused', quota: null }, 'refused'],
    ['a seat', { kind: 'confirmed', assured: true }, undefined],
    ['a cancelled group', { kind: 'cancelled' }, undefined],
  ])('of %s', (_, status, end) => {
    expect(formerEnd(registrationStatus.parse(status))).toBe(end);
  });
});
