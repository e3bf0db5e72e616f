import type { Context } from 'hono';
import { groupId } from '../../domain/ids.ts';
import { seatOf } from '../../domain/registration.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { type PeopleLists, type Person, viewPeople } from '../../use-cases/viewPeople.ts';
import type { HttpEnv } from '../context.ts';
import type { GroupSubject, PersonSubject } from './changes.ts';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

type NotFound = { readonly kind: 'unknown' | 'another-organiser' };

/** Finds what an address is about. */
export type Find<Subject> = (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
) => Promise<Result<Subject, NotFound>>;

/** Everybody on a group's page. */
export const everybodyIn = (lists: PeopleLists): readonly Person[] => [
  ...lists.seated,
  ...lists.offered,
  ...lists.waiting,
  ...lists.expired,
  ...lists.withdrawn,
  ...lists.others,
];

/** The group that an address names, with its people. */
export const findGroup: Find<GroupSubject> = async (c, parts, session) => {
  const id = groupId.safeParse(c.req.param('groupId'));
  if (!id.success) return refused({ kind: 'unknown' });
  const view = await viewPeople(parts, coordinatorOf(session), id.data);
  if (view.ok) return accepted({ view: view.value });
  return refused({ kind: view.refusal.kind === 'another-organiser' ? 'another-organiser' : 'unknown' });
};

/** The person whom an address names by their seat's id. */
export const findPerson: Find<PersonSubject> = async (c, parts, session) => {
  const group = await findGroup(c, parts, session);
  if (!group.ok) return group;
  const { view } = group.value;
  const id = c.req.param('seatId');
  const person = everybodyIn(view).find(({ registration }) => seatOf(registration) === id);
  return person === undefined ? refused({ kind: 'unknown' }) : accepted({ view, person });
};

/** The address of a group or person; what can be done to them has an address below it. */
export const addressOf = ({ view, person }: GroupSubject & { readonly person?: Person }): string => {
  const path = groupPath(view.group.id);
  return person === undefined ? path : `${path}/people/${seatOf(person.registration)}`;
};
