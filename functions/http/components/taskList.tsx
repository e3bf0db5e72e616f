import type { Child } from 'hono/jsx';
import { classNames } from './classNames.ts';

export type Task = Readonly<{ title: string; href?: string | undefined; hint?: Child; status: Child }>;

export type TaskListProps = Readonly<{ id: string; tasks: readonly Task[] }>;

const Item = (props: Readonly<{ id: string; task: Task }>) => {
  const { href, hint, status, title } = props.task;
  const statusId = `${props.id}-status`;
  const hintId = `${props.id}-hint`;
  return (
    <li class={classNames('govuk-task-list__item', href !== undefined && 'govuk-task-list__item--with-link')}>
      <div class="govuk-task-list__name-and-hint">
        {href === undefined ? (
          <div>{title}</div>
        ) : (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classNames(hint !== undefined && hintId, statusId)}
          >
            {title}
          </a>
        )}
        {hint !== undefined && (
          <div id={hintId} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class="govuk-task-list__status" id={statusId}>
        {status}
      </div>
    </li>
  );
};

/** Steps in their order, each with its state. */
export const TaskList = (props: TaskListProps) => (
  <ol class="govuk-task-list">
    {props.tasks.map((task, index) => (
      <Item id={`${props.id}-${index + 1}`} task={task} />
    ))}
  </ol>
);
