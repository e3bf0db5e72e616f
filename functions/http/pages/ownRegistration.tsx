import type { Context } from 'hono';
import { seatOf } from '../../domain/registration.ts';
import type { Result } from '../../domain/result.ts';
import { viewRegistration, type RegistrationView } from '../../use-cases/viewRegistration.ts';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { one, readForm } from '../forms.ts';
import { type FormRefusal, issueFormToken, readFormToken } from '../formToken.ts';
import { readRegistrationCookie } from '../registrationCookie.ts';
import type { RegistrationAccess } from '../registrationToken.ts';
import { refusedPage } from './refused.tsx';

/** What a form on the status page does. */
type Purpose = 'accept' | 'withdraw';

/** A form token is bound to the seat, so that a form for one registration cannot change another. */
const subjectOf = ({ registration }: RegistrationView): string =>
  `${registration.groupId}/${seatOf(registration)}`;

/** The token of a form that changes this registration. */
export const ownFormToken = (parts: RegistrationParts, purpose: Purpose, view: RegistrationView): string =>
  issueFormToken(parts, purpose, subjectOf(view));

/** Reads the token that came back with such a form. Refuses one made for another registration as forged. */
export const readOwnForm = async (
  parts: RegistrationParts,
  c: Context<HttpEnv>,
  purpose: Purpose,
  view: RegistrationView,
): Promise<Result<{ readonly id: string }, FormRefusal>> => {
  const form = (await readForm(c.req)) ?? new Map();
  return readFormToken(parts, one(form, 'token'), purpose, subjectOf(view));
};

/** The registration that this browser may see, or the page that says why there is none to show. */
export const withOwnRegistration = async (
  parts: RegistrationParts,
  c: Context<HttpEnv>,
  show: (view: RegistrationView, access: RegistrationAccess) => Response | Promise<Response>,
): Promise<Response> => {
  const access = readRegistrationCookie(c, parts);
  if (access === undefined) return refusedPage(c, { kind: 'unknown-registration' });
  const view = await viewRegistration(parts, access);
  return view.ok ? show(view.value, access) : refusedPage(c, view.refusal);
};
