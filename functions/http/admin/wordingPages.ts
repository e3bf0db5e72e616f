import { Hono } from 'hono';
import type { HttpEnv } from '../context.ts';
import type { gate } from './gate.tsx';
import type { AdminParts } from './parts.ts';
import { WORDINGS } from './returnPath.ts';
import { formattedLetter, saveWording, wordingPage } from './wording.tsx';
import { programmeWordingsPage, wordingsPage } from './wordings.tsx';

const LETTER = `${WORDINGS}/:programmeId/:kind/:audience/:language`;

/** The pages on which a programme words its letters. */
export const wordingPages = (parts: AdminParts, guarded: ReturnType<typeof gate>): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get(
    WORDINGS,
    guarded((c, session) => wordingsPage(c, parts, session)),
  );
  app.get(
    `${WORDINGS}/:programmeId`,
    guarded((c, session) => programmeWordingsPage(c, parts, session)),
  );
  app.get(
    LETTER,
    guarded((c, session) => wordingPage(c, parts, session)),
  );
  app.post(
    LETTER,
    guarded((c, session) => saveWording(c, parts, session)),
  );
  app.post(
    `${LETTER}/html`,
    guarded((c, session) => formattedLetter(c, parts, session)),
  );
  return app;
};
