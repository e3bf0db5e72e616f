import type { Context } from 'hono';
import { assertNever } from '../../domain/result.ts';
import type { ChangeRefusal } from '../../domain/refusal.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { changeRefusalText } from '../../i18n/changeRefusalText.ts';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type Fields, fieldsOf, type FormErrors, NO_ERRORS } from '../forms.ts';
import type { FormRefusal } from '../formToken.ts';
import { routeOf } from '../pages/errorPages.tsx';
import { askPage, refusedPage } from './askPage.tsx';
import { labelOf } from './changeFields.ts';
import { readChangeForm } from './changeForm.ts';
import type { Change, GroupSubject, Outcome, Work } from './changes.ts';
import { donePath } from './done.ts';
import { failurePage, statusOf } from './failures.tsx';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';
import { addressOf, type Find } from './subjects.ts';

/** A change with the way to find what it is about. */
export type Changing<Subject> = { readonly change: Change<Subject>; readonly find: Find<Subject> };

const workOf = (c: Context<HttpEnv>, parts: AdminParts, session: Session): Work => {
  const language = c.get('language');
  return { parts, coordinator: coordinatorOf(session), language, words: adminChangeWords(language) };
};

type Showing<Subject> = {
  readonly c: Context<HttpEnv>;
  readonly work: Work;
  readonly session: Session;
  readonly change: Change<Subject>;
  readonly subject: Subject;
};

const show = async <Subject extends GroupSubject>(
  { c, work, session, change, subject }: Showing<Subject>,
  values: Fields,
  errors: FormErrors,
) => {
  const choices = (await change.form?.choices?.(work, subject, values)) ?? [];
  const asking = change.ask(work, subject);
  return askPage(c, work, { subject, change, asking, session, state: { values, errors }, choices });
};

/** Asks before a change is made; asking changes nothing. */
export const askForChange = async <Subject extends GroupSubject>(
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  { change, find }: Changing<Subject>,
) => {
  const found = await find(c, parts, session);
  if (!found.ok) return failurePage(c, 'notFound', { session });
  const subject = found.value;
  const query = fieldsOf(new URL(c.req.url).search);
  const initial = Object.entries(change.form?.initial(subject, query) ?? {});
  const values: Fields = new Map(initial.map(([name, value]) => [name, [value]] as const));
  return show({ c, work: workOf(c, parts, session), session, change, subject }, values, NO_ERRORS);
};

/** Says that a form is not the one that asked, or was open for too long. */
export const refuseForm = (
  c: Context<HttpEnv>,
  { log }: AdminParts,
  { kind }: FormRefusal,
  options: { readonly session: Session; readonly href: string },
) => {
  const failure = kind === 'form-stale' ? 'formStale' : 'formForged';
  log({ event: 'request-refused', route: routeOf(c), reason: kind, status: statusOf(failure) });
  return failurePage(c, failure, options);
};

/** Says that a group is another organiser's: it is known by its address, and nothing of it is shown. */
export const refuseOther = (c: Context<HttpEnv>, { log }: AdminParts, session: Session) => {
  log({ event: 'coordinator-refused', reason: 'another-organiser' });
  return failurePage(c, 'anotherOrganiser', { session });
};

/** The field that a refusal is about. */
const fieldOf = (refusal: ChangeRefusal): string => {
  if ('field' in refusal) return refusal.field;
  if (refusal.kind === 'reason-missing') return 'why';
  if (refusal.kind === 'capacity-below-taken') return 'capacity';
  return refusal.kind === 'same-group' || refusal.kind === 'another-programme' ? 'target' : '';
};

const answer = async <Subject extends GroupSubject>(
  showing: Showing<Subject>,
  fields: Fields,
  outcome: Outcome,
) => {
  const { c, work, session, change, subject } = showing;
  const { group } = subject.view;
  switch (outcome.kind) {
    case 'mistakes':
      return show(showing, fields, outcome.errors);
    case 'refused': {
      if (outcome.refusal.kind === 'another-organiser') return refuseOther(c, work.parts, session);
      const { text } = changeRefusalText(work.language, outcome.refusal);
      const field = fieldOf(outcome.refusal);
      if (!fields.has(field)) return refusedPage(c, group, session, outcome.refusal);
      return show(showing, fields, errorsOf({ [field]: `${labelOf(work.words, field)}: ${text}` }));
    }
    case 'made': {
      const { changed, groupId = group.id, offered, asked, over } = outcome;
      const { parts, coordinator } = work;
      if (changed) {
        parts.log({
          event: 'group-changed',
          change: change.kind,
          group: group.id,
          coordinator: coordinator.id,
        });
      }
      const at = parts.clock();
      const news = { groupId, what: change.kind, changed, at, offered, asked, over };
      return c.redirect(donePath(parts, news), 303);
    }
    default:
      return assertNever(outcome);
  }
};

/** Makes a change and leads to the group's page, which says so. Made twice, it is made once. */
export const makeChange = async <Subject extends GroupSubject>(
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  { change, find }: Changing<Subject>,
) => {
  const found = await find(c, parts, session);
  if (!found.ok) {
    if (found.refusal.kind === 'unknown') return failurePage(c, 'notFound', { session });
    return refuseOther(c, parts, session);
  }
  const subject = found.value;
  const form = await readChangeForm(c, parts, change.kind, session, addressOf(subject));
  if (!form.ok) {
    return refuseForm(c, parts, form.refusal, { session, href: groupPath(subject.view.group.id) });
  }
  const work = workOf(c, parts, session);
  const outcome = await change.act(work, subject, form.value);
  return answer({ c, work, session, change, subject }, form.value, outcome);
};
