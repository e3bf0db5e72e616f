import { atWarsaw, HOUR } from '../../../functions/domain/time.ts';
import type { Group } from '../../../functions/domain/group.ts';
import { NOW } from '../../support/builders.ts';
import { setScene, type World } from '../../support/world.ts';
import { it as inFrontOfThePages } from './browserTest.ts';
import { formOf, linkOf, registrationIn, TYPED } from './signUp.ts';
import type { Visit, Visitor } from './visitor.ts';

/** A test of a person to whom the only seat of a group can be offered. */
export const it = inFrontOfThePages.extend(
  'group',
  async ({ world }) => (await setScene(world, { ledger: { capacity: 1 } })).group,
);

/** Tuesday at 10:00: twelve working hours after Monday at 10:00. */
export const DEADLINE = atWarsaw('2026-11-24', '10:00');

/** Accepts the offer, as far as the answer. */
export const accept = async (person: Visitor): Promise<Visit> =>
  person.send(formOf(await person.ask('/registration/accept')));

/** The person's browser after the link of a mail was opened: the cookie of the sign-up is gone by the next day. */
export const reopened = async (world: World, person: Visitor, group: Group): Promise<Visitor> => {
  const registration = await registrationIn(world, group.id, TYPED.email);
  await person.ask(await linkOf(world, registration, NOW + 60 * 24 * HOUR));
  return person;
};
