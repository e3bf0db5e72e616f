import { Hono } from 'hono';
import { browseApp } from '../../../functions/http/browseApp.ts';
import type { HttpEnv, RegistrationParts } from '../../../functions/http/context.ts';
import { publicApp } from '../../../functions/http/publicApp.ts';
import { referenceApp } from '../../../functions/http/referenceApp.ts';
import { registrationApp } from '../../../functions/http/registrationApp.ts';
import { siteOf } from '../../../infra/routes.ts';

/** The site as a visitor meets it: whichever function answers an address, by the routes of the HTTP API. */
export const siteOver = (parts: RegistrationParts): Hono<HttpEnv> => {
  const functions = {
    public: publicApp(parts),
    registration: registrationApp(parts),
    browse: browseApp(parts),
    reference: referenceApp(parts),
  };
  const site = new Hono<HttpEnv>();
  site.all('*', (c) => {
    const name = siteOf(new URL(c.req.url).pathname);
    return functions[name === 'admin' || name === 'institution' ? 'public' : name].fetch(c.req.raw);
  });
  return site;
};
