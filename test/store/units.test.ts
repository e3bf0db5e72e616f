import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registration } from '../../functions/domain/registration.ts';
import { emptyLedger } from '../../functions/domain/ledger.ts';
import { groupId } from '../../functions/domain/ids.ts';
import {
  aCourse,
  aGroup,
  aLedger,
  anInstitution,
  aProgramme,
  DPS,
  GROUP,
  NOW,
  PROGRAMME,
} from '../support/builders.ts';
import { claimant, seatNumber } from '../support/ledgers.ts';
import { somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
let registration: Registration;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  registration = await somebodyIn(world, (await setScene(world, { group: { id: GROUP } })).group);
});
afterAll(() => table.stop());

const notice = {
  groupId: GROUP,
  seatId: seatNumber(1),
  kind: 'confirmed',
  audience: 'participant',
  plannedAt: NOW,
  delivery: { kind: 'planned' },
} as const;
const NEW = groupId.parse('nowa-grupa');

/** Row by row as in README.md, in an order in which each can be done. */
describe('The units of the access-pattern table', () => {
  it.each<[string, number, number, () => Promise<unknown>]>([
    ['a programme', 0.5, 0, () => world.programmes.programme(PROGRAMME)],
    ['the courses of a programme', 0.5, 0, () => world.programmes.courses(PROGRAMME)],
    [
      'a programme and one course written',
      0,
      3,
      () => world.programmes.saveProgramme(aProgramme(), [aCourse()]),
    ],
    ['a group', 0.5, 0, () => world.groups.group(GROUP)],
    ['a page of groups', 0.5, 0, () => world.groups.groupsFrom(NOW)],
    [
      'a group made',
      0,
      3,
      () => world.groups.saveGroup(aGroup({ id: NEW }), emptyLedger({ ...aLedger(), groupId: NEW })),
    ],
    ['a glance', 0.5, 0, () => world.ledgers.glance(GROUP)],
    ['glances at two groups', 1, 0, () => world.ledgers.glanceAll([GROUP, NEW])],
    ['a read', 1, 0, () => world.ledgers.read(GROUP)],
    ['a claim', 0, 1, () => world.ledgers.write(NEW, { kind: 'claim', claimant: claimant(1) }, NOW)],
    ['a registration', 1, 0, () => world.registrations.registration(registration)],
    ['the registrations of a group', 1, 0, () => world.registrations.registrationsOf(GROUP)],
    ['a settling', 0, 1, () => world.registrations.settle(registration, { kind: 'confirmed' }, 9)],
    ['a notice planned', 0, 2, () => world.notices.plan([notice])],
    ['a lease', 0, 2, () => world.notices.lease(notice, NOW, NOW + 60)],
    ['a notice', 1, 0, () => world.notices.notice(notice)],
    ['the outbox', 0.5, 0, () => world.notices.unsent(10)],
    [
      'a notice finished',
      0,
      2,
      () => world.notices.finish(notice, { kind: 'sent', at: NOW, messageId: 'm' }),
    ],
    ['an institution', 0.5, 0, () => world.directory.institution(DPS)],
    ['the directory', 0.5, 0, () => world.directory.everyInstitution()],
    ['a search', 0.5, 0, () => world.directory.search('zory', 10)],
    ['an institution written again', 1, 10, () => world.directory.saveInstitutions([anInstitution()])],
    [
      'a link saved',
      0,
      1,
      () => world.links.saveLink('hash', { ...registration, attempt: 1, expiresAt: NOW }),
    ],
    ['a link', 0.5, 0, () => world.links.link('hash')],
    ['an answer begun', 0, 1, () => world.answers.begin('key', 'hash', NOW)],
    ['an answer kept', 0, 1, () => world.answers.keep('key', 'answer')],
  ])('%s: %d read, %d written', async (_, read, write, work) => {
    expect(await table.units.during(work)).toEqual({ read, write });
  });
});
