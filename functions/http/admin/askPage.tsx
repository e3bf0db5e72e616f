import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Group } from '../../domain/group.ts';
import type { ChangeRefusal } from '../../domain/refusal.ts';
import { adminWords } from '../../i18n/admin.ts';
import { changeRefusalText } from '../../i18n/changeRefusalText.ts';
import { BackLink } from '../components/backLink.tsx';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { ErrorSummary } from '../components/errorSummary.tsx';
import { Form } from '../components/form.tsx';
import { WarningText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { one } from '../forms.ts';
import { adminPage } from './adminPage.tsx';
import { changeToken } from './changeForm.ts';
import type { FormState } from './changeInputs.tsx';
import type { Asking, Change, Choice, GroupSubject, Work } from './changes.ts';
import { groupPath } from './groups.tsx';
import type { Session } from './session.ts';
import { addressOf } from './subjects.ts';

type GroupPageOptions = {
  readonly group: Group;
  readonly session: Session;
  readonly heading: string;
  readonly status?: ContentfulStatusCode;
  /** A form came back with mistakes. */
  readonly error?: boolean;
};

/** A page about one group, with the way back to it. */
const pageAbout = (c: Context<HttpEnv>, options: GroupPageOptions, body: Child, above: Child = null) => {
  const { group, session, heading, status = 200, error = false } = options;
  const words = adminWords(c.get('language'));
  return adminPage(
    c,
    {
      title: heading,
      status,
      session,
      error,
      before: <BackLink href={groupPath(group.id)} text={words.backToGroup} />,
    },
    <>
      {above}
      <span class="govuk-caption-l">{words.groups.title(group.courseTitle, group.number)}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {body}
    </>,
  );
};

/** A page that can only tell, and lead back to the group. */
const tellPage = (c: Context<HttpEnv>, options: GroupPageOptions, text: string) =>
  pageAbout(
    c,
    options,
    <>
      <p class="govuk-body">{text}</p>
      <LinkButton href={groupPath(options.group.id)}>{adminWords(c.get('language')).backToGroup}</LinkButton>
    </>,
  );

/** Says why a change cannot be made. */
export const refusedPage = (c: Context<HttpEnv>, group: Group, session: Session, refusal: ChangeRefusal) => {
  const { title, text } = changeRefusalText(c.get('language'), refusal);
  return tellPage(c, { group, session, heading: title, status: 409 }, text);
};

export type AskPageOptions<Subject> = {
  readonly subject: Subject;
  readonly change: Change<Subject>;
  readonly asking: Asking;
  readonly session: Session;
  readonly state: FormState;
  readonly choices: readonly Choice[];
};

type QuestionProps<Subject> = Readonly<{ work: Work; options: AskPageOptions<Subject> }>;

const Facts = ({ asking, prefix }: Readonly<{ asking: Asking; prefix: string }>) =>
  asking.kind === 'question' ? (
    <>
      {asking.facts.map((fact) => (
        <p class="govuk-body">{fact}</p>
      ))}
      {asking.warning !== undefined && <WarningText hiddenText={prefix}>{asking.warning}</WarningText>}
    </>
  ) : null;

/** A choice that comes first, each answer with an address of its own. */
const FirstChoice = <Subject extends GroupSubject>({ work, options }: QuestionProps<Subject>) => {
  const { subject, change, asking, choices } = options;
  const address = `${addressOf(subject)}/${change.kind}`;
  const name = change.form?.first ?? '';
  return (
    <>
      <Facts asking={asking} prefix={adminWords(work.language).warning} />
      {choices.length === 0 && <p class="govuk-body">{work.words.facts.noTargets}</p>}
      <ul class="govuk-list">
        {choices.map(({ value, text }) => (
          <li>
            <a class="govuk-link" href={`${address}?${new URLSearchParams({ [name]: value }).toString()}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Question = <Subject extends GroupSubject>({ work, options }: QuestionProps<Subject>) => {
  const { subject, change, session, state, choices, asking } = options;
  const { language, parts, words } = work;
  const texts = words.changes[change.kind];
  const address = addressOf(subject);
  const Inputs = change.form?.Inputs;
  return (
    <>
      <Facts asking={asking} prefix={adminWords(language).warning} />
      <Form
        action={`${address}/${change.kind}`}
        hidden={{ token: changeToken(parts, change.kind, session, address) }}
      >
        {Inputs !== undefined && (
          <Inputs language={language} subject={subject} state={state} choices={choices} />
        )}
        <ButtonGroup>
          <Button kind={change.button}>{texts.confirm}</Button>
          <a class="govuk-link" href={groupPath(subject.view.group.id)}>
            {texts.cancel}
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
};

/** The page that asks before a change is made, or says why there is nothing to ask. */
export const askPage = <Subject extends GroupSubject>(
  c: Context<HttpEnv>,
  work: Work,
  options: AskPageOptions<Subject>,
) => {
  const { subject, change, asking, session, state } = options;
  const { words } = work;
  const { group } = subject.view;
  const texts = words.changes[change.kind];
  if (asking.kind === 'refused') return refusedPage(c, group, session, asking.refusal);
  if (asking.kind === 'already') {
    return tellPage(c, { group, session, heading: texts.alreadyHeading }, texts.already);
  }
  const error = state.errors.summary.length > 0;
  const first = change.form?.first;
  const Body = first !== undefined && one(state.values, first) === '' ? FirstChoice : Question;
  return pageAbout(
    c,
    { group, session, heading: texts.question, error, status: error ? 422 : 200 },
    <Body work={work} options={options} />,
    error && <ErrorSummary title={words.summaryTitle} errors={state.errors.summary} />,
  );
};
