import { type Context, Hono } from 'hono';
import { seatOf } from '../../domain/registration.ts';
import { approvalWords } from '../../i18n/approval.ts';
import { decideApproval, type DecisionsRefusal } from '../../use-cases/decideApproval.ts';
import { type Approvals, viewApprovals } from '../../use-cases/viewApprovals.ts';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type Fields, formError, NO_ERRORS, one, readForm } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { type ApprovalAccess, readApprovalCookie } from '../institutionCookie.ts';
import { APPROVAL } from './addresses.ts';
import { answerField, nameOf, readDecisions, whyField } from './approvalForm.ts';
import { approvalPage } from './approvalPage.tsx';
import type { ApprovalState } from './approvalPerson.tsx';
import { resultPage } from './approvalResult.tsx';
import { closedPage } from './institutionPage.tsx';
import type { InstitutionParts } from './parts.ts';

const PURPOSE = 'approval';
const subjectOf = ({ institutionId, groupId }: ApprovalAccess): string => `${institutionId} ${groupId}`;

type Handler = (access: ApprovalAccess, view: Approvals) => Response | Promise<Response>;

/** Lets only those through whose link opened this question; others are told to open it anew. */
const withApproval = async (parts: InstitutionParts, c: Context<HttpEnv>, handler: Handler) => {
  const access = readApprovalCookie(c, parts);
  const view = access === undefined ? undefined : await viewApprovals(parts, access);
  if (access === undefined || view?.ok !== true) {
    return closedPage(c, 403, approvalWords(c.get('language')).closed);
  }
  return handler(access, view.value);
};

const fresh = (parts: InstitutionParts, access: ApprovalAccess): ApprovalState => ({
  fields: new Map(),
  errors: NO_ERRORS,
  token: issueFormToken(parts, PURPOSE, subjectOf(access)),
});

/** What to say of answers none of which was written down. */
const refusalPage = (
  c: Context<HttpEnv>,
  view: Approvals,
  state: ApprovalState,
  refusal: DecisionsRefusal,
) => {
  const words = approvalWords(c.get('language'));
  if (refusal.kind === 'group-cancelled') return closedPage(c, 409, words.cancelled);
  if (!('seatId' in refusal)) return closedPage(c, 409, words.started);
  const person = view.people.find(({ registration }) => seatOf(registration) === refusal.seatId);
  if (person === undefined || refusal.kind === 'not-your-person') return closedPage(c, 403, words.foreign);
  const [field, text] =
    refusal.kind === 'reason-missing'
      ? [whyField(refusal.seatId), words.errors.why(nameOf(person))]
      : [answerField(refusal.seatId), words.errors.both(nameOf(person))];
  return approvalPage(c, view, { ...state, errors: errorsOf({ [field]: text }) });
};

const decide = async (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  access: ApprovalAccess,
  view: Approvals,
  fields: Fields,
) => {
  const words = approvalWords(c.get('language'));
  const state = { ...fresh(parts, access), fields };
  const token = readFormToken(parts, one(fields, 'token'), PURPOSE, subjectOf(access));
  if (!token.ok && token.refusal.kind === 'form-forged') return closedPage(c, 403, words.foreign);
  if (!token.ok) return approvalPage(c, view, { ...state, errors: formError(words.errors.stale) });
  const read = readDecisions(fields, view.people, words);
  if (!read.ok) return approvalPage(c, view, { ...state, errors: read.refusal });
  const decided = await decideApproval(parts, access, read.value);
  if (!decided.ok) return refusalPage(c, view, state, decided.refusal);
  for (const { registration, result } of decided.value) {
    const seat = seatOf(registration);
    const answer = result.ok ? result.value.approval.kind : result.refusal.kind;
    parts.log({ event: 'approval-answered', group: registration.groupId, seat, answer });
  }
  return resultPage(c, decided.value);
};

/** Where an institution agrees to its people in one group, or refuses. Opening it changes nothing. */
export const approvalPages = (parts: InstitutionParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get(APPROVAL, (c) =>
    withApproval(parts, c, (access, view) => approvalPage(c, view, fresh(parts, access))),
  );
  app.post(APPROVAL, (c) =>
    withApproval(parts, c, async (access, view) =>
      decide(parts, c, access, view, (await readForm(c.req)) ?? new Map()),
    ),
  );
  return app;
};
