import { type Context, Hono } from 'hono';
import { faultOf } from '../observability/log.ts';
import { attendancePage, saveAttendance } from './admin/attendance.tsx';
import { changePages } from './admin/changePages.ts';
import { directoryPages, formsAndUploads } from './admin/directoryPages.ts';
import { type Failure, failurePage, statusOf } from './admin/failures.tsx';
import { figuresPage } from './admin/figures.tsx';
import { gate } from './admin/gate.tsx';
import { groupPage } from './admin/group.tsx';
import { groupsPage } from './admin/groups.tsx';
import { historyPage } from './admin/history.tsx';
import { limitsPage } from './admin/limits.tsx';
import type { AdminParts } from './admin/parts.ts';
import { personPage } from './admin/person.tsx';
import { providerOf } from './admin/provider.ts';
import { FIGURES, GROUPS, HOME, LIMITS } from './admin/returnPath.ts';
import { signInPages } from './admin/signIn.tsx';
import { signOutPages } from './admin/signOut.tsx';
import { todayPage } from './admin/today.tsx';
import { wordingPages } from './admin/wordingPages.ts';
import type { HttpEnv } from './context.ts';
import { chooseLanguage } from './middleware/language.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { routeOf } from './pages/errorPages.tsx';

const ATTENDANCE = '/admin/groups/:groupId/attendance';

const PAGES = [
  [HOME, todayPage],
  [GROUPS, groupsPage],
  [LIMITS, limitsPage],
  [FIGURES, figuresPage],
  ['/admin/groups/:groupId', groupPage],
  ['/admin/groups/:groupId/history', historyPage],
  [ATTENDANCE, attendancePage],
  ['/admin/groups/:groupId/people/:seatId', personPage],
] as const;

/** What only somebody with the role sees; the last line keeps even the absence of a page from others. */
const coordinatorPages = (parts: AdminParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  const guarded = gate(parts);
  for (const path of ['/admin', '/admin/']) app.get(path, (c) => c.redirect(HOME, 308));
  for (const [path, page] of PAGES) {
    app.get(
      path,
      guarded((c, session) => page(c, parts, session)),
    );
  }
  app.post(
    ATTENDANCE,
    guarded((c, session) => saveAttendance(c, parts, session)),
  );
  app.route('/', changePages(parts, guarded));
  app.route('/', directoryPages(parts, guarded));
  app.route('/', wordingPages(parts, guarded));
  app.all(
    '/admin/*',
    guarded((c, session) => failurePage(c, 'notFound', { session })),
  );
  return app;
};

/**
 * The coordinator's pages, all under `/admin`, with their sign-in. The login provider is asked for nothing before the
 * first one signs in.
 */
export const adminApp = (parts: AdminParts): Hono<HttpEnv> => {
  const { log, origin, oidc } = parts;
  const signInParts = { ...parts, provider: providerOf(oidc, origin) };
  const refuse = (failure: Failure) => (c: Context<HttpEnv>) => {
    log({ event: 'request-refused', route: routeOf(c), reason: failure, status: statusOf(failure) });
    return failurePage(c, failure);
  };
  const app = new Hono<HttpEnv>();
  app.use(securityHeaders({ embedOrigins: [] }), chooseLanguage);
  app.use(sameOrigin(origin, refuse('crossOrigin')));
  app.use(formsAndUploads(refuse('wrongType'), refuse('tooLarge')));
  app.route('/', signInPages(signInParts));
  app.route('/', signOutPages(signInParts));
  app.route('/', coordinatorPages(parts));
  app.notFound((c) => failurePage(c, 'notFound'));
  app.onError((error, c) => {
    log({ event: 'request-failed', route: routeOf(c), fault: faultOf(error) });
    return failurePage(c, 'unknownOutcome');
  });
  return app;
};
