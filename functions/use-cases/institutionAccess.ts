import { askedAgain } from '../domain/access.ts';
import type { InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionNotice } from '../domain/institutionNotice.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Moment } from '../domain/time.ts';
import type { Access, InstitutionLink, InstitutionLinks, InstitutionNotices } from './institutionPorts.ts';
import type { Clock, Directory, Secrets } from './ports.ts';

export type InstitutionAccessPorts = {
  readonly access: Access;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly institutionLinks: InstitutionLinks;
  readonly institutionNotices: InstitutionNotices;
  readonly secrets: Secrets;
};

/** Two askings at the same moment meet; each reads anew what the other has written. */
const MOST_STEPS = 5;

/** The institution that an id means today: the entry that stays, where two were merged. */
export const institutionNow = async (
  { directory }: { readonly directory: Directory },
  id: InstitutionId,
): Promise<Institution | undefined> => {
  const found = await directory.institution(id);
  return found === undefined || found.mergedInto === null ? found : directory.institution(found.mergedInto);
};

const noticeOf = (
  institutionId: InstitutionId,
  kind: InstitutionNotice['kind'],
  now: Moment,
): InstitutionNotice => ({
  institutionId,
  kind,
  occasion: now,
  plannedAt: now,
  delivery: { kind: 'planned' },
});

/** Plans a mail to the office, unless it was asked for too many within the hour. */
const mailOffice = async (
  { access, clock, institutionNotices }: InstitutionAccessPorts,
  id: InstitutionId,
  kind: 'access' | 'access-code',
): Promise<'planned' | 'too-often'> => {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { asked } = await access.access(id);
    const now = clock();
    const next = askedAgain(asked, now);
    if (next === undefined) return 'too-often';
    if (!(await access.noteAsked(id, asked, next))) continue;
    await institutionNotices.planForInstitution([noticeOf(id, kind, now)]);
    return 'planned';
  }
  return 'too-often';
};

/**
 * Sends a code to the office of an institution, at most five mails an hour. It answers nothing: who asks must not learn
 * from it whether there is such an institution, nor how often somebody asked.
 */
export const askForCode = async (ports: InstitutionAccessPorts, id: InstitutionId): Promise<void> => {
  const institution = await institutionNow(ports, id);
  if (institution !== undefined) await mailOffice(ports, institution.id, 'access-code');
};

/**
 * Sends a new private link to the office; every link and cookie from before opens nothing any more. Refuses when too
 * many mails were asked for within the hour: then the old links stay good.
 */
export const renewLink = async (
  ports: InstitutionAccessPorts,
  id: InstitutionId,
): Promise<Result<{ readonly since: Moment }, { readonly kind: 'too-often' }>> => {
  const since = ports.clock();
  if ((await mailOffice(ports, id, 'access')) === 'too-often') return refused({ kind: 'too-often' });
  await ports.access.renew(id, since);
  return accepted({ since });
};

/** Sends the private link to the office, for a coordinator whom an institution asked. Refuses as `renewLink` does. */
export const sendAccess = async (
  ports: InstitutionAccessPorts,
  id: InstitutionId,
): Promise<Result<'planned', { readonly kind: 'too-often' | 'unknown-institution' }>> => {
  const institution = await institutionNow(ports, id);
  if (institution === undefined) return refused({ kind: 'unknown-institution' });
  const sent = await mailOffice(ports, institution.id, 'access');
  return sent === 'planned' ? accepted(sent) : refused({ kind: sent });
};

/** Whether the view that was opened at a moment may still be seen: not when the links were renewed since. */
export const mayStillSee = async (
  { access }: { readonly access: Access },
  { institutionId, issuedAt }: Pick<InstitutionLink, 'institutionId' | 'issuedAt'>,
): Promise<boolean> => issuedAt >= (await access.access(institutionId)).since;

/**
 * Exchanges the token of an institution's mail for what it opens. Refuses a token nobody issued, one that has expired,
 * and one from before the links were renewed. A link to an approval ends with its group alone.
 */
export const openInstitutionLink = async (
  ports: Pick<InstitutionAccessPorts, 'access' | 'clock' | 'institutionLinks' | 'secrets'>,
  token: string,
): Promise<Result<InstitutionLink, { readonly kind: 'link-invalid' | 'link-expired' | 'link-renewed' }>> => {
  const link = await ports.institutionLinks.institutionLink(ports.secrets.hashOf(token));
  if (link === undefined) return refused({ kind: 'link-invalid' });
  if (link.expiresAt <= ports.clock()) return refused({ kind: 'link-expired' });
  if (link.kind === 'approval' || (await mayStillSee(ports, link))) return accepted(link);
  return refused({ kind: 'link-renewed' });
};
