import type { Child, PropsWithChildren } from 'hono/jsx';
import { classNames } from './classNames.ts';

export type FieldsetProps = PropsWithChildren<
  Readonly<{
    legend: Child;
    legendSize?: 's' | 'm' | 'l' | undefined;
    legendIsPageHeading?: boolean | undefined;
    describedBy?: string | undefined;
  }>
>;

/** Fields that answer one question, under its legend. */
export const Fieldset = (props: FieldsetProps) => (
  <fieldset class="govuk-fieldset" aria-describedby={props.describedBy}>
    <legend
      class={classNames(
        'govuk-fieldset__legend',
        `govuk-fieldset__legend--${props.legendSize ?? (props.legendIsPageHeading === true ? 'l' : 'm')}`,
      )}
    >
      {props.legendIsPageHeading === true ? (
        <h1 class="govuk-fieldset__heading">{props.legend}</h1>
      ) : (
        props.legend
      )}
    </legend>
    {props.children}
  </fieldset>
);
