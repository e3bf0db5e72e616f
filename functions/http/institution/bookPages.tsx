import type { Context } from 'hono';
import { groupId } from '../../domain/ids.ts';
import type { Institution } from '../../domain/institution.ts';
import type { Language } from '../../domain/participant.ts';
import { number } from '../../i18n/format.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { staffRefusalText } from '../../i18n/staffRefusalText.ts';
import { type BookedRow, bookPeople } from '../../use-cases/bookPeople.ts';
import { type GroupListing, viewGroup } from '../../use-cases/browseGroups.ts';
import type { Colleague } from '../../use-cases/seatColleague.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import { TextArea } from '../components/textArea.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, type FormErrors, NO_ERRORS, one } from '../forms.ts';
import { groupRows } from '../pages/journeyPage.tsx';
import { groupPath, GROUPS, STAFF } from './addresses.ts';
import { asksIn, type Asks, hiddenMode, Mode } from './bookMode.tsx';
import { readBooking, ROWS, suffixOf } from './bookForm.ts';
import { institutionPage } from './institutionPage.tsx';
import { standingStatus } from './memberStatus.ts';
import { Informed, Newcomer } from './newcomer.tsx';
import { ownToken, readOwnForm } from './ownForm.ts';
import type { InstitutionParts } from './parts.ts';
import { staffRefused } from './staffRefused.tsx';

type Shown = Readonly<{ token: string; fields: Fields; errors: FormErrors; asks: Asks }>;

/** The group that an address names, or the page that says that there is none. */
export const withGroup = async (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  show: (listing: GroupListing) => Response | Promise<Response>,
): Promise<Response> => {
  const id = groupId.safeParse(c.req.param('groupId'));
  const listing = id.success ? await viewGroup(parts, id.data) : undefined;
  return listing === undefined ? staffRefused(c, { kind: 'unknown-group' }) : show(listing);
};

const Rows = (props: Shown & Readonly<{ language: Language }>) => {
  const { book } = institutionWords(props.language);
  return (
    <>
      {Array.from({ length: ROWS }, (_, index) => (
        <Fieldset legend={book.row(index + 1)} legendSize="s">
          <Newcomer {...props} suffix={suffixOf(index + 1)} />
        </Fieldset>
      ))}
    </>
  );
};

const bookPage = (c: Context<HttpEnv>, { group, free }: GroupListing, shown: Shown) => {
  const language = c.get('language');
  const { book, reserve, errorPrefix } = institutionWords(language);
  return institutionPage(
    c,
    { title: book.title, back: GROUPS, errors: shown.errors },
    <>
      <h1 class="govuk-heading-l">{book.title}</h1>
      <SummaryList rows={groupRows(language, group)} />
      <p class="govuk-body">{book.free(number(language, free))}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={groupPath(group.id, 'reserve')}>
          {reserve.title}
        </a>
      </p>
      <p class="govuk-body">{book.intro}</p>
      <Form action={groupPath(group.id, 'book')} hidden={{ token: shown.token, ...hiddenMode(shown.asks) }}>
        <Rows language={language} {...shown} />
        <TextArea
          id="list"
          name="list"
          label={book.paste}
          hint={book.pasteHint}
          value={one(shown.fields, 'list')}
          autocomplete="off"
          spellcheck={false}
          error={shown.errors.fields['list']}
          errorPrefix={errorPrefix}
        />
        <Mode language={language} {...shown} />
        <Informed language={language} {...shown} />
        <Button>{book.submit}</Button>
      </Form>
    </>,
  );
};

/** What became of one person, in a sentence. */
const outcomeText = (language: Language, row: BookedRow): string => {
  if (row.ok) return standingStatus(language, row.value).text;
  const { title, body } = staffRefusalText(language, row.refusal);
  return [title, ...body].map((sentence) => sentence.replace(/\.$/, '')).join('. ');
};

const resultPage = (
  c: Context<HttpEnv>,
  { group }: GroupListing,
  people: readonly Colleague[],
  rows: readonly BookedRow[],
) => {
  const language = c.get('language');
  const { book, staff } = institutionWords(language);
  return institutionPage(
    c,
    { title: book.resultTitle, back: GROUPS, languagePath: groupPath(group.id, 'book') },
    <>
      <h1 class="govuk-heading-l">{book.resultTitle}</h1>
      <SummaryList rows={groupRows(language, group)} />
      <Table
        caption={book.resultCaption}
        columns={[{ heading: staff.name }, { heading: book.outcome }]}
        rows={rows.map((row, index) => [
          `${people[index]?.details.firstName ?? ''} ${people[index]?.details.lastName ?? ''}`,
          outcomeText(language, row),
        ])}
      />
      <p class="govuk-body">{book.sendAgain}</p>
      <LinkButton href={STAFF}>{book.backToStaff}</LinkButton>
    </>,
  );
};

/** The empty form for several people. */
export const askBooking = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withGroup(parts, c, async (listing) => {
    const token = ownToken(parts, institution, groupPath(listing.group.id, 'book'));
    const asks = await asksIn(parts, listing.group);
    return bookPage(c, listing, { token, fields: new Map(), errors: NO_ERRORS, asks });
  });

/** Books everybody whom the form names, and tells what became of each. Sent again, it tells the same. */
export const doBook = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withGroup(parts, c, async (listing) => {
    const language = c.get('language');
    const { group } = listing;
    const form = await readOwnForm(parts, c, institution);
    const askAgain = async (errors: FormErrors) =>
      bookPage(c, listing, { ...form, errors, asks: await asksIn(parts, group) });
    if (form.requestId === undefined) return askAgain(form.errors ?? NO_ERRORS);
    const read = readBooking(language, form.fields);
    if ('errors' in read) return askAgain(read.errors);
    const booking = { groupId: group.id, ...read.booking, batchId: form.requestId };
    const rows = await bookPeople(parts, institution, booking);
    const seats = rows.filter((row) => row.ok && row.value.kind === 'seated').length;
    parts.log({
      event: 'people-booked',
      group: group.id,
      institution: institution.id,
      people: rows.length,
      seats,
    });
    return resultPage(c, listing, read.booking.people, rows);
  });
