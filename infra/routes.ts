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

/** Where a sign-up is written down, by the public function: these have a rate of their own. */
export const SIGN_UP_ROUTES = [
  '/groups/{groupId}/register/check',
  '/embed/groups/{groupId}/register/check',
  '/api/v1/groups/{groupId}/registrations',
] as const;

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
  const sites = ['admin', 'institution', 'browse', 'reference'] as const;
  return sites.find((site) => ROUTES[site].some((route) => matches(route, bare))) ?? 'public';
};
