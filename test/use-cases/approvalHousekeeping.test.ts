import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { institutionId } from '../../functions/domain/ids.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { cancelGroup } from '../../functions/use-cases/cancelGroup.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { viewApprovals } from '../../functions/use-cases/viewApprovals.ts';
import { DPS, NOW } from '../support/builders.ts';
import { COORDINATOR, followed, ledgerIn, nowOf, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';
import { agreeTo, answers, askingGroup, comes, plannedFor, UNTIL, whereIs } from './approvals.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
});
beforeEach(() => {
  world = worldOver(table);
});
afterAll(() => table.stop());

/** Runs the job over this group alone: others of the same table are none of its business. */
const tidied = async (group: Group): Promise<void> => {
  const groupsFrom = () => Promise.resolve([group]);
  await housekeep({ ...world, groups: { ...world.groups, groupsFrom } });
  await followed(world, group);
};

describe.each([
  ['kept', true],
  ['not kept', false],
])('The silence of an institution, where a seat is %s,', (_, holdsSeat) => {
  it('is a no where the rules say so, from the deadline on', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat, silence: 'refuse' } });
    const who = await comes(world, group);
    world.setClock(UNTIL - 1);
    await tidied(group);
    const before = await whereIs(world, group, who);
    world.setClock(UNTIL);
    await tidied(group);
    const { status } = await nowOf(world, who);
    expect([before, status]).toEqual([
      ['awaiting-approval', 'awaiting-approval'],
      { kind: 'refused', quota: null, by: 'silence' },
    ]);
  });

  it('is a yes where the rules say so', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat, silence: 'agree' } });
    const who = await comes(world, group);
    world.setClock(UNTIL);
    await tidied(group);
    expect(await whereIs(world, group, who)).toEqual(['seated', 'confirmed']);
  });

  it('is written down once, however often the job runs', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat } });
    const who = await comes(world, group);
    world.setClock(UNTIL);
    await tidied(group);
    const [ledger, told] = [await ledgerIn(world, group), await plannedFor(world, who)];
    world.setClock(UNTIL + 5 * MINUTE);
    await tidied(group);
    expect([await ledgerIn(world, group), await plannedFor(world, who)]).toEqual([ledger, told]);
  });

  it('comes with one reminder before it', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat } });
    const who = await comes(world, group);
    world.setClock(UNTIL - HOUR - 1);
    await tidied(group);
    const early = await plannedFor(world, who);
    world.setClock(UNTIL - HOUR);
    await tidied(group);
    await tidied(group);
    const reminders = (told: readonly string[]) => told.filter((one) => one.startsWith('approval-reminder'));
    expect([reminders(early), reminders(await plannedFor(world, who))]).toEqual([
      [],
      ['approval-reminder institution'],
    ]);
  });

  it('is asked for even when the request died before it could ask', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat } });
    const plan = () => Promise.reject(new Error('The process died'));
    await expect(somebodyIn({ ...world, notices: { ...world.notices, plan } }, group)).rejects.toThrow();
    await followed(world, group);
    world.setClock(NOW + 2 * MINUTE);
    await tidied(group);
    const [who] = await world.registrations.registrationsOf(group.id);
    if (who === undefined) throw new Error('The registration was put down');
    expect(await plannedFor(world, who)).toEqual([
      'approval-asked institution',
      'awaiting-approval participant',
    ]);
  });

  it('is carried out also when the answer was written and nothing after it', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat } });
    const who = await comes(world, group);
    const agreed = { kind: 'agreed', at: NOW, by: 'institution', why: null } as const;
    await world.registrations.answerApproval(who, agreed);
    await tidied(group);
    expect(await whereIs(world, group, who)).toEqual(['seated', 'confirmed']);
  });

  it('ends with the group', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat } });
    const who = await comes(world, group);
    await cancelGroup(world, COORDINATOR, group.id, 'Za mało osób');
    await followed(world, group);
    world.setClock(UNTIL);
    await tidied(group);
    expect([(await nowOf(world, who)).status.kind, await plannedFor(world, who)]).toEqual([
      'cancelled',
      expect.arrayContaining(['group-cancelled participant']),
    ]);
  });
});

describe('A seat that is kept for an answer', () => {
  it('lapses by itself an hour after the deadline, whoever tidies up', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    world.setClock(UNTIL + HOUR);
    expect((await whereIs(world, group, who))[0]).toBe('gone');
  });
});

describe('What the institution sees', () => {
  const scopeOf = (group: Group) => ({ institutionId: DPS, groupId: group.id });

  it('is who is asked about, the open questions first', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    const view = await viewApprovals(world, scopeOf(group));
    if (!view.ok) throw new Error('The group exists');
    expect(view.value.people.map(({ registration }) => seatOf(registration))).toEqual([
      seatOf(other),
      seatOf(one),
    ]);
  });

  it('is also who else of its people has a seat at the same time', async () => {
    const group = await askingGroup(world);
    const { group: same } = await setScene(world, { programme: { approval: null } });
    const colleague = await comes(world, same, 9);
    const view = await viewApprovals(world, scopeOf(group));
    if (!view.ok) throw new Error('The group exists');
    const mine = view.value.clashes.filter((clash) => clash.group.id === same.id);
    expect(mine.map(({ registration }) => registration.key)).toEqual([colleague.key]);
  });

  it('is nobody of another institution', async () => {
    const group = await askingGroup(world);
    await comes(world, group);
    const view = await viewApprovals(world, {
      ...scopeOf(group),
      institutionId: institutionId.parse('ops4'),
    });
    expect(view).toMatchObject({ value: { people: [] } });
  });
});
