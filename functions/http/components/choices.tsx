import type { Child } from 'hono/jsx';
import { classNames } from './classNames.ts';
import { describedBy, FieldTexts, FormGroup, Hint, Label } from './field.tsx';
import type { FieldErrorProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export type ChoiceItem = Readonly<{
  value: string;
  text: Child;
  hint?: Child;
  /** For checkboxes that are separate fields under one legend (separate consents). */
  name?: string | undefined;
}>;

type ChoicesProps = Readonly<{
  /** The first item has exactly this id, so that the error summary lands on it. */
  id: string;
  name: string;
  legend: Child;
  legendSize?: 's' | 'm' | 'l' | undefined;
  legendIsPageHeading?: boolean | undefined;
  hint?: Child;
  items: readonly ChoiceItem[];
  small?: boolean | undefined;
}> &
  FieldErrorProps;

export type RadiosProps = ChoicesProps &
  Readonly<{ value?: string | undefined; inline?: boolean | undefined }>;
export type CheckboxesProps = ChoicesProps & Readonly<{ values?: readonly string[] | undefined }>;

type Kind = Readonly<{ block: 'govuk-radios' | 'govuk-checkboxes'; type: 'radio' | 'checkbox' }>;

const Choice = (
  props: Readonly<{ kind: Kind; id: string; name: string; item: ChoiceItem; checked: boolean }>,
) => {
  const { kind, id, item } = props;
  const hintId = `${id}-item-hint`;
  return (
    <div class={`${kind.block}__item`}>
      <input
        class={`${kind.block}__input`}
        id={id}
        name={item.name ?? props.name}
        type={kind.type}
        value={item.value}
        checked={props.checked}
        aria-describedby={item.hint === undefined ? undefined : hintId}
      />
      <Label for={id} text={item.text} class={`${kind.block}__label`} />
      {item.hint !== undefined && (
        <Hint id={hintId} class={`${kind.block}__hint`}>
          {item.hint}
        </Hint>
      )}
    </div>
  );
};

const Choices = (
  props: ChoicesProps &
    Readonly<{ kind: Kind; inline?: boolean | undefined; chosen: (item: ChoiceItem) => boolean }>,
) => (
  <FormGroup hasError={props.error !== undefined}>
    <Fieldset
      legend={props.legend}
      legendSize={props.legendSize}
      legendIsPageHeading={props.legendIsPageHeading}
      describedBy={describedBy(props.id, props)}
    >
      <FieldTexts {...props} />
      <div
        class={classNames(
          props.kind.block,
          props.small === true && `${props.kind.block}--small`,
          props.inline === true && `${props.kind.block}--inline`,
        )}
      >
        {props.items.map((item, index) => (
          <Choice
            kind={props.kind}
            id={index === 0 ? props.id : `${props.id}-${index + 1}`}
            name={props.name}
            item={item}
            checked={props.chosen(item)}
          />
        ))}
      </div>
    </Fieldset>
  </FormGroup>
);

/** One of a few answers. */
export const Radios = (props: RadiosProps) => (
  <Choices
    {...props}
    kind={{ block: 'govuk-radios', type: 'radio' }}
    chosen={(item) => item.value === props.value}
  />
);

/** Any of a few answers, or one consent. `values` are the chosen ones. */
export const Checkboxes = (props: CheckboxesProps) => (
  <Choices
    {...props}
    kind={{ block: 'govuk-checkboxes', type: 'checkbox' }}
    chosen={(item) => props.values?.includes(item.value) === true}
  />
);
