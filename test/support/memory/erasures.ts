import type { Erasure } from '../../../functions/domain/erasure.ts';
import type { Erasures } from '../../../functions/use-cases/erasurePorts.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

export const memoryErasures = (wire: Wire, writes: Pick<Erasures, 'blank' | 'dropReason'>): Erasures => {
  const known = new Map<string, Erasure>();
  const nameOf = ({ groupId, key }: Erasure): string => `${groupId}#${key}`;
  return {
    note: async (entry) => {
      await wire('erasures.note', () => known.set(nameOf(entry), entry));
    },
    erasures: () => wire('erasures.erasures', () => [...known.values()].toSorted(byKey(nameOf))),
    ...writes,
  };
};
