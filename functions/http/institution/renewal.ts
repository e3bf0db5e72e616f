import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { renewLink } from '../../use-cases/institutionAccess.ts';
import type { HttpEnv } from '../context.ts';
import { setInstitutionCookie } from '../institutionCookie.ts';
import { STAFF } from './addresses.ts';
import { closedPage } from './institutionPage.tsx';
import { readOwnForm } from './ownForm.ts';
import type { InstitutionParts } from './parts.ts';

/** Mails a new link to the office and ends the earlier ones. This browser stays in: it has just shown that it may. */
export const renew = async (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) => {
  const { staff } = institutionWords(c.get('language'));
  const form = await readOwnForm(parts, c, institution);
  if (form.errors !== undefined) {
    return closedPage(c, 403, { title: staff.renew, body: form.errors.summary.map(({ text }) => text) });
  }
  const renewed = await renewLink(parts, institution.id);
  if (!renewed.ok) return closedPage(c, 429, { title: staff.renew, body: [staff.tooOften] });
  parts.log({ event: 'institution-asked', institution: institution.id, by: 'link' });
  setInstitutionCookie(c, parts, { institutionId: institution.id, issuedAt: renewed.value.since });
  return c.redirect(`${STAFF}?done=renewed`, 303);
};
