import { classNames } from './classNames.ts';

type PaginationLink = Readonly<{ href: string; text: string }>;

export type PaginationItem =
  | Readonly<{ kind: 'page'; number: number; href: string; label: string; current?: boolean | undefined }>
  | Readonly<{ kind: 'gap' }>;

export type PaginationProps = Readonly<{
  /** Names the landmark: "Strony wyników". */
  label: string;
  previous?: PaginationLink | undefined;
  next?: PaginationLink | undefined;
  items?: readonly PaginationItem[] | undefined;
}>;

const arrows = {
  prev: 'M7 0 .3 6.6 7 13l1.4-1.4-4.2-4H15v-2H4.2l4.2-4.2z',
  next: 'M8 0 6.6 1.4l4.2 4.2H0v2h10.8l-4.2 4L8 13l6.7-6.4z',
} as const;

const Arrow = (props: Readonly<{ direction: keyof typeof arrows }>) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${props.direction}`}
    width="15"
    height="13"
    viewBox="0 0 15 13"
    aria-hidden="true"
    focusable="false"
  >
    <path d={arrows[props.direction]} />
  </svg>
);

const Page = ({ item }: Readonly<{ item: PaginationItem }>) =>
  item.kind === 'gap' ? (
    <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  ) : (
    <li
      class={classNames('govuk-pagination__item', item.current === true && 'govuk-pagination__item--current')}
    >
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.label}
        aria-current={item.current === true ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  );

/** The way through a list of several pages. */
export const Pagination = (props: PaginationProps) => (
  <nav class="govuk-pagination" aria-label={props.label}>
    {props.previous !== undefined && (
      <div class="govuk-pagination__prev">
        <a class="govuk-link govuk-pagination__link" href={props.previous.href} rel="prev">
          <Arrow direction="prev" />
          <span class="govuk-pagination__link-title">{props.previous.text}</span>
        </a>
      </div>
    )}
    {props.items !== undefined && (
      <ul class="govuk-pagination__list">
        {props.items.map((item) => (
          <Page item={item} />
        ))}
      </ul>
    )}
    {props.next !== undefined && (
      <div class="govuk-pagination__next">
        <a class="govuk-link govuk-pagination__link" href={props.next.href} rel="next">
          <span class="govuk-pagination__link-title">{props.next.text}</span>
          <Arrow direction="next" />
        </a>
      </div>
    )}
  </nav>
);
