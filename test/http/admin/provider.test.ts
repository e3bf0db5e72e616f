import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect } from 'vitest';
import { adminApp } from '../../../functions/http/adminApp.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { it } from '../../support/worldTest.ts';
import { visitor } from '../journey/visitor.ts';

const oidcAt = (issuer: string) => ({ issuer, clientId: 'zapisy-admin', clientSecret: 'sekret' });

/** A provider that answers its first call with a fault and then describes itself; counts what it is asked. */
const recoveringProvider = async () => {
  const issuer = `http://localhost:${await freePort()}`;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.statusCode = asked === 1 ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }),
    );
  });
  server.listen(Number(new URL(issuer).port), '127.0.0.1');
  await once(server, 'listening');
  return { issuer, asked: () => asked, stop: () => server.close() };
};

describe('a login provider that is down', () => {
  it('is said to be down, with a way to try again and no other page affected', async ({ world }) => {
    const app = adminApp({ ...world, oidc: oidcAt(`http://localhost:${await freePort()}`) });
    const visit = await visitor(app).ask('/admin/login?return=/admin/groups/grupa-1');
    expect([visit.status, visit.headers.get('retry-after')]).toEqual([503, '60']);
    expect(visit.html).toContain('href="/admin/login?return=%2Fadmin%2Fgroups%2Fgrupa-1"');
    expect(world.events).toEqual([{ event: 'request-failed', route: '/admin/login', fault: 'TypeError' }]);
  });

  it('is asked again with the next sign-in, and once it has answered never more', async ({ world }) => {
    const provider = await recoveringProvider();
    try {
      const browser = visitor(adminApp({ ...world, oidc: oidcAt(provider.issuer) }));
      const first = await browser.ask('/admin/login');
      const second = await browser.ask('/admin/login');
      const third = await browser.ask('/admin/login');
      expect([first.status, second.status, third.status, provider.asked()]).toEqual([503, 303, 303, 2]);
    } finally {
      provider.stop();
    }
  });

  it('is never spoken to without encryption unless it is on this machine', async ({ world }) => {
    const app = adminApp({ ...world, oidc: oidcAt('http://login.example') });
    expect((await visitor(app).ask('/admin/login')).status).toBe(503);
    // Of a provider that was spoken to in vain it would be a TypeError.
    expect(world.events).toEqual([{ event: 'request-failed', route: '/admin/login', fault: 'ClientError' }]);
  });
});
