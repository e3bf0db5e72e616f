import type { OfferRules } from '../domain/offers.ts';
import type { Language } from '../domain/participant.ts';
import { counted } from './format.ts';
import { words } from './words.ts';

/** What a group promises those who wait: how freed seats are given, until when to answer, and when that ends. */
export const offerText = (
  language: Language,
  { mode, promotion, hours, stopHours }: OfferRules,
): readonly string[] => {
  const { offers, counts } = words(language);
  if (mode === 'manual') return [offers.manual];
  const given =
    promotion === 'direct' ? offers.direct : offers.offer(counted(language, hours, counts.workingHours));
  if (stopHours === 0) return [given];
  return [given, offers.stops(counted(language, stopHours, counts.hoursBefore))];
};
