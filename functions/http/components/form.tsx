import type { Child, PropsWithChildren } from 'hono/jsx';
import { Button, LinkButton } from './button.tsx';

export type FormProps = PropsWithChildren<
  Readonly<{
    action: string;
    id?: string | undefined;
    /** Fields that the person does not see: the form token, the answers of earlier steps. */
    hidden?: Readonly<Record<string, string>> | undefined;
  }>
>;

/**
 * A form that changes something. It is `novalidate`: browsers' own bubbles are in the browser's language, vanish by
 * themselves and never reach the error summary, so all checking is the server's.
 */
export const Form = (props: FormProps) => (
  <form id={props.id} action={props.action} method="post" novalidate>
    {Object.entries(props.hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {props.children}
  </form>
);

export type FilterFormProps = PropsWithChildren<
  Readonly<{
    /** Names the search landmark. */
    label: string;
    heading: Child;
    action: string;
    submitText: string;
    clear?: Readonly<{ href: string; text: string }> | undefined;
  }>
>;

/** A form that only chooses what is shown: sent with GET, so that a filtered page has an address of its own. */
export const FilterForm = (props: FilterFormProps) => (
  <form
    class="zapisy-filters"
    action={props.action}
    method="get"
    role="search"
    aria-label={props.label}
    novalidate
  >
    <h2 class="govuk-heading-m">{props.heading}</h2>
    <div class="zapisy-filters__fields">{props.children}</div>
    <div class="govuk-button-group">
      <Button>{props.submitText}</Button>
      {props.clear !== undefined && (
        <LinkButton href={props.clear.href} kind="secondary">
          {props.clear.text}
        </LinkButton>
      )}
    </div>
  </form>
);
