import type { Act } from '../../../functions/domain/act.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import type { Rate, Suppression, Suppressions } from '../../../functions/use-cases/sendingPorts.ts';
import type { Wire } from './wire.ts';

export const memoryRate = (wire: Wire): Rate => {
  let [second, used]: readonly [Moment, number] = [0, 0];
  return {
    grant: (now, perSecond, wanted) =>
      wire('rate.grant', () => {
        if (second < now) [second, used] = [now, 0];
        const granted = Math.max(0, Math.min(wanted, perSecond - used));
        used += granted;
        return granted;
      }),
  };
};

export const memorySuppressions = (wire: Wire): Suppressions => {
  const known = new Map<string, Suppression & { readonly lifted?: Act }>();
  return {
    suppress: async (address, suppression) => {
      await wire('suppressions.suppress', () => {
        const kept = known.get(address);
        const stands = kept !== undefined && (kept.lifted === undefined || kept.lifted.at >= suppression.at);
        if (!stands) known.set(address, suppression);
      });
    },
    suppressed: (address) =>
      wire('suppressions.suppressed', () => {
        const kept = known.get(address);
        return kept === undefined || kept.lifted !== undefined ? undefined : kept;
      }),
    lift: (address, act) =>
      wire('suppressions.lift', () => {
        const kept = known.get(address);
        if (kept === undefined || kept.lifted !== undefined) return false;
        known.set(address, { ...kept, lifted: act });
        return true;
      }),
  };
};
