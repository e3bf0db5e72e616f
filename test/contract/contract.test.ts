import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { catalogueContract, directoryContract } from './catalogue.ts';
import { erasuresContract } from './erasures.ts';
import { institutionsContract } from './institutions.ts';
import { ledgersContract } from './ledgers.ts';
import { listingsContract, mergingContract, replacingContract } from './listings.ts';
import { noticesContract } from './notices.ts';
import { quotasContract } from './quotas.ts';
import { recordsContract } from './records.ts';
import { registrationsContract } from './registrations.ts';
import { sendingContract } from './sending.ts';
import { wordingsContract } from './wordings.ts';
import { type FreshStore, STORES, type Stores } from './stores.ts';

/** One list of sentences that every kind of store has to make true. */
describe.each(Object.entries(STORES))('The store %s', (_, start) => {
  let stores: Stores;
  let now: FreshStore;
  beforeAll(async () => {
    stores = await start();
  });
  beforeEach(async () => {
    now = await stores.fresh();
  });
  afterAll(() => stores.stop());

  const at = (): FreshStore => now;
  ledgersContract(at);
  registrationsContract(at);
  erasuresContract(at);
  noticesContract(at);
  sendingContract(at);
  quotasContract(at);
  catalogueContract(at);
  directoryContract(at);
  mergingContract(at);
  replacingContract(at);
  listingsContract(at);
  recordsContract(at);
  institutionsContract(at);
  wordingsContract(at);
});
