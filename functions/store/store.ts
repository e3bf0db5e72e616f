import type {
  Answers,
  Bookmarks,
  Directory,
  Groups,
  History,
  Ledgers,
  Links,
  Notices,
  Programmes,
  Quotas,
  Registrations,
} from '../use-cases/ports.ts';
import { answersIn } from './answers.ts';
import { bookmarksIn } from './bookmarks.ts';
import type { Table } from './client.ts';
import { directoryIn } from './directory.ts';
import { groupsIn } from './groups.ts';
import { historyIn } from './history.ts';
import { ledgersIn } from './ledgers.ts';
import { linksIn } from './links.ts';
import { noticesIn } from './notices.ts';
import { jitteredPause, type Pause } from './pause.ts';
import { programmesIn } from './programmes.ts';
import { quotasIn } from './quotas.ts';
import { registrationsIn } from './registrations.ts';

export type Store = {
  readonly answers: Answers;
  readonly bookmarks: Bookmarks;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly history: History;
  readonly ledgers: Ledgers;
  readonly links: Links;
  readonly notices: Notices;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
  readonly registrations: Registrations;
};

/** Every port that the table stands behind. `pause` is how one waits who met others at a counter. */
export const storeIn = (table: Table, pause: Pause = jitteredPause): Store => ({
  answers: answersIn(table),
  bookmarks: bookmarksIn(table),
  directory: directoryIn(table),
  groups: groupsIn(table),
  history: historyIn(table),
  ledgers: ledgersIn(table),
  links: linksIn(table),
  notices: noticesIn(table),
  programmes: programmesIn(table),
  quotas: quotasIn(table, pause),
  registrations: registrationsIn(table),
});
