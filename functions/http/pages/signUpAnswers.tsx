import type { Context } from 'hono';
import type { PersonalDetails } from '../../domain/participant.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { seatOf } from '../../domain/registration.ts';
import type { Result } from '../../domain/result.ts';
import { detailsError, journeyWords } from '../../i18n/journey.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import { checkEligibility, type EligibilityAnswer } from '../../use-cases/checkEligibility.ts';
import { register, type Registered } from '../../use-cases/register.ts';
import type { HttpEnv, SignUpParts } from '../context.ts';
import { formError, type FormErrors, formErrors, one } from '../forms.ts';
import { checkAnswersPage } from './checkAnswers.tsx';
import { detailsPage } from './details.tsx';
import { eligibilityPage } from './eligibility.tsx';
import { parseQuestion, type Place, placeOf, type Question, questionFields } from './place.ts';
import { forgedPage, refusedPage } from './refused.tsx';
import { commandOf, type Posted, readDetails, receive, typedAnswers } from './signUpForm.ts';
import { askAgain, askInstitution, findGroup, findOpenGroup } from './signUpQuestions.tsx';

type Answered = Posted & { readonly question: Question; readonly answer: EligibilityAnswer };

/** An answered question and an eligible applicant, or the page that asks again or says why not. */
const withQuestion = async (
  parts: SignUpParts,
  c: Context<HttpEnv>,
  posted: Posted,
  group: Result<GroupListing, Refusal>,
  go: (answered: Answered) => Response | Promise<Response>,
): Promise<Response> => {
  const { place, form, carried } = posted;
  if (!group.ok) return refuse(parts, c, place, group.refusal);
  const chosen = questionFields(c, form);
  const ask = { place, listing: group.value, chosen, form, carried };
  const question = parseQuestion(chosen);
  if ('missing' in question) return askAgain(parts, c, ask, question.missing);
  const answer = await checkEligibility(parts, { groupId: group.value.group.id, ...question });
  if (!answer.ok && answer.refusal.kind === 'unknown-institution')
    return askAgain(parts, c, ask, ['unknown']);
  if (!answer.ok) return refuse(parts, c, place, answer.refusal);
  if (answer.value.verdict.kind === 'eligible') return go({ ...posted, question, answer: answer.value });
  logRefusal(parts, place, { kind: 'not-eligible', verdict: answer.value.verdict });
  return eligibilityPage(c, { place, question, answer: answer.value, carried });
};

const withDetails = (
  c: Context<HttpEnv>,
  answered: Answered,
  go: (details: PersonalDetails) => Response | Promise<Response>,
) => {
  const read = readDetails(answered.form);
  if (read.success) return go(read.data);
  const words = journeyWords(answered.place.language);
  const errors = formErrors(read.error.issues, (field, issue) => detailsError(words, field, issue));
  return detailsPage(c, { ...answered, fields: typedAnswers(answered.form), errors });
};

/** The group may be named: without one that exists there is no form token, and nothing gets this far. */
const logRefusal = ({ log }: SignUpParts, { groupId }: Place, { kind }: Refusal) => {
  log({ event: 'registration-refused', group: groupId, reason: kind });
};

/** The page that refuses a sign-up; the log has the reason. */
export const refuse = (parts: SignUpParts, c: Context<HttpEnv>, place: Place, refusal: Refusal) => {
  logRefusal(parts, place, refusal);
  return refusedPage(c, refusal, place);
};

/** Shows the answers once more before they are sent, or what is wrong with them. */
const review = async (
  parts: SignUpParts,
  c: Context<HttpEnv>,
  posted: Posted,
  group: Result<GroupListing, Refusal>,
  errors?: FormErrors,
) =>
  withQuestion(parts, c, posted, group, (answered) =>
    withDetails(c, answered, (details) =>
      checkAnswersPage(c, { ...answered, details, ...(errors === undefined ? {} : { errors }) }),
    ),
  );

/** What is shown to somebody whose sign-up was answered. */
export type ShowAnswer = (c: Context<HttpEnv>, answered: Registered) => Response | Promise<Response>;

const logAnswer = ({ log }: SignUpParts, { groupId }: Place, { registration, standing }: Registered) => {
  log({
    event: 'registration-answered',
    group: groupId,
    seat: seatOf(registration),
    standing: standing.kind,
  });
};

/**
 * Sends the answers. Nothing is read before: a full group refuses a crowd from half a read unit each, and whoever
 * sends a form again gets the answer of the first time. What cannot be sent is shown again with its answers.
 */
const send = async (
  parts: SignUpParts,
  c: Context<HttpEnv>,
  posted: Posted,
  answer: ShowAnswer,
): Promise<Response> => {
  const { place, stale } = posted;
  const command = commandOf(parts, c, posted);
  if (command === undefined) {
    const errors = stale ? formError(journeyWords(place.language).check.stale) : undefined;
    return review(parts, c, posted, await findGroup(parts, place), errors);
  }
  const registered = await register(parts, command);
  if (registered.ok) {
    logAnswer(parts, place, registered.value);
    return answer(c, registered.value);
  }
  const { kind } = registered.refusal;
  return kind === 'not-eligible' || kind === 'unknown-institution'
    ? review(parts, c, posted, await findGroup(parts, place))
    : refuse(parts, c, place, registered.refusal);
};

const changeDetails = async (parts: SignUpParts, c: Context<HttpEnv>, posted: Posted) =>
  withQuestion(parts, c, posted, await findOpenGroup(parts, posted.place), (answered) =>
    detailsPage(c, { ...answered, fields: typedAnswers(posted.form) }),
  );

const changeInstitution = async (parts: SignUpParts, c: Context<HttpEnv>, posted: Posted) => {
  const { place, form, carried } = posted;
  const found = await findOpenGroup(parts, place);
  if (!found.ok) return refuse(parts, c, place, found.refusal);
  const chosen = questionFields(c, form);
  return askInstitution(parts, c, { place, listing: found.value, chosen, form, carried });
};

const forged = (parts: SignUpParts, c: Context<HttpEnv>) => {
  parts.log({ event: 'request-refused', route: 'register', reason: 'form-forged', status: 403 });
  return forgedPage(c, placeOf(c));
};

/** The filled form about the person: its mistakes, or everything to check before sending. */
export const postDetails = async (parts: SignUpParts, c: Context<HttpEnv>) => {
  const posted = await receive(parts, c);
  if (posted === undefined) return forged(parts, c);
  return review(parts, c, posted, await findOpenGroup(parts, posted.place));
};

/** What came from the page of checked answers: a change, or the sending itself. */
export const postCheck = async (parts: SignUpParts, c: Context<HttpEnv>, answer: ShowAnswer) => {
  const posted = await receive(parts, c);
  if (posted === undefined) return forged(parts, c);
  switch (one(posted.form, 'step')) {
    case 'institution':
      return changeInstitution(parts, c, posted);
    case 'details':
      return changeDetails(parts, c, posted);
    case 'review':
      return review(parts, c, posted, await findOpenGroup(parts, posted.place));
    default:
      return send(parts, c, posted, answer);
  }
};
