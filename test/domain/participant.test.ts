import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableName, personalDetails } from '../../functions/domain/participant.ts';
import { someDetails } from '../support/builders.ts';

const issuesOf = (changes: Record<string, unknown>): readonly string[] => {
  const result = personalDetails.safeParse({ ...someDetails(), ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => [...path, message].join(': '));
};

describe('The details of a sign-up', () => {
  it('need neither a telephone number nor special needs', () => {
    const { firstName, lastName, email, informationRead } = someDetails();
    expect(personalDetails.parse({ firstName, lastName, email, informationRead })).toMatchObject({
      phone: '',
      needs: [],
      needsNote: '',
    });
  });

  it('are not taken before the information clause was read', () => {
    expect(issuesOf({ informationRead: false })).toEqual(['informationRead: must-be-confirmed']);
  });

  it('hold only needs that an organiser can provide for', () => {
    expect(issuesOf({ needs: ['champagne'] })).toEqual(['needs: 0: unknown-choice']);
  });

  it.each(['pesel', 'address', '__proto__x'])(
    'may not have the field %s, which nobody asked for',
    (field) => {
      expect(issuesOf({ [field]: '44051401359' })).toEqual(['unexpected-field']);
    },
  );

  it('name every field that is wrong at once', () => {
    expect(issuesOf({ firstName: '', email: 'x', needsNote: '44051401359' })).toEqual([
      'firstName: required',
      'email: not-an-email',
      'needsNote: pesel-not-asked',
    ]);
  });

  it.each([null, 'Anna', 7, []])('are required: %o is none', (value) => {
    const result = personalDetails.safeParse(value);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['required']);
  });
});

describe('Two spellings of one name', () => {
  it.each([
    ['other letters', { firstName: 'ŻANETA' }],
    ['more blanks', { firstName: ' Żaneta ', lastName: 'Łącka' }],
  ])('are the same with %s', (_, changes) => {
    expect(comparableName({ ...someDetails(), ...changes })).toBe('żaneta łącka');
  });

  it('are the same whichever apostrophe the keyboard has', () => {
    const irish = (lastName: string) => comparableName({ firstName: 'Anna', lastName });
    expect(irish('O’Neil')).toBe(irish("O'Neil"));
  });

  it('stay two people when letters differ', () => {
    expect(comparableName({ firstName: 'Anna', lastName: 'Łącka' })).not.toBe(
      comparableName({ firstName: 'Anna', lastName: 'Lacka' }),
    );
  });

  it('E28: are the same in any letter case and with any blanks', () => {
    const letters = fc.stringMatching(/^[a-ząćęłńóśźż]{1,10}$/);
    fc.assert(
      fc.property(letters, letters, fc.stringMatching(/^ {0,3}$/), (firstName, lastName, blanks) => {
        const other = {
          firstName: blanks + firstName.toUpperCase(),
          lastName: lastName.toUpperCase() + blanks,
        };
        expect(comparableName(other)).toBe(comparableName({ firstName, lastName }));
      }),
    );
  });
});
