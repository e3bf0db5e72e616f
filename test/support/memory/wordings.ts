import type { Wording } from '../../../functions/domain/wording.ts';
import { programmeKey, wordingKey, wordingPrefix } from '../../../functions/store/keys.ts';
import type { Wordings } from '../../../functions/use-cases/wordingPorts.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

export const memoryWordings = (wire: Wire): Wordings => {
  const known = new Map<string, Wording>();
  const nameOf = (entry: Wording): string => {
    const { pk, sk } = wordingKey(entry);
    return `${pk} ${sk}`;
  };
  const inOrder = (prefix: string): readonly Wording[] =>
    [...known.values()]
      .filter((entry) => nameOf(entry).startsWith(prefix))
      .toSorted(byKey((entry) => wordingKey(entry).sk));
  return {
    wording: (id, name) =>
      wire('wordings.wording', () => inOrder(`${programmeKey(id).pk} ${wordingPrefix(name)}`).at(-1)),
    wordingsOf: (id) => wire('wordings.wordingsOf', () => inOrder(`${programmeKey(id).pk} `)),
    saveWording: (entry) =>
      wire('wordings.saveWording', () => {
        if (known.has(nameOf(entry))) return false;
        known.set(nameOf(entry), entry);
        return true;
      }),
  };
};
