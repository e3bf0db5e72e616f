import type { GroupId } from '../../../functions/domain/ids.ts';
import type {
  Answer,
  Answers,
  Bookmarks,
  GroupEvent,
  History,
  Links,
  LinkTarget,
} from '../../../functions/use-cases/ports.ts';
import type { Wire } from './wire.ts';

export const memoryLinks = (wire: Wire): Links => {
  const links = new Map<string, LinkTarget>();
  return {
    saveLink: async (hash, target) => {
      await wire('links.saveLink', () => links.set(hash, target));
    },
    link: (hash) => wire('links.link', () => links.get(hash)),
  };
};

type Kept = { readonly bodyHash?: string; readonly granted?: Answer; readonly refused?: Answer };

export const memoryAnswers = (wire: Wire): Answers => {
  const answers = new Map<string, Kept>();
  return {
    begin: (key, bodyHash) =>
      wire('answers.begin', () => {
        const repeated = answers.has(key);
        const { bodyHash: first, granted, refused } = answers.get(key) ?? { bodyHash };
        if (first === undefined) throw new Error('An answer was kept that nobody began');
        if (!repeated) answers.set(key, { bodyHash });
        const begun = { repeated, bodyHash: first };
        const answer = granted ?? refused;
        return answer === undefined ? begun : { ...begun, answer };
      }),
    keep: (key, answer) =>
      wire('answers.keep', () => {
        const kept = { [answer.kind]: answer, ...answers.get(key) };
        answers.set(key, kept);
        return kept.granted ?? kept.refused ?? answer;
      }),
  };
};

/** Of the ledger there is one entry for a revision, of the description one for each person and moment. */
const nameOf = ({ part, revision, at, by }: GroupEvent): string =>
  part === 'ledger' ? `${revision}` : `${revision} ${at} ${by}`;

const inOrder = (one: GroupEvent, other: GroupEvent): number => {
  if (one.revision !== other.revision) return one.revision - other.revision;
  if (one.part !== other.part) return one.part === 'ledger' ? -1 : 1;
  return one.at - other.at || (one.by < other.by ? -1 : 1);
};

export const memoryHistory = (wire: Wire): History => {
  const groups = new Map<GroupId, Map<string, GroupEvent>>();
  return {
    record: (event) =>
      wire('history.record', () => {
        const events = groups.get(event.groupId) ?? new Map<string, GroupEvent>();
        groups.set(event.groupId, events);
        if (!events.has(nameOf(event))) events.set(nameOf(event), event);
      }),
    eventsOf: (id) => wire('history.eventsOf', () => [...(groups.get(id)?.values() ?? [])].toSorted(inOrder)),
  };
};

export const memoryBookmarks = (wire: Wire): Bookmarks => {
  const positions = new Map<string, string>();
  return {
    bookmarks: () => wire('bookmarks.bookmarks', () => new Map(positions)),
    setBookmark: async (name, position) => {
      await wire('bookmarks.setBookmark', () => positions.set(name, position));
    },
  };
};
