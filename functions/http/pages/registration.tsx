import type { Context } from 'hono';
import { startOf } from '../../domain/group.ts';
import type { Fact } from '../../domain/explain.ts';
import type { Language } from '../../domain/participant.ts';
import { type QuotaSpec, quotasFor } from '../../domain/quota.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { type RegistrationWords, registrationWords } from '../../i18n/registration.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { RegistrationView } from '../../use-cases/viewRegistration.ts';
import { ButtonGroup, LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { personRows } from './checkAnswers.tsx';
import { Contact, groupRows, journeyPage } from './journeyPage.tsx';
import { type Outcome, outcomeOf } from './outcome.ts';
import { withOwnRegistration } from './ownRegistration.tsx';
import { waitingFacts, WhileWaiting } from './whileWaiting.tsx';

type AnswerProps = {
  readonly outcome: Outcome;
  readonly view: RegistrationView;
  readonly facts: readonly Fact[];
  readonly language: Language;
};

const Answer = ({ outcome: { look, title, next } }: Readonly<{ outcome: Outcome }>) =>
  look === 'ended' ? (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{next}</p>
    </>
  ) : (
    <Panel outcome={look} title={title}>
      {next}
    </Panel>
  );

/** The two answers to an offer. */
const Offer = ({ words }: Readonly<{ words: RegistrationWords['status'] }>) => (
  <>
    <p class="govuk-body">{words.offeredHint}</p>
    <ButtonGroup>
      <LinkButton href="/registration/accept">{words.accept}</LinkButton>
      <LinkButton href="/registration/withdraw" kind="secondary">
        {words.decline}
      </LinkButton>
    </ButtonGroup>
  </>
);

/** What can be done from here: give the seat up, come back, or go elsewhere. */
const Ways = (
  props: Readonly<{ outcome: Outcome; groupId: string; started: boolean; language: Language }>,
) => {
  const { outcome, groupId, started, language } = props;
  const { status: words } = registrationWords(language);
  const leaves = outcome.live && !outcome.offered && !started;
  if (outcome.live) {
    return (
      <>
        {leaves && <p class="govuk-body">{words.withdrawHint}</p>}
        {leaves && (
          <LinkButton href="/registration/withdraw" kind="secondary">
            {words.withdraw}
          </LinkButton>
        )}
        <p class="govuk-body">{words.mailLink}</p>
      </>
    );
  }
  return (
    <ButtonGroup>
      {outcome.again && !started && (
        <LinkButton href={`/groups/${groupId}/register`} kind="secondary">
          {words.again}
        </LinkButton>
      )}
      <LinkButton href="/">{journeyWords(language).otherGroups}</LinkButton>
    </ButtonGroup>
  );
};

const Sent = ({ view, language }: Readonly<{ view: RegistrationView; language: Language }>) => {
  const { registration, institution } = view;
  const words = journeyWords(language);
  return (
    <>
      <h2 class="govuk-heading-m">{words.check.training}</h2>
      <SummaryList rows={groupRows(language, view.group)} />
      <h2 class="govuk-heading-m">{registrationWords(language).status.yourData}</h2>
      <SummaryList
        rows={[
          { key: words.eligibility.institution, value: institution.name },
          {
            key: words.eligibility.position,
            value: domainWords(language).positions[registration.position],
          },
          ...personRows(registration.details, { language }),
        ]}
      />
    </>
  );
};

/** The limit across groups that refused a registration; nothing where none did, or where it was lifted since. */
const refusingLimit = async (
  { programmes }: Pick<RegistrationParts, 'programmes'>,
  { registration: { status }, group, institution }: RegistrationView,
): Promise<QuotaSpec | undefined> => {
  if (status.kind !== 'refused' || status.quota === null) return undefined;
  const programme = await programmes.programme(group.programmeId);
  if (programme === undefined) return undefined;
  return quotasFor(programme, group, institution).find(({ id }) => id === status.quota);
};

/** The answer and, where there is one, what to do about it or to wait for. */
const Told = (props: AnswerProps) => (
  <>
    <Answer outcome={props.outcome} />
    {props.view.standing.kind === 'waiting' && props.outcome.live && <WhileWaiting {...props} />}
  </>
);

/** The answer in a frame, where no cookie is: it stands on the page, and the private link comes by mail. */
export const embeddedAnswerPage = async (
  parts: RegistrationParts,
  c: Context<HttpEnv>,
  view: RegistrationView,
) => {
  const language = c.get('language');
  const outcome = outcomeOf(view, language);
  const facts = await waitingFacts(parts, view);
  return journeyPage(
    c,
    { title: outcome.title, embedded: true, languagePath: null },
    <>
      <Told outcome={outcome} view={view} facts={facts} language={language} />
      <InsetText>{registrationWords(language).status.embeddedLink}</InsetText>
      <Sent view={view} language={language} />
    </>,
  );
};

const registrationPage = async (parts: RegistrationParts, c: Context<HttpEnv>, view: RegistrationView) => {
  const language = c.get('language');
  const { status: words } = registrationWords(language);
  const outcome = outcomeOf(view, language, await refusingLimit(parts, view));
  const facts = await waitingFacts(parts, view);
  const started = parts.clock() >= startOf(view.group);
  return journeyPage(
    c,
    { title: outcome.title },
    <>
      <Told outcome={outcome} view={view} facts={facts} language={language} />
      {outcome.offered && !started && <Offer words={words} />}
      <Sent view={view} language={language} />
      <Contact text={`${journeyWords(language).coordinator}:`} email={view.group.contactEmail} />
      <Ways outcome={outcome} groupId={view.group.id} started={started} language={language} />
    </>,
  );
};

/** The status page of the registration that this browser may see. It only reads; reloading it shows the newest state. */
export const showRegistration = (parts: RegistrationParts, c: Context<HttpEnv>) =>
  withOwnRegistration(parts, c, (view) => registrationPage(parts, c, view));
