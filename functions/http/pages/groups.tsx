import { Hono } from 'hono';
import type { Language } from '../../domain/participant.ts';
import { counted, month, number } from '../../i18n/format.ts';
import { pageWords } from '../../i18n/pages.ts';
import { words } from '../../i18n/words.ts';
import { narrowed } from '../../use-cases/browseGroups.ts';
import { listPublicGroups } from '../../use-cases/publicGroups.ts';
import { Checkboxes } from '../components/choices.tsx';
import { FilterForm } from '../components/form.tsx';
import { GroupList } from '../components/groupList.tsx';
import { Pagination } from '../components/pagination.tsx';
import { Select } from '../components/select.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { page } from '../layoutFor.tsx';
import { groupCard } from './groupFacts.tsx';
import { type FilterChoices, filterChoices, FREE_ONLY, readFilter, type ReadFilter } from './groupFilter.ts';
import { type GroupPage, pageOf, paginationOf } from './groupPages.ts';
import { InPolish } from './inPolish.tsx';

type ListView = {
  readonly language: Language;
  readonly choices: FilterChoices;
  readonly read: ReadFilter;
  readonly found: number;
  readonly page: GroupPage;
};

const Filters = ({ language, choices, read: { values } }: ListView) => {
  const { filters } = pageWords(language).list;
  const { voivodeships } = words(language);
  const any = { value: '', text: filters.any };
  const lang = language === 'pl' ? undefined : 'pl';
  const titled = ({ id, title }: { id: string; title: string }) => ({ value: id, text: title, lang });
  const options = {
    programme: choices.programmes.map(titled),
    voivodeship: choices.voivodeships.map((code) => ({ value: code, text: voivodeships[code] })),
    course: choices.courses.map(titled),
    month: choices.months.map((code) => ({ value: code, text: month(language, code) })),
  };
  return (
    <FilterForm
      label={filters.label}
      heading={filters.heading}
      action="/"
      submitText={filters.submit}
      clear={Object.keys(values).length > 0 ? { href: '/', text: filters.clear } : undefined}
    >
      {(['programme', 'course', 'voivodeship', 'month'] as const).map((name) => (
        <Select
          id={name}
          name={name}
          label={filters[name]}
          value={values[name]}
          options={[any, ...options[name]]}
        />
      ))}
      <Checkboxes
        id="free"
        name="free"
        legend={filters.free}
        legendSize="s"
        small
        values={values.free === undefined ? [] : [values.free]}
        items={[{ value: FREE_ONLY, text: filters.freeOnly }]}
      />
    </FilterForm>
  );
};

const Results = (props: ListView) => {
  const { language, found, page: shown } = props;
  const { list, counts } = pageWords(language);
  const { values, ignored } = props.read;
  const filtered = Object.keys(values).length > 0;
  const href = (pageNumber: number): string =>
    `/?${new URLSearchParams({ ...values, page: String(pageNumber) }).toString()}`;
  const pagination = paginationOf(shown, list.pagination, href);
  return (
    <>
      <h2 class="govuk-heading-l">{list.groupsHeading}</h2>
      {ignored.length > 0 && (
        <InsetText>{list.ignored(ignored.map((name) => list.filters[name]).join(', '))}</InsetText>
      )}
      <p class="govuk-body">
        {found === 0
          ? filtered
            ? list.noneFits
            : list.noneAtAll
          : list.found(counted(language, found, counts.groups))}
        {shown.pages > 1 && ` ${list.onPage(number(language, shown.number), number(language, shown.pages))}`}
      </p>
      <GroupList groups={shown.shown.map((listing) => groupCard(language, listing))} />
      {pagination !== undefined && <Pagination {...pagination} />}
    </>
  );
};

const Programmes = ({ language, choices }: ListView) => (
  <>
    <h2 class="govuk-heading-l">{pageWords(language).list.programmesHeading}</h2>
    <ul class="govuk-list govuk-list--spaced">
      {choices.programmes.map(({ id, title, leader }) => (
        <li>
          <InPolish language={language}>
            <a class="govuk-link" href={`/programmes/${id}`}>
              {title}
            </a>
            {leader !== null && <> ({leader})</>}
          </InPolish>
        </li>
      ))}
    </ul>
  </>
);

/** The start: programmes, and groups that are still to come, with filters that have an address of their own. */
export const groupsPage = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/', async (c) => {
    const language = c.get('language');
    const { title, introduction } = pageWords(language).list;
    const [programmes, upcoming] = await Promise.all([
      parts.programmes.programmes(),
      parts.groups.groupsFrom(parts.clock()),
    ]);
    // All of them are looked at before the filter is read: a draft must not be known by its course or month.
    const listed = await listPublicGroups(parts, upcoming);
    const choices = filterChoices(
      programmes,
      listed.map(({ group }) => group),
    );
    const read = readFilter(c, choices);
    const found = narrowed(listed, read.filter);
    const shown = pageOf(found, c.req.query('page'));
    const view = { language, choices, read, found: found.length, page: shown };
    return page(
      c,
      { title, wide: true },
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{introduction}</p>
        <Filters {...view} />
        <Results {...view} />
        <Programmes {...view} />
      </>,
    );
  });
  return app;
};
