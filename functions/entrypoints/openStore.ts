import { dynamoClient, type Table, tableOf } from '../store/client.ts';
import {
  type BrowseStore,
  browseStoreIn,
  type RegistrationStore,
  registrationStoreIn,
  type SignUpStore,
  signUpStoreIn,
} from '../store/signUpStore.ts';
import { type Store, storeIn } from '../store/store.ts';
import { type Environment, optional, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';

const tableIn = (env: Environment): Table =>
  tableOf(dynamoClient(optional(env, VARIABLE.dynamoEndpoint)), required(env, VARIABLE.table));

/** The store over the table that the environment names. */
export const openStore = (env: Environment): Store => storeIn(tableIn(env));

/** What the pages need of it that only read, and no more: every cold start reads all of their code. */
export const openBrowseStore = (env: Environment): BrowseStore => browseStoreIn(tableIn(env));

/** What the sign-up needs of it. */
export const openSignUpStore = (env: Environment): SignUpStore => signUpStoreIn(tableIn(env));

/** What those need of it who have a registration, or sign up in a frame or by the API. */
export const openRegistrationStore = (env: Environment): RegistrationStore =>
  registrationStoreIn(tableIn(env));
