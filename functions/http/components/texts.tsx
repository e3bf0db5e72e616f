import type { PropsWithChildren } from 'hono/jsx';

/** A warning of consequences. `hiddenText` is the word that screen readers hear for the mark. */
export const WarningText = (props: PropsWithChildren<Readonly<{ hiddenText: string }>>) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{props.hiddenText}</span> {props.children}
    </strong>
  </div>
);

/** A block that stands apart from the text around it. */
export const InsetText = (props: PropsWithChildren) => <div class="govuk-inset-text">{props.children}</div>;

export type DetailsProps = PropsWithChildren<Readonly<{ summary: string; open?: boolean | undefined }>>;

/** More for those who need it, opened by the browser itself. */
export const Details = (props: DetailsProps) => (
  <details class="govuk-details" open={props.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summary}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
);
