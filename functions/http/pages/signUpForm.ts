import type { Context } from 'hono';
import { groupId } from '../../domain/ids.ts';
import { personalDetails } from '../../domain/participant.ts';
import { CLAUSE_VERSION } from '../../i18n/informationClause.ts';
import type { RegisterCommand } from '../../use-cases/register.ts';
import type { HttpEnv, SignUpParts } from '../context.ts';
import { readRegistrationCookie } from '../registrationCookie.ts';
import { type Fields, one, readForm, several, without } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { parseQuestion, type Place, placeOf, questionFields } from './place.ts';
import { REGISTER } from './signUpQuestions.tsx';

/** Fields of the pages themselves; everything else that was posted has to be an answer about the person. */
const PAGE_FIELDS = ['token', 'step', 'q', 'institution', 'position'];

/** The answers about the person, as they were typed. */
export const typedAnswers = (form: Fields): Fields => without(form, PAGE_FIELDS);

/** A posted form of ours: what it answers, and the request that it names. */
export type Posted = {
  readonly place: Place;
  readonly form: Fields;
  /** The personal answers as typed, with a fresh token under the old id: all that travels on. */
  readonly carried: Fields;
  readonly token: string;
  readonly requestId: string;
  readonly stale: boolean;
};

/** The form, unless we did not make it for this group. */
export const receive = async (parts: SignUpParts, c: Context<HttpEnv>): Promise<Posted | undefined> => {
  const place = placeOf(c);
  const form: Fields = (await readForm(c.req)) ?? new Map();
  const read = readFormToken(parts, one(form, 'token'), REGISTER, place.groupId);
  const { id: requestId } = read.ok ? read.value : { id: undefined, ...read.refusal };
  if (requestId === undefined) return undefined;
  const token = issueFormToken(parts, REGISTER, place.groupId, requestId);
  const carried = new Map([...typedAnswers(form), ['token', [token]]]);
  return { place, form, carried, token, requestId, stale: !read.ok };
};

/** The answers about the person, checked. A field that nobody asked for is a mistake like any other. */
export const readDetails = (form: Fields) => {
  const given = typedAnswers(form);
  const typed = Object.fromEntries([...given.keys()].map((name) => [name, one(given, name)]));
  return personalDetails.safeParse({
    ...typed,
    needs: several(given, 'needs'),
    informationRead: one(given, 'informationRead') === 'yes',
  });
};

/** What there is to send, or nothing while something is missing, wrong or stale. */
export const commandOf = (
  parts: SignUpParts,
  c: Context<HttpEnv>,
  { form, place, requestId, stale }: Posted,
): RegisterCommand | undefined => {
  const group = groupId.safeParse(place.groupId);
  const question = parseQuestion(questionFields(c, form));
  const read = readDetails(form);
  if (stale || !group.success || 'missing' in question || !read.success) return undefined;
  const { language } = place;
  const id = group.data;
  // Whoever has been answered in this browser must not be told otherwise by a glance that is older than the answer.
  const repeated = readRegistrationCookie(c, parts)?.groupId === id;
  const about = { ...question, details: read.data, language, clauseVersion: CLAUSE_VERSION };
  return { groupId: id, ...about, requestId, repeated };
};
