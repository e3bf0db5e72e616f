import type { Child } from 'hono/jsx';
import { classNames } from './classNames.ts';

type SummaryAction = Readonly<{
  href: string;
  text: string;
  /** What the action is about, for those who hear the links out of their rows: "Zmień" + "instytucję". */
  hiddenText: string;
}>;

export type SummaryRow = Readonly<{ key: Child; value: Child; action?: SummaryAction | undefined }>;

export type SummaryListProps = Readonly<{ rows: readonly SummaryRow[]; borderless?: boolean | undefined }>;

const Row = (props: Readonly<{ row: SummaryRow; someHaveActions: boolean }>) => {
  const { action, key, value } = props.row;
  const leavesGap = props.someHaveActions && action === undefined;
  return (
    <div class={classNames('govuk-summary-list__row', leavesGap && 'govuk-summary-list__row--no-actions')}>
      <dt class="govuk-summary-list__key">{key}</dt>
      <dd class="govuk-summary-list__value">{value}</dd>
      {action !== undefined && (
        <dd class="govuk-summary-list__actions">
          <a class="govuk-link" href={action.href}>
            {action.text}
            <span class="govuk-visually-hidden"> {action.hiddenText}</span>
          </a>
        </dd>
      )}
    </div>
  );
};

/** Facts in pairs: the answers to check before sending, the details of a group. */
export const SummaryList = (props: SummaryListProps) => (
  <dl class={classNames('govuk-summary-list', props.borderless === true && 'govuk-summary-list--no-border')}>
    {props.rows.map((row) => (
      <Row row={row} someHaveActions={props.rows.some(({ action }) => action !== undefined)} />
    ))}
  </dl>
);
