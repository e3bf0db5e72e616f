import type { Context } from 'hono';
import type { Language } from '../../domain/participant.ts';
import { type JourneyWords, journeyWords } from '../../i18n/journey.ts';
import { type RuleText, verdictText } from '../../i18n/verdictText.ts';
import { typeName, words as domainWords } from '../../i18n/words.ts';
import type { EligibilityAnswer } from '../../use-cases/checkEligibility.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import type { HttpEnv } from '../context.ts';
import type { Fields } from '../forms.ts';
import { InPolish } from './inPolish.tsx';
import { Carried, Conditions, Contact, journeyPage, WaitingListAhead } from './journeyPage.tsx';
import { addressOf, asQuery, pathOf, type Place, type Question } from './place.ts';

export type EligibilityView = {
  readonly place: Place;
  readonly question: Question;
  readonly answer: EligibilityAnswer;
  readonly full?: boolean;
  /** Answers of later steps that must not be lost when the question is changed. */
  readonly carried?: Fields;
};

type ViewProps = Readonly<EligibilityView & { words: JourneyWords }>;

const applicantOf = ({ answer, question }: EligibilityView) => ({
  institution: answer.institution,
  position: question.position,
});

/** The conditions that no data decide: the organiser's own words, which the applicant confirms by going on. */
export const conditionsOf = ({ verdict, programme }: EligibilityAnswer): readonly string[] => {
  const ofRule = verdict.kind === 'eligible' ? verdict.rule.text : null;
  return [programme.condition, ofRule ?? ''].filter((text) => text.trim() !== '');
};

const Answers = ({ words, place, question, answer, carried }: ViewProps) => {
  const { positions } = domainWords(place.language);
  const href = addressOf(place, '', asQuery(question));
  const change = (hiddenText: string) =>
    carried === undefined ? { action: { href, text: words.change, hiddenText } } : {};
  const { eligibility } = words;
  return (
    <SummaryList
      rows={[
        {
          key: eligibility.institution,
          value: answer.institution.name,
          ...change(eligibility.changeInstitution),
        },
        {
          key: eligibility.types,
          value: answer.institution.types.map((type) => typeName(place.language, type)).join(', '),
        },
        {
          key: eligibility.position,
          value: positions[question.position],
          ...change(eligibility.changePosition),
        },
      ]}
    />
  );
};

const Confirmed = ({ words, place, answer }: ViewProps) => {
  const texts = conditionsOf(answer);
  if (texts.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.eligibility.condition}</h2>
      <Conditions language={place.language} texts={texts} />
      <p class="govuk-body">{words.eligibility.confirm}</p>
    </>
  );
};

/** The parts of a rule, each with the word for whether it is met. */
const Parts = ({ rule, language }: Readonly<{ rule: RuleText; language: Language }>) => (
  <ul class="govuk-list govuk-list--bullet">
    {rule.parts.map(({ text, met, status }) => (
      <li>
        {text} – {met === false ? <strong>{status}</strong> : status}
      </li>
    ))}
    {rule.condition !== undefined && (
      <li>
        {rule.condition.label}: <InPolish language={language}>{rule.condition.text}</InPolish>
      </li>
    )}
  </ul>
);

const Eligible = (props: ViewProps) => {
  const { words, place, question, answer } = props;
  const { sentence, rules } = verdictText(place.language, answer.verdict, applicantOf(props));
  return (
    <>
      <Panel outcome="seated" title={words.eligibility.eligible}>
        {sentence}
      </Panel>
      {rules.map((rule) => (
        <>
          <h2 class="govuk-heading-m">{rule.heading}</h2>
          <Parts rule={rule} language={place.language} />
        </>
      ))}
      {props.full === true && <WaitingListAhead group={answer.group} language={place.language} />}
      <h2 class="govuk-heading-m">{words.eligibility.yourAnswers}</h2>
      <Answers {...props} />
      <Confirmed {...props} />
      <LinkButton href={addressOf(place, '/details', asQuery(question))}>{words.next}</LinkButton>
    </>
  );
};

const NotEligible = (props: ViewProps) => {
  const { words, place, question, answer, carried } = props;
  const { eligibility } = words;
  const { sentence, rules } = verdictText(place.language, answer.verdict, applicantOf(props));
  return (
    <>
      <Panel outcome="refused" title={eligibility.notEligible}>
        {sentence}
      </Panel>
      <p class="govuk-body">{eligibility.noData}</p>
      <h2 class="govuk-heading-m">{eligibility.missing}</h2>
      <p class="govuk-body">{eligibility.missingIntro}</p>
      {rules.map((rule) => (
        <>
          <h3 class="govuk-heading-s">{rule.heading}</h3>
          <Parts rule={rule} language={place.language} />
        </>
      ))}
      <h2 class="govuk-heading-m">{eligibility.yourAnswers}</h2>
      <Answers {...props} />
      <h2 class="govuk-heading-m">{eligibility.whatNext}</h2>
      {carried !== undefined && (
        <Form action={addressOf(place, '/check', asQuery(question))}>
          <Carried fields={carried} />
          <Button kind="secondary" name="step" value="institution">
            {eligibility.wrongAnswer}
          </Button>
        </Form>
      )}
      {!place.embedded && (
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {words.otherGroups}
          </a>
        </p>
      )}
      <Contact text={eligibility.ask} email={answer.group.contactEmail} />
    </>
  );
};

/** Whether somebody may take part, with the rule that matched or, for every rule, what it would have needed. */
export const eligibilityPage = (c: Context<HttpEnv>, view: EligibilityView) => {
  const { place, question, answer, carried } = view;
  const words = journeyWords(place.language);
  const eligible = answer.verdict.kind === 'eligible';
  return journeyPage(
    c,
    {
      title: eligible ? words.eligibility.eligible : words.eligibility.notEligible,
      embedded: place.embedded,
      status: carried === undefined ? 200 : 422,
      back: carried === undefined ? addressOf(place, '', asQuery(question)) : undefined,
      languagePath: pathOf(place, '/eligibility'),
    },
    eligible ? <Eligible {...view} words={words} /> : <NotEligible {...view} words={words} />,
  );
};
