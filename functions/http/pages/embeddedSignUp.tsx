import type { Hono } from 'hono';
import { viewRegistration } from '../../use-cases/viewRegistration.ts';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { placeOf } from './place.ts';
import { embeddedAnswerPage } from './registration.tsx';
import { signUpSteps } from './signUp.tsx';
import { refuse } from './signUpAnswers.tsx';

/** The sign-up in a frame on an institution's site. No cookie arrives there, so the answer is the page itself. */
export const embeddedSignUp = (parts: RegistrationParts): Hono<HttpEnv> =>
  signUpSteps(parts, '/embed/groups/:groupId/register', async (c, { registration }) => {
    const view = await viewRegistration(parts, registration);
    return view.ok ? embeddedAnswerPage(parts, c, view.value) : refuse(parts, c, placeOf(c), view.refusal);
  });
