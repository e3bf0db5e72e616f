import { describe, expect, it } from 'vitest';
import { courseId } from '../../functions/domain/ids.ts';
import { peopleQuota, seatsQuota } from '../../functions/domain/quota.ts';
import type { Refusal } from '../../functions/domain/refusal.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { refusalText } from '../../functions/i18n/refusalText.ts';
import { RULES } from '../support/builders.ts';

const failures = RULES.map((rule, index) => ({
  number: index + 1,
  rule,
  failed: ['institution-type', 'position'] as const,
}));

const SILESIA = peopleQuota({ regions: ['slaskie'], types: null, people: 880 });

const REFUSALS: readonly Refusal[] = [
  { kind: 'group-not-open-yet', opensAt: atWarsaw('2026-12-01', '09:00') },
  { kind: 'group-closed' },
  { kind: 'group-cancelled' },
  { kind: 'group-full', capacity: 20, waiting: 30 },
  { kind: 'group-full', capacity: 20, waiting: 0 },
  { kind: 'institution-limit', limit: 2 },
  { kind: 'registration-ended', how: 'left' },
  { kind: 'registration-ended', how: 'expired' },
  { kind: 'registration-ended', how: 'moved' },
  { kind: 'registration-ended', how: 'substituted' },
  { kind: 'registration-ended', how: 'refused' },
  { kind: 'offer-expired' },
  { kind: 'no-offer', standing: { kind: 'waiting', place: 4 } },
  { kind: 'no-offer', standing: { kind: 'gone', how: 'left' } },
  { kind: 'quota-full', quota: SILESIA },
  { kind: 'quota-full', quota: seatsQuota(courseId.parse('kurs'), 40) },
  { kind: 'transfer-under-way' },
  { kind: 'unknown-group' },
  { kind: 'unknown-institution' },
  { kind: 'not-eligible', verdict: { kind: 'not-eligible', failures } },
  { kind: 'already-registered', standing: { kind: 'seated' } },
  { kind: 'already-registered', standing: { kind: 'waiting', place: 4 } },
  { kind: 'already-registered', standing: { kind: 'offered', until: atWarsaw('2026-12-03', '14:00') } },
  { kind: 'already-registered', standing: { kind: 'absent' } },
  { kind: 'too-many-attempts' },
  { kind: 'unknown-registration' },
  { kind: 'group-started' },
  { kind: 'link-invalid' },
  { kind: 'link-expired' },
  { kind: 'idempotency-key-reused' },
];

const bodyOf = (refusal: Refusal): string => refusalText('pl', refusal).body.join(' ');

describe('a refusal in words', () => {
  it.each(REFUSALS)('says what happened, why, and what to do next: $kind', (refusal) => {
    const { title, body, next } = refusalText('pl', refusal);
    expect([title, ...body, next]).not.toContain(undefined);
    for (const sentence of [...body.slice(0, 1), next]) expect(sentence).toMatch(/[.:]$/);
  });

  it('says each "no" in words of its own', () => {
    const said = REFUSALS.map((refusal) => JSON.stringify(refusalText('pl', refusal)));
    expect(new Set(said).size).toBe(REFUSALS.length);
  });

  it('says when sign-up opens', () => {
    const refusal = { kind: 'group-not-open-yet', opensAt: atWarsaw('2026-12-01', '09:00') } as const;
    expect(bodyOf(refusal)).toBe('Zapisy do tej grupy zaczną się: wtorek, 1 grudnia 2026 r., godz. 9:00.');
  });

  it('tells a full group where people wait from one where nobody does', () => {
    expect(bodyOf({ kind: 'group-full', capacity: 20, waiting: 30 })).toContain('Czeka na niej: 30 osób.');
    expect(bodyOf({ kind: 'group-full', capacity: 20, waiting: 0 })).toContain(
      'Na listę rezerwową też nie można się zapisać.',
    );
  });

  it('names the limit that is used up', () => {
    expect(bodyOf({ kind: 'quota-full', quota: SILESIA })).toBe(
      'Wykorzystany jest limit dla województwa śląskiego: 880 osób.',
    );
  });

  it('tells somebody with an offer until when to accept it', () => {
    const standing = { kind: 'offered', until: atWarsaw('2026-12-03', '14:00') } as const;
    expect(bodyOf({ kind: 'already-registered', standing })).toContain(
      'Można je przyjąć do czwartku, 3 grudnia, godz. 14:00.',
    );
  });

  it.each([
    [1, '1 miejsce'],
    [2, '2 miejsca'],
    [5, '5 miejsc'],
    [22, '22 miejsca'],
  ])('counts seats as Polish does (%i)', (limit, counted) => {
    expect(bodyOf({ kind: 'institution-limit', limit })).toContain(counted);
  });

  it('names every rule that failed', () => {
    expect(bodyOf({ kind: 'not-eligible', verdict: { kind: 'not-eligible', failures } })).toMatch(
      /Reguła 1: .* Reguła 2: .* Reguła 3: /,
    );
  });

  it('tells the place of somebody who already waits', () => {
    expect(bodyOf({ kind: 'already-registered', standing: { kind: 'waiting', place: 4 } })).toContain(
      'Miejsce na liście rezerwowej: 4.',
    );
  });
});
