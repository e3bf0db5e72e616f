import type { Context } from 'hono';
import type { PropsWithChildren } from 'hono/jsx';
import type { Group } from '../../domain/group.ts';
import type { Institution } from '../../domain/institution.ts';
import { POSITIONS } from '../../domain/position.ts';
import { type JourneyWords, journeyWords } from '../../i18n/journey.ts';
import { words as domainWords } from '../../i18n/words.ts';
import { Button } from '../components/button.tsx';
import { Select } from '../components/select.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, type FormErrors, NO_ERRORS } from '../forms.ts';
import { InstitutionChoice, InstitutionSearchField } from '../institutionChoice.tsx';
import { Carried, Contact, Heading, journeyPage, WaitingListAhead } from './journeyPage.tsx';
import { addressOf, pathOf, type Place, travelling } from './place.ts';

/** Answered by another function; a link, so that the sign-up carries nothing of it. */
const NOT_LISTED = '/institution/not-listed';

export type ChooseInstitution = {
  readonly place: Place;
  readonly group: Group;
  readonly full?: boolean;
  /** What was searched for; nothing before the first search. */
  readonly typed: string | undefined;
  readonly found: readonly Institution[];
  readonly chosen: { readonly institution: string; readonly position: string };
  readonly errors?: FormErrors;
  /** The answers of later steps, when somebody comes back from there; they travel by POST, never in an address. */
  readonly carried?: Fields | undefined;
};

type ViewProps = Readonly<ChooseInstitution & { words: JourneyWords; errors: FormErrors }>;

/** A form that asks: by GET, or by POST while it carries personal answers. */
const QuestionForm = (props: ViewProps & PropsWithChildren<{ step: 'institution' | 'review' }>) => {
  const { place, carried, step } = props;
  const open =
    carried === undefined
      ? ({ method: 'get', action: pathOf(place, step === 'institution' ? '' : '/eligibility') } as const)
      : ({ method: 'post', action: addressOf(place, '/check') } as const);
  const fields = new Map([
    ...(carried ?? []),
    ...Object.entries(carried === undefined ? travelling(place) : { step }).map(
      ([name, value]) => [name, [value]] as const,
    ),
  ]);
  return (
    <form {...open} novalidate>
      <Carried fields={fields} />
      {props.children}
    </form>
  );
};

const Search = (props: ViewProps) => {
  const { words, errors, typed } = props;
  return (
    <QuestionForm {...props} step="institution">
      <InstitutionSearchField
        label={words.institution.label}
        hint={words.institution.hint}
        typed={typed}
        errors={errors}
        errorPrefix={words.errorPrefix}
      />
      <input type="hidden" name="position" value={props.chosen.position} />
      <Button kind={props.found.length > 0 ? 'secondary' : 'primary'}>
        {typed === undefined ? words.institution.search : words.institution.searchAgain}
      </Button>
    </QuestionForm>
  );
};

const NoMatch = (props: ViewProps) => (
  <>
    <h2 class="govuk-heading-m">{props.words.institution.none(props.typed ?? '')}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {props.words.institution.noneHelp.map((help) => (
        <li>{help}</li>
      ))}
    </ul>
    <Contact text={props.words.institution.noneContact} email={props.group.contactEmail} />
  </>
);

const positionOptions = ({ words, place }: ViewProps) => {
  const { positions } = domainWords(place.language);
  const options = POSITIONS.filter((code) => code !== 'inne')
    .map((code) => ({ value: code, text: positions[code] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, place.language));
  return [
    { value: '', text: words.institution.choosePosition },
    ...options,
    { value: 'inne', text: positions.inne },
  ];
};

const Choice = (props: ViewProps) => {
  const { words, errors, chosen, place } = props;
  return (
    <QuestionForm {...props} step="review">
      <input type="hidden" name="q" value={props.typed ?? ''} />
      <InstitutionChoice
        language={place.language}
        found={props.found}
        words={words.institution}
        hint={props.typed === undefined ? undefined : words.institution.found}
        chosen={chosen.institution}
        errors={errors}
        errorPrefix={words.errorPrefix}
      />
      <Select
        id="position"
        name="position"
        label={<strong>{words.institution.position}</strong>}
        hint={words.institution.positionHint}
        value={chosen.position}
        options={positionOptions(props)}
        error={errors.fields['position']}
        errorPrefix={words.errorPrefix}
      />
      <Button>{words.institution.next}</Button>
    </QuestionForm>
  );
};

/** The first step: where somebody works and as what. Nothing about a person is asked yet. */
export const chooseInstitutionPage = (c: Context<HttpEnv>, view: ChooseInstitution) => {
  const { place, group } = view;
  const words = journeyWords(place.language);
  const props = { ...view, words, errors: view.errors ?? NO_ERRORS };
  const searched = view.typed !== undefined && view.typed !== '';
  return journeyPage(
    c,
    {
      title: words.institution.title,
      embedded: place.embedded,
      back: place.embedded ? undefined : `/groups/${group.id}`,
      errors: props.errors,
      languagePath: pathOf(place, ''),
    },
    <>
      <Heading group={group} language={place.language} text={words.institution.title} />
      {view.full === true && <WaitingListAhead group={group} language={place.language} />}
      <p class="govuk-body">{words.institution.intro}</p>
      <Search {...props} />
      {view.found.length > 0 && <Choice {...props} />}
      {searched && view.found.length === 0 && <NoMatch {...props} />}
      {searched && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={NOT_LISTED}
            target={place.embedded ? '_blank' : undefined}
            rel="noopener"
          >
            {words.institution.notListed}
          </a>
        </p>
      )}
    </>,
  );
};
