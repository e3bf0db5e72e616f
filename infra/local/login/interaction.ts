import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { errors, type Provider } from 'oidc-provider';
import * as z from 'zod';
import { loginPage, refusedPage, stylesheet } from './pages.tsx';
import { type LoginUser, userOf } from './users.ts';

type Bindings = { Bindings: HttpBindings };

const formSchema = z.object({ username: z.string().max(200), password: z.string().max(200) });

/**
 * The pages between the provider's question "who is this?" and its answer. After the form the browser is sent to the
 * provider and on to the web application: both must be named as form targets, or the browser stops there.
 */
export function interaction(
  provider: Provider,
  users: readonly LoginUser[],
  webOrigin: string,
): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const usernames = users.map(({ username }) => username);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'", webOrigin],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  );
  app.get('/interaction/login.css', (context) =>
    context.body(stylesheet, 200, { 'Content-Type': 'text/css' }),
  );
  app.get('/interaction/:id', async (context) => {
    await provider.interactionDetails(context.env.incoming, context.env.outgoing);
    const action = context.req.path;
    return context.html(loginPage({ action, username: '', refused: false, usernames }));
  });
  app.post('/interaction/:id', async (context) => {
    const form = formSchema.safeParse(await context.req.parseBody());
    const given = form.success ? form.data : { username: '', password: '' };
    const user = userOf(users, given.username, given.password);
    if (user !== undefined) return finish(context, provider, user);
    await provider.interactionDetails(context.env.incoming, context.env.outgoing);
    const { username } = given;
    return context.html(loginPage({ action: context.req.path, username, refused: true, usernames }), 422);
  });
  app.onError((error, context) => {
    if (!(error instanceof errors.OIDCProviderError)) throw error;
    return context.html(refusedPage(error.error, error.error_description ?? ''), 400);
  });
  return app;
}

async function finish(context: Context<Bindings>, provider: Provider, user: LoginUser): Promise<Response> {
  const { incoming, outgoing } = context.env;
  const login = { accountId: user.subject };
  return context.redirect(await provider.interactionResult(incoming, outgoing, { login }), 303);
}
