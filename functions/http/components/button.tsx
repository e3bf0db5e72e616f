import type { PropsWithChildren } from 'hono/jsx';
import { classNames } from './classNames.ts';

type ButtonKind = 'primary' | 'secondary' | 'warning';

const buttonClass = (kind: ButtonKind = 'primary') =>
  classNames('govuk-button', kind !== 'primary' && `govuk-button--${kind}`);

export type ButtonProps = PropsWithChildren<
  Readonly<{
    kind?: ButtonKind | undefined;
    /** For a form with more than one button: what this one means. */
    name?: string | undefined;
    value?: string | undefined;
  }>
>;

/** Sends the form that it stands in. */
export const Button = (props: ButtonProps) => (
  <button type="submit" class={buttonClass(props.kind)} name={props.name} value={props.value}>
    {props.children}
  </button>
);

export type LinkButtonProps = PropsWithChildren<Readonly<{ href: string; kind?: ButtonKind | undefined }>>;

/**
 * A link that looks like a button, for the next step of a path. It stays a link to assistive technology: without
 * script the space key would not press it, as the button role promises.
 */
export const LinkButton = (props: LinkButtonProps) => (
  <a href={props.href} draggable={false} class={buttonClass(props.kind)}>
    {props.children}
  </a>
);

/** Buttons and links side by side, under each other on a phone. */
export const ButtonGroup = (props: PropsWithChildren) => (
  <div class="govuk-button-group">{props.children}</div>
);
