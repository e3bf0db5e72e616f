import type { Institution } from './institution.ts';
import { fold } from './institutionSearch.ts';

/** Abbreviations as they are written out, folded: `MOPS` and `Miejski Ośrodek Pomocy Społecznej` are one name. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ops: 'osrodek pomocy spolecznej',
  gops: 'gminny osrodek pomocy spolecznej',
  mops: 'miejski osrodek pomocy spolecznej',
  mgops: 'miejsko gminny osrodek pomocy spolecznej',
  mopr: 'miejski osrodek pomocy rodzinie',
  cus: 'centrum uslug spolecznych',
  pcpr: 'powiatowe centrum pomocy rodzinie',
  dps: 'dom pomocy spolecznej',
  sds: 'srodowiskowy dom samopomocy',
  wtz: 'warsztat terapii zajeciowej',
  cis: 'centrum integracji spolecznej',
  kis: 'klub integracji spolecznej',
  zaz: 'zaklad aktywnosci zawodowej',
};

const FILLING: ReadonlySet<string> = new Set(['w', 'we', 'i', 'im', 'imienia', 'przy', 'dla']);

/** So many letters of a town stay the same in most of its cases: `Bytom`, `w Bytomiu`; `Żory`, `w Żorach`. */
const stemOf = (town: string): string => fold(town).slice(0, Math.min(4, Math.max(3, town.length - 1)));

/** Edits between two names that may still be one name with a slip of the pen. */
const MOST_EDITS = 2;

/** Names of one place that a name is compared with at the most: the time of an import stays bounded. */
const MOST_COMPARED = 1000;

type Named = Pick<Institution, 'name' | 'town'>;

/** What of a name tells it from others of its town, in one spelling. */
const essenceOf = ({ name, town }: Named): string => {
  const stem = stemOf(town);
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (WRITTEN_OUT[word] ?? word).split(' '))
    .filter((word) => word !== '' && !FILLING.has(word) && !word.startsWith(stem))
    .join(' ');
};

/** Whether so few letters are added, left out or changed; gives up as soon as there are more. */
export const isWithinEdits = (one: string, other: string, most: number): boolean => {
  if (Math.abs(one.length - other.length) > most) return false;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charAt(row - 1) === other.charAt(column - 1);
      const edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return false;
    previous = current;
  }
  return (previous[other.length] ?? 0) <= most;
};

/** Names that have the town and every digit in common: `Dom nr 1` and `Dom nr 2` are two houses, not a slip. */
const placeOf = ({ name, town }: Named): string => `${fold(town)} ${name.replaceAll(/\D/g, '')}`;

/** Finds names like a given one among those added so far. */
export type Likeness<Entry> = {
  readonly add: (entry: Entry) => void;
  readonly like: (named: Named) => readonly Entry[];
};

/** Names are alike in one town when they say the same, or nearly, once abbreviations are written out. */
export const likeness = <Entry extends Named>(): Likeness<Entry> => {
  const places = new Map<string, { readonly essence: string; readonly entry: Entry }[]>();
  return {
    add: (entry) => {
      const place = placeOf(entry);
      const there = places.get(place) ?? [];
      places.set(place, there);
      there.push({ essence: essenceOf(entry), entry });
    },
    like: (named) => {
      const essence = essenceOf(named);
      return (places.get(placeOf(named)) ?? [])
        .slice(0, MOST_COMPARED)
        .filter((each) => isWithinEdits(essence, each.essence, MOST_EDITS))
        .map(({ entry }) => entry);
    },
  };
};
