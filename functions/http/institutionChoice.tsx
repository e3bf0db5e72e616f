import type { Institution } from '../domain/institution.ts';
import type { Language } from '../domain/participant.ts';
import { words as domainWords } from '../i18n/words.ts';
import { Radios } from './components/choices.tsx';
import { TextInput } from './components/textInput.tsx';
import { InsetText } from './components/texts.tsx';
import type { FormErrors } from './forms.ts';

/** At most so many institutions are listed: more would be a page to scroll, not a choice. */
const MOST_RESULTS = 20;

/** How many institutions to look for: one more than are listed, to know whether there are more. */
export const RESULTS_ASKED = MOST_RESULTS + 1;

type SearchFieldProps = Readonly<{
  label: string;
  hint: string;
  typed: string | undefined;
  errors: FormErrors;
  errorPrefix: string;
}>;

/** The field in which an institution is searched for; it is called `q`. */
export const InstitutionSearchField = ({ label, hint, typed, errors, errorPrefix }: SearchFieldProps) => (
  <TextInput
    id="q"
    name="q"
    type="search"
    inputmode="search"
    autocomplete="organization"
    spellcheck={false}
    maxlength={100}
    label={label}
    hint={hint}
    value={typed ?? ''}
    error={errors.fields['q']}
    errorPrefix={errorPrefix}
  />
);

type ChoiceProps = Readonly<{
  language: Language;
  found: readonly Institution[];
  words: Readonly<{ legend: string; more: (shown: number) => string; nip: (nip: string) => string }>;
  /** Said of the list, by the number of institutions in it. */
  hint?: ((shown: number) => string) | undefined;
  chosen?: string;
  errors: FormErrors;
  errorPrefix: string;
}>;

/** The institutions that were found, of which one is chosen; the field is called `institution`. */
export const InstitutionChoice = ({ language, found, words, hint, chosen, ...rest }: ChoiceProps) => {
  const { institutionTypes } = domainWords(language);
  const shown = found.slice(0, MOST_RESULTS);
  return (
    <>
      {found.length > MOST_RESULTS && <InsetText>{words.more(MOST_RESULTS)}</InsetText>}
      <Radios
        id="institution"
        name="institution"
        legend={words.legend}
        hint={hint?.(shown.length)}
        value={chosen}
        items={shown.map(({ id, name, types, town, nip }) => ({
          value: id,
          text: name,
          hint: `${types.map((type) => institutionTypes[type].short).join(', ')} · ${town} · ${words.nip(nip)}`,
        }))}
        error={rest.errors.fields['institution']}
        errorPrefix={rest.errorPrefix}
      />
    </>
  );
};
