import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { frameWords } from '../../i18n/frame.ts';
import type { Log } from '../../observability/log.ts';
import type { HttpEnv } from '../context.ts';
import { page } from '../layoutFor.tsx';

const STATUS = { notFound: 404, forbidden: 403, tooLarge: 413, wrongType: 415, failed: 503 } as const;

export type ErrorPage = keyof typeof STATUS;

/** The page of an error that no form can explain: what happened, whether anything changed, what to do. */
export const errorPage = (c: Context<HttpEnv>, kind: ErrorPage) => {
  const { errors } = frameWords(c.get('language'));
  const { title, body } = errors[kind];
  const embedded = c.req.path.startsWith('/embed/');
  return page(
    c,
    { title, status: STATUS[kind], error: true, embedded },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {body.map((paragraph) => (
        <p class="govuk-body">{paragraph}</p>
      ))}
      {!embedded && (
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {errors.home}
          </a>
        </p>
      )}
    </>,
  );
};

/** The pattern of the route, never the address: an address can hold a token. */
export const routeOf = (c: Context<HttpEnv>): string =>
  matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';

/** Answers with an error page and logs why, for a request that was turned away before any handler. */
export const turnAway =
  (log: Log, kind: Exclude<ErrorPage, 'notFound' | 'failed'>) => (c: Context<HttpEnv>) => {
    log({ event: 'request-refused', route: routeOf(c), reason: kind, status: STATUS[kind] });
    return errorPage(c, kind);
  };
