import { beforeEach, describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { auditQuotas } from '../../functions/use-cases/auditQuotas.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { withdrawStaff } from '../../functions/use-cases/institutionStaff.ts';
import { substitutePerson } from '../../functions/use-cases/substitutePerson.ts';
import { NOW, person, PROGRAMME } from '../support/builders.ts';
import { failingAt, type Failure } from '../support/failingPorts.ts';
import { aColleague, confirmedIn, OTHERS, OURS, refOf } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf } from '../support/office.ts';
import { followed, ledgerIn, nowOf, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const QUOTA = { regions: null, types: null, people: 2 };
const [ANNA, WAITER, EWA] = [person(1).email, person(2).email, person(3).email];

type Story = { readonly group: Group; readonly anna: Registration };

/** Anna has the only seat, somebody waits, and the programme has room for one person more. */
const story = async (): Promise<Story> => {
  const { group } = await setScene(world, {
    programme: { quotas: [QUOTA], approval: null },
    ledger: { capacity: 1 },
    institutions: [OURS, OTHERS],
  });
  const anna = await somebodyIn(world, group, { details: person(1) });
  await somebodyIn(world, group, { details: person(2), institutionId: OTHERS.id });
  await followed(world, group);
  return { group, anna };
};

const sendEwa = ({ anna }: Pick<Story, 'anna'>, ports: World = world) =>
  substitutePerson(ports, OURS, refOf(anna), { colleague: aColleague(3), why: 'choroba' });

const counted = async (): Promise<number | undefined> =>
  (await world.quotas.counts(PROGRAMME, [peopleQuota(QUOTA).id]))[0]?.taken;

describe('A substitution', () => {
  it('keeps the seat: the colleague has it, and who waits is not served by it', async () => {
    const told = await story();
    const answer = answerOf(await sendEwa(told));
    await followed(world, told.group);
    expect([answer, await confirmedIn(world, told.group)]).toEqual(['made', [EWA]]);
  });

  it('asked for five times at once is made once', async () => {
    const told = await story();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sendEwa(told)));
    await followed(world, told.group);
    expect([answers.map(answerOf), await confirmedIn(world, told.group)]).toEqual([
      Array.from({ length: 5 }, () => 'made'),
      [EWA],
    ]);
  });

  it('tells the one that a colleague has the seat, and the other that it is theirs', async () => {
    const told = await story();
    const made = await sendEwa(told);
    await followed(world, told.group);
    if (!made.ok) throw new Error('The story needs a substitution');
    const kinds = async (registration: Registration) =>
      (await world.notices.noticesOf(told.group.id, seatOf(registration))).map(
        ({ kind, audience }) => `${kind} ${audience}`,
      );
    expect([await kinds(told.anna), await kinds(made.value)]).toEqual([
      [
        'confirmed institution',
        'confirmed participant',
        'substituted institution',
        'substituted participant',
      ],
      ['confirmed institution', 'confirmed participant'],
    ]);
  });

  it('counts the colleague in the limits across groups and the other one no longer', async () => {
    const told = await story();
    const before = await counted();
    await sendEwa(told);
    await followed(world, told.group);
    expect([before, await counted()]).toEqual([1, 1]);
  });

  it('is in the history with the institution and its reason', async () => {
    const told = await story();
    await sendEwa(told);
    await followed(world, told.group);
    const { history } = await nowOf(world, told.anna);
    expect(Object.values(history)).toContainEqual({
      at: NOW,
      by: 'institution:dps2',
      why: 'choroba',
      status: { kind: 'withdrawn', substituted: true },
    });
  });
});

describe('A substitution is refused', () => {
  it('from a day before the group starts on', async () => {
    const told = await story();
    world.setClock(startOf(told.group) - 24 * HOUR);
    expect(answerOf(await sendEwa(told))).toBe('substitution-late');
  });

  it('by another institution, as if the person were unknown', async () => {
    const told = await story();
    const colleague = aColleague(3);
    expect(answerOf(await substitutePerson(world, OTHERS, refOf(told.anna), { colleague, why: '' }))).toBe(
      'unknown-registration',
    );
  });

  it('by somebody whose position does not fit', async () => {
    const told = await story();
    const colleague = aColleague(3, { position: 'ksiegowosc' });
    expect(answerOf(await substitutePerson(world, OURS, refOf(told.anna), { colleague, why: '' }))).toBe(
      'not-eligible',
    );
  });

  it('by somebody who waits for a seat there already', async () => {
    const told = await story();
    const colleague = aColleague(2);
    expect(answerOf(await substitutePerson(world, OURS, refOf(told.anna), { colleague, why: '' }))).toBe(
      'already-registered',
    );
  });

  it('of somebody who has left, and the colleague is nowhere', async () => {
    const told = await story();
    await withdrawStaff(world, OURS, refOf(told.anna), 'choroba');
    const answer = answerOf(await sendEwa(told));
    await followed(world, told.group);
    const all = await world.registrations.registrationsOf(told.group.id);
    const ewa = all.find(({ details }) => details.email === EWA);
    expect([answer, ewa?.status.kind, WAITER in (await ledgerIn(world, told.group)).seats]).toEqual([
      'not-seated',
      'refused',
      false,
    ]);
  });
});

const FAILURES: readonly Failure[] = [1, 2, 3, 4].flatMap((write) => [
  { write, when: 'before' },
  { write, when: 'after' },
]);

describe('A machine that stops while somebody is substituted', () => {
  it.each(FAILURES)(
    '$when write $write leaves one of the two with the seat, counted once',
    async (failure) => {
      const told = await story();
      await sendEwa(told, failingAt(world, failure)).catch(() => undefined);
      world.setClock(world.clock() + 2 * MINUTE);
      await followed(world, told.group);
      await housekeep(world);
      world.setClock(world.clock() + 10 * MINUTE);
      await auditQuotas(world, PROGRAMME);
      const seated = await confirmedIn(world, told.group);
      expect([[ANNA], [EWA]]).toContainEqual(seated);
      expect(await counted()).toBe(1);
    },
  );

  it.each(FAILURES)('$when write $write lets the same request be made again', async (failure) => {
    const told = await story();
    await sendEwa(told, failingAt(world, failure)).catch(() => undefined);
    const again = answerOf(await sendEwa(told));
    await followed(world, told.group);
    expect([again, await confirmedIn(world, told.group), await counted()]).toEqual(['made', [EWA], 1]);
  });
});

describe('A withdrawal by the institution', () => {
  it('frees the seat, and the reason is in the history', async () => {
    const told = await story();
    const answer = answerOf(await withdrawStaff(world, OURS, refOf(told.anna), 'zmiana pracy'));
    await followed(world, told.group);
    const { status, history } = await nowOf(world, told.anna);
    expect([answer, status.kind, Object.values(history).at(-1)]).toMatchObject([
      'made',
      'withdrawn',
      { by: 'institution:dps2', why: 'zmiana pracy' },
    ]);
  });

  it.each([
    ['without a reason', OURS, ' ', 'reason-missing'],
    ['of another institution’s person', OTHERS, 'pomyłka', 'unknown-registration'],
  ])('is refused %s', async (_, institution, why, refusal) => {
    const told = await story();
    expect(answerOf(await withdrawStaff(world, institution, refOf(told.anna), why))).toBe(refusal);
  });
});
