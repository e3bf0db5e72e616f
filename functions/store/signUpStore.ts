import type { Institutions } from '../use-cases/directoryPorts.ts';
import type { NoticePlan } from '../use-cases/sendingPorts.ts';
import { answersIn } from './answers.ts';
import type { Table } from './client.ts';
import { groupsIn } from './groups.ts';
import { institutionsIn } from './institutions.ts';
import { ledgersIn } from './ledgers.ts';
import { linksIn } from './links.ts';
import { noticePlanIn } from './noticePlan.ts';
import { jitteredPause } from './pause.ts';
import { programmesIn } from './programmes.ts';
import { quotasIn } from './quotas.ts';
import { registrationsIn } from './registrations.ts';
import type { Store } from './store.ts';

/** The ports behind which there is something to sign up for. */
export type BrowseStore = Pick<Store, 'groups' | 'ledgers' | 'programmes' | 'quotas'> & {
  readonly directory: Institutions;
};

/** The ports behind which people sign up. */
export type SignUpStore = BrowseStore & Pick<Store, 'registrations'> & { readonly notices: NoticePlan };

/** The ports behind which people see their registration, and behind which other programs sign people up. */
export type RegistrationStore = SignUpStore & Pick<Store, 'answers' | 'links'>;

/** The same ports as those of `storeIn`, without what only those need who change something. */
export const browseStoreIn = (table: Table): BrowseStore => ({
  directory: institutionsIn(table),
  groups: groupsIn(table),
  ledgers: ledgersIn(table),
  programmes: programmesIn(table),
  quotas: quotasIn(table, jitteredPause),
});

/** The same ports as those of `storeIn`, without what only coordinators, institutions and senders of mail need. */
export const signUpStoreIn = (table: Table): SignUpStore => ({
  ...browseStoreIn(table),
  notices: noticePlanIn(table),
  registrations: registrationsIn(table),
});

/** The same with what a private link and a repeated request of a program need. */
export const registrationStoreIn = (table: Table): RegistrationStore => ({
  ...signUpStoreIn(table),
  answers: answersIn(table),
  links: linksIn(table),
});
