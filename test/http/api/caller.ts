import * as z from 'zod';
import { browsingApi } from '../../../functions/http/api/browsingApi.ts';
import { apiReference } from '../../../functions/http/api/reference.ts';
import { registeringApi } from '../../../functions/http/api/registeringApi.ts';
import type { Group } from '../../../functions/domain/group.ts';
import type { RegistrationParts } from '../../../functions/http/context.ts';
import { Hono } from 'hono';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { siteOf } from '../../../infra/routes.ts';

const json = z.record(z.string(), z.unknown());

/** An answer of the API as a caller sees it. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
};

export type Call = {
  readonly method?: string;
  readonly body?: unknown;
  /** A body that is sent as it is. */
  readonly rawBody?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Caller = (path: string, call?: Call) => Promise<Answer>;

const requestOf = ({ method, body, rawBody, headers }: Call): RequestInit => {
  const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method: method ?? (sent === undefined ? 'GET' : 'POST'),
    headers: { ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  };
};

const mounted = (api: Hono<HttpEnv>): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.use(async (c, next) => {
    c.set('language', 'pl');
    await next();
  });
  app.route('/api', api);
  return app;
};

/** Calls the API where it is mounted, over everything that stands behind it: whichever function has the address. */
export const callerOf = (parts: RegistrationParts): Caller => {
  const registering = mounted(registeringApi(parts));
  const functions = {
    admin: registering,
    institution: registering,
    public: registering,
    registration: registering,
    browse: mounted(browsingApi(parts)),
    reference: mounted(apiReference(parts)),
  };
  return async (path, call = {}) => {
    const { pathname } = new URL(path, parts.origin);
    const response = await functions[siteOf(pathname)].request(path, requestOf(call));
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? json.parse(JSON.parse(text)) : {},
    };
  };
};

/** A request that registers an invented person; a test changes what it is about. */
export const aRequest = (changes: Readonly<Record<string, unknown>> = {}) => ({
  institutionId: 'dps2',
  position: 'pracownik_socjalny',
  details: someone(),
  language: 'pl',
  ...changes,
});

export const someone = (changes: Readonly<Record<string, unknown>> = {}) => ({
  firstName: 'Żaneta',
  lastName: 'Łącka',
  email: 'zaneta.lacka@dps-zory.example',
  phone: '+48 600 100 200',
  needs: [],
  needsNote: '',
  informationRead: true,
  ...changes,
});

export const registrationsOf = ({ id }: Pick<Group, 'id'>): string => `/api/v1/groups/${id}/registrations`;

export const bearer = (answer: Answer): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${String(answer.body['accessToken'])}`,
});

/** The kind at the end of a problem's type. */
export const kindOf = ({ body }: Answer): string => String(body['type']).split('/').at(-1) ?? '';
