import type { Hono } from 'hono';
import { registeringApi } from './api/registeringApi.ts';
import type { HttpEnv, RegistrationParts } from './context.ts';
import { embeddedSignUp } from './pages/embeddedSignUp.tsx';
import { registrationPages } from './pages/registrationPages.tsx';
import { visitorApp } from './visitorApp.ts';

/** People look at their registration, answer an offer, withdraw; and sign up in a frame or by the API. */
export const registrationApp = (parts: RegistrationParts): Hono<HttpEnv> =>
  visitorApp(parts, { api: registeringApi(parts), pages: [embeddedSignUp(parts), registrationPages(parts)] });
