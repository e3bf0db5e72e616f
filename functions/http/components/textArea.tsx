import { classNames } from './classNames.ts';
import { describedBy, FieldTexts, FormGroup, Label } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps &
  Readonly<{
    value?: string | undefined;
    rows?: number | undefined;
    maxlength?: number | undefined;
    autocomplete?: string | undefined;
    spellcheck?: boolean | undefined;
  }>;

/** Several lines of text with their label, hint and error. */
export const TextArea = (props: TextAreaProps) => (
  <FormGroup hasError={props.error !== undefined}>
    <Label for={props.id} text={props.label} isPageHeading={props.labelIsPageHeading} />
    <FieldTexts {...props} />
    <textarea
      class={classNames('govuk-textarea', props.error !== undefined && 'govuk-textarea--error')}
      id={props.id}
      name={props.name}
      rows={props.rows ?? 5}
      maxlength={props.maxlength}
      aria-describedby={describedBy(props.id, props)}
      autocomplete={props.autocomplete}
      spellcheck={props.spellcheck}
    >
      {props.value}
    </textarea>
  </FormGroup>
);
