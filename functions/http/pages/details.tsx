import type { Context } from 'hono';
import { NEEDS } from '../../domain/participant.ts';
import { informationClause } from '../../i18n/informationClause.ts';
import { type JourneyWords, journeyWords } from '../../i18n/journey.ts';
import type { ClauseSection } from '../../i18n/pl/clause.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { EligibilityAnswer } from '../../use-cases/checkEligibility.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { TextArea } from '../components/textArea.tsx';
import { TextInput } from '../components/textInput.tsx';
import { Details } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, type FormErrors, NO_ERRORS, one, several } from '../forms.ts';
import { Heading, journeyPage } from './journeyPage.tsx';
import { addressOf, asQuery, pathOf, type Place, type Question } from './place.ts';

export type DetailsView = {
  readonly place: Place;
  readonly question: Question;
  readonly answer: EligibilityAnswer;
  readonly token: string;
  readonly fields: Fields;
  readonly errors?: FormErrors;
};

type ViewProps = Readonly<DetailsView & { words: JourneyWords; errors: FormErrors }>;
type FieldName = keyof JourneyWords['details']['fields'];

/** What every field of the form takes: its name, its words, what was typed and what is wrong with it. */
const fieldProps = ({ words, errors, fields }: ViewProps, name: FieldName) => ({
  id: name,
  name,
  label: words.details.fields[name],
  value: one(fields, name),
  error: errors.fields[name],
  errorPrefix: words.errorPrefix,
});

const Person = (props: ViewProps) => {
  const { details } = props.words;
  return (
    <>
      <TextInput
        {...fieldProps(props, 'firstName')}
        autocomplete="given-name"
        spellcheck={false}
        width={20}
      />
      <TextInput
        {...fieldProps(props, 'lastName')}
        autocomplete="family-name"
        spellcheck={false}
        width={20}
      />
      <TextInput
        {...fieldProps(props, 'email')}
        type="email"
        inputmode="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck={false}
        width={30}
        hint={details.emailHint}
      />
      <TextInput
        {...fieldProps(props, 'phone')}
        label={details.optional(details.fields.phone)}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        width={20}
        hint={details.phoneHint}
      />
    </>
  );
};

const Needs = (props: ViewProps) => {
  const { details } = props.words;
  const { needs } = domainWords(props.place.language);
  return (
    <>
      <Checkboxes
        id="needs"
        name="needs"
        legend={details.optional(details.fields.needs)}
        hint={details.needsHint}
        values={several(props.fields, 'needs')}
        items={NEEDS.map((need) => ({ value: need, text: needs[need] }))}
        error={props.errors.fields['needs']}
        errorPrefix={props.words.errorPrefix}
      />
      <TextArea
        {...fieldProps(props, 'needsNote')}
        label={details.optional(details.fields.needsNote)}
        hint={details.needsNoteHint}
        rows={3}
      />
    </>
  );
};

const Sections = (props: Readonly<{ sections: readonly ClauseSection[] }>) => (
  <>
    {props.sections.map(({ heading, paragraphs }) => (
      <>
        <h3 class="govuk-heading-s">{heading}</h3>
        {paragraphs.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
      </>
    ))}
  </>
);

/** The information clause in two layers: who answers for the data at once, the rest opened by the browser itself. */
const Information = ({ words, answer, place }: ViewProps) => {
  const { programme, group } = answer;
  const { title, sections } = informationClause(place.language, {
    controller: programme.leader,
    programme: programme.title,
    contact: group.contactEmail,
  });
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <Sections sections={sections.slice(0, 1)} />
      <Details summary={words.details.informationRest}>
        <Sections sections={sections.slice(1)} />
      </Details>
    </>
  );
};

/** The form about the person: only what it takes to hold a seat and to tell them of it. */
export const detailsPage = (c: Context<HttpEnv>, view: DetailsView) => {
  const { place, question, answer, token } = view;
  const words = journeyWords(place.language);
  const props = { ...view, words, errors: view.errors ?? NO_ERRORS };
  return journeyPage(
    c,
    {
      title: words.details.title,
      embedded: place.embedded,
      back: addressOf(place, '/eligibility', asQuery(question)),
      errors: props.errors,
      languagePath: pathOf(place, '/details'),
    },
    <>
      <Heading group={answer.group} language={place.language} text={words.details.title} />
      <Form action={addressOf(place, '/details', asQuery(question))} hidden={{ token }}>
        <Person {...props} />
        <Needs {...props} />
        <Information {...props} />
        <Checkboxes
          id="informationRead"
          name="informationRead"
          legend={words.details.fields.informationRead}
          legendSize="s"
          values={several(view.fields, 'informationRead')}
          items={[{ value: 'yes', text: words.details.informationRead }]}
          error={props.errors.fields['informationRead']}
          errorPrefix={words.errorPrefix}
        />
        <Button>{words.details.next}</Button>
      </Form>
    </>,
  );
};
