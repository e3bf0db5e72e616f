import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import type { Group } from '../../functions/domain/group.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { browseGroups, type GroupFilter, viewGroup } from '../../functions/use-cases/browseGroups.ts';
import { courseId, groupId, programmeId } from '../../functions/domain/ids.ts';
import { aGroup, aLedger, COURSE, NOW, PROGRAMME } from '../support/builders.ts';
import { somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;

beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  return () => table.stop();
});

const on = (date: string): Group['sessions'] => [
  { startsAt: atWarsaw(date, '09:00'), endsAt: atWarsaw(date, '15:00') },
];

const held = (id: string, group: Partial<Group> = {}, ledger: Partial<LedgerSettings> = {}) =>
  setScene(world, { group: { id: groupId.parse(id), ...group }, ledger });

const namesOf = async (filter: GroupFilter = {}): Promise<readonly string[]> =>
  (await browseGroups(world, filter)).map(({ group }) => group.id);

describe('The list of groups', () => {
  it('has those that have not started, the earliest first', async () => {
    await held('pozniejsza', { sessions: on('2027-01-10') });
    await held('wczesniejsza', { sessions: on('2026-12-01') });
    await held('miniona', { sessions: on('2026-11-20') });
    expect(await namesOf()).toEqual(['wczesniejsza', 'pozniejsza']);
  });

  it('still has a group that starts at this moment', async () => {
    await held('zaczyna-sie', { sessions: [{ startsAt: NOW, endsAt: NOW + 60 }] });
    expect(await namesOf()).toEqual(['zaczyna-sie']);
  });

  it.each<[string, GroupFilter]>([
    ['a programme', { programmeId: PROGRAMME }],
    ['a voivodeship', { voivodeship: 'slaskie' }],
    ['a course', { courseId: COURSE }],
    ['a month', { month: '2026-12' }],
    ['free seats', { freeOnly: true }],
  ])('can be narrowed to %s', async (_, filter) => {
    await held('pasuje');
    const other = {
      programmeId: programmeId.parse('inny-program'),
      courseId: courseId.parse('inny-kurs'),
      sessions: on('2027-02-01'),
      venue: { ...aGroup().venue, voivodeship: 'opolskie' as const },
    };
    await held('nie-pasuje', other, { capacity: 0 });
    expect(await namesOf(filter)).toEqual(['pasuje']);
  });

  it('takes the month of Warsaw, not of Greenwich', async () => {
    const startsAt = atWarsaw('2027-01-01', '00:30');
    await held('nowy-rok', { sessions: [{ startsAt, endsAt: startsAt + 3600 }] });
    expect(await namesOf({ month: '2027-01' })).toEqual(['nowy-rok']);
  });

  it('A1: shows a group as full when its seats are taken', async () => {
    const { group } = await held('mala', {}, { capacity: 1, waitingLimit: 0 });
    await somebodyIn(world, group);
    const [shown] = await browseGroups(world, {});
    expect([shown?.state, shown?.free]).toEqual(['full', 0]);
  });

  it('shows more groups than the table reads in one call', async () => {
    for (let number = 0; number < 110; number += 1) {
      const id = groupId.parse(`grupa-${number}`);
      await world.groups.saveGroup(aGroup({ id }), aLedger({ groupId: id }));
    }
    expect(await namesOf()).toHaveLength(110);
  });
});

describe('One group', () => {
  it('is shown with its seats', async () => {
    const { group } = await held('widoczna', {}, { capacity: 7 });
    expect(await viewGroup(world, group.id)).toMatchObject({
      group: { id: group.id },
      free: 7,
      state: 'open',
    });
  });

  it('that does not exist is not shown', async () => {
    expect(await viewGroup(world, groupId.parse('nie-ma'))).toBeUndefined();
  });
});
