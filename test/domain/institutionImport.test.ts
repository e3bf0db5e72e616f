import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Institution } from '../../functions/domain/institution.ts';
import type { InstitutionDraft } from '../../functions/domain/institutionIds.ts';
import { planImport } from '../../functions/domain/institutionImport.ts';
import { isWithinEdits, likeness } from '../../functions/domain/institutionLikeness.ts';
import { anInstitution, PCPR } from '../support/builders.ts';

const known = anInstitution({ contacts: { head: 'dyrektor@dps.example', deputy: null, training: null } });

const draft = (changes: Partial<InstitutionDraft> = {}): InstitutionDraft => {
  const { name, types, nip, regon, voivodeship, town, email, language } = known;
  return { name, types, nip, regon, voivodeship, town, email, language, ...changes };
};

const another = (changes: Partial<InstitutionDraft> = {}) =>
  draft({ regon: '192598184', nip: '5260250274', name: 'Fundacja Inna', ...changes });

const kinds = (drafts: readonly InstitutionDraft[], directory: readonly Institution[] = [known]) =>
  planImport(drafts, directory).map(({ kind }) => kind);

describe('a row of an import', () => {
  it('is new when the directory knows nothing like it', () => {
    expect(kinds([another()])).toEqual(['new']);
  });

  it('is unchanged when the directory has it so, in whatever order its types stand', () => {
    const twice = anInstitution({ types: ['DPS', 'NGO'] });
    expect(kinds([draft({ types: ['NGO', 'DPS'] })], [twice])).toEqual(['unchanged']);
  });

  it('tells every field that it changes', () => {
    const changed = draft({ email: 'nowy@dps.example', teryt: '2479011', contacts: { head: null } });
    expect(planImport([changed], [known])).toMatchObject([
      {
        kind: 'changed',
        changes: [
          { field: 'teryt', from: '', to: '2479011' },
          { field: 'email', from: known.email, to: 'nowy@dps.example' },
          { field: 'head', from: 'dyrektor@dps.example', to: '' },
        ],
      },
    ]);
  });

  it('leaves the contacts that its file does not have', () => {
    expect(
      planImport([draft({ contacts: { training: 'kursy@dps.example' } })], [known])[0]?.entry.contacts,
    ).toEqual({
      head: 'dyrektor@dps.example',
      deputy: null,
      training: 'kursy@dps.example',
    });
  });

  it('confirms the tags of an entry whose tags nobody had confirmed', () => {
    expect(kinds([draft()], [{ ...known, typesConfirmed: false }])).toEqual(['changed']);
  });

  it('is doubtful when its NIP is another’s', () => {
    expect(planImport([another({ nip: known.nip })], [known])).toMatchObject([
      { kind: 'doubtful', doubts: [{ why: 'same-nip', other: known }] },
    ]);
  });

  it('is doubtful when its name is like another’s of the same town', () => {
    expect(planImport([another({ name: 'DPS Zlota Jesień' })], [known])).toMatchObject([
      { kind: 'doubtful', doubts: [{ why: 'similar-name', other: known }] },
    ]);
  });

  it('is not doubtful for a name like that of another town', () => {
    expect(kinds([another({ name: known.name, town: 'Gdynia' })])).toEqual(['new']);
  });

  it('is doubtful beside a row of the same file that is like it', () => {
    const rows = [another(), another({ regon: '999999999' })];
    expect(kinds(rows)).toEqual(['new', 'doubtful']);
  });

  it('of an entry that was merged changes nothing and brings it not back', () => {
    const merged = { ...known, mergedInto: PCPR };
    expect(planImport([draft({ name: 'Nowa nazwa' })], [merged])).toEqual([
      { kind: 'merged', entry: merged },
    ]);
  });

  it('is not doubtful for an entry that was merged', () => {
    expect(kinds([another({ nip: known.nip })], [{ ...known, mergedInto: PCPR }])).toEqual(['new']);
  });

  it('is one of 50,000 in one town that are planned in bounded time', () => {
    const many = Array.from({ length: 50_000 }, (_, number) =>
      another({ name: `Ośrodek ${number}`, regon: String(100_000_000 + number), nip: String(number) }),
    );
    expect(kinds(many).filter((kind) => kind === 'new')).toHaveLength(50_000);
  });
});

describe('two names of one town are alike', () => {
  const alike = (one: string, other: string, town = 'Bytom') => {
    const names = likeness<Pick<Institution, 'name' | 'town'>>();
    names.add({ name: one, town });
    return names.like({ name: other, town }).length > 0;
  };

  it.each([
    ['MOPS Bytom', 'Miejski Ośrodek Pomocy Społecznej w Bytomiu'],
    ['Fundacja „Dom”', 'fundacja dom'],
    ['Stowarzyszenie Nadzieja', 'Stowarzyszenie Nadzeja'],
    ['Dom im. Jana Pawła', 'Dom Jana Pawla'],
  ])('%s, %s', (one, other) => {
    expect(alike(one, other)).toBe(true);
  });

  it.each([
    ['Dom Pomocy nr 1', 'Dom Pomocy nr 2'],
    ['MOPS Bytom', 'MOPR Bytom'],
    ['Fundacja Nadzieja', 'Fundacja Radość'],
  ])('but not %s, %s', (one, other) => {
    expect(alike(one, other)).toBe(false);
  });
});

describe('the distance of two texts', () => {
  const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (one, other) => {
        expect(isWithinEdits(one, other, 2)).toBe(isWithinEdits(other, one, 2));
      }),
    );
  });

  it('is within two after two letters were taken out', () => {
    fc.assert(
      fc.property(anyWord, fc.nat(8), fc.nat(8), (word, first, second) => {
        const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1);
        expect(isWithinEdits(word, without(without(word, first), second), 2)).toBe(true);
      }),
    );
  });

  it.each([
    ['abc', 'xyz'],
    ['', 'abc'],
  ])('is more than two for %j and %j', (one, other) => {
    expect(isWithinEdits(one, other, 2)).toBe(false);
  });
});
