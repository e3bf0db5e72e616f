import type { Group } from '../../../functions/domain/group.ts';
import { seatOf, type Registration } from '../../../functions/domain/registration.ts';
import { person } from '../../support/builders.ts';
import { followed, somebodyIn } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Filling, Visit, Visitor } from '../journey/visitor.ts';

/** A reason that is one. */
export const WHY = 'Prośba instytucji z 23 listopada';

export const groupAddress = ({ id }: Pick<Group, 'id'>): string => `/admin/groups/${id}`;

export const personAddress = (registration: Registration): string =>
  `/admin/groups/${registration.groupId}/people/${seatOf(registration)}`;

/** Opens the page of a change and sends its form with what was typed. */
export const change = async (browser: Visitor, address: string, filling: Filling = {}): Promise<Visit> => {
  const page = await browser.ask(address);
  const [path = ''] = address.split('?');
  return browser.send(
    page.forms.find(({ action }) => action === path),
    filling,
  );
};

/** The same, and goes on to the page that follows. */
export const changed = async (browser: Visitor, address: string, filling: Filling = {}): Promise<Visit> =>
  browser.follow(await change(browser, address, filling));

/** So many people who signed up one after another, with all that follows. */
export const peopleIn = async (
  world: World,
  group: Group,
  count: number,
): Promise<readonly Registration[]> => {
  const registered: Registration[] = [];
  for (let number = 1; number <= count; number += 1) {
    registered.push(await somebodyIn(world, group, { details: person(number) }));
  }
  await followed(world, group);
  return registered;
};

/** Somebody who has just got a seat in a group of their own; they and their institution are to be told. */
export const somebodySeated = async (world: World): Promise<Registration> => {
  const { group } = await setScene(world);
  const [registration] = await peopleIn(world, group, 1);
  if (registration === undefined) throw new Error('One person signed up');
  return registration;
};
