import type { Group } from '../../../functions/domain/group.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import { serveQueue } from '../../../functions/use-cases/serveQueue.ts';
import type { World } from '../../support/world.ts';
import { formOf, personAt, signUp } from './signUp.ts';
import type { Visit, Visitor } from './visitor.ts';

/** A browser in which the registration is open that another browser has open. */
export const sameBrowser = (world: World, person: Visitor): Visitor => {
  const other = personAt(world);
  for (const [name, value] of person.cookies) other.cookies.set(name, value);
  return other;
};

/** The world as it would be if the ledgers said something else. */
export const seeing = (world: World, change: (ledger: Ledger) => Ledger): World => ({
  ...world,
  ledgers: {
    ...world.ledgers,
    read: async (id) => {
      const ledger = await world.ledgers.read(id);
      return ledger === undefined ? undefined : change(ledger);
    },
  },
});

/** Gives up a seat or a place, as far as the answer. */
export const leave = async (person: Visitor): Promise<Visit> =>
  person.send(formOf(await person.ask('/registration/withdraw')));

/**
 * Somebody has the only seat, the person waits, the seat is given up and offered to the person: on a Monday at 10:00,
 * with twelve working hours to answer.
 */
export const offerTo = async (world: World, person: Visitor, group: Group): Promise<void> => {
  const first = personAt(world);
  await signUp(first, group, { email: 'pierwsza@dps-zory.example' });
  await signUp(person, group);
  await leave(first);
  await serveQueue(world, group.id);
};
