import { describe, expect } from 'vitest';
import { endOf, startOf, type Group } from '../../functions/domain/group.ts';
import { type ProgrammeId, registrationKey } from '../../functions/domain/ids.ts';
import type { PersonalDetails } from '../../functions/domain/participant.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { cancelGroup } from '../../functions/use-cases/cancelGroup.ts';
import { recordAttendance } from '../../functions/use-cases/recordAttendance.ts';
import { viewFigures } from '../../functions/use-cases/viewFigures.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { aGroup, person } from '../support/builders.ts';
import { answerOf, made, STRANGER, WHY } from '../support/office.ts';
import { COORDINATOR, nowOf, somebodyIn } from '../support/people.ts';
import type { World } from '../support/world.ts';
import { it as inAProgramme } from './programmeTest.ts';

const [X, Y, Z] = [person(1), person(2), person(3)];

/** A test of groups of the story's programme with the people named, each with a seat. */
const it = inAProgramme.extend('groupWith', ({ world, newGroup }) => {
  return async (...people: readonly PersonalDetails[]) => {
    const group = await newGroup();
    const registrations: Registration[] = [];
    for (const details of people) registrations.push(await somebodyIn(world, group, { details }));
    return { group, keys: registrations.map(({ key }) => key), registrations };
  };
});

const duringThe = (world: World, group: Group): void => {
  world.setClock(startOf(group));
};
const figures = (world: World, programme: ProgrammeId) => viewFigures(world, COORDINATOR, programme);

const attendedIn = async (world: World, group: Group): Promise<readonly (boolean | null)[]> =>
  (await world.registrations.registrationsOf(group.id)).map(({ attended }) => attended);

describe('Who came to a group', () => {
  it('is written down: those named were present, the others with a seat were absent', async ({
    world,
    groupWith,
  }) => {
    const { group, keys, registrations } = await groupWith(X, Y, Z);
    duringThe(world, group);
    const counted = made(await recordAttendance(world, COORDINATOR, group.id, keys.slice(0, 2)));
    const now = await Promise.all(registrations.map((registration) => nowOf(world, registration)));
    expect([counted, now.map(({ attended }) => attended)]).toEqual([
      { present: 2, absent: 1 },
      [true, true, false],
    ]);
  });

  it('can be corrected after the group', async ({ world, groupWith }) => {
    const { group, keys } = await groupWith(X);
    duringThe(world, group);
    await recordAttendance(world, COORDINATOR, group.id, []);
    world.setClock(endOf(group) + 1);
    await recordAttendance(world, COORDINATOR, group.id, keys);
    expect(await attendedIn(world, group)).toEqual([true]);
  });

  it('is not asked of those who left', async ({ world, groupWith }) => {
    const { group, registrations } = await groupWith(X);
    for (const registration of registrations) await withdraw(world, registration);
    duringThe(world, group);
    const counted = made(await recordAttendance(world, COORDINATOR, group.id, []));
    expect([counted, await attendedIn(world, group)]).toEqual([{ present: 0, absent: 0 }, [null]]);
  });

  it('is not known before the group starts', async ({ world, groupWith }) => {
    const { group, keys } = await groupWith(X);
    world.setClock(startOf(group) - 1);
    const answer = await recordAttendance(world, COORDINATOR, group.id, keys);
    expect([answerOf(answer), await attendedIn(world, group)]).toEqual(['wrong-state', [null]]);
  });

  it('is not a question in a group that was cancelled', async ({ world, groupWith }) => {
    const { group, keys } = await groupWith(X);
    made(await cancelGroup(world, COORDINATOR, group.id, WHY));
    duringThe(world, group);
    expect(answerOf(await recordAttendance(world, COORDINATOR, group.id, keys))).toBe('wrong-state');
  });

  it('cannot be somebody without a seat, and then nothing is written', async ({ world, groupWith }) => {
    const { group, keys } = await groupWith(X);
    duringThe(world, group);
    const stranger = registrationKey.parse('nikt-tu');
    const answer = await recordAttendance(world, COORDINATOR, group.id, [...keys, stranger]);
    expect([answerOf(answer), await attendedIn(world, group)]).toEqual(['not-seated', [null]]);
  });

  it('is for the coordinators of its organiser to write down', async ({ world, groupWith }) => {
    const { group, keys } = await groupWith(X);
    duringThe(world, group);
    expect([
      answerOf(await recordAttendance(world, STRANGER, group.id, keys)),
      answerOf(await recordAttendance(world, COORDINATOR, aGroup().id, keys)),
    ]).toEqual(['another-organiser', 'unknown-group']);
  });
});

describe('The figures of a programme', () => {
  it('F36: X who attended three groups and Y who attended one are 4 participations and 2 unique persons', async ({
    world,
    programme,
    groupWith,
  }) => {
    const first = await groupWith(X, Y, Z);
    const others = [await groupWith(X), await groupWith(X)];
    duringThe(world, first.group);
    await recordAttendance(world, COORDINATOR, first.group.id, first.keys.slice(0, 2));
    for (const { group, keys } of others) await recordAttendance(world, COORDINATOR, group.id, keys);
    const { participations, people } = await figures(world, programme);
    const ids = [first, ...others].map(({ group }) => group.id).toSorted();
    expect([participations.length, people.length]).toEqual([4, 2]);
    expect(people.map(({ name, rows }) => [name, rows.map(({ group }) => group.id).toSorted()])).toEqual([
      [`${X.lastName} Osoba`, ids],
      [`${Y.lastName} Osoba`, [first.group.id]],
    ]);
  });

  it('name those of whom nothing is written down yet', async ({ world, programme, groupWith }) => {
    const { group } = await groupWith(X);
    duringThe(world, group);
    const { participations, unrecorded } = await figures(world, programme);
    expect([participations.length, unrecorded.map(({ name }) => name)]).toEqual([0, [`${X.lastName} Osoba`]]);
  });

  it('leave out groups that have not begun', async ({ world, programme, groupWith }) => {
    await groupWith(X);
    expect(await figures(world, programme)).toEqual({ participations: [], people: [], unrecorded: [] });
  });

  it('show a coordinator of another organiser nothing', async ({ world, programme, groupWith }) => {
    const { group, keys } = await groupWith(X);
    duringThe(world, group);
    await recordAttendance(world, COORDINATOR, group.id, keys);
    expect((await viewFigures(world, STRANGER, programme)).participations).toEqual([]);
  });
});
