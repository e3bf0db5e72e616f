import type { Child, PropsWithChildren } from 'hono/jsx';
import { classNames } from './classNames.ts';

/**
 * A field that can be wrong must also say the word that screen readers hear before the message ("Błąd", "Error"),
 * so whoever passes `error` passes `errorPrefix` too.
 */
export type FieldErrorProps =
  | Readonly<{ error?: undefined; errorPrefix?: string | undefined }>
  | Readonly<{ error: string | undefined; errorPrefix: string }>;

/** What every field with one label takes. `id` is what the error summary links to. */
export type FieldProps = Readonly<{
  id: string;
  name: string;
  label: Child;
  /** The label is the page's heading: a page that asks one thing. */
  labelIsPageHeading?: boolean | undefined;
  hint?: Child;
}> &
  FieldErrorProps;

/** The ids of the texts that explain a field: the hint first, then the error, as they are read on the page. */
export const describedBy = (id: string, texts: Readonly<{ hint?: Child; error?: string | undefined }>) =>
  classNames(texts.hint !== undefined && `${id}-hint`, texts.error !== undefined && `${id}-error`) ||
  undefined;

export const Label = (
  props: Readonly<{
    for: string;
    text: Child;
    isPageHeading?: boolean | undefined;
    class?: string | undefined;
  }>,
) => {
  const label = (
    <label
      class={classNames('govuk-label', props.isPageHeading && 'govuk-label--l', props.class)}
      for={props.for}
    >
      {props.text}
    </label>
  );
  return props.isPageHeading === true ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
};

export const Hint = (props: PropsWithChildren<{ id: string; class?: string | undefined }>) => (
  <div id={props.id} class={classNames('govuk-hint', props.class)}>
    {props.children}
  </div>
);

/** The message by the field. `prefix` is read aloud before it and not shown. */
const ErrorMessage = (props: Readonly<{ id: string; prefix: string; text: string }>) => (
  <p id={props.id} class="govuk-error-message">
    <span class="govuk-visually-hidden">{props.prefix}:</span> {props.text}
  </p>
);

/** The hint and the error of a field or of a fieldset, in reading order. */
export const FieldTexts = (props: Readonly<{ id: string; hint?: Child }> & FieldErrorProps) => (
  <>
    {props.hint !== undefined && <Hint id={`${props.id}-hint`}>{props.hint}</Hint>}
    {props.error !== undefined && (
      <ErrorMessage id={`${props.id}-error`} prefix={props.errorPrefix} text={props.error} />
    )}
  </>
);

export const FormGroup = (props: PropsWithChildren<{ hasError: boolean }>) => (
  <div class={classNames('govuk-form-group', props.hasError && 'govuk-form-group--error')}>
    {props.children}
  </div>
);
