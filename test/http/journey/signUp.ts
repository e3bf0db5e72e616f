import { expect } from 'vitest';
import type { GroupId } from '../../../functions/domain/ids.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import type { Moment } from '../../../functions/domain/time.ts';
import type { setScene, World } from '../../support/world.ts';
import { siteOver } from '../pages/site.ts';
import { type Filling, type Visit, visitor, type Visitor } from './visitor.ts';

/** Details that a person types. None of them may ever stand in a log. */
export const TYPED = {
  firstName: 'Żaneta',
  lastName: 'Łącka-Kanarek',
  email: 'zaneta.kanarek@dps-zory.example',
  phone: '+48 600 100 777',
  needsNote: 'Proszę o krzesło z oparciem.',
  informationRead: 'yes',
} as const;

const apps = new WeakMap<World, ReturnType<typeof siteOver>>();

/** A person with a browser of their own. */
export const personAt = (world: World): Visitor => {
  const app = apps.get(world) ?? siteOver(world);
  apps.set(world, app);
  return visitor(app);
};

export const registerPath = (group: { readonly id: string }, frame = ''): string =>
  `${frame}/groups/${group.id}/register`;

const postForm = (visit: Visit) => visit.forms.find(({ method }) => method === 'post');

/** The form that leads on from a page: the last one, after the search. */
export const formOf = (visit: Visit) => visit.forms.at(-1);

/** From the verdict's address to the form about the person. */
export const toDetails = (
  person: Visitor,
  group: { readonly id: string },
  { institution = 'dps2', position = 'pracownik_socjalny', frame = '', lang = '' } = {},
): Promise<Visit> => {
  const query = new URLSearchParams({ institution, position, ...(lang === '' ? {} : { lang }) });
  return person.ask(`${registerPath(group, frame)}/details?${query.toString()}`);
};

/** As far as the page of checked answers. */
export const toCheck = async (
  person: Visitor,
  group: { readonly id: string },
  filling: Filling = {},
  options: Parameters<typeof toDetails>[2] = {},
): Promise<Visit> => {
  const details = await toDetails(person, group, options);
  return person.send(postForm(details), { ...TYPED, ...filling });
};

/** Presses one of the buttons of the page of checked answers. */
export const press = (person: Visitor, check: Visit, step: string, filling: Filling = {}): Promise<Visit> =>
  person.send(postForm(check), { ...filling, step });

/** The whole way, up to the answer to the sending itself. */
export const signUp = async (
  person: Visitor,
  group: { readonly id: string },
  filling: Filling = {},
  options: Parameters<typeof toDetails>[2] = {},
): Promise<Visit> => press(person, await toCheck(person, group, filling, options), 'send');

/** The registration of a group under a mail address; of the first who registered, without one. */
export const registrationIn = async (world: World, group: GroupId, email?: string): Promise<Registration> => {
  const all = await world.registrations.registrationsOf(group);
  const found = email === undefined ? all[0] : all.find(({ details }) => details.email === email);
  if (found === undefined) throw new Error('nobody has registered');
  return found;
};

/** A link to a registration as the mail sends it. */
export const linkOf = async (
  world: World,
  { groupId, key, attempt }: Registration,
  expiresAt: Moment,
): Promise<string> => {
  const { token, hash } = world.secrets.freshToken();
  await world.links.saveLink(hash, { groupId, key, attempt, expiresAt });
  return `/link/${token}`;
};

/** Everything that could have changed: the ledger and the registrations of a group. */
export const stateOf = async (world: World, group: Parameters<World['ledgers']['read']>[0]) => ({
  ledger: await world.ledgers.read(group),
  registrations: await world.registrations.registrationsOf(group),
});

/** What was logged, as one text to search for what must not be there. */
export const logged = (world: World): string => JSON.stringify(world.events);

export type Scene = Awaited<ReturnType<typeof setScene>>;

/** What every refusal must hold to: nothing is written, and nothing that was typed is logged. */
export const expectNoTrace = async (
  world: World,
  { group, ledger }: Scene,
  typed: readonly string[] = Object.values(TYPED),
): Promise<void> => {
  expect(await stateOf(world, group.id)).toEqual({ ledger, registrations: [] });
  for (const text of typed.filter((value) => value.length > 3)) expect(logged(world)).not.toContain(text);
};
