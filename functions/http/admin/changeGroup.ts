import type { Context } from 'hono';
import { groupId } from '../../domain/ids.ts';
import { adminWords } from '../../i18n/admin.ts';
import { type GroupPeople, viewPeople } from '../../use-cases/viewPeople.ts';
import type { HttpEnv } from '../context.ts';
import type { FormRefusal } from '../formToken.ts';
import { routeOf } from '../pages/errorPages.tsx';
import { askPage, refusedPage } from './askPage.tsx';
import { readChangeForm } from './changeForm.ts';
import type { Change } from './changes.ts';
import { donePath } from './done.ts';
import { failurePage, statusOf } from './failures.tsx';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import type { Session } from './session.ts';

const groupOf = async (c: Context<HttpEnv>, parts: AdminParts): Promise<GroupPeople | undefined> => {
  const id = groupId.safeParse(c.req.param('groupId'));
  const view = id.success ? await viewPeople(parts, id.data) : undefined;
  return view?.ok === true ? view.value : undefined;
};

/** Asks before a change is made; asking changes nothing. */
export const askForChange = async (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  change: Change,
) => {
  const view = await groupOf(c, parts);
  if (view === undefined) return failurePage(c, 'notFound', { session });
  const asking = change.ask(view, parts.clock(), adminWords(c.get('language')));
  return askPage(c, parts, { group: view.group, change, asking, session });
};

const refuseForm = (
  c: Context<HttpEnv>,
  { log }: AdminParts,
  { kind }: FormRefusal,
  options: { readonly session: Session; readonly href: string },
) => {
  const failure = kind === 'form-stale' ? 'formStale' : 'formForged';
  log({ event: 'request-refused', route: routeOf(c), reason: kind, status: statusOf(failure) });
  return failurePage(c, failure, options);
};

/** Makes a change and leads to the group's page, which says so. Made twice, it is made once. */
export const makeChange = async (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  change: Change,
) => {
  const view = await groupOf(c, parts);
  if (view === undefined) return failurePage(c, 'notFound', { session });
  const { group } = view;
  const form = await readChangeForm(c, parts, change.kind, session, group.id);
  if (!form.ok) return refuseForm(c, parts, form.refusal, { session, href: groupPath(group.id) });
  const result = await change.act(parts, group.id);
  if (!result.ok) return refusedPage(c, group, session, result.refusal);
  const { changed } = result.value;
  if (changed) parts.log({ event: change.event, group: group.id, coordinator: session.sub });
  const what = changed ? change.done : change.already;
  return c.redirect(donePath(parts, { groupId: group.id, what, at: parts.clock() }), 303);
};
