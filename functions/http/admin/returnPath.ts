/** The coordinator's first page. */
export const HOME = '/admin/today';
export const GROUPS = '/admin/groups';
export const LIMITS = '/admin/limits';
export const FIGURES = '/admin/figures';
export const INSTITUTIONS = '/admin/institutions';
export const WORDINGS = '/admin/wordings';

const LONGEST = 300;

/** A page of the coordinator's; the sign-in's own addresses would only lead in a circle. */
const OWN_PAGE =
  /^\/admin\/(?:today|limits|figures|institutions(?:\/[\w-]+){0,2}|wordings(?:\/[a-z0-9-]+){0,4}|groups(?:\/[a-z0-9-]+){0,2}|groups\/[a-z0-9-]+\/people\/[\w-]{8}(?:\/[a-z-]+)?)?$/;

/**
 * Where to go after the sign-in: an own page with its query, or the first page. The address is taken apart as a browser
 * would do it, and put together from its path and query alone, so that no spelling of a foreign host gets through.
 */
export const returnPath = (asked: string | undefined): string => {
  if (asked === undefined || asked.length > LONGEST || !asked.startsWith('/')) return HOME;
  const base = 'https://own.invalid';
  if (!URL.canParse(asked, base)) return HOME;
  const { origin, pathname, search } = new URL(asked, base);
  return origin === base && OWN_PAGE.test(pathname) ? pathname + search : HOME;
};
