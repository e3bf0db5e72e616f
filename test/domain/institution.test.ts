import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, institution, INSTITUTION_TYPES, typeOrFamily } from '../../functions/domain/institution.ts';
import { anInstitution } from '../support/builders.ts';

describe('what a rule means by a type of institution', () => {
  it('is the literal type when it says OPS', () => {
    expect(expand('OPS')).toEqual(['OPS']);
  });

  it('is all six kinds of social-assistance centre when it says OPS_FAMILY', () => {
    expect(expand('OPS_FAMILY')).toEqual(['OPS', 'GOPS', 'MOPS', 'MGOPS', 'MOPR', 'CUS']);
  });

  it('is centres, clubs and workshops of reintegration when it says PODMIOT_REINTEGRACYJNY', () => {
    expect(expand('PODMIOT_REINTEGRACYJNY')).toEqual(['CIS', 'KIS', 'ZAZ', 'WTZ']);
  });

  it('is the whole social economy without plain organisations when it says PES', () => {
    expect(expand('PES')).toContain('CIS');
    expect(expand('PES')).not.toContain('NGO');
  });

  it('is always some of the known types, each once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...typeOrFamily.options), (entry) => {
        const types = expand(entry);
        expect(types.length).toBeGreaterThan(0);
        expect(new Set(types).size).toBe(types.length);
        expect(INSTITUTION_TYPES).toEqual(expect.arrayContaining([...types]));
      }),
    );
  });
});

describe('an institution of the directory', () => {
  it('may carry several types', () => {
    expect(institution.parse(anInstitution({ types: ['MOPR', 'OPS', 'PCPR'] })).types).toHaveLength(3);
  });

  it('is refused with a wrong NIP', () => {
    expect(institution.safeParse(anInstitution({ nip: '1234563219' })).success).toBe(false);
  });

  it('is refused without any type', () => {
    expect(institution.safeParse(anInstitution({ types: [] })).success).toBe(false);
  });
});
