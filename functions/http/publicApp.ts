import type { Hono } from 'hono';
import type { HttpEnv, SignUpParts } from './context.ts';
import { signUp } from './pages/signUp.tsx';
import { visitorApp } from './visitorApp.ts';

/** The sign-up on our own site. A crowd comes here at one moment, so nothing else is in it. */
export const publicApp = (parts: SignUpParts): Hono<HttpEnv> =>
  visitorApp({ ...parts, embedOrigins: [] }, { pages: [signUp(parts)] });
