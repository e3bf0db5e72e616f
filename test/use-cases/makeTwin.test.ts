import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { inOrder } from '../../functions/domain/offers.ts';
import { type Registration, seatOf } from '../../functions/domain/registration.ts';
import { atWarsaw, HOUR } from '../../functions/domain/time.ts';
import type { TwinPlan } from '../../functions/domain/twin.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { makeTwin } from '../../functions/use-cases/makeTwin.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { anInstitution, aGroup, NOW, PCPR, person } from '../support/builders.ts';
import { failingAt } from '../support/failingPorts.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf, made, STRANGER, WHY } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn, noticesFor, offeredIn, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const PLAN: TwinPlan = {
  sessions: [{ startsAt: atWarsaw('2027-01-12', '09:00'), endsAt: atWarsaw('2027-01-12', '15:00') }],
  venue: { town: 'Opole', address: 'ul. Przykładowa 2', voivodeship: 'opolskie' },
  capacity: 2,
  closesAt: atWarsaw('2027-01-11', '12:00'),
};

type Story = { readonly first: Group; readonly waiting: readonly Registration[] };

/** A full group with so many people on its waiting list. */
const fullGroup = async (waiting = 3, perInstitution: number | null = null): Promise<Story> => {
  const { group: first } = await setScene(world, {
    institutions: [anInstitution(), anInstitution({ id: PCPR, types: ['PCPR'] })],
    ledger: { capacity: 1, perInstitution, atInstitutionLimit: 'wait' },
  });
  await somebodyIn(world, first, { details: person(9) });
  const people: Registration[] = [];
  for (let number = 1; number <= waiting; number += 1) {
    const institutionId = number === waiting ? PCPR : anInstitution().id;
    people.push(await somebodyIn(world, first, { details: person(number), institutionId }));
  }
  await followed(world, first);
  return { first, waiting: people };
};

const twin = ({ first }: Story, changes: Partial<TwinPlan> = {}, ports: World = world) =>
  makeTwin(ports, COORDINATOR, first.id, { ...PLAN, ...changes, why: WHY });

/** Who was offered a seat, in the order of their names. */
const asked = async (group: Group): Promise<readonly string[]> => {
  const offered = new Set(offeredIn(await ledgerIn(world, group)));
  const all = await world.registrations.registrationsOf(group.id);
  return all
    .filter((registration) => offered.has(seatOf(registration)))
    .map(({ details }) => details.email)
    .toSorted();
};

const emails = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => person(number).email);

describe('A twin group', () => {
  it('is the same course on other days, under the next number and an id of its own', async () => {
    const told = await fullGroup();
    const { group } = made(await twin(told));
    expect(group).toEqual({
      ...told.first,
      id: group.id,
      number: told.first.number + 1,
      sessions: PLAN.sessions,
      venue: PLAN.venue,
      twinOf: told.first.id,
    });
  });

  it('offers its seats to the first people of the waiting list, who are told', async () => {
    const told = await fullGroup();
    const { group, offered } = made(await twin(told));
    await followed(world, group);
    const [registration] = await world.registrations.registrationsOf(group.id);
    if (registration?.status.kind !== 'offered') throw new Error('The story needs an offer');
    const notice = noticesFor(registration, 'offered', 'participant', registration.status.until);
    expect([offered, await asked(group), (await world.notices.notice(notice))?.kind]).toEqual([
      2,
      emails(1, 2),
      'offered',
    ]);
  });

  it('lets them keep their place on the first list until they accept', async () => {
    const told = await fullGroup();
    const { group } = made(await twin(told));
    const before = inOrder(await followed(world, told.first)).length;
    const [registration] = await world.registrations.registrationsOf(group.id);
    if (registration === undefined) throw new Error('The story needs an offer');
    await acceptOffer(world, registration);
    await followed(world, group);
    expect([before, inOrder(await ledgerIn(world, told.first)).length]).toEqual([3, 2]);
  });

  it('leaves their place to those who decline', async () => {
    const told = await fullGroup();
    const { group } = made(await twin(told));
    const [registration] = await world.registrations.registrationsOf(group.id);
    if (registration === undefined) throw new Error('The story needs an offer');
    await withdraw(world, registration);
    await followed(world, group);
    expect(inOrder(await ledgerIn(world, told.first))).toHaveLength(3);
  });

  it('passes over who would be one too many of an institution', async () => {
    const told = await fullGroup(3, 1);
    const { group } = made(await twin(told));
    expect(await asked(group)).toEqual(emails(1, 3));
  });

  it('asked for twice is made once', async () => {
    const told = await fullGroup();
    const [first, second] = [made(await twin(told)), made(await twin(told))];
    expect([second, (await world.groups.groupsFrom(0)).length]).toEqual([first, 2]);
  });

  it('for the next days asks the next people, not the same again', async () => {
    const told = await fullGroup();
    await twin(told);
    const sessions = [{ startsAt: atWarsaw('2027-02-01', '09:00'), endsAt: atWarsaw('2027-02-01', '15:00') }];
    const { group } = made(await twin(told, { sessions }));
    expect(await asked(group)).toEqual(emails(3));
  });

  it.each([1, 2, 3])(
    'is made wholly when the machine stopped after %d writes and it is asked for again',
    async (write) => {
      const told = await fullGroup();
      await twin(told, {}, failingAt(world, { write, when: 'after' })).catch(() => undefined);
      const { group, offered } = made(await twin(told));
      expect([offered, await asked(group), (await world.groups.groupsFrom(0)).length]).toEqual([
        2,
        emails(1, 2),
        2,
      ]);
    },
  );

  it('stands in the history of both groups, with who made it and why', async () => {
    const story = await fullGroup();
    const { group } = made(await twin(story));
    const told = async ({ id }: Group) =>
      (await world.history.eventsOf(id)).flatMap(({ by, why, changes }) =>
        changes.map(({ field, to }) => [field, to, by, why]),
      );
    expect([await told(story.first), await told(group)]).toEqual([
      [['twin', group.id, 'coordinator:c-1', WHY]],
      [['twinOf', story.first.id, 'coordinator:c-1', WHY]],
    ]);
  });

  it('has a name that fits, whatever the name of the first', async () => {
    const told = await fullGroup();
    const { group } = made(await twin(told));
    expect(group.id).toBe(`${told.first.id.replace(/-\d+$/, '')}-${group.number}`);
  });
});

describe('A twin group is refused, and nothing has changed,', () => {
  it.each<[string, Partial<TwinPlan>, string]>([
    ['without seats', { capacity: 0 }, 'out-of-range'],
    ['with an absurd number of seats', { capacity: 501 }, 'out-of-range'],
    ['without meetings', { sessions: [] }, 'out-of-range'],
    [
      'with a meeting in the past',
      { sessions: [{ startsAt: NOW - HOUR, endsAt: NOW + HOUR }] },
      'in-the-past',
    ],
    [
      'with a meeting that ends before it begins',
      { sessions: [{ startsAt: NOW + 9, endsAt: NOW + 8 }] },
      'wrong-order',
    ],
    ['with a sign-up that has ended', { closesAt: NOW }, 'in-the-past'],
    [
      'with a sign-up that ends when the group starts',
      { closesAt: atWarsaw('2027-01-12', '09:00') },
      'wrong-order',
    ],
  ])('%s', async (_, changes, kind) => {
    const told = await fullGroup();
    const answer = answerOf(await twin(told, changes));
    expect([answer, (await world.groups.groupsFrom(0)).length]).toEqual([kind, 1]);
  });

  it('where nobody waits', async () => {
    expect(answerOf(await twin(await fullGroup(0)))).toBe('nobody-waiting');
  });

  it('where nobody may take a seat', async () => {
    expect(answerOf(await twin(await fullGroup(2, 0)))).toBe('nobody-may-take-it');
  });

  it('by a coordinator of another organiser', async () => {
    const { first } = await fullGroup();
    expect(answerOf(await makeTwin(world, STRANGER, first.id, { ...PLAN, why: null }))).toBe(
      'another-organiser',
    );
  });

  it('of a group that does not exist', async () => {
    const answer = await makeTwin(world, COORDINATOR, aGroup().id, { ...PLAN, why: null });
    expect(answerOf(answer)).toBe('unknown-group');
  });
});
