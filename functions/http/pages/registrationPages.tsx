import { Hono } from 'hono';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { askAcceptance, doAccept } from './acceptOffer.tsx';
import { openPrivateLink } from './privateLink.tsx';
import { showRegistration } from './registration.tsx';
import { askWithdrawal, doWithdraw } from './withdraw.tsx';

/** The status page of one's own registration, the link that opens it, and what can be done from it. */
export const registrationPages = (parts: RegistrationParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/registration', (c) => showRegistration(parts, c));
  app.get('/registration/accept', (c) => askAcceptance(parts, c));
  app.post('/registration/accept', (c) => doAccept(parts, c));
  app.get('/registration/withdraw', (c) => askWithdrawal(parts, c));
  app.post('/registration/withdraw', (c) => doWithdraw(parts, c));
  app.get('/link/:token', (c) => openPrivateLink(parts, c));
  return app;
};
