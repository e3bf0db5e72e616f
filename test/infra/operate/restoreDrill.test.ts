import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { seatOf } from '../../../functions/domain/registration.ts';
import { viewOf } from '../../../functions/entrypoints/drillDesk.ts';
import { erase, erasureLines, eraseListed, readErasures } from '../../../functions/entrypoints/eraseDesk.ts';
import { createTable } from '../../../infra/local/createTable.ts';
import { checkRebuilt, type View } from '../../../infra/local/drillChecks.ts';
import { restoredDrill } from '../../../infra/local/restoredDrill.ts';
import { restoreDrill } from '../../../infra/local/restoreDrill.ts';
import { tableRequest } from '../../../infra/local/tableRequest.ts';
import { verdict } from '../../../infra/operate/drillVerdict.ts';
import { itemsIn } from '../../../infra/operate/itemDifferences.ts';
import { linesOf, rebuild } from '../../../infra/operate/tableLines.ts';
import { missingProtections } from '../../../infra/operate/tableSettings.ts';
import { withdraw } from '../../../functions/use-cases/withdraw.ts';
import { NOW, person } from '../../support/builders.ts';
import { followed, somebodyIn } from '../../support/people.ts';
import { startTestTable, TEST_TABLE, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';

let table: TestTable;
let world: World;
let group: Group;
let left: string;
/** What the table was before somebody was erased, and who was. */
let before: View;
let lines: readonly string[];
let list: ReturnType<typeof readErasures>;
let tables = 0;

const envOf = (name: string) => ({ TABLE_NAME: name, DYNAMODB_ENDPOINT: table.endpoint });

const exported = async (): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const line of linesOf({ client: table.client, name: TEST_TABLE })) all.push(line);
  return all;
};

/** Every letter has reached its reader. */
const deliverAll = async (): Promise<void> => {
  for (const notice of await world.notices.unsent(99)) {
    await world.notices.advance(notice, { kind: 'delivered', at: NOW });
  }
};

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  ({ group } = await setScene(world, { ledger: { capacity: 2 } }));
  const people = [];
  for (const number of [1, 2, 3, 4]) people.push(await somebodyIn(world, group, { details: person(number) }));
  await followed(world, group);
  const [first] = people;
  if (first === undefined) throw new Error('Somebody came');
  await withdraw(world, first);
  left = `${group.id}/people/${seatOf(first)}`;
  await followed(world, group);
  await deliverAll();
  before = await viewOf(envOf(TEST_TABLE));
  lines = await exported();
  await erase(envOf(TEST_TABLE), left);
  list = readErasures((await erasureLines(envOf(TEST_TABLE))).join('\n'));
});
afterAll(() => table.stop());

/** What a drill says of a table that is rebuilt from these lines. */
const drilled = async ({
  from = lines,
  again = list,
  stream = true,
}: { from?: readonly string[]; again?: typeof list; stream?: boolean } = {}) => {
  tables += 1;
  const name = `rebuilt-${tables}`;
  const { StreamSpecification, ...request } = tableRequest(name);
  await createTable(table.client, { ...request, ...(stream ? { StreamSpecification } : {}) });
  await rebuild({ client: table.client, name }, from);
  await eraseListed(envOf(name), again);
  const checks = await checkRebuilt({
    table: { client: table.client, name },
    env: envOf(name),
    before,
    exported: await itemsIn(lines),
    erasures: list,
    now: NOW,
  });
  return {
    ...verdict(checks),
    faulty: checks.filter(({ faults }) => faults.length > 0).map(({ what }) => what),
  };
};

const isRegistration = (line: string): boolean => line.includes('REGISTRATION#');

describe('The restore drill', () => {
  it('finds a table that was rebuilt whole to be the same, and says what it compared', async () => {
    const { ok, lines: said } = await drilled();
    expect([ok, said.every((line) => !line.startsWith('FAULT')), said.at(-1)]).toEqual([
      true,
      true,
      'The rebuilt table is the same.',
    ]);
  });

  it('finds that a registration was lost', async () => {
    const lost = lines.findIndex(isRegistration);
    const { ok, faulty } = await drilled({ from: lines.toSpliced(lost, 1), again: [] });
    expect([ok, faulty.slice(0, 2)]).toEqual([false, ['counts of the reports', 'items']]);
  });

  it('finds that something was lost that no report counts', async () => {
    const lost = lines.findIndex((line) => line.includes('WORD#'));
    const { faulty } = await drilled({ from: lines.toSpliced(lost, 1) });
    expect(faulty).toEqual(['items']);
  });

  it('finds that an erasure was not made again', async () => {
    const { ok, faulty } = await drilled({ again: [] });
    expect([ok, faulty]).toEqual([false, ['erased people']]);
  });

  it('finds that the table would not tell the functions of a sign-up', async () => {
    const { faulty } = await drilled({ stream: false });
    expect(faulty).toEqual(['settings of the table']);
  });

  it('exports, erases and rebuilds what the product itself has written', async () => {
    const said: string[] = [];
    const drill = { env: {}, now: Math.floor(Date.now() / 1000), say: (line: string) => said.push(line) };
    const { ok } = verdict(await restoreDrill(drill, { kind: 'sample', institutions: 4 }));
    expect(ok).toBe(true);
    expect(said.join(' ')).toMatch(/registrations confirmed [1-9].* Erased after the export: [1-3] people/);
  }, 60_000);

  it('erases in a table that was restored who is erased in the one in use, and compares both', async () => {
    const name = 'restored-to-a-moment';
    await createTable(table.client, tableRequest(name));
    await rebuild({ client: table.client, name }, lines);
    const drill = { env: envOf(TEST_TABLE), now: NOW, say: () => undefined };
    expect(verdict(await restoredDrill(drill, name)).ok).toBe(true);
  });

  it('erases in a table that was restored who stands on a list, when the table in use is gone', async () => {
    const name = 'restored-without-the-other';
    await createTable(table.client, tableRequest(name));
    await rebuild({ client: table.client, name }, lines);
    const said: string[] = [];
    const drill = { env: envOf('gone'), now: NOW, say: (line: string) => said.push(line) };
    expect(verdict(await restoredDrill(drill, name, list)).ok).toBe(true);
    expect(said[0]).toBe('Erased again: 1 registrations, of 1 on the list.');
  });

  it('says how an environment names the restored table, with its stream', async () => {
    const name = 'restored-to-be-named';
    await createTable(table.client, tableRequest(name));
    const said: string[] = [];
    const drill = { env: envOf('gone'), now: NOW, say: (line: string) => said.push(line) };
    await restoredDrill(drill, name, []);
    expect(said.at(-1)).toMatch(
      /^In environments\.ts: restoredTable: \{ name: 'restored-to-be-named', streamLabel: '[\d.:T-]+' \}$/,
    );
  });

  it.each([
    [
      'without the table in use',
      { TABLE_NAME: undefined },
      'Set TABLE_NAME to the name of the table in use.',
    ],
    ['against itself', {}, 'The restored table cannot be the one in use.'],
  ])('compares no restored table %s', async (_, changes, sentence) => {
    const drill = { env: { ...envOf(TEST_TABLE), ...changes }, now: NOW, say: () => undefined };
    await expect(restoredDrill(drill, TEST_TABLE)).rejects.toThrow(sentence);
  });

  it.each([
    ['nothing', {}, 0],
    [
      'everything, as AWS Backup restores it',
      { againstDeletion: false, restorable: false, encrypted: false, clearsBy: undefined },
      4,
    ],
    ['the right field to clear away by', { clearsBy: 'ttl' }, 1],
    ['our key', { encrypted: false }, 1],
  ])('tells which protections a restored table lacks: %s', (_, lacks, count) => {
    const all = { againstDeletion: true, restorable: true, encrypted: true, clearsBy: 'expires' };
    expect(missingProtections({ ...all, ...lacks })).toHaveLength(count);
  });

  it('reads an export as S3 keeps it, and erases who was erased since', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zapisy-test-export-'));
    try {
      await writeFile(join(folder, 'part.json.gz'), gzipSync(lines.join('\n')));
      const said: string[] = [];
      const drill = { env: {}, now: NOW, say: (line: string) => said.push(line) };
      const checks = await restoreDrill(drill, { kind: 'export', folder, erasures: list });
      expect([verdict(checks).ok, said]).toEqual([
        true,
        [
          `Rebuilt in a new table: ${lines.length} items.`,
          'Erased again: 1 registrations, of 1 on the list.',
        ],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
