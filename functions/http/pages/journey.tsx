import { Hono } from 'hono';
import type { HttpEnv, PublicParts } from '../context.ts';
import { askAcceptance, doAccept } from './acceptOffer.tsx';
import { openPrivateLink } from './privateLink.tsx';
import { showRegistration } from './registration.tsx';
import { postCheck, postDetails } from './signUpAnswers.tsx';
import { leadToDetails, showChoice, showDetails, showEligibility } from './signUpQuestions.tsx';
import { askWithdrawal, doWithdraw } from './withdraw.tsx';

/** The sign-up, on our own site and in a frame on an institution's, with the status page and what can be done from it. */
export const journey = (parts: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const base of ['/groups/:groupId/register', '/embed/groups/:groupId/register']) {
    app.get(base, (c) => showChoice(parts, c));
    app.get(`${base}/eligibility`, (c) => showEligibility(parts, c));
    app.get(`${base}/details`, (c) => showDetails(parts, c));
    app.post(`${base}/details`, (c) => postDetails(parts, c));
    app.get(`${base}/check`, (c) => leadToDetails(c));
    app.post(`${base}/check`, (c) => postCheck(parts, c));
  }
  app.get('/registration', (c) => showRegistration(parts, c));
  app.get('/registration/accept', (c) => askAcceptance(parts, c));
  app.post('/registration/accept', (c) => doAccept(parts, c));
  app.get('/registration/withdraw', (c) => askWithdrawal(parts, c));
  app.post('/registration/withdraw', (c) => doWithdraw(parts, c));
  app.get('/link/:token', (c) => openPrivateLink(parts, c));
  return app;
};
