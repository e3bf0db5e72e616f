import { Hono } from 'hono';
import type { HttpEnv, SignUpParts } from '../context.ts';
import { setRegistrationCookie } from '../registrationCookie.ts';
import { postCheck, postDetails, type ShowAnswer } from './signUpAnswers.tsx';
import { leadToDetails, showChoice, showDetails, showEligibility } from './signUpQuestions.tsx';

/** The steps of a sign-up under an address, and what follows when it was answered. */
export const signUpSteps = (parts: SignUpParts, base: string, answer: ShowAnswer): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get(base, (c) => showChoice(parts, c));
  app.get(`${base}/eligibility`, (c) => showEligibility(parts, c));
  app.get(`${base}/details`, (c) => showDetails(parts, c));
  app.post(`${base}/details`, (c) => postDetails(parts, c));
  app.get(`${base}/check`, (c) => leadToDetails(c));
  app.post(`${base}/check`, (c) => postCheck(parts, c, answer));
  return app;
};

/** The sign-up on our own site, which ends on the status page. */
export const signUp = (parts: SignUpParts): Hono<HttpEnv> =>
  signUpSteps(parts, '/groups/:groupId/register', (c, { registration }) => {
    setRegistrationCookie(c, parts, registration);
    return c.redirect('/registration', 303);
  });
