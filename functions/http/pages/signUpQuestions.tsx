import type { Context } from 'hono';
import { groupId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { journeyWords } from '../../i18n/journey.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import { checkEligibility, type EligibilityAnswer } from '../../use-cases/checkEligibility.ts';
import { signUpRefusal, viewPublicGroup } from '../../use-cases/publicGroups.ts';
import type { HttpEnv, SignUpParts } from '../context.ts';
import { errorsOf, type Fields, fieldsOf, type FormErrors, one } from '../forms.ts';
import { issueFormToken } from '../formToken.ts';
import { RESULTS_ASKED } from '../institutionChoice.tsx';
import { type ChooseInstitution, chooseInstitutionPage } from './chooseInstitution.tsx';
import { detailsPage } from './details.tsx';
import { eligibilityPage } from './eligibility.tsx';
import {
  addressOf,
  asQuery,
  parseQuestion,
  pathOf,
  type Place,
  placeOf,
  type Question,
  questionFields,
} from './place.ts';
import { refusedPage } from './refused.tsx';

/** What a form token of the sign-up is for. */
export const REGISTER = 'register';

/** The group of the address, whatever its state. */
export const findGroup = async (parts: SignUpParts, place: Place): Promise<Result<GroupListing, Refusal>> => {
  const id = groupId.safeParse(place.groupId);
  const listing = id.success ? await viewPublicGroup(parts, id.data) : undefined;
  return listing === undefined ? refused({ kind: 'unknown-group' }) : accepted(listing);
};

/** The group of the address while it takes people. This only refuses early; the claim decides. */
export const findOpenGroup = async (
  parts: SignUpParts,
  place: Place,
): Promise<Result<GroupListing, Refusal>> => {
  const found = await findGroup(parts, place);
  const refusal = found.ok ? signUpRefusal(found.value, parts.clock()) : undefined;
  return refusal === undefined ? found : refused(refusal);
};

/** What was typed into the search: one short line, whatever came. */
const typedIn = (fields: Fields): string | undefined =>
  fields.has('q')
    ? one(fields, 'q')
        .replaceAll(/\p{C}+/gu, ' ')
        .trim()
        .slice(0, 100)
    : undefined;

type Ask = {
  readonly place: Place;
  readonly listing: GroupListing;
  readonly chosen: ChooseInstitution['chosen'];
  readonly form: Fields;
  readonly carried?: Fields;
  readonly errors?: FormErrors;
};

/** The institution that was chosen before stands there alone until something is searched for. */
const candidates = async (parts: SignUpParts, typed: string | undefined, chosen: Ask['chosen']) => {
  if (typed !== undefined && typed !== '') return parts.directory.search(typed, RESULTS_ASKED);
  const question = parseQuestion({ position: 'inne', institution: chosen.institution });
  if ('missing' in question) return [];
  const institution = await parts.directory.institution(question.institutionId);
  return institution === undefined ? [] : [institution];
};

/** Asks for institution and position, with the results of a search if there was one. */
export const askInstitution = async (parts: SignUpParts, c: Context<HttpEnv>, ask: Ask) => {
  const { place, listing, chosen, form, carried } = ask;
  const typed = typedIn(form);
  const { institution } = journeyWords(place.language);
  const errors = ask.errors ?? (typed === '' ? errorsOf({ q: institution.errors.q }) : undefined);
  const found = await candidates(parts, typed, chosen);
  return chooseInstitutionPage(c, {
    place,
    group: listing.group,
    full: listing.state === 'waiting-list',
    typed,
    found,
    chosen,
    carried,
    ...(errors === undefined ? {} : { errors }),
  });
};

/** Asks again for what was not answered. An institution that cannot be seen on the page is searched for again. */
export const askAgain = (
  parts: SignUpParts,
  c: Context<HttpEnv>,
  ask: Omit<Ask, 'errors'>,
  missing: readonly ('institution' | 'position' | 'unknown')[],
) => {
  const { errors } = journeyWords(ask.place.language).institution;
  const unseen = typedIn(ask.form) ? 'institution' : 'q';
  const texts: Record<string, string> = {};
  if (missing.includes('unknown')) texts[unseen] = errors.unknownInstitution;
  if (missing.includes('institution')) texts[unseen] = unseen === 'q' ? errors.q : errors.institution;
  if (missing.includes('position') && Object.keys(texts)[0] !== 'q') texts['position'] = errors.position;
  return askInstitution(parts, c, { ...ask, errors: errorsOf(texts) });
};

/** The first page: institution and position. */
export const showChoice = async (parts: SignUpParts, c: Context<HttpEnv>) => {
  const place = placeOf(c);
  const found = await findOpenGroup(parts, place);
  if (!found.ok) return refusedPage(c, found.refusal, place);
  const form = fieldsOf(new URL(c.req.url).search);
  return askInstitution(parts, c, { place, listing: found.value, chosen: questionFields(c), form });
};

type Asked = {
  readonly place: Place;
  readonly listing: GroupListing;
  readonly question: Question;
  readonly answer: EligibilityAnswer;
};

/** What every later page begins with: an open group and an answered question, or the page that asks for them. */
const withAnswer = async (
  parts: SignUpParts,
  c: Context<HttpEnv>,
  show: (asked: Asked) => Response | Promise<Response>,
) => {
  const place = placeOf(c);
  const found = await findOpenGroup(parts, place);
  if (!found.ok) return refusedPage(c, found.refusal, place);
  const listing = found.value;
  const chosen = questionFields(c);
  const ask = { place, listing, chosen, form: fieldsOf(new URL(c.req.url).search) };
  const question = parseQuestion(chosen);
  if ('missing' in question) return askAgain(parts, c, ask, question.missing);
  const answer = await checkEligibility(parts, { groupId: listing.group.id, ...question });
  if (answer.ok) return show({ place, listing, question, answer: answer.value });
  return answer.refusal.kind === 'unknown-institution'
    ? askAgain(parts, c, ask, ['unknown'])
    : refusedPage(c, answer.refusal, place);
};

/** The verdict, before anything about the person is asked. */
export const showEligibility = (parts: SignUpParts, c: Context<HttpEnv>) =>
  withAnswer(parts, c, ({ listing, ...asked }) =>
    eligibilityPage(c, { ...asked, full: listing.state === 'waiting-list' }),
  );

/** The empty form about the person, for those who may take part. */
export const showDetails = (parts: SignUpParts, c: Context<HttpEnv>) =>
  withAnswer(parts, c, ({ place, question, answer }) => {
    if (answer.verdict.kind === 'not-eligible')
      return c.redirect(addressOf(place, '/eligibility', asQuery(question)), 303);
    const token = issueFormToken(parts, REGISTER, place.groupId);
    return detailsPage(c, { place, question, answer, token, fields: new Map() });
  });

/** Checked answers have no address: who asks for it (another language, a reload) comes to the form before them. */
export const leadToDetails = (c: Context<HttpEnv>) =>
  c.redirect(pathOf(placeOf(c), '/details') + new URL(c.req.url).search, 303);
