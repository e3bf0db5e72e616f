import type { Hono } from 'hono';
import { browsingApi } from './api/browsingApi.ts';
import type { BrowseParts, HttpEnv } from './context.ts';
import { groupPage } from './pages/group.tsx';
import { groupsPage } from './pages/groups.tsx';
import { programmePage } from './pages/programme.tsx';
import { visitorApp } from './visitorApp.ts';

/** What people look at before they sign up, on pages and by the API. It changes nothing and knows nobody. */
export const browseApp = (parts: BrowseParts): Hono<HttpEnv> =>
  visitorApp(
    { ...parts, embedOrigins: [] },
    { api: browsingApi(parts), pages: [groupsPage(parts), programmePage(parts), groupPage(parts)] },
  );
