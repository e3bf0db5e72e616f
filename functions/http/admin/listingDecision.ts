import type { Context } from 'hono';
import { institutionId } from '../../domain/ids.ts';
import { listingEntry } from '../../domain/listing.ts';
import { lines } from '../../domain/text.ts';
import type { DirectoryWords } from '../../i18n/directory.ts';
import { type Decision, resolveListing } from '../../use-cases/resolveListing.ts';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type Fields, formError, one, several } from '../forms.ts';
import { deskOf, readDeskForm } from './directoryParts.tsx';
import { newsPath, REQUESTS, requestPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { listingPage } from './listing.tsx';
import { findListing } from './listings.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

const LONGEST_WHY = 300;

type Read =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const wrong = (errors: Readonly<Record<string, string>>): Read => ({ ok: false, errors });

const readDecision = ({ requests: texts, edit }: DirectoryWords, form: Fields): Read => {
  switch (one(form, 'decision')) {
    case 'known': {
      const id = institutionId.safeParse(one(form, 'institution'));
      if (!id.success) return wrong({ institution: texts.knownMissing });
      return { ok: true, decision: { kind: 'known', institutionId: id.data } };
    }
    case 'add': {
      const read = listingEntry.safeParse({ regon: one(form, 'regon'), types: several(form, 'types') });
      if (read.success) return { ok: true, decision: { kind: 'add', ...read.data } };
      const bad = new Set(read.error.issues.map(({ path }) => path[0]));
      return wrong({
        ...(bad.has('regon') ? { regon: texts.regonMissing } : {}),
        ...(bad.has('types') ? { types: edit.typesMissing } : {}),
      });
    }
    case 'refuse': {
      const why = lines(LONGEST_WHY).safeParse(one(form, 'why'));
      if (!why.success || why.data === '') return wrong({ why: texts.whyMissing });
      return { ok: true, decision: { kind: 'refuse', why: why.data } };
    }
    default:
      return wrong({ decision: texts.decideMissing });
  }
};

/** Does what was decided, once, and leads to the requests that are left. */
export const decideListing = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const listing = await findListing(c, parts);
  if (listing === undefined) return failurePage(c, 'notFound', { session, href: REQUESTS });
  const desk = deskOf(c, parts, session);
  const form = await readDeskForm(desk, requestPath(listing.id), requestPath(listing.id));
  if (!form.ok) return form.refusal;
  const typed = one(form.value, 'q');
  const read = readDecision(desk.words, form.value);
  if (!read.ok) return listingPage(desk, listing, typed, form.value, errorsOf(read.errors));
  const coordinator = coordinatorOf(session);
  const resolved = await resolveListing(parts, coordinator, listing.id, read.decision);
  if (!resolved.ok) {
    const errors = formError(desk.words.requests.refused[resolved.refusal.kind]);
    return listingPage(desk, listing, one(form.value, 'regon') || typed, form.value, errors);
  }
  const entries = read.decision.kind === 'add' ? 1 : 0;
  parts.log({ event: 'directory-changed', change: 'listing', coordinator: coordinator.id, entries });
  return c.redirect(newsPath(parts, REQUESTS, { kind: 'answered' }), 303);
};
