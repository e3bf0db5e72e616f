import type { Hono } from 'hono';
import { registeringApi } from './api/registeringApi.ts';
import type { HttpEnv, PublicParts } from './context.ts';
import { journey } from './pages/journey.tsx';
import { visitorApp } from './visitorApp.ts';

/** What people do here: they sign up, look at their registration, answer an offer, withdraw; on pages and by the API. */
export const publicApp = (parts: PublicParts): Hono<HttpEnv> =>
  visitorApp(parts, { api: registeringApi(parts), pages: [journey(parts)] });
