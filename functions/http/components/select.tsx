import { classNames } from './classNames.ts';
import { describedBy, FieldTexts, FormGroup, Label } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type SelectProps = FieldProps &
  Readonly<{
    value?: string | undefined;
    /**
     * An option with an empty value stands for "no choice"; its text says what that means. `lang` is for a text
     * in another language than the page's.
     */
    options: readonly Readonly<{ value: string; text: string; lang?: string | undefined }>[];
  }>;

/** A choice from a list too long for radios. */
export const Select = (props: SelectProps) => (
  <FormGroup hasError={props.error !== undefined}>
    <Label for={props.id} text={props.label} isPageHeading={props.labelIsPageHeading} />
    <FieldTexts {...props} />
    <select
      class={classNames('govuk-select', props.error !== undefined && 'govuk-select--error')}
      id={props.id}
      name={props.name}
      aria-describedby={describedBy(props.id, props)}
    >
      {props.options.map((option) => (
        <option value={option.value} lang={option.lang} selected={option.value === props.value}>
          {option.text}
        </option>
      ))}
    </select>
  </FormGroup>
);
