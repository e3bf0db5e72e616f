import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApprovalRules,
  approvalRulesOf,
  clashes,
  isTimely,
  keptUntil,
  mayBeSeated,
  silentAnswer,
} from '../../functions/domain/approval.ts';
import { questionTo } from '../../functions/domain/approvalQuestion.ts';
import { startOf } from '../../functions/domain/group.ts';
import { asOf, holdReleased } from '../../functions/domain/lapse.ts';
import { statusOf } from '../../functions/domain/settlement.ts';
import { standingOf } from '../../functions/domain/standing.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { aGroup, aLedger, DPS, NOW } from '../support/builders.ts';
import { seatNumber, withSeats } from '../support/ledgers.ts';

const RULES: ApprovalRules = { hours: 4, remindHours: 1, silence: 'refuse', holdsSeat: true };
const OTHERS: ApprovalRules = { ...RULES, hours: 9 };
const never = (): boolean => false;
const UNTIL = NOW + 4 * HOUR;

describe('The rules by which an institution is asked', () => {
  it.each([
    ['the programme’s where the group says nothing', {}, RULES],
    ['none where the group says so', { approval: null }, null],
    ['the group’s own', { approval: OTHERS }, OTHERS],
  ])('are %s', (_, group, rules) => {
    expect(approvalRulesOf({ approval: RULES }, group)).toEqual(rules);
  });
});

describe('The question to an institution', () => {
  it('is open for so many working hours, with a reminder before its end', () => {
    expect(questionTo(RULES, aGroup(), NOW, never)).toEqual({
      kind: 'asked',
      until: UNTIL,
      remindAt: UNTIL - HOUR,
      silence: 'refuse',
    });
  });

  it('is never open beyond the first meeting', () => {
    const group = aGroup();
    expect(questionTo(RULES, group, startOf(group) - HOUR, never).until).toBeLessThanOrEqual(startOf(group));
  });

  it.each([[null], [4], [5]])('has no reminder that would come at once: %s hours before', (remindHours) => {
    expect(questionTo({ ...RULES, remindHours }, aGroup(), NOW, never).remindAt).toBeNull();
  });
});

describe('An answer', () => {
  const asked = { kind: 'asked', until: UNTIL, remindAt: null, silence: 'agree' } as const;

  it('of the institution and of its silence never both count at one moment', () => {
    const property = fc.property(fc.integer({ min: NOW, max: UNTIL + HOUR }), (at) => {
      const own = isTimely(asked, { kind: 'refused', at, by: 'institution', why: 'Brak' });
      const silent = isTimely(asked, { kind: 'agreed', at, by: 'silence', why: null });
      expect(own).not.toBe(silent);
    });
    fc.assert(property);
  });

  it('is what the rules say when nobody gives one', () => {
    expect([silentAnswer(asked, UNTIL - 1), silentAnswer(asked, UNTIL)?.kind]).toEqual([undefined, 'agreed']);
  });

  it.each([
    ['nobody is asked', null, true],
    ['it is still asked', asked, false],
    ['it has agreed', { kind: 'agreed', at: NOW, by: 'institution', why: null } as const, true],
    ['it has refused', { kind: 'refused', at: NOW, by: 'institution', why: 'Brak' } as const, false],
  ])('stands between a person and a seat unless it is a yes: %s', (_, approval, may) => {
    expect(mayBeSeated({ approval })).toBe(may);
  });
});

describe('A seat that is kept until the institution answers', () => {
  const seat = { kind: 'awaiting-approval', institutionId: DPS, until: keptUntil(UNTIL) } as const;
  const ledger = withSeats(aLedger(), { 1: seat });
  const who = seatNumber(1);

  it('tells the deadline of the question, not its own', () => {
    expect([standingOf(ledger, who, NOW), statusOf(ledger, who)]).toEqual([
      { kind: 'awaiting-approval', until: UNTIL },
      { kind: 'awaiting-approval', until: UNTIL },
    ]);
  });

  it('is free an hour after that deadline, whoever tidies up', () => {
    expect([asOf(ledger, UNTIL + HOUR - 1).seats, asOf(ledger, UNTIL + HOUR).seats]).toEqual([
      ledger.seats,
      {},
    ]);
  });

  it('counts for the institution until then, and no longer', () => {
    expect([ledger.used[DPS], holdReleased(ledger, who, NOW).used[DPS]]).toEqual([1, 0]);
  });
});

describe('Two groups', () => {
  const meeting = (from: number, to: number) => ({
    sessions: [{ startsAt: NOW + from * HOUR, endsAt: NOW + to * HOUR }],
  });

  it.each([
    ['one after the other', meeting(0, 2), meeting(2, 4), false],
    ['one into the other', meeting(0, 3), meeting(2, 4), true],
    ['one within the other', meeting(0, 9), meeting(2, 4), true],
  ])('clash where they meet %s', (_, one, other, clash) => {
    expect([clashes(one, other), clashes(other, one)]).toEqual([clash, clash]);
  });
});
