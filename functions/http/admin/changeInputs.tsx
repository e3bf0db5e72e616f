import type { Language } from '../../domain/participant.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { type ChoiceItem, Radios } from '../components/choices.tsx';
import { Select } from '../components/select.tsx';
import { TextArea } from '../components/textArea.tsx';
import { TextInput } from '../components/textInput.tsx';
import { type Fields, type FormErrors, one } from '../forms.ts';
import type { FieldName } from './changeFields.ts';

/** A form as it is shown: what stands in its fields, and what is wrong with them. */
export type FormState = { readonly values: Fields; readonly errors: FormErrors };

export type InputProps = Readonly<{
  language: Language;
  state: FormState;
  name: FieldName;
  /** What it is called, if not by its name. */
  label?: FieldName | undefined;
  hint?: FieldName | undefined;
}>;

const fieldOf = ({ language, state, name, label, hint }: InputProps) => {
  const { fields, errorPrefix } = adminChangeWords(language);
  return {
    id: name,
    name,
    label: fields[label ?? name],
    value: one(state.values, name),
    error: state.errors.fields[name],
    errorPrefix,
    ...(hint === undefined ? {} : { hint: fields[hint] }),
  };
};

/** A whole number, or nothing where the hint says what that means. */
export const NumberInput = (props: InputProps) => (
  <TextInput {...fieldOf(props)} inputmode="numeric" width={5} autocomplete="off" />
);

/** A day and a time in one line. */
export const MomentInput = (props: InputProps) => (
  <TextInput {...fieldOf({ hint: 'momentHint', ...props })} width={20} autocomplete="off" />
);

export const LineInput = (props: InputProps) => <TextInput {...fieldOf(props)} autocomplete="off" />;

export const LinesInput = (props: InputProps) => (
  <TextArea {...fieldOf(props)} rows={4} autocomplete="off" spellcheck={false} />
);

/** Why something is changed, kept in the history. */
export const WhyInput = (
  props: Readonly<{ language: Language; state: FormState; optional?: boolean; hint?: FieldName }>,
) => (
  <TextArea
    {...fieldOf({
      ...props,
      name: 'why',
      hint: props.hint ?? 'whyHint',
      label: props.optional === true ? 'whyOptional' : 'why',
    })}
    rows={3}
    autocomplete="off"
  />
);

/** One of a few answers. */
export const ChoiceInput = ({
  legendSize = 's',
  items,
  ...props
}: InputProps & Readonly<{ items: readonly ChoiceItem[]; legendSize?: 's' | 'm' }>) => {
  const { label, ...field } = fieldOf(props);
  return <Radios {...field} legend={label} legendSize={legendSize} items={items} small />;
};

/** Yes or no. */
export const YesOrNo = (props: InputProps) => {
  const { fields } = adminChangeWords(props.language);
  const items = [
    { value: 'yes', text: fields.yes },
    { value: 'no', text: fields.no },
  ];
  return <ChoiceInput {...props} items={items} />;
};

/** One of many, with a first line that asks to choose. */
export const ListInput = (
  props: InputProps & Readonly<{ options: readonly Readonly<{ value: string; text: string }>[] }>,
) => {
  const { fields } = adminChangeWords(props.language);
  return <Select {...fieldOf(props)} options={[{ value: '', text: fields.choose }, ...props.options]} />;
};
