import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byParticipant } from '../../functions/domain/act.ts';
import { groupId } from '../../functions/domain/ids.ts';
import { ledgerKey } from '../../functions/store/keys.ts';
import { aGroup, NOW } from '../support/builders.ts';
import { itemSize } from '../support/itemSize.ts';
import { claimant, fullestLedger, institutionNumber, seatNumber } from '../support/ledgers.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

/** As long as the id of a group can be. */
const LONG = 'szkolenie-dla-kadry-pomocy-spolecznej-01';

const put = async (id: string, changes = {}) => {
  const ledger = fullestLedger({ groupId: groupId.parse(id), ...changes });
  await table.store.groups.saveGroup(aGroup({ id: ledger.groupId }), ledger);
  return ledger;
};

const storedItem = async (id: string) => {
  const { Item } = await table.table.client.send(
    new GetCommand({ TableName: table.table.name, Key: ledgerKey(groupId.parse(id)) }),
  );
  return Item ?? {};
};

describe('The fullest ledger of a group of thirty with thirty who wait', () => {
  it('is at most 1,024 bytes by DynamoDB’s rules, however long the name of the group', async () => {
    await put(LONG);
    expect(itemSize(await storedItem(LONG))).toBeLessThanOrEqual(1024);
  });

  it('is still so with every setting that a group can have', async () => {
    await put(LONG.replace('01', '02'), {
      state: 'confirmed',
      limitLiftsAt: NOW + 1,
      atInstitutionLimit: 'wait',
      closeWhenFull: true,
    });
    expect(itemSize(await storedItem(LONG.replace('01', '02')))).toBeLessThanOrEqual(1024);
  });

  it('is still so when ninety people have been on the list before them', async () => {
    const { queue } = fullestLedger();
    const places = Object.fromEntries(Object.entries(queue).map(([id, place]) => [id, place + 90]));
    await put('po-wielu-zmianach', { queue: places, nextPlace: 121 });
    expect(itemSize(await storedItem('po-wielu-zmianach'))).toBeLessThanOrEqual(1024);
  });

  it('costs one write unit when its last waiting person comes', async () => {
    const { groupId: id, queue } = fullestLedger({ groupId: groupId.parse('ostatnie-miejsce') });
    const others = Object.fromEntries(Object.entries(queue).filter(([entry]) => entry !== seatNumber(129)));
    await put(id, { queue: others });
    const write = { kind: 'queue', claimant: claimant(129, institutionNumber(40)) } as const;
    const units = await table.units.during(() => table.store.ledgers.write(id, write, byParticipant(NOW)));
    expect(units.write).toBe(1);
  });

  it('has thirty seats and thirty people who wait', async () => {
    await put('pelna-grupa');
    const item = await table.store.ledgers.read(groupId.parse('pelna-grupa'));
    expect([Object.keys(item?.seats ?? {}).length, Object.keys(item?.queue ?? {}).length]).toEqual([30, 30]);
  });
});

describe('The size of an item', () => {
  it.each([
    ['a text by its bytes', { n: 'ąb' }, 1 + 3],
    ['a whole number by its digits', { n: 12_345 }, 1 + 4],
    ['a number without the noughts at its end', { n: 1_000_000 }, 1 + 2],
    ['nothing and yes', { a: null, b: true }, 1 + 1 + 1 + 1],
    ['a map with each of its elements', { m: { a: 'x', b: 'y' } }, 1 + 3 + 2 * (1 + 1 + 1)],
    ['a list with each of its elements', { l: ['x'] }, 1 + 3 + 1 + 1],
  ])('counts %s', (_, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});
