import { beforeEach, describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import { courseId } from '../../functions/domain/ids.ts';
import { seatsQuota } from '../../functions/domain/quota.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { swapPeople } from '../../functions/use-cases/swapPeople.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { anInstitution, COURSE, PCPR, person, PROGRAMME } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { answerOf, made, OTHER_ORGANISER, STRANGER, WHY } from '../support/office.ts';
import { answerTo, COORDINATOR, followed, ledgerIn, nowOf, request, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

type Story = { readonly a: Group; readonly b: Group; readonly x: Registration; readonly y: Registration };

const OTHER_COURSE = courseId.parse('inny-kurs');

type Changes = { readonly group?: Partial<Group>; readonly perInstitution?: number | null };

/** X has the only seat of group A, Y that of group B. */
const story = async (inA: Changes = {}, inB: Changes = {}): Promise<Story> => {
  const institutions = [anInstitution(), anInstitution({ id: PCPR, types: ['PCPR'] })];
  const scene = async ({ group, perInstitution = null }: Changes) =>
    (
      await setScene(world, {
        institutions,
        ...(group && { group }),
        ledger: { capacity: 1, perInstitution },
      })
    ).group;
  const [a, b] = [await scene(inA), await scene(inB)];
  const x = await somebodyIn(world, a, { details: person(1) });
  const y = await somebodyIn(world, b, { details: person(2), institutionId: PCPR });
  for (const group of [a, b]) await followed(world, group);
  return { a, b, x, y };
};

const swap = ({ x, y }: Pick<Story, 'x' | 'y'>) => swapPeople(world, COORDINATOR, x, y, WHY);

/** Who is confirmed in a group, by mail address. */
const seatedIn = async (group: Group): Promise<readonly string[]> => {
  await followed(world, group);
  const all = await world.registrations.registrationsOf(group.id);
  return all.filter(({ status }) => status.kind === 'confirmed').map(({ details }) => details.email);
};

const [X, Y] = [person(1).email, person(2).email];

describe('F33: two people of two full groups', () => {
  it('are swapped, and each has the seat of the other', async () => {
    const told = await story();
    made(await swap(told));
    expect([await seatedIn(told.a), await seatedIn(told.b)]).toEqual([[Y], [X]]);
  });

  it('are swapped once, although it is asked for twice', async () => {
    const told = await story();
    const [first, second] = [made(await swap(told)), made(await swap(told))];
    expect([first.changed, second.changed, second.ledger]).toEqual([true, false, first.ledger]);
  });

  it('are swapped once, although it is asked for five times at once', async () => {
    const told = await story();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => swap(told)));
    expect([answers.map(answerOf), await seatedIn(told.a), await seatedIn(told.b)]).toEqual([
      ['made', 'made', 'made', 'made', 'made'],
      [Y],
      [X],
    ]);
  });

  it('have one seat each when it is asked for from both sides at once', async () => {
    const told = await story();
    await Promise.all([swap(told), swap({ x: told.y, y: told.x })]);
    expect([...(await seatedIn(told.a)), ...(await seatedIn(told.b))].toSorted()).toEqual([X, Y].toSorted());
  });

  it('can be swapped back', async () => {
    const told = await story();
    await swap(told);
    const [y] = (await world.registrations.registrationsOf(told.a.id)).filter(
      ({ details }) => details.email === Y,
    );
    const [x] = await world.registrations
      .registrationsOf(told.b.id)
      .then((all) => all.filter(({ details }) => details.email === X));
    if (x === undefined || y === undefined) throw new Error('The story needs both');
    for (const group of [told.a, told.b]) await followed(world, group);
    made(await swap({ x: y, y: x }));
    expect([await seatedIn(told.a), await seatedIn(told.b)]).toEqual([[X], [Y]]);
  });

  it('change places in courses whose shared seats are all taken', async () => {
    const told = await story(
      { group: { sharedSeats: 1 } },
      { group: { sharedSeats: 1, courseId: OTHER_COURSE } },
    );
    const ids = [seatsQuota(COURSE, 1).id, seatsQuota(OTHER_COURSE, 1).id];
    made(await swap(told));
    for (const group of [told.a, told.b]) await followed(world, group);
    expect((await world.quotas.counts(PROGRAMME, ids)).map(({ taken }) => taken)).toEqual([1, 1]);
  });

  it('leave those who wait where they are', async () => {
    const told = await story();
    await answerTo(world, request(told.a, { details: person(3) }));
    await swap(told);
    expect(Object.keys((await followed(world, told.a)).queue)).toHaveLength(1);
  });
});

describe('A swap is refused, and nothing has changed,', () => {
  const refusal = async ({ a, b }: Story, ask: () => Promise<unknown>) => {
    const before = [await ledgerIn(world, a), await ledgerIn(world, b)];
    const answer = await ask();
    const people = [a, b].map(async ({ id }) => (await world.registrations.registrationsOf(id)).length);
    expect([await ledgerIn(world, a), await ledgerIn(world, b), ...(await Promise.all(people))]).toEqual([
      ...before,
      1,
      1,
    ]);
    return answer;
  };

  it('of two people of one group', async () => {
    const told = await story();
    expect(await refusal(told, () => swap({ x: told.x, y: told.x }))).toMatchObject({
      refusal: { kind: 'same-group' },
    });
  });

  it('with a group of another organiser', async () => {
    const told = await story({}, { group: { organiser: OTHER_ORGANISER } });
    expect(await refusal(told, () => swap(told))).toMatchObject({ refusal: { kind: 'another-organiser' } });
  });

  it('by a coordinator of another organiser', async () => {
    const told = await story();
    const ask = () => swapPeople(world, STRANGER, told.x, told.y, WHY);
    expect(await refusal(told, ask)).toMatchObject({ refusal: { kind: 'another-organiser' } });
  });

  it('without a reason', async () => {
    const told = await story();
    const ask = () => swapPeople(world, COORDINATOR, told.x, told.y, '');
    expect(await refusal(told, ask)).toMatchObject({ refusal: { kind: 'reason-missing' } });
  });

  it('when one of the groups has started', async () => {
    const told = await story();
    world.setClock(startOf(told.b));
    expect(await refusal(told, () => swap(told))).toMatchObject({ refusal: { kind: 'group-started' } });
  });

  it.each([
    ['the group that the first comes to', {}, { perInstitution: 0 }],
    ['the group that the second comes to', { perInstitution: 0 }, {}],
  ])('when the institution may have no seat in %s', async (_, inA, inB) => {
    const told = await story();
    for (const [group, { perInstitution }] of [
      [told.a, { perInstitution: null, ...inA }],
      [told.b, { perInstitution: null, ...inB }],
    ] as const) {
      const seen = await ledgerIn(world, group);
      const act = { at: world.clock(), by: 'system', why: null } as const;
      await world.ledgers.write(group.id, { kind: 'rewrite', seen, next: { ...seen, perInstitution } }, act);
    }
    expect(await refusal(told, () => swap(told))).toMatchObject({ refusal: { kind: 'institution-limit' } });
  });

  it('with somebody who has left', async () => {
    const told = await story();
    await withdraw(world, told.y);
    expect(await refusal(told, () => swap(told))).toMatchObject({ refusal: { kind: 'not-seated' } });
  });
});

describe('A swap is refused', () => {
  it('with somebody who has an offer only', async () => {
    const told = await story();
    const z = await somebodyIn(world, told.b, { details: person(3), institutionId: PCPR });
    await withdraw(world, told.y);
    await followed(world, told.b);
    const offered = await swap({ x: told.x, y: z });
    await acceptOffer(world, z);
    expect([offered, answerOf(await swap({ x: told.x, y: await nowOf(world, z) }))]).toMatchObject([
      { refusal: { kind: 'not-seated', standing: { kind: 'offered' } } },
      'made',
    ]);
  });

  it('when one of them has a place in the group they would come to', async () => {
    const told = await story();
    await somebodyIn(world, told.b, { details: person(1) });
    expect(await swap(told)).toMatchObject({
      refusal: { kind: 'already-registered', standing: { kind: 'waiting', place: 1 } },
    });
  });
});
