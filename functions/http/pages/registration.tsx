import type { Context } from 'hono';
import { startOf } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { type JourneyWords, journeyWords } from '../../i18n/journey.ts';
import { words as domainWords } from '../../i18n/words.ts';
import { viewRegistration, type RegistrationView } from '../../use-cases/viewRegistration.ts';
import { ButtonGroup, LinkButton } from '../components/button.tsx';
import { Panel, type PanelProps } from '../components/panel.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv, PublicParts } from '../context.ts';
import { readRegistrationCookie } from '../registrationCookie.ts';
import { personRows } from './checkAnswers.tsx';
import { Contact, groupRows, journeyPage } from './journeyPage.tsx';
import { refusedPage } from './refused.tsx';

type Outcome = {
  /** Who gave up a seat is not refused anything: that is told without a panel. */
  readonly look: PanelProps['outcome'] | 'withdrawn';
  readonly title: string;
  readonly next: string;
  /** Whether there is something to withdraw from. */
  readonly live: boolean;
};

/**
 * What became of a registration, from the ledger first: it is right before anything is settled. An id that the
 * ledger no longer remembers is told by the status that followed it.
 */
export const outcomeOf = (
  { registration, standing, ledger }: RegistrationView,
  { registration: words }: JourneyWords,
): Outcome => {
  const over = (title: string, next: string): Outcome => ({ look: 'refused', title, next, live: false });
  const kind = standing.kind === 'absent' ? registration.status.kind : standing.kind;
  if (kind === 'gone' || kind === 'withdrawn')
    return { ...over(words.withdrawn, words.withdrawnNext), look: 'withdrawn' };
  if (ledger.state === 'cancelled') return over(words.cancelled, words.cancelledNext);
  if (standing.kind === 'seated') {
    const next = words.seatedNext(registration.details.email);
    return { look: 'seated', title: words.seated, next, live: true };
  }
  if (standing.kind === 'waiting') {
    return { look: 'waiting', title: words.waiting(standing.place), next: words.waitingNext, live: true };
  }
  if (kind === 'refused') return over(words.refused, words.refusedNext);
  return { look: 'pending', title: words.pending, next: words.pendingNext, live: true };
};

const Answer = ({ outcome: { look, title, next } }: Readonly<{ outcome: Outcome }>) =>
  look === 'withdrawn' ? (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{next}</p>
    </>
  ) : (
    <Panel outcome={look} title={title}>
      {next}
    </Panel>
  );

/** What can be done from here: give the seat up, come back, or go elsewhere. */
const Ways = (
  props: Readonly<{ outcome: Outcome; groupId: string; started: boolean; words: JourneyWords }>,
) => {
  const { outcome, groupId, started } = props;
  const { registration, otherGroups } = props.words;
  if (outcome.live) {
    return (
      <>
        {!started && <p class="govuk-body">{registration.withdrawHint}</p>}
        {!started && (
          <LinkButton href="/registration/withdraw" kind="secondary">
            {registration.withdraw}
          </LinkButton>
        )}
        <p class="govuk-body">{registration.mailLink}</p>
      </>
    );
  }
  return (
    <ButtonGroup>
      {outcome.look === 'withdrawn' && !started && (
        <LinkButton href={`/groups/${groupId}/register`} kind="secondary">
          {registration.again}
        </LinkButton>
      )}
      <LinkButton href="/">{otherGroups}</LinkButton>
    </ButtonGroup>
  );
};

const Sent = (props: Readonly<{ view: RegistrationView; words: JourneyWords; language: Language }>) => {
  const { view, words, language } = props;
  const { registration, institution } = view;
  return (
    <>
      <h2 class="govuk-heading-m">{words.check.training}</h2>
      <SummaryList rows={groupRows(language, view.group)} />
      <h2 class="govuk-heading-m">{words.registration.yourData}</h2>
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

/** The answer in a frame, where no cookie is: it stands on the page, and the private link comes by mail. */
export const embeddedAnswerPage = (c: Context<HttpEnv>, view: RegistrationView) => {
  const language = c.get('language');
  const words = journeyWords(language);
  const outcome = outcomeOf(view, words);
  return journeyPage(
    c,
    { title: outcome.title, embedded: true, languagePath: null },
    <>
      <Answer outcome={outcome} />
      <InsetText>{words.registration.embeddedLink}</InsetText>
      <Sent view={view} words={words} language={language} />
    </>,
  );
};

const registrationPage = (c: Context<HttpEnv>, view: RegistrationView, started: boolean) => {
  const language = c.get('language');
  const words = journeyWords(language);
  const outcome = outcomeOf(view, words);
  return journeyPage(
    c,
    { title: outcome.title },
    <>
      <Answer outcome={outcome} />
      <Sent view={view} words={words} language={language} />
      <Contact text={`${words.coordinator}:`} email={view.group.contactEmail} />
      <Ways outcome={outcome} groupId={view.group.id} started={started} words={words} />
    </>,
  );
};

/** The status page of the registration that this browser may see. It only reads; reloading it shows the newest state. */
export const showRegistration = async (parts: PublicParts, c: Context<HttpEnv>) => {
  const access = readRegistrationCookie(c, parts);
  if (access === undefined) return refusedPage(c, { kind: 'unknown-registration' });
  const view = await viewRegistration(parts, access);
  if (!view.ok) return refusedPage(c, view.refusal);
  return registrationPage(c, view.value, parts.clock() >= startOf(view.value.group));
};
