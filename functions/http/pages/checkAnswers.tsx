import type { Context } from 'hono';
import type { PersonalDetails } from '../../domain/participant.ts';
import { type JourneyWords, journeyWords } from '../../i18n/journey.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { EligibilityAnswer } from '../../use-cases/checkEligibility.ts';
import { Button, ButtonGroup } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import type { HttpEnv } from '../context.ts';
import type { Fields, FormErrors } from '../forms.ts';
import { conditionsOf } from './eligibility.tsx';
import { Carried, Conditions, groupRows, Heading, journeyPage } from './journeyPage.tsx';
import { addressOf, asQuery, pathOf, type Place, type Question } from './place.ts';

export type CheckAnswersView = {
  readonly place: Place;
  readonly question: Question;
  readonly answer: EligibilityAnswer;
  readonly details: PersonalDetails;
  /** The answers as they were typed, with a fresh form token: they travel on in hidden fields. */
  readonly carried: Fields;
  readonly errors?: FormErrors;
};

type ViewProps = Readonly<CheckAnswersView & { words: JourneyWords }>;

const Lines = (props: Readonly<{ text: string }>) => <span class="zapisy-lines">{props.text}</span>;

/** What a person typed, in words, for the page before sending and the status page after it. */
export const personRows = (details: PersonalDetails, place: Pick<Place, 'language'>) => {
  const words = journeyWords(place.language);
  const { needs } = domainWords(place.language);
  const { fields } = words.details;
  return [
    { key: fields.firstName, value: details.firstName },
    { key: fields.lastName, value: details.lastName },
    { key: fields.email, value: details.email },
    { key: fields.phone, value: details.phone === '' ? words.check.none : details.phone },
    {
      key: fields.needs,
      value: details.needs.map((need) => needs[need]).join(', ') || words.check.noNeeds,
    },
    {
      key: fields.needsNote,
      value: details.needsNote === '' ? words.check.none : <Lines text={details.needsNote} />,
    },
  ];
};

const Asked = ({ words, place, question, answer }: ViewProps) => (
  <SummaryList
    rows={[
      ...groupRows(place.language, answer.group),
      { key: words.eligibility.institution, value: answer.institution.name },
      { key: words.eligibility.position, value: domainWords(place.language).positions[question.position] },
    ]}
  />
);

const Confirmed = ({ words, place, answer }: ViewProps) => {
  const texts = conditionsOf(answer);
  if (texts.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{words.check.confirms}</p>
      <Conditions language={place.language} texts={texts} />
    </>
  );
};

/** Everything once more before it is sent. Each change keeps all other answers. */
export const checkAnswersPage = (c: Context<HttpEnv>, view: CheckAnswersView) => {
  const { place, question, answer, details, carried, errors } = view;
  const words = journeyWords(place.language);
  return journeyPage(
    c,
    {
      title: words.check.title,
      embedded: place.embedded,
      languagePath: pathOf(place, '/details'),
      ...(errors === undefined ? {} : { errors }),
    },
    <>
      <Heading group={answer.group} language={place.language} text={words.check.title} />
      <Form action={addressOf(place, '/check', asQuery(question))}>
        <Carried fields={carried} />
        <Asked {...view} words={words} />
        <Button kind="secondary" name="step" value="institution">
          {words.check.changeInstitution}
        </Button>
        <SummaryList rows={personRows(details, place)} />
        <Button kind="secondary" name="step" value="details">
          {words.check.changeDetails}
        </Button>
        <Confirmed {...view} words={words} />
        <p class="govuk-body">{words.check.whatNext}</p>
        <ButtonGroup>
          <Button name="step" value="send">
            {words.check.send}
          </Button>
        </ButtonGroup>
      </Form>
    </>,
  );
};
