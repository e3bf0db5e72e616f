import { describe, expect, it } from 'vitest';
import { type OfferRules, USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { offerText } from '../../functions/i18n/offerText.ts';

const promised = (rules: Partial<OfferRules>, language: 'pl' | 'en' = 'pl'): string =>
  offerText(language, { ...USUAL_OFFERS, ...rules }).join(' ');

describe('what a group promises those who wait', () => {
  it.each([
    [1, 'Czas na odpowiedź: 1 godzina robocza'],
    [2, 'Czas na odpowiedź: 2 godziny robocze'],
    [12, 'Czas na odpowiedź: 12 godzin roboczych'],
    [24, 'Czas na odpowiedź: 24 godziny robocze'],
  ])('is so many working hours to answer (%i)', (hours, told) => {
    expect(promised({ hours })).toContain(told);
  });

  it.each([
    [1, 'Na 1 godzinę przed szkoleniem'],
    [24, 'Na 24 godziny przed szkoleniem'],
    [48, 'Na 48 godzin przed szkoleniem'],
  ])('ends so many hours before the training (%i)', (stopHours, told) => {
    expect(promised({ stopHours })).toContain(told);
  });

  it('does not speak of an end where there is none', () => {
    expect(promised({ stopHours: 0 })).not.toContain('przed szkoleniem');
  });

  it('is the seat at once where nobody is asked', () => {
    expect(promised({ promotion: 'direct' })).toContain('od razu dostaje je kolejna osoba z listy');
    expect(promised({ promotion: 'direct' })).not.toContain('odpowiedź');
  });

  it('is nothing but the coordinator’s decision where seats are offered by hand', () => {
    expect(promised({ mode: 'manual' })).toMatch(/^O tym, .* decyduje koordynator projektu\.$/);
  });

  it('says the same in English', () => {
    expect(promised({ hours: 1 }, 'en')).toContain('Time to answer: 1 working hour (Monday to Friday');
  });
});
