import type { Language } from '../../domain/participant.ts';
import { personalDetails } from '../../domain/participant.ts';
import { position, POSITIONS } from '../../domain/position.ts';
import { CLAUSE_VERSION } from '../../i18n/informationClause.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { detailsError, journeyWords } from '../../i18n/journey.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { Colleague } from '../../use-cases/seatColleague.ts';
import { Checkboxes } from '../components/choices.tsx';
import { Select } from '../components/select.tsx';
import { TextInput } from '../components/textInput.tsx';
import { errorsOf, type Fields, formErrors, type FormErrors, one } from '../forms.ts';

/** Names of a person's fields; a form with several people puts a number behind each. */
const NAMES = ['firstName', 'lastName', 'email'] as const;

export const positionOptions = (language: Language) => {
  const { positions } = domainWords(language);
  const named = POSITIONS.filter((code) => code !== 'inne')
    .map((code) => ({ value: code, text: positions[code] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language));
  return [
    { value: '', text: institutionWords(language).change.choosePosition },
    ...named,
    { value: 'inne', text: positions.inne },
  ];
};

type NewcomerProps = Readonly<{
  language: Language;
  fields: Fields;
  errors: FormErrors;
  /** Behind each name: `-2` for the second person of a form. */
  suffix?: string;
}>;

/** The fields of somebody whom the institution names. */
export const Newcomer = ({ language, fields, errors, suffix = '' }: NewcomerProps) => {
  const { change, errorPrefix } = institutionWords(language);
  const about = (name: string) => ({
    id: `${name}${suffix}`,
    name: `${name}${suffix}`,
    value: one(fields, `${name}${suffix}`),
    error: errors.fields[`${name}${suffix}`],
    errorPrefix,
  });
  return (
    <>
      {NAMES.map((name) => (
        <TextInput
          {...about(name)}
          label={change[name]}
          type={name === 'email' ? 'email' : 'text'}
          autocomplete="off"
          spellcheck={false}
          maxlength={254}
        />
      ))}
      <Select {...about('position')} label={change.position} options={positionOptions(language)} />
    </>
  );
};

/** The institution confirms that its people know what becomes of their data. */
export const Informed = ({ language, fields, errors }: NewcomerProps) => {
  const { change, errorPrefix } = institutionWords(language);
  return (
    <>
      <Checkboxes
        id="informationRead"
        name="informationRead"
        legend={change.informed}
        legendSize="s"
        values={fields.get('informationRead') ?? []}
        items={[{ value: 'yes', text: change.informedText }]}
        error={errors.fields['informationRead']}
        errorPrefix={errorPrefix}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/privacy">
          {change.privacy}
        </a>
      </p>
    </>
  );
};

/** What was typed of one person. */
export type TypedPerson = Readonly<Record<(typeof NAMES)[number] | 'position', string>>;

export const typedPerson = (fields: Fields, suffix = ''): TypedPerson => ({
  firstName: one(fields, `firstName${suffix}`),
  lastName: one(fields, `lastName${suffix}`),
  email: one(fields, `email${suffix}`),
  position: one(fields, `position${suffix}`),
});

/** The person, or what is wrong with each field by its name. */
export const readPerson = (
  language: Language,
  { position: chosen, ...typed }: TypedPerson,
  informed: boolean,
): { readonly person: Colleague } | { readonly wrong: Readonly<Record<string, string>> } => {
  const details = personalDetails.safeParse({ ...typed, informationRead: informed });
  const held = position.safeParse(chosen);
  if (details.success && held.success) {
    const colleague = { details: details.data, position: held.data, language, clauseVersion: CLAUSE_VERSION };
    return { person: colleague };
  }
  const words = journeyWords(language);
  const issues = details.success ? [] : details.error.issues;
  const { fields } = formErrors(issues, (field, issue) => detailsError(words, field, issue));
  const { errors } = institutionWords(language).change;
  return { wrong: { ...fields, ...(held.success ? {} : { position: errors.position }) } };
};

/** The one person of a form, or its errors. */
export const readNewcomer = (
  language: Language,
  fields: Fields,
): { readonly person: Colleague } | { readonly errors: FormErrors } => {
  const read = readPerson(language, typedPerson(fields), one(fields, 'informationRead') === 'yes');
  return 'person' in read ? read : { errors: errorsOf(read.wrong) };
};
