import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Erasure, erasedBy, isErased, isMeantBy, mayBeErased } from '../../functions/domain/erasure.ts';
import { endOf } from '../../functions/domain/group.ts';
import type { RegistrationStatus } from '../../functions/domain/registration.ts';
import { aRegistration } from '../contract/registrations.ts';
import { aGroup, NOW, someDetails } from '../support/builders.ts';

const group = aGroup();
const registration = aRegistration();

const erasure: Erasure = {
  groupId: registration.groupId,
  key: registration.key,
  attempt: 2,
  person: registration.person,
  countedAs: registration.person,
  at: NOW,
};

describe('A registration may be erased', () => {
  it.each<[RegistrationStatus, number, boolean]>([
    [{ kind: 'pending' }, endOf(group), false],
    [{ kind: 'waiting', place: 1 }, endOf(group), false],
    [{ kind: 'offered', until: NOW }, endOf(group), false],
    [{ kind: 'awaiting-approval', until: NOW }, endOf(group), false],
    [{ kind: 'confirmed', assured: true }, endOf(group) - 1, false],
    [{ kind: 'confirmed', assured: true }, endOf(group), true],
    [{ kind: 'withdrawn' }, NOW, true],
    [{ kind: 'refused', quota: null }, NOW, true],
    [{ kind: 'cancelled' }, NOW, true],
    [{ kind: 'moved' }, NOW, true],
  ])('as %o at %d: %s', (status, now, may) => {
    expect(mayBeErased(aRegistration({ status }), group, now)).toBe(may);
  });
});

describe('An erasure is about', () => {
  it.each([
    ['an attempt of then', { attempt: 2 }, true],
    ['an earlier one', { attempt: 1 }, true],
    ['no later one', { attempt: 3 }, false],
    ['nobody else under the same key', { person: 'another-fingerprint-xx' }, false],
  ])('%s', (_, changes, meant) => {
    expect(isMeantBy(erasure, aRegistration(changes))).toBe(meant);
  });
});

describe('What is erased', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{8,20}$/);

  it('holds nothing that a person or anybody about them wrote, and all else as it was', () => {
    fc.assert(
      fc.property(word, word, word, word, (firstName, lastName, needsNote, why) => {
        const details = someDetails({ firstName, lastName, needsNote, email: `${lastName}@biuro.example` });
        const entry = { at: NOW, by: 'system', why, status: { kind: 'withdrawn' } } as const;
        const before = aRegistration({
          details,
          status: { kind: 'refused', quota: null, by: 'institution', why },
          approval: { kind: 'refused', at: NOW, by: 'institution', why },
          history: { '1 1 system': entry },
        });
        const after = erasedBy(erasure, before);
        const text = JSON.stringify(after).toLowerCase();
        const left = [firstName, lastName, needsNote, why].filter((own) => text.includes(own.toLowerCase()));
        expect([left, isErased(before), isErased(after)]).toEqual([[], false, true]);
        const { attempt, institutionId, position, revision, createdAt, person } = before;
        expect(after).toMatchObject({ attempt, institutionId, position, revision, createdAt, person });
      }),
    );
  });

  it('counts as the same person as before', () => {
    const known = aRegistration({ programmePerson: 'fingerprint-in-programme' });
    expect(erasedBy(erasure, known).programmePerson).toBe('fingerprint-in-programme');
    expect(erasedBy(erasure, registration).programmePerson).toBe(erasure.countedAs);
  });

  it('is erased once: again nothing changes', () => {
    const once = erasedBy(erasure, registration);
    expect(erasedBy(erasure, once)).toEqual(once);
  });
});
