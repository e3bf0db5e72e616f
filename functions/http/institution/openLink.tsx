import type { Context } from 'hono';
import { institutionWords } from '../../i18n/institution.ts';
import { openInstitutionLink } from '../../use-cases/institutionAccess.ts';
import type { HttpEnv } from '../context.ts';
import { setApprovalCookie, setInstitutionCookie } from '../institutionCookie.ts';
import { APPROVAL, STAFF } from './addresses.ts';
import { closedPage } from './institutionPage.tsx';
import type { InstitutionParts } from './parts.ts';

/** No token is longer; what is longer is not looked up. */
const LONGEST_TOKEN = 100;

const STATUS = { 'link-invalid': 404, 'link-expired': 410, 'link-renewed': 410 } as const;

/**
 * Exchanges the link of a mail to an institution for an address without a secret. It only reads: mail scanners open
 * links too.
 */
export const openLink = async (parts: InstitutionParts, c: Context<HttpEnv>) => {
  const token = c.req.param('token') ?? '';
  const { links } = institutionWords(c.get('language'));
  if (token.length > LONGEST_TOKEN) return closedPage(c, 404, links['link-invalid']);
  const opened = await openInstitutionLink(parts, token);
  if (!opened.ok) {
    const { kind } = opened.refusal;
    return closedPage(c, STATUS[kind], links[kind]);
  }
  const link = opened.value;
  parts.log({ event: 'institution-opened', institution: link.institutionId, by: `link-${link.kind}` });
  if (link.kind === 'approval') {
    setApprovalCookie(c, parts, link);
    return c.redirect(APPROVAL, 303);
  }
  setInstitutionCookie(c, parts, link, link.expiresAt);
  return c.redirect(STAFF, 303);
};
