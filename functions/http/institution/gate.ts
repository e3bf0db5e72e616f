import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { institutionNow, mayStillSee } from '../../use-cases/institutionAccess.ts';
import type { HttpEnv } from '../context.ts';
import { readInstitutionCookie } from '../institutionCookie.ts';
import { closedPage } from './institutionPage.tsx';
import type { InstitutionParts } from './parts.ts';

export type StaffHandler = (c: Context<HttpEnv>, institution: Institution) => Response | Promise<Response>;

/** Lets only those through whose link or code opened this institution's view; others are told how to open it. */
export const gate =
  (parts: InstitutionParts) =>
  (handler: StaffHandler) =>
  async (c: Context<HttpEnv>): Promise<Response> => {
    const access = readInstitutionCookie(c, parts);
    if (access !== undefined && (await mayStillSee(parts, access))) {
      const institution = await institutionNow(parts, access.institutionId);
      if (institution !== undefined) return handler(c, institution);
    }
    return closedPage(c, 403, institutionWords(c.get('language')).links.closed);
  };
