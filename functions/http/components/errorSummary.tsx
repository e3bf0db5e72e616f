export type ErrorSummaryProps = Readonly<{
  title: string;
  /** In the order of the fields. `fieldId` is absent for an error of the whole form (a stale form). */
  errors: readonly Readonly<{ text: string; fieldId?: string | undefined }>[];
}>;

/**
 * All mistakes of a form at the top of the page, each a link to its field. `autofocus` moves the focus here without
 * script, which is what readers of the page need after a form comes back.
 */
export const ErrorSummary = (props: ErrorSummaryProps) => (
  <div class="govuk-error-summary" tabindex={-1} autofocus>
    <div role="alert">
      <h2 class="govuk-error-summary__title">{props.title}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {props.errors.map((error) => (
            <li>
              {error.fieldId === undefined ? error.text : <a href={`#${error.fieldId}`}>{error.text}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  </div>
);
