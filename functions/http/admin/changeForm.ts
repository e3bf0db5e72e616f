import type { Context } from 'hono';
import { accepted, type Result } from '../../domain/result.ts';
import type { HttpEnv } from '../context.ts';
import { type Fields, fieldsOf, one, readForm } from '../forms.ts';
import { type FormRefusal, type FormTokenParts, issueFormToken, readFormToken } from '../formToken.ts';
import type { Session } from './session.ts';

/** What a coordinator can do to a group; also the last part of the address that asks. */
export const GROUP_CHANGES = [
  'open',
  'close',
  'reopen',
  'confirm',
  'cancel',
  'capacity',
  'rules',
  'offer-next',
  'twin',
  'details',
] as const;

/** What a coordinator can do about one person of a group. */
export const PERSON_CHANGES = ['offer', 'priority', 'transfer', 'swap', 'mail-again', 'agree'] as const;

export const CHANGES = [...GROUP_CHANGES, ...PERSON_CHANGES] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** What a form is about: the address of the group, or of the person in it, below `/admin/groups`. */
const subjectOf = (session: Session, about: string): string => `${session.id} ${about}`;

/** The token of the form that asks: good for this change, of this group or person, in this session. */
export const changeToken = (
  parts: FormTokenParts,
  kind: ChangeKind,
  session: Session,
  about: string,
): string => issueFormToken(parts, kind, subjectOf(session, about));

/** What was filled in, if the form that was sent is the one that asked. */
export const readChangeForm = async (
  c: Context<HttpEnv>,
  parts: FormTokenParts,
  kind: ChangeKind,
  session: Session,
  about: string,
): Promise<Result<Fields, FormRefusal>> => {
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const read = readFormToken(parts, one(form, 'token'), kind, subjectOf(session, about));
  return read.ok ? accepted(form) : read;
};
