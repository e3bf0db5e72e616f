import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { groupId, institutionId } from '../domain/ids.ts';
import { HOUR, moment, type Moment } from '../domain/time.ts';
import type { InstitutionLink } from '../use-cases/institutionPorts.ts';
import type { Clock, Secrets } from '../use-cases/ports.ts';

/** How long a view stays open in a browser, which may be a shared one. The mail's link opens it again. */
const LIFE = 12 * HOUR;

const HOST_ONLY = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** What each cookie opens; they are apart, so that the head's approval does not end the office's view. */
const COOKIE = { staff: 'institution', approval: 'institution-approval' } as const;

const about = { institutionId, issuedAt: moment, expiresAt: moment };
const sealedStaff = z.object(about);
const sealedApproval = z.object({ ...about, groupId });

/** The institution whose people this browser may see, since when. */
export type InstitutionAccess = Omit<z.infer<typeof sealedStaff>, 'expiresAt'>;
/** The group in which this browser may answer for an institution. */
export type ApprovalAccess = Omit<z.infer<typeof sealedApproval>, 'expiresAt'>;

type CookieParts = { readonly secrets: Secrets; readonly clock: Clock };

const keep = (
  c: Context,
  { secrets, clock }: CookieParts,
  kind: keyof typeof COOKIE,
  opened: InstitutionAccess,
  until: Moment,
): void => {
  const now = clock();
  const expiresAt = Math.min(until, now + LIFE);
  const text = JSON.stringify({ ...opened, expiresAt });
  setCookie(c, COOKIE[kind], secrets.seal(COOKIE[kind], text), {
    ...HOST_ONLY,
    maxAge: Math.max(0, expiresAt - now),
  });
};

/** Opens an institution's view to this browser for twelve hours, at most until `until`. */
export const setInstitutionCookie = (
  c: Context,
  parts: CookieParts,
  opened: InstitutionAccess,
  until: Moment = Infinity,
): void => {
  const { institutionId: id, issuedAt } = opened;
  keep(c, parts, 'staff', { institutionId: id, issuedAt }, until);
};

/** Opens the page of one approval to this browser, as long as the cookie of a view. */
export const setApprovalCookie = (
  c: Context,
  parts: CookieParts,
  link: Extract<InstitutionLink, { kind: 'approval' }>,
): void => {
  const { institutionId: id, issuedAt, groupId: group } = link;
  const opened: ApprovalAccess = { institutionId: id, issuedAt, groupId: group };
  keep(c, parts, 'approval', opened, link.expiresAt);
};

const openedBy = <Opened extends { readonly expiresAt: Moment }>(
  c: Context,
  { secrets, clock }: CookieParts,
  kind: keyof typeof COOKIE,
  schema: z.ZodType<Opened>,
): Opened | undefined => {
  const text = secrets.unseal(COOKIE[kind], getCookie(c, COOKIE[kind], 'host') ?? '');
  const read = text === undefined ? undefined : schema.safeParse(JSON.parse(text));
  return read?.success === true && clock() < read.data.expiresAt ? read.data : undefined;
};

/** The institution that this browser may see, or nothing: no cookie, a forged one, or one that has expired. */
export const readInstitutionCookie = (c: Context, parts: CookieParts): InstitutionAccess | undefined =>
  openedBy(c, parts, 'staff', sealedStaff);

/** The approval that this browser may answer, or nothing. */
export const readApprovalCookie = (c: Context, parts: CookieParts): ApprovalAccess | undefined =>
  openedBy(c, parts, 'approval', sealedApproval);
