import type { GroupListing } from '../../use-cases/browseGroups.ts';
import type { PaginationItem, PaginationProps } from '../components/pagination.tsx';
import type { PageWords } from '../../i18n/pages.ts';

/** How many groups one page lists. */
export const PAGE_SIZE = 20;

export type GroupPage = {
  readonly shown: readonly GroupListing[];
  /** From 1. */
  readonly number: number;
  readonly pages: number;
};

/** One page of a list, counted from 1. A number that is none, or beyond the ends, gives the nearest page. */
export const pageOf = (groups: readonly GroupListing[], asked: string | undefined): GroupPage => {
  const pages = Math.max(1, Math.ceil(groups.length / PAGE_SIZE));
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  const number = Math.min(Math.max(1, wanted), pages);
  return { shown: groups.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE), number, pages };
};

/** The first, the last and the neighbours of the current page, with gaps between. */
const numbersShown = (current: number, pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - current) <= 1,
  );

/** The links between the pages of a list; nothing when there is one page. `href` makes the address of a page. */
export const paginationOf = (
  { number: current, pages }: GroupPage,
  words: PageWords['list']['pagination'],
  href: (number: number) => string,
): PaginationProps | undefined => {
  if (pages === 1) return undefined;
  const items = numbersShown(current, pages).flatMap((number, index, shown): readonly PaginationItem[] => {
    const page = {
      kind: 'page',
      number,
      href: href(number),
      label: words.page(String(number)),
      current: number === current,
    } as const;
    const before = shown[index - 1] ?? 0;
    return number - before > 1 ? [{ kind: 'gap' }, page] : [page];
  });
  return {
    label: words.label,
    items,
    ...(current > 1 && { previous: { href: href(current - 1), text: words.previous } }),
    ...(current < pages && { next: { href: href(current + 1), text: words.next } }),
  };
};
