import { beforeEach, describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import { programmeId } from '../../functions/domain/ids.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { peopleQuota, seatsQuota } from '../../functions/domain/quota.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { transferPerson } from '../../functions/use-cases/transferPerson.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { COURSE, NOW, person, PROGRAMME } from '../support/builders.ts';
import { answerOf, made, OTHER_ORGANISER, STRANGER, WHY } from '../support/office.ts';
import {
  answerTo,
  COORDINATOR,
  followed,
  ledgerIn,
  nowOf,
  offeredIn,
  request,
  somebodyIn,
} from '../support/people.ts';
import { startTestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  const table = await startTestTable();
  world = worldOver(table);
  return () => table.stop();
});

const QUOTA = { regions: null, types: null, people: 5 };
/** Two groups share two seats: a full limit in which nothing changes when somebody goes from one to the other. */
const SHARED = 2;

type Scene = { readonly group?: Partial<Group>; readonly ledger?: Partial<LedgerSettings> };

const scene = async ({ group, ledger }: Scene = {}): Promise<Group> => {
  const settings = { programme: { quotas: [QUOTA] }, group: { sharedSeats: SHARED, ...group } };
  return (await setScene(world, { ...settings, ledger: { capacity: 2, ...ledger } })).group;
};

type Story = { readonly source: Group; readonly target: Group; readonly who: Registration };

/** Somebody who has a seat in one group, and another group of the same course. */
const story = async (target: Scene = {}, source: Scene = {}): Promise<Story> => {
  const from = await scene(source);
  const who = await somebodyIn(world, from, { details: person(1) });
  await followed(world, from);
  return { source: from, target: await scene(target), who: await nowOf(world, who) };
};

const move = ({ who, target }: Story, ports: World = world) =>
  transferPerson(ports, COORDINATOR, who, target.id, WHY);

const seatsOf = async (group: Group): Promise<readonly string[]> =>
  Object.values((await ledgerIn(world, group)).seats).map(({ kind }) => kind);

const counts = async (): Promise<readonly number[]> => {
  const ids = [peopleQuota(QUOTA).id, seatsQuota(COURSE, SHARED).id];
  return (await world.quotas.counts(PROGRAMME, ids)).map(({ taken }) => taken);
};

describe('A person who is transferred', () => {
  it('has a seat in the other group and none in the old one', async () => {
    const told = await story();
    made(await move(told));
    expect([await seatsOf(told.source), await seatsOf(told.target)]).toEqual([[], ['taken']]);
  });

  it('is told of the new seat, with all that was known of them', async () => {
    const told = await story();
    await move(told);
    for (const group of [told.source, told.target]) await followed(world, group);
    const [arrived] = await world.registrations.registrationsOf(told.target.id);
    expect([(await nowOf(world, told.who)).status, arrived]).toMatchObject([
      { kind: 'moved' },
      {
        status: { kind: 'confirmed' },
        details: told.who.details,
        position: told.who.position,
        institutionId: told.who.institutionId,
        movedFrom: { groupId: told.source.id },
      },
    ]);
  });

  it('has it written down in both groups: who moved them, when and why', async () => {
    const told = await story();
    await move(told);
    for (const group of [told.source, told.target]) await followed(world, group);
    const [arrived] = await world.registrations.registrationsOf(told.target.id);
    const last = ({ history, revision, attempt }: Registration) =>
      history[`${revision} ${attempt} coordinator:c-1`];
    const act = { at: NOW, by: 'coordinator:c-1', why: WHY };
    expect([last(await nowOf(world, told.who)), arrived && last(arrived)]).toMatchObject([act, act]);
  });

  it('counts once in the limits across groups, also where those are full', async () => {
    const told = await story();
    await somebodyIn(world, told.target, { details: person(2) });
    await move(told);
    for (const group of [told.source, told.target]) await followed(world, group);
    expect(await counts()).toEqual([2, 2]);
  });

  it('leaves a seat that is offered to who waits', async () => {
    const told = await story({}, { group: { sharedSeats: null }, ledger: { capacity: 1 } });
    await answerTo(world, request(told.source, { details: person(3) }));
    await move(told);
    expect(offeredIn(await followed(world, told.source))).toHaveLength(1);
  });

  it('and asked for twice, is transferred once and answered the same', async () => {
    const told = await story();
    const [first, second] = [made(await move(told)), made(await move(told))];
    expect([first.changed, second.changed, second.ledger]).toEqual([true, false, first.ledger]);
  });

  it('may come back', async () => {
    const told = await story();
    await move(told);
    for (const group of [told.source, told.target]) await followed(world, group);
    const [arrived] = await world.registrations.registrationsOf(told.target.id);
    if (arrived === undefined) throw new Error('The story needs somebody who arrived');
    made(await transferPerson(world, COORDINATOR, arrived, told.source.id, WHY));
    for (const group of [told.source, told.target]) await followed(world, group);
    expect([await seatsOf(told.source), await seatsOf(told.target), await counts()]).toEqual([
      ['taken'],
      [],
      [1, 1],
    ]);
  });

  it('may leave the new group and sign up there again', async () => {
    const told = await story();
    await move(told);
    await followed(world, told.target);
    const [arrived] = await world.registrations.registrationsOf(told.target.id);
    if (arrived === undefined) throw new Error('The story needs somebody who arrived');
    await withdraw(world, arrived);
    await followed(world, told.target);
    expect(await answerTo(world, request(told.target, { details: person(1) }))).toBe('seated');
  });
});

describe('A transfer is refused, and nothing has changed,', () => {
  const refusal = async (told: Story, answer: Promise<unknown>) => {
    const before = await Promise.all([told.source, told.target].map((group) => ledgerIn(world, group)));
    const result = await answer;
    const after = await Promise.all([told.source, told.target].map((group) => ledgerIn(world, group)));
    expect(after).toEqual(before);
    expect(await world.registrations.registrationsOf(told.target.id)).toEqual([]);
    return result;
  };

  it.each<[string, Scene, string]>([
    ['to a group without a free seat', { ledger: { capacity: 0, waitingLimit: 0 } }, 'no-free-seat'],
    ['to a group of another organiser', { group: { organiser: OTHER_ORGANISER } }, 'another-organiser'],
    [
      'to a group of another programme',
      { group: { programmeId: programmeId.parse('inny') } },
      'another-programme',
    ],
    ['to a cancelled group', { ledger: { state: 'cancelled' } }, 'group-cancelled'],
    ['to a draft', { ledger: { state: 'draft' } }, 'wrong-state'],
    [
      'to a group in which the institution may have no seat',
      { ledger: { perInstitution: 0 } },
      'institution-limit',
    ],
    [
      'to a group that has started',
      { group: { sessions: [{ startsAt: NOW, endsAt: NOW + MINUTE }] } },
      'group-started',
    ],
  ])('%s', async (_, target, kind) => {
    const told = await story(target);
    expect(await refusal(told, move(told))).toMatchObject({ refusal: { kind } });
  });

  it('to the same group', async () => {
    const told = await story();
    const answer = transferPerson(world, COORDINATOR, told.who, told.source.id, WHY);
    expect(await refusal(told, answer)).toMatchObject({ refusal: { kind: 'same-group' } });
  });

  it('without a reason', async () => {
    const told = await story();
    const answer = transferPerson(world, COORDINATOR, told.who, told.target.id, '  ');
    expect(await refusal(told, answer)).toMatchObject({ refusal: { kind: 'reason-missing' } });
  });

  it('by a coordinator of another organiser', async () => {
    const told = await story();
    const answer = transferPerson(world, STRANGER, told.who, told.target.id, WHY);
    expect(await refusal(told, answer)).toMatchObject({ refusal: { kind: 'another-organiser' } });
  });

  it('when the group that is left has started', async () => {
    const told = await story(
      {},
      { group: { sessions: [{ startsAt: NOW + MINUTE, endsAt: NOW + 2 * MINUTE }] } },
    );
    world.setClock(startOf(told.source));
    expect(await refusal(told, move(told))).toMatchObject({ refusal: { kind: 'group-started' } });
  });

  it('of somebody who has left', async () => {
    const told = await story();
    await withdraw(world, told.who);
    expect(await refusal(told, move(told))).toMatchObject({
      refusal: { kind: 'not-seated', standing: { kind: 'gone', how: 'left' } },
    });
  });
});

describe('A transfer is refused', () => {
  it('where somebody waits in the other group', async () => {
    const told = await story({ group: { sharedSeats: null }, ledger: { capacity: 0 } });
    await somebodyIn(world, told.target, { details: person(2) });
    expect(await move(told)).toMatchObject({ refusal: { kind: 'no-free-seat', waiting: 1 } });
  });

  it('of somebody who waits: a place is not moved', async () => {
    const told = await story(
      { group: { sharedSeats: null } },
      { group: { sharedSeats: null }, ledger: { capacity: 1 } },
    );
    const waiting = await somebodyIn(world, told.source, { details: person(5) });
    const answer = await transferPerson(world, COORDINATOR, waiting, told.target.id, WHY);
    expect(answer).toMatchObject({
      refusal: { kind: 'not-seated', standing: { kind: 'waiting', place: 1 } },
    });
  });

  it('where the person has a seat in the other group already', async () => {
    const told = await story();
    await somebodyIn(world, told.target, { details: person(1) });
    expect(await move(told)).toMatchObject({
      refusal: { kind: 'already-registered', standing: { kind: 'seated' } },
    });
  });

  it('by a limit of the other course that is full; the person keeps the old seat', async () => {
    const told = await story({ group: { sharedSeats: 0 } }, { group: { sharedSeats: null } });
    const answer = await move(told);
    for (const group of [told.source, told.target]) await followed(world, group);
    expect([
      answerOf(answer),
      await seatsOf(told.source),
      await seatsOf(told.target),
      await counts(),
    ]).toMatchObject(['quota-full', ['taken'], [], [1, 0]]);
  });

  it('and can be asked for again when what stood in the way is gone', async () => {
    const told = await story({ group: { sharedSeats: 0 } }, { group: { sharedSeats: null } });
    await move(told);
    await world.quotas.setLimits(PROGRAMME, [{ id: seatsQuota(COURSE, 1).id, limit: 1 }]);
    await world.groups.replaceGroup({ ...told.target, sharedSeats: 1 });
    made(await move(told));
    expect([await seatsOf(told.source), await seatsOf(told.target)]).toEqual([[], ['taken']]);
  });
});

describe('One person is transferred to two groups at the same moment', () => {
  it('and arrives in one of them', async () => {
    const told = await story({ group: { sharedSeats: null } }, { group: { sharedSeats: null } });
    const other = await scene({ group: { sharedSeats: null } });
    const answers = await Promise.all([move(told), move({ ...told, target: other })]);
    for (const group of [told.source, told.target, other]) await followed(world, group);
    const seats = [
      ...(await seatsOf(told.source)),
      ...(await seatsOf(told.target)),
      ...(await seatsOf(other)),
    ];
    expect([seats, answers.filter(({ ok }) => ok).length, (await counts())[0]]).toEqual([['taken'], 1, 1]);
  });
});
