import { type Context, Hono } from 'hono';
import { faultOf } from '../../observability/log.ts';
import { adminWords } from '../../i18n/admin.ts';
import { LinkButton } from '../components/button.tsx';
import type { HttpEnv } from '../context.ts';
import { one, readForm } from '../forms.ts';
import { adminPage } from './adminPage.tsx';
import { failurePage } from './failures.tsx';
import type { SignInParts } from './parts.ts';
import { HOME } from './returnPath.ts';
import { endSession, sessionOf } from './session.ts';
import { readSignOutToken, SIGN_OUT_PATH, SignOutForm, signOutToken } from './signOutForm.tsx';

/** Our own session has ended whether or not the provider answers. */
const addressAtProvider = async (c: Context, { provider, log }: SignInParts): Promise<URL | undefined> => {
  try {
    return await provider.signOutAddress();
  } catch (error) {
    log({ event: 'request-failed', route: c.req.path, fault: faultOf(error) });
    return undefined;
  }
};

/**
 * Says that the session has ended, and goes on to the provider at once. Not by a redirect: browsers hold the policy of
 * the form's page, `form-action 'self'`, against every address that a sent form is redirected to.
 */
const signedOut = (c: Context<HttpEnv>, atProvider: URL | undefined) => {
  const { signedOut: words } = adminWords(c.get('language'));
  if (atProvider !== undefined) c.header('refresh', `0; url=${atProvider.href}`);
  return adminPage(
    c,
    { title: words.heading },
    <>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{words.text}</p>
      {atProvider !== undefined && (
        <p class="govuk-body">
          {words.atProviderText}{' '}
          <a class="govuk-link" href={atProvider.href}>
            {words.atProvider}
          </a>
        </p>
      )}
      <LinkButton href={HOME}>{words.again}</LinkButton>
    </>,
  );
};

const ask = (c: Context<HttpEnv>, parts: SignInParts) => {
  const session = sessionOf(c, parts);
  if (session === undefined) return signedOut(c, undefined);
  const language = c.get('language');
  const { signOut: words } = adminWords(language);
  return adminPage(
    c,
    { title: words.question, session },
    <>
      <h1 class="govuk-heading-l">{words.question}</h1>
      <SignOutForm language={language} session={session} token={signOutToken(parts, session)} />
    </>,
  );
};

const signOut = async (c: Context<HttpEnv>, parts: SignInParts) => {
  const session = sessionOf(c, parts);
  if (session === undefined) return signedOut(c, undefined);
  const form = await readForm(c.req);
  const token = form === undefined ? undefined : one(form, 'token');
  const read = readSignOutToken(parts, session, token);
  // An old form of the own session may still end it.
  if (!read.ok && read.refusal.kind === 'form-forged') {
    parts.log({ event: 'request-refused', route: c.req.path, reason: read.refusal.kind, status: 403 });
    return failurePage(c, 'formForged', { session });
  }
  endSession(c);
  return signedOut(c, await addressAtProvider(c, parts));
};

/** The way out: a page that asks, then the end here and at the provider. */
export const signOutPages = (parts: SignInParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get(SIGN_OUT_PATH, (c) => ask(c, parts));
  app.post(SIGN_OUT_PATH, (c) => signOut(c, parts));
  return app;
};
