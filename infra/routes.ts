/** Which function answers which address, as the HTTP API writes its routes; everything else is the public one's. */
export const ROUTES = {
  admin: ['/admin', '/admin/{proxy+}'],
  institution: ['/institution', '/institution/{proxy+}'],
  browse: [
    '/',
    '/programmes/{programmeId}',
    '/groups/{groupId}',
    '/api/v1/programmes',
    '/api/v1/groups',
    '/api/v1/groups/{groupId}',
    '/api/v1/groups/{groupId}/eligibility',
    '/api/v1/institutions',
  ],
  registration: [
    '/registration',
    '/registration/{proxy+}',
    '/link/{token}',
    '/embed/{proxy+}',
    '/api/{proxy+}',
  ],
  reference: [
    '/accessibility',
    '/privacy',
    '/help',
    '/assets/{file}',
    '/api',
    '/api/v1/openapi.json',
    '/api/problems/{kind}',
  ],
} as const;

/** Where a sign-up is written down: these have a rate of their own. */
export const SIGN_UP_ROUTES = {
  public: ['/groups/{groupId}/register/check'],
  registration: ['/embed/groups/{groupId}/register/check', '/api/v1/groups/{groupId}/registrations'],
} as const;

export type RoutedSite = keyof typeof ROUTES;

const matches = (route: string, pathname: string): boolean => {
  const pattern = route
    .replaceAll('.', '\\.')
    .replaceAll(/\{\w+\+\}/g, '.+')
    .replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(pathname);
};

/** The function that an address belongs to; a slash at the end makes no difference to it. */
export const siteOf = (pathname: string): RoutedSite | 'public' => {
  const bare = pathname.replace(/(?<=.)\/$/, '');
  // As the HTTP API does, which prefers a route without a rest to one with it.
  const sites = ['browse', 'reference', 'admin', 'institution', 'registration'] as const;
  return sites.find((site) => ROUTES[site].some((route) => matches(route, bare))) ?? 'public';
};
