import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Group } from '../../domain/group.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { adminWords } from '../../i18n/admin.ts';
import { refusalText } from '../../i18n/refusalText.ts';
import { BackLink } from '../components/backLink.tsx';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { WarningText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { changeToken } from './changeForm.ts';
import type { Asking, Change } from './changes.ts';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import type { Session } from './session.ts';

type GroupPageOptions = {
  readonly group: Group;
  readonly session: Session;
  readonly heading: string;
  readonly status?: ContentfulStatusCode;
};

/** A page about one group, with the way back to it. */
const pageAbout = (c: Context<HttpEnv>, options: GroupPageOptions, body: Child) => {
  const { group, session, heading, status = 200 } = options;
  const words = adminWords(c.get('language'));
  return adminPage(
    c,
    {
      title: heading,
      status,
      session,
      before: <BackLink href={groupPath(group.id)} text={words.backToGroup} />,
    },
    <>
      <span class="govuk-caption-l">{words.groups.title(group.courseTitle, group.number)}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {body}
    </>,
  );
};

/** A page that can only tell, and lead back to the group. */
const tellPage = (c: Context<HttpEnv>, options: GroupPageOptions, texts: readonly string[]) =>
  pageAbout(
    c,
    options,
    <>
      {texts.map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
      <LinkButton href={groupPath(options.group.id)}>{adminWords(c.get('language')).backToGroup}</LinkButton>
    </>,
  );

/** Says why a change cannot be made. What the refusal advises is meant for participants and left out. */
export const refusedPage = (c: Context<HttpEnv>, group: Group, session: Session, refusal: Refusal) => {
  const { title, body } = refusalText(c.get('language'), refusal);
  return tellPage(c, { group, session, heading: title, status: 409 }, body);
};

type QuestionProps = Readonly<{
  asking: Extract<Asking, { kind: 'question' }>;
  texts: ReturnType<Change['words']>;
  button: Change['button'];
  warningPrefix: string;
  action: string;
  cancelHref: string;
  token: string;
}>;

const Question = (props: QuestionProps) => (
  <>
    {props.asking.facts.map((fact) => (
      <p class="govuk-body">{fact}</p>
    ))}
    {props.asking.warning !== undefined && (
      <WarningText hiddenText={props.warningPrefix}>{props.asking.warning}</WarningText>
    )}
    <Form action={props.action} hidden={{ token: props.token }}>
      <ButtonGroup>
        <Button kind={props.button}>{props.texts.confirm}</Button>
        <a class="govuk-link" href={props.cancelHref}>
          {props.texts.cancel}
        </a>
      </ButtonGroup>
    </Form>
  </>
);

export type AskPageOptions = {
  readonly group: Group;
  readonly change: Change;
  readonly asking: Asking;
  readonly session: Session;
};

/** The page that asks before a change is made, or says why there is nothing to ask. */
export const askPage = (c: Context<HttpEnv>, parts: AdminParts, options: AskPageOptions) => {
  const { group, change, asking, session } = options;
  const words = adminWords(c.get('language'));
  const texts = change.words(words);
  if (asking.kind === 'refused') return refusedPage(c, group, session, asking.refusal);
  if (asking.kind === 'already') {
    return tellPage(c, { group, session, heading: texts.alreadyHeading }, [texts.already]);
  }
  const path = groupPath(group.id);
  return pageAbout(
    c,
    { group, session, heading: texts.question },
    <Question
      asking={asking}
      texts={texts}
      button={change.button}
      warningPrefix={words.warning}
      action={`${path}/${change.kind}`}
      cancelHref={path}
      token={changeToken(parts, change.kind, session, group.id)}
    />,
  );
};
