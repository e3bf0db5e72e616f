import { describe, expect, it } from 'vitest';
import { courseId } from '../../functions/domain/ids.ts';
import { peopleQuota, type Quota, seatsQuota } from '../../functions/domain/quota.ts';
import { VOIVODESHIPS } from '../../functions/domain/voivodeship.ts';
import { quotaText } from '../../functions/i18n/quotaText.ts';
import { words } from '../../functions/i18n/words.ts';

const told = (quota: Partial<Quota>, language: 'pl' | 'en' = 'pl'): string => {
  const { name, amount } = quotaText(
    language,
    peopleQuota({ regions: null, types: null, people: 880, ...quota }),
  );
  return `${name}: ${amount}`;
};

describe('a limit across groups in words', () => {
  it('names one voivodeship', () => {
    expect(told({ regions: ['slaskie'] })).toBe('limit dla województwa śląskiego: 880 osób');
    expect(told({ regions: ['slaskie'] }, 'en')).toBe('limit for Śląskie voivodeship: 880 people');
  });

  it('names several voivodeships that share it', () => {
    const regions: Quota['regions'] = ['malopolskie', 'opolskie'];
    expect(told({ regions, people: 1140 })).toBe(
      'limit dla województw: małopolskiego i opolskiego: 1\u00a0140 osób',
    );
    expect(told({ regions: ['lodzkie', 'slaskie', 'opolskie'] })).toContain(
      'łódzkiego, śląskiego i opolskiego',
    );
    expect(told({ regions, people: 1140 }, 'en')).toBe(
      'limit for the voivodeships Małopolskie and Opolskie: 1,140 people',
    );
  });

  it('names types of institutions, alone or in a voivodeship', () => {
    expect(told({ types: ['DPS', 'PCPR'] })).toBe('limit dla instytucji typu DPS lub PCPR: 880 osób');
    expect(told({ types: ['DPS'], regions: ['slaskie'] })).toBe(
      'limit dla instytucji typu DPS z województwa śląskiego: 880 osób',
    );
  });

  it('names the whole project where it is for everybody', () => {
    expect(told({ people: 1 })).toBe('limit całego projektu: 1 osoba');
  });

  it('counts seats, not people, where the groups of a training share them', () => {
    expect(quotaText('pl', seatsQuota(courseId.parse('kurs'), 22))).toEqual({
      name: 'limit wspólny dla grup tego szkolenia',
      amount: '22 miejsca',
    });
  });

  it.each(VOIVODESHIPS)('can inflect the name of %s', (region) => {
    expect(words('pl').voivodeships[region]).toMatch(/ie$/);
    expect(told({ regions: [region] })).toMatch(/^limit dla województwa \S+iego: /);
  });
});
