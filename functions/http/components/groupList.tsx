import type { Child } from 'hono/jsx';

export type GroupCard = Readonly<{
  href: string;
  /** The link's text; unique on the page, so that it makes sense out of its place. */
  title: Child;
  /** A line above the title: the course or the programme. */
  overline?: Child;
  /** Usually a `StateTag`. */
  state: Child;
  facts: readonly Readonly<{ term: string; value: Child }>[];
}>;

export type GroupListProps = Readonly<{ headingLevel?: 2 | 3 | undefined; groups: readonly GroupCard[] }>;

const Heading = (props: Readonly<{ level: 2 | 3; children?: Child }>) =>
  props.level === 2 ? (
    <h2 class="zapisy-group__title">{props.children}</h2>
  ) : (
    <h3 class="zapisy-group__title">{props.children}</h3>
  );

const Card = (props: Readonly<{ group: GroupCard; level: 2 | 3 }>) => (
  <li class="zapisy-group">
    <div class="zapisy-group__name">
      <Heading level={props.level}>
        {props.group.overline !== undefined && (
          <span class="zapisy-group__overline">{props.group.overline}</span>
        )}
        <a class="govuk-link" href={props.group.href}>
          {props.group.title}
        </a>
      </Heading>
      {props.group.state}
    </div>
    <dl class="zapisy-group__facts">
      {props.group.facts.map((fact) => (
        <div>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  </li>
);

/** Groups to choose from: rows on a wide screen, cards on a phone. */
export const GroupList = (props: GroupListProps) => (
  <ul class="zapisy-groups">
    {props.groups.map((group) => (
      <Card group={group} level={props.headingLevel ?? 3} />
    ))}
  </ul>
);
