import { classNames } from './classNames.ts';
import { describedBy, FieldTexts, FormGroup, Label } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type TextInputProps = FieldProps &
  Readonly<{
    type?: 'text' | 'email' | 'tel' | 'search' | undefined;
    value?: string | undefined;
    autocomplete?: string | undefined;
    inputmode?: 'numeric' | 'tel' | 'email' | 'search' | undefined;
    spellcheck?: boolean | undefined;
    autocapitalize?: 'none' | 'words' | undefined;
    maxlength?: number | undefined;
    /** About how many characters are expected; the whole line when absent. */
    width?: 5 | 10 | 20 | 30 | undefined;
  }>;

/** One line of text with its label, hint and error. */
export const TextInput = (props: TextInputProps) => (
  <FormGroup hasError={props.error !== undefined}>
    <Label for={props.id} text={props.label} isPageHeading={props.labelIsPageHeading} />
    <FieldTexts {...props} />
    <input
      class={classNames(
        'govuk-input',
        props.width !== undefined && `govuk-input--width-${props.width}`,
        props.error !== undefined && 'govuk-input--error',
      )}
      id={props.id}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value}
      aria-describedby={describedBy(props.id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      spellcheck={props.spellcheck}
    />
  </FormGroup>
);
