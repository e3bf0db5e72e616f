import type { Context } from 'hono';
import { sendAccess } from '../../use-cases/institutionAccess.ts';
import type { HttpEnv } from '../context.ts';
import { deskOf, readDeskForm } from './directoryParts.tsx';
import { accessPath, institutionPath, newsPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { findEntry } from './institution.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

/** Has the private link mailed to the office; the coordinator never sees it. */
export const sendLink = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  const { entry } = view;
  const form = await readDeskForm(deskOf(c, parts, session), accessPath(entry.id), institutionPath(entry.id));
  if (!form.ok) return form.refusal;
  const sent = await sendAccess(parts, entry.id);
  if (sent.ok) {
    const coordinator = coordinatorOf(session).id;
    parts.log({ event: 'directory-changed', change: 'access', coordinator, entries: 1 });
  }
  const news = { kind: sent.ok ? 'link-sent' : 'link-too-often' } as const;
  return c.redirect(newsPath(parts, institutionPath(entry.id), news), 303);
};
