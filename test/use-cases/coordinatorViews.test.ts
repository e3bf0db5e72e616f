import { beforeEach, describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { atWarsaw, HOUR } from '../../functions/domain/time.ts';
import { browseGroups, viewGroup } from '../../functions/use-cases/browseGroups.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import {
  explainRegistration,
  explainToOwnCoordinator,
} from '../../functions/use-cases/explainRegistration.ts';
import { offerNext } from '../../functions/use-cases/offerNext.ts';
import { reservePlaces } from '../../functions/use-cases/reservePlaces.ts';
import { setPriority } from '../../functions/use-cases/setPriority.ts';
import { viewGroups } from '../../functions/use-cases/viewGroups.ts';
import { viewHistory } from '../../functions/use-cases/viewHistory.ts';
import { viewPeople } from '../../functions/use-cases/viewPeople.ts';
import { viewToday } from '../../functions/use-cases/viewToday.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { anInstitution, NOW, person } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf, made, OTHER_ORGANISER, STRANGER, WHY } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const MANUAL = { ...USUAL_OFFERS, mode: 'manual' } as const;

describe('The list of groups', () => {
  it('has drafts, and no group of another organiser', async () => {
    const { group: draft } = await setScene(world, { ledger: { state: 'draft' } });
    await setScene(world, { group: { organiser: OTHER_ORGANISER } });
    const { upcoming } = await viewGroups(world, COORDINATOR, {});
    expect(upcoming.map(({ group, state }) => [group.id, state])).toEqual([[draft.id, 'draft']]);
  });

  it('tells which groups are running', async () => {
    const sessions = [{ startsAt: NOW - HOUR, endsAt: NOW + HOUR }];
    await setScene(world, { group: { sessions } });
    const { started } = await viewGroups(world, COORDINATOR, { state: 'running' });
    expect(started).toHaveLength(1);
  });

  it('of the public has no drafts', async () => {
    const { group } = await setScene(world, { ledger: { state: 'draft' } });
    expect([await browseGroups(world, {}), await viewGroup(world, group.id)]).toEqual([[], undefined]);
  });
});

describe('The people of a group', () => {
  it('stand in one list each: seated, offered, waiting, expired, left', async () => {
    const { group } = await setScene(world, { group: { offers: MANUAL }, ledger: { capacity: 1 } });
    const people = [];
    for (const number of [1, 2, 3, 4])
      people.push(await somebodyIn(world, group, { details: person(number) }));
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 2, why: null });
    await offerNext(world, COORDINATOR, group.id, 1);
    await followed(world, group);
    world.setClock(atWarsaw('2026-11-24', '10:00'));
    await offerNext(world, COORDINATOR, group.id, 1);
    const [seated] = people;
    if (seated !== undefined) await withdraw(world, seated);
    await followed(world, group);
    const lists = made(await viewPeople(world, COORDINATOR, group.id));
    const names = (list: typeof lists.seated) => list.map(({ registration }) => registration.details.email);
    expect([lists.seated, lists.offered, lists.waiting, lists.expired, lists.withdrawn].map(names)).toEqual([
      [],
      [person(3).email],
      [person(4).email],
      [person(2).email],
      [person(1).email],
    ]);
  });

  it('are beside the places that institutions reserved, until their time is over', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 3 } });
    const wanted = { groupId: group.id, places: 1, until: NOW + HOUR, batchId: 'reservation' };
    await reservePlaces(world, anInstitution(), wanted);
    const seen = async () => {
      const { reserved, offered } = made(await viewPeople(world, COORDINATOR, group.id));
      return [reserved.map(({ institution, until }) => [institution?.name, until]), offered];
    };
    const before = await seen();
    world.setClock(NOW + HOUR);
    expect([before, await seen()]).toEqual([
      [[[anInstitution().name, NOW + HOUR]], []],
      [[], []],
    ]);
  });

  it('are nobody else’s to see', async () => {
    const { group } = await setScene(world);
    expect([
      answerOf(await viewPeople(world, STRANGER, group.id)),
      answerOf(await viewPeople(world, COORDINATOR, groupId.parse('nie-ma'))),
    ]).toEqual(['another-organiser', 'unknown-group']);
  });
});

describe('The history of a group', () => {
  it('says who did what, when and why, the newest first', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await followed(world, group);
    for (const number of [1, 2, 3]) await somebodyIn(world, group, { details: person(number) });
    await followed(world, group);
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 2, why: WHY });
    await followed(world, group);
    const items = made(await viewHistory(world, COORDINATOR, group.id));
    const change = items.find(({ kind }) => kind === 'group');
    const revisions = items.map(({ revision }) => revision);
    expect([change, revisions]).toMatchObject([
      {
        at: NOW,
        by: 'coordinator:c-1',
        why: WHY,
        changes: [{ field: 'capacity', from: '1', to: '2' }],
      },
      revisions.toSorted((one, other) => other - one),
    ]);
  });

  it('tells of each person: the seat, the offer', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await somebodyIn(world, group);
    await followed(world, group);
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 1, why: null });
    await followed(world, group);
    const items = made(await viewHistory(world, COORDINATOR, group.id));
    expect(items.flatMap((item) => (item.kind === 'person' ? [item.status.kind] : []))).toEqual([
      'offered',
      'waiting',
    ]);
  });

  it('is nobody else’s to see', async () => {
    const { group } = await setScene(world);
    expect(answerOf(await viewHistory(world, STRANGER, group.id))).toBe('another-organiser');
  });
});

describe('What waits for a coordinator today', () => {
  it('C21: names the group with one free seat and those who wait for it', async () => {
    const { group } = await setScene(world, { group: { offers: MANUAL }, ledger: { capacity: 0 } });
    for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 1, why: null });
    expect(await viewToday(world, COORDINATOR)).toMatchObject([
      { kind: 'seats-unserved', free: 1, waiting: 2, why: 'manual', group: { id: group.id } },
    ]);
  });

  it.each([
    [9, 10, 'nearly-full'],
    [10, 10, 'full'],
  ] as const)('names a limit of the programme with %d of %d places taken', async (taken, limit, fill) => {
    const { group } = await setScene(world, {
      programme: { quotas: [{ regions: null, types: null, people: limit }] },
      ledger: { capacity: 20 },
    });
    for (let number = 1; number <= taken; number += 1)
      await somebodyIn(world, group, { details: person(number) });
    expect(await viewToday(world, COORDINATOR)).toMatchObject([
      { kind: 'quota', taken, fill, quota: { limit } },
    ]);
  });

  it('is empty for a coordinator of another organiser', async () => {
    await setScene(world, {
      programme: { quotas: [{ regions: null, types: null, people: 0 }] },
      ledger: { capacity: 0 },
    });
    expect(await viewToday(world, STRANGER)).toEqual([]);
  });
});

describe('What stands between a person and a seat', () => {
  const waiting = async () => {
    const quotas = [{ regions: null, types: null, people: 2 }];
    const { group } = await setScene(world, { programme: { quotas }, ledger: { capacity: 1 } });
    await somebodyIn(world, group, { details: person(1) });
    const registration = await somebodyIn(world, group, { details: person(2) });
    await followed(world, group);
    return { group, registration, institution: anInstitution() };
  };

  it('scenario 11: is that the group is full, not the limit of the programme', async () => {
    const known = await waiting();
    const facts = await explainRegistration(world, { ...known, ledger: await ledgerIn(world, known.group) });
    expect(facts.map(({ kind }) => kind)).toEqual([
      'place',
      'quota-room',
      'group-full',
      'next-in-line',
      'seats',
      'state',
    ]);
  });

  it('is the same for the coordinator, with the institutions’ seats and who has priority', async () => {
    const { registration } = await waiting();
    await setPriority(world, COORDINATOR, registration, WHY);
    const { facts } = made(await explainToOwnCoordinator(world, COORDINATOR, registration));
    expect(facts).toContainEqual({ kind: 'with-priority', people: [seatOf(registration)] });
  });

  it('is nobody else’s to see', async () => {
    const { registration } = await waiting();
    expect(answerOf(await explainToOwnCoordinator(world, STRANGER, registration))).toBe('another-organiser');
  });
});
