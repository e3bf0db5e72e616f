import { dynamoClient, tableOf } from '../store/client.ts';
import { type Store, storeIn } from '../store/store.ts';
import { type Environment, optional, required } from './configuration.ts';
import { VARIABLE } from './environment.ts';

/** The store over the table that the environment names. */
export const openStore = (env: Environment): Store =>
  storeIn(tableOf(dynamoClient(optional(env, VARIABLE.dynamoEndpoint)), required(env, VARIABLE.table)));
