import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { adminWords } from '../../i18n/admin.ts';
import { LinkButton } from '../components/button.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { HOME } from './returnPath.ts';
import type { Session } from './session.ts';

/** Everything that can go wrong with one of the coordinator's requests, and the status that says so. */
const STATUS = {
  needLogin: 401,
  forbidden: 403,
  noOrganiser: 403,
  anotherOrganiser: 403,
  notFound: 404,
  crossOrigin: 403,
  formForged: 403,
  formStale: 409,
  tooLarge: 413,
  wrongType: 415,
  providerDown: 503,
  signInDeclined: 403,
  signInUntrusted: 400,
  unknownOutcome: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

export type Failure = keyof typeof STATUS;

export const statusOf = (failure: Failure): number => STATUS[failure];

export type FailureOptions = {
  readonly session?: Session;
  /** Where the page's one button leads; the list of groups unless named. */
  readonly href?: string;
  /** What stands in the place of that button. */
  readonly instead?: Child;
};

/** Answers with what happened, that nothing was lost or changed, and what to do now. */
export const failurePage = (c: Context<HttpEnv>, failure: Failure, options: FailureOptions = {}) => {
  const { failures } = adminWords(c.get('language'));
  const texts = failures[failure];
  return adminPage(
    c,
    { title: texts.heading, status: STATUS[failure], session: options.session },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <p class="govuk-body">{texts.text}</p>
      {options.instead ?? (
        <LinkButton href={options.href ?? HOME}>
          {'link' in texts ? texts.link : failures.toGroups}
        </LinkButton>
      )}
    </>,
  );
};
