import type { Context } from 'hono';
import type { GroupId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { HttpEnv } from '../context.ts';
import { one, readForm } from '../forms.ts';
import { type FormRefusal, type FormTokenParts, issueFormToken, readFormToken } from '../formToken.ts';
import type { Session } from './session.ts';

/** What a coordinator can do to a group's sign-up; also the last part of the address that asks. */
export type ChangeKind = 'close' | 'reopen';

const subjectOf = (session: Session, id: GroupId): string => `${session.id} ${id}`;

/** The token of the form that asks: good for this change, of this group, in this session. */
export const changeToken = (parts: FormTokenParts, kind: ChangeKind, session: Session, id: GroupId): string =>
  issueFormToken(parts, kind, subjectOf(session, id));

/** Whether the form that was sent is the one that asked. */
export const readChangeForm = async (
  c: Context<HttpEnv>,
  parts: FormTokenParts,
  kind: ChangeKind,
  session: Session,
  id: GroupId,
): Promise<Result<unknown, FormRefusal>> => {
  const form = await readForm(c.req);
  const token = form === undefined ? undefined : one(form, 'token');
  return readFormToken(parts, token, kind, subjectOf(session, id));
};
