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
import type { Rate, Suppressions } from '../use-cases/sendingPorts.ts';
import type { Erasures } from '../use-cases/erasurePorts.ts';
import type { Access, InstitutionLinks, InstitutionNotices, Staff } from '../use-cases/institutionPorts.ts';
import { accessIn } from './access.ts';
import type { Listings } from '../use-cases/directoryPorts.ts';
import type { Wordings } from '../use-cases/wordingPorts.ts';
import { answersIn } from './answers.ts';
import { bookmarksIn } from './bookmarks.ts';
import type { Table } from './client.ts';
import { directoryIn } from './directory.ts';
import { erasuresIn } from './erasures.ts';
import { groupsIn } from './groups.ts';
import { historyIn } from './history.ts';
import { institutionLinksIn } from './institutionLinks.ts';
import { institutionNoticesIn } from './institutionNotices.ts';
import { listingsIn } from './listings.ts';
import { ledgersIn } from './ledgers.ts';
import { linksIn } from './links.ts';
import { noticesIn } from './notices.ts';
import { jitteredPause, type Pause } from './pause.ts';
import { programmesIn } from './programmes.ts';
import { quotasIn } from './quotas.ts';
import { rateIn } from './rate.ts';
import { registrationsIn } from './registrations.ts';
import { staffIn } from './staff.ts';
import { suppressionsIn } from './suppressions.ts';
import { wordingsIn } from './wordings.ts';

export type Store = {
  readonly access: Access;
  readonly answers: Answers;
  readonly bookmarks: Bookmarks;
  readonly directory: Directory;
  readonly erasures: Erasures;
  readonly groups: Groups;
  readonly history: History;
  readonly institutionLinks: InstitutionLinks;
  readonly institutionNotices: InstitutionNotices;
  readonly ledgers: Ledgers;
  readonly listings: Listings;
  readonly links: Links;
  readonly notices: Notices;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
  readonly rate: Rate;
  readonly registrations: Registrations;
  readonly staff: Staff;
  readonly suppressions: Suppressions;
  readonly wordings: Wordings;
};

/** Every port that the table stands behind. `pause` is how one waits who met others at a counter. */
export const storeIn = (table: Table, pause: Pause = jitteredPause): Store => ({
  access: accessIn(table),
  answers: answersIn(table),
  bookmarks: bookmarksIn(table),
  directory: directoryIn(table),
  erasures: erasuresIn(table),
  groups: groupsIn(table),
  history: historyIn(table),
  institutionLinks: institutionLinksIn(table),
  institutionNotices: institutionNoticesIn(table),
  ledgers: ledgersIn(table),
  listings: listingsIn(table),
  links: linksIn(table),
  notices: noticesIn(table),
  programmes: programmesIn(table),
  quotas: quotasIn(table, pause),
  rate: rateIn(table),
  registrations: registrationsIn(table),
  staff: staffIn(table),
  suppressions: suppressionsIn(table),
  wordings: wordingsIn(table),
});
