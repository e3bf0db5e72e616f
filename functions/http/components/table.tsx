import type { Child } from 'hono/jsx';
import { classNames } from './classNames.ts';

type TableColumn = Readonly<{ heading: string; numeric?: boolean | undefined }>;

export type TableProps = Readonly<{
  caption: Child;
  captionSize?: 's' | 'm' | 'l' | undefined;
  columns: readonly TableColumn[];
  /** Smaller and closer together: for a long list that is scanned, not read. */
  compact?: boolean | undefined;
  /** One cell for each column; the first names the row. */
  rows: readonly (readonly Child[])[];
}>;

const Cell = (props: Readonly<{ column: TableColumn; index: number; content: Child }>) => {
  const numeric = props.column.numeric === true;
  return props.index === 0 ? (
    <th scope="row" role="rowheader" class="govuk-table__header">
      {props.content}
    </th>
  ) : (
    <td
      role="cell"
      class={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric')}
      data-heading={props.column.heading}
    >
      <span>{props.content}</span>
    </td>
  );
};

/**
 * A table that becomes a list of cards on a phone. The roles repeat what the elements mean, because browsers drop
 * the meaning of a table that is not displayed as one.
 */
export const Table = (props: TableProps) => (
  <table
    class={classNames('govuk-table zapisy-table', props.compact === true && 'zapisy-table--compact')}
    role="table"
  >
    <caption class={`govuk-table__caption govuk-table__caption--${props.captionSize ?? 'm'}`}>
      {props.caption}
    </caption>
    <thead class="govuk-table__head" role="rowgroup">
      <tr class="govuk-table__row" role="row">
        {props.columns.map((column) => (
          <th
            scope="col"
            role="columnheader"
            class={classNames(
              'govuk-table__header',
              column.numeric === true && 'govuk-table__header--numeric',
            )}
          >
            {column.heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body" role="rowgroup">
      {props.rows.map((row) => (
        <tr class="govuk-table__row" role="row">
          {props.columns.map((column, index) => (
            <Cell column={column} index={index} content={row[index]} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
