import { beforeEach, describe, expect, it } from 'vitest';
import { endOf, startOf } from '../../functions/domain/group.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { person } from '../support/builders.ts';
import { noticesFor, settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

const DAY = 24 * HOUR;

let table: TestTable;
let world: World;
beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  return () => table.stop();
});

describe('The housekeeping', () => {
  it('reminds who has a seat and the institution, once', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await settled(world, group);
    world.setClock(startOf(group) - 3 * DAY);
    const first = (await housekeep(world)).told;
    world.setClock(world.clock() + MINUTE);
    const again = (await housekeep(world)).told;
    const notices = await Promise.all(
      (['participant', 'institution'] as const).map((audience) =>
        world.notices.notice(noticesFor(registration, 'reminder', audience, startOf(group))),
      ),
    );
    expect([first, again, notices.map((notice) => notice?.delivery.kind)]).toEqual([
      2,
      0,
      ['planned', 'planned'],
    ]);
  });

  it('reminds after it died before it had written down how far it looked, and not twice', async () => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    await settled(world, group);
    world.setClock(startOf(group) - 3 * DAY);
    const setBookmark = () => Promise.reject(new Error('The function ended'));
    await expect(housekeep({ ...world, bookmarks: { ...world.bookmarks, setBookmark } })).rejects.toThrow();
    await housekeep(world);
    const reminders = (await world.notices.unsent(1000)).filter(({ kind }) => kind === 'reminder');
    expect(reminders).toHaveLength(2);
  });

  it('writes to who came when the group is over, some days after', async () => {
    const letterDays = { reminder: null, followUp: 7 };
    const { group } = await setScene(world, { group: { letterDays } });
    const came = await somebodyIn(world, group, { details: person(1) });
    await somebodyIn(world, group, { details: person(2) });
    await settled(world, group);
    await world.registrations.recordAttendance(came, true);
    world.setClock(endOf(group) + 7 * DAY + HOUR);
    await housekeep(world);
    const letters = (await world.notices.unsent(1000)).filter(({ kind }) => kind === 'follow-up');
    expect(letters.map(({ seatId, audience }) => [seatId, audience])).toEqual([
      [noticesFor(came, 'follow-up').seatId, 'participant'],
    ]);
  });
});
