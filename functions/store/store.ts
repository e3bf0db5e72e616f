import type {
  Answers,
  Directory,
  Groups,
  Ledgers,
  Links,
  Notices,
  Programmes,
  Registrations,
} from '../use-cases/ports.ts';
import { answersIn } from './answers.ts';
import type { Table } from './client.ts';
import { directoryIn } from './directory.ts';
import { groupsIn } from './groups.ts';
import { ledgersIn } from './ledgers.ts';
import { linksIn } from './links.ts';
import { noticesIn } from './notices.ts';
import { programmesIn } from './programmes.ts';
import { registrationsIn } from './registrations.ts';

export type Store = {
  readonly answers: Answers;
  readonly directory: Directory;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly links: Links;
  readonly notices: Notices;
  readonly programmes: Programmes;
  readonly registrations: Registrations;
};

/** Every port that the table stands behind. */
export const storeIn = (table: Table): Store => ({
  answers: answersIn(table),
  directory: directoryIn(table),
  groups: groupsIn(table),
  ledgers: ledgersIn(table),
  links: linksIn(table),
  notices: noticesIn(table),
  programmes: programmesIn(table),
  registrations: registrationsIn(table),
});
