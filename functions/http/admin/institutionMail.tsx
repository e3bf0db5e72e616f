import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { changeRefusalText } from '../../i18n/changeRefusalText.ts';
import { adminNoticeWords } from '../../i18n/noticeText.ts';
import { mailInstitutionAgain } from '../../use-cases/mailInstitutionAgain.ts';
import { type SuppressedContact, suppressedContacts } from '../../use-cases/suppressedAddresses.ts';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, NO_ERRORS, one } from '../forms.ts';
import { labelOf } from './changeFields.ts';
import { type FormState, WhyInput } from './changeInputs.tsx';
import { type Desk, deskOf, deskPage, readDeskForm, tokenFor } from './directoryParts.tsx';
import { institutionPath, mailAgainPath, newsPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { findEntry } from './institution.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

type Props = Readonly<{ desk: Desk; entry: Institution; contacts: readonly SuppressedContact[] }>;

/** Which addresses get nothing, and why. */
const Reasons = ({ desk: { language, words }, contacts }: Props) => (
  <>
    {contacts.map(({ contact, address, why, at }) => (
      <p class="govuk-body">
        {adminNoticeWords(language).suppressed.why[why](`${words.fields[contact]}: ${address}`, at)}
      </p>
    ))}
  </>
);

/** Which of an institution's addresses get nothing any more, with the way to change that; nothing where all take mail. */
export const SuppressedContacts = (props: Props) => {
  const { desk, entry, contacts } = props;
  const { suppressed: texts } = adminNoticeWords(desk.language);
  if (contacts.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.heading}</h2>
      <Reasons {...props} />
      <p class="govuk-body">{texts.whatToDo}</p>
      <LinkButton href={mailAgainPath(entry.id)} kind="secondary">
        {adminChangeWords(desk.language).changes['mail-again'].link}
      </LinkButton>
    </>
  );
};

const Question = (props: Props & Readonly<{ state: FormState }>) => {
  const { desk, entry, state } = props;
  const { changes, facts } = adminChangeWords(desk.language);
  const path = mailAgainPath(entry.id);
  return (
    <>
      <Reasons {...props} />
      <p class="govuk-body">{facts.mailAgain}</p>
      <Form action={path} hidden={{ token: tokenFor(desk, path) }}>
        <WhyInput language={desk.language} state={state} />
        <ButtonGroup>
          <Button>{changes['mail-again'].confirm}</Button>
          <a class="govuk-link" href={institutionPath(entry.id)}>
            {changes['mail-again'].cancel}
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
};

const mailPage = async (desk: Desk, entry: Institution, state: FormState) => {
  const texts = adminChangeWords(desk.language).changes['mail-again'];
  const back = { href: institutionPath(entry.id), text: desk.words.backToEntry };
  const contacts = await suppressedContacts(desk.parts, entry);
  const isAsked = contacts.length > 0;
  return deskPage(
    desk,
    { heading: isAsked ? texts.question : texts.alreadyHeading, back, errors: state.errors },
    <>
      <p class="govuk-body-l">{entry.name}</p>
      {isAsked ? (
        <Question desk={desk} entry={entry} contacts={contacts} state={state} />
      ) : (
        <p class="govuk-body">{texts.already}</p>
      )}
    </>,
  );
};

/** Asks whether mail may go again to the addresses that took none; asking changes nothing. */
export const askMailAgain = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  return mailPage(deskOf(c, parts, session), view.entry, { values: new Map(), errors: NO_ERRORS });
};

/** Lets mail go again, for a reason, and leads to the entry. */
export const doMailAgain = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view === undefined) return failurePage(c, 'notFound', { session });
  const { id } = view.entry;
  const desk = deskOf(c, parts, session);
  const form = await readDeskForm(desk, mailAgainPath(id), mailAgainPath(id));
  if (!form.ok) return form.refusal;
  const coordinator = coordinatorOf(session);
  const done = await mailInstitutionAgain(parts, coordinator, id, one(form.value, 'why'));
  if (!done.ok) {
    if (done.refusal.kind === 'unknown-institution') return failurePage(c, 'notFound', { session });
    const label = labelOf(adminChangeWords(desk.language), 'why');
    const errors = errorsOf({ why: `${label}: ${changeRefusalText(desk.language, done.refusal).text}` });
    return mailPage(desk, view.entry, { values: form.value, errors });
  }
  if (done.value.changed) {
    parts.log({ event: 'directory-changed', change: 'mail-again', coordinator: coordinator.id, entries: 1 });
  }
  return c.redirect(newsPath(parts, institutionPath(id), { kind: 'mail-again' }), 303);
};
