import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import { freePort } from '../../infra/local/ports.ts';
import { stampede, type Tally } from '../support/stampede.ts';
import { startWebsite, type Website } from '../../infra/local/website.ts';
import { siteOver } from '../http/pages/site.ts';
import { DPS } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, worldOver } from '../support/world.ts';

const GROUP = groupId.parse('oblegana');

let table: TestTable;
let website: Website;
let tally: Tally;
let seats: number;

beforeAll(async () => {
  table = await startTestTable();
  const world = worldOver(table);
  await setScene(world, { group: { id: GROUP }, ledger: { capacity: 20, waitingLimit: 30 } });
  const port = await freePort();
  website = await startWebsite(siteOver(world), port, 'web');
  tally = await stampede(`http://127.0.0.1:${port}`, GROUP, { people: 200, institutionId: DPS });
  seats = Object.keys((await world.ledgers.read(GROUP))?.seats ?? {}).length;
});
afterAll(async () => {
  await website.stop();
  await table.stop();
});

describe('200 people who register over HTTP at once for 20 seats and 30 places', () => {
  it('are confirmed exactly 20 times', () => {
    expect([tally.confirmed, seats]).toEqual([20, 20]);
  });

  it('get the places 1 to 30 without gap or repeat', () => {
    expect(tally.places).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('are otherwise refused because the group is full', () => {
    expect(tally.refused).toEqual({ 'group-full': 150 });
  });

  it('never see the server fail', () => {
    expect(tally.serverErrors).toBe(0);
  });
});
