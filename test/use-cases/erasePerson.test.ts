import { describe, expect } from 'vitest';
import { endOf, type Group } from '../../functions/domain/group.ts';
import { registrationKey } from '../../functions/domain/ids.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { deliverNotice } from '../../functions/use-cases/deliverNotice.ts';
import { eraseAgain, erasePerson, notErased } from '../../functions/use-cases/erasePerson.ts';
import { viewFigures } from '../../functions/use-cases/viewFigures.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { person } from '../support/builders.ts';
import { answerOf } from '../support/office.ts';
import { COORDINATOR, followed, noticesFor, nowOf, request, somebodyIn } from '../support/people.ts';
import { startTestTable } from '../support/table.ts';
import { type World, worldOver } from '../support/world.ts';
import { register } from '../../functions/use-cases/register.ts';
import { it as inAProgramme } from './programmeTest.ts';

/** Every letter has reached its reader. */
const deliverAll = async (world: World): Promise<void> => {
  for (const notice of await world.notices.unsent(99)) {
    await world.notices.advance(notice, { kind: 'delivered', at: world.clock() });
  }
};

let people = 0;

/** A test of Anna, who is somebody else in each story, for they share a table. */
const it = inAProgramme
  .extend('annasDetails', () => {
    people += 1;
    return person(people);
  })
  // Anna in a group, with the letter that tells her so.
  .extend('annaIn', ({ world, annasDetails }) => async (group: Group): Promise<Registration> => {
    const registration = await somebodyIn(world, group, { details: annasDetails });
    await followed(world, group);
    await deliverAll(world);
    return registration;
  })
  .extend('annaWhoLeft', ({ world, annaIn }) => async (group: Group): Promise<Registration> => {
    const registration = await annaIn(group);
    await withdraw(world, registration);
    await followed(world, group);
    await deliverAll(world);
    return registration;
  });

const textOf = async (world: World, registration: Registration): Promise<string> =>
  JSON.stringify(await nowOf(world, registration));

describe('Who is erased', () => {
  it('is nowhere in the registration, whose group, status and institution stay', async ({
    world,
    newGroup,
    annasDetails,
    annaWhoLeft,
  }) => {
    const anna = await annaWhoLeft(await newGroup());
    const before = await nowOf(world, anna);
    expect(answerOf(await erasePerson(world, anna))).toBe('made');
    const { details, status, institutionId } = await nowOf(world, anna);
    expect([details.lastName, details.phone, status, institutionId]).toEqual([
      'N.',
      '',
      before.status,
      before.institutionId,
    ]);
    const text = await textOf(world, anna);
    expect([annasDetails.email, annasDetails.lastName].filter((known) => text.includes(known))).toEqual([]);
  });

  it('is erased from every group', async ({ world, newGroup, annasDetails, annaWhoLeft }) => {
    const [one, other] = [await annaWhoLeft(await newGroup()), await annaWhoLeft(await newGroup())];
    await erasePerson(world, one);
    expect((await textOf(world, other)).includes(annasDetails.email)).toBe(false);
  });

  it('leaves everybody else as they are', async ({ world, newGroup, annaWhoLeft }) => {
    const group = await newGroup();
    const anna = await annaWhoLeft(group);
    const other = await somebodyIn(world, group, { details: person(99) });
    const before = await nowOf(world, other);
    await erasePerson(world, anna);
    expect(await nowOf(world, other)).toEqual(before);
  });

  it('still counts as one person in the figures, whatever the number of groups', async ({
    world,
    programme,
    newGroup,
    annaIn,
  }) => {
    const group = await newGroup();
    const second = await newGroup();
    const anna = await annaIn(group);
    const others = await annaIn(second);
    world.setClock(endOf(group));
    for (const own of [anna, others]) await world.registrations.recordAttendance(own, true);
    const figures = async () => {
      const { participations, people } = await viewFigures(world, COORDINATOR, programme);
      return [participations.length, people.length];
    };
    expect(answerOf(await erasePerson(world, anna))).toBe('made');
    expect(await figures()).toEqual([2, 1]);
  });

  it('is not written to any more', async ({ world, newGroup, annaIn }) => {
    const group = await newGroup();
    const anna = await annaIn(group);
    world.setClock(endOf(group));
    await erasePerson(world, anna);
    const name = noticesFor(anna, 'follow-up');
    await world.notices.plan([
      {
        ...name,
        plannedAt: world.clock(),
        place: null,
        why: null,
        revision: 99,
        delivery: { kind: 'planned' },
      },
    ]);
    await deliverNotice(
      {
        ...world,
        write: world.writeLetter,
        linkAddress: (token) => token,
        institutionLinkAddress: (token) => token,
        mailer: { send: () => Promise.reject(new Error('A letter was sent')) },
      },
      name,
    );
    expect((await world.notices.notice(name))?.delivery).toMatchObject({
      kind: 'failed',
      reason: 'obsolete',
    });
  });

  it('may register again, and is then there', async ({ world, newGroup, annasDetails, annaWhoLeft }) => {
    const group = await newGroup();
    await erasePerson(world, await annaWhoLeft(group));
    await register(world, request(group, { details: annasDetails }));
    const [again] = await world.registrations.registrationsOf(group.id);
    expect([again?.details.email, await notErased(world, await world.erasures.erasures())]).toEqual([
      annasDetails.email,
      [],
    ]);
  });

  it('is in no reason that others wrote', async ({ world, newGroup, annaWhoLeft }) => {
    const anna = await annaWhoLeft(await newGroup());
    const told = noticesFor(anna, 'expired');
    const rest = { plannedAt: world.clock(), place: null, revision: 99 } as const;
    const why = 'Choroba';
    await world.notices.plan([{ ...told, ...rest, why, delivery: { kind: 'delivered', at: world.clock() } }]);
    await erasePerson(world, anna);
    expect((await world.notices.notice(told))?.why).toBeNull();
  });

  it('is erased once', async ({ world, newGroup, annaWhoLeft }) => {
    const anna = await annaWhoLeft(await newGroup());
    await erasePerson(world, anna);
    const erased = await nowOf(world, anna);
    expect(answerOf(await erasePerson(world, anna))).toBe('made');
    expect(await nowOf(world, anna)).toEqual(erased);
  });
});

describe('Nobody is erased', () => {
  it('who has a seat in a group that has not ended', async ({ world, newGroup, annasDetails, annaIn }) => {
    const anna = await annaIn(await newGroup());
    expect(answerOf(await erasePerson(world, anna))).toBe('still-registered');
    expect(await textOf(world, anna)).toContain(annasDetails.email);
  });

  it('of whom one registration is over and another is not', async ({
    world,
    newGroup,
    annasDetails,
    annaIn,
    annaWhoLeft,
  }) => {
    const anna = await annaWhoLeft(await newGroup());
    await annaIn(await newGroup());
    expect(answerOf(await erasePerson(world, anna))).toBe('still-registered');
    expect(await textOf(world, anna)).toContain(annasDetails.email);
  });

  it('to whom a letter is still to be sent', async ({ world, newGroup, annaIn }) => {
    const group = await newGroup();
    const anna = await annaIn(group);
    await withdraw(world, anna);
    await followed(world, group);
    expect(answerOf(await erasePerson(world, anna))).toBe('letter-under-way');
  });

  it('whom nobody knows', async ({ world, newGroup }) => {
    const { id: groupId } = await newGroup();
    const key = registrationKey.parse('nikt-tu');
    expect(answerOf(await erasePerson(world, { groupId, key }))).toBe('unknown-registration');
  });
});

describe('A table that was restored from before an erasure', () => {
  it('is purged again by the list, and the second time there is nothing to do', async ({
    world,
    newGroup,
    annaWhoLeft,
  }) => {
    const anna = await annaWhoLeft(await newGroup());
    const before = await nowOf(world, anna);
    const erased = await erasePerson(world, anna);
    const list = erased.ok ? erased.value : [];
    const other = await startTestTable();
    const restored = worldOver(other);
    await restored.registrations.putPending(before, undefined);
    expect(await notErased(restored, list)).toHaveLength(1);
    expect([await eraseAgain(restored, list), await eraseAgain(restored, list)]).toEqual([1, 0]);
    expect(await notErased(restored, list)).toEqual([]);
    await other.stop();
  });
});
