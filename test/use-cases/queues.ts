import type { Group } from '../../functions/domain/group.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { type OfferByHand, offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { anInstitution, PCPR, person } from '../support/builders.ts';
import { WHY } from '../support/office.ts';
import { COORDINATOR, followed, somebodyIn } from '../support/people.ts';
import { setScene, type World } from '../support/world.ts';

export const BY_HAND: OfferByHand = { why: WHY, beyondLimit: false };
export const MANUAL = { ...USUAL_OFFERS, mode: 'manual' } as const;

type Queue = { readonly group: Group; readonly people: readonly Registration[] };

/** A group by hand in which so many wait, and so many seats have come free since. */
export const queueOf = async (
  world: World,
  waiting: number,
  free: number,
  changes: { readonly group?: Partial<Group>; readonly ledger?: Partial<LedgerSettings> } = {},
): Promise<Queue> => {
  const { group } = await setScene(world, {
    institutions: [anInstitution(), anInstitution({ id: PCPR, types: ['PCPR'] })],
    group: { offers: MANUAL, ...changes.group },
    ledger: { capacity: 0, ...changes.ledger },
  });
  const people: Registration[] = [];
  for (let number = 1; number <= waiting; number += 1) {
    people.push(await somebodyIn(world, group, { details: person(number) }));
  }
  await changeCapacity(world, COORDINATOR, group.id, { capacity: free, why: null });
  await followed(world, group);
  return { group, people };
};

/** The n-th of those who wait, from 1. */
export const nth = ({ people }: Queue, number: number): Registration => {
  const found = people[number - 1];
  if (found === undefined) throw new Error(`The story needs a person number ${number}`);
  return found;
};

/** A coordinator offers a seat to somebody. */
export const offer = (world: World, to: Registration, how = BY_HAND) =>
  offerSeat(world, COORDINATOR, to, how);
