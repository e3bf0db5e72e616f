import type { Context } from 'hono';
import { INSTITUTION_TYPES, type Institution } from '../../domain/institution.ts';
import type { Listing } from '../../domain/listing.ts';
import { typeName } from '../../i18n/words.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes, Radios } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { TextArea } from '../components/textArea.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, type FormErrors, NO_ERRORS, one, several } from '../forms.ts';
import { type Desk, deskOf, deskPage, entryHint, tokenFor } from './directoryParts.tsx';
import { DirectorySearch } from './directorySearch.tsx';
import { REQUESTS, requestPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { answeredPage } from './listingAnswered.tsx';
import { AskedFor, findListing, requestsBack } from './listings.tsx';
import type { AdminParts } from './parts.ts';
import type { Session } from './session.ts';

const MOST_CHOICES = 20;

type Showing = {
  readonly desk: Desk;
  readonly listing: Listing;
  readonly found: readonly Institution[];
  readonly typed: string;
  readonly values: Fields;
  readonly errors: FormErrors;
};

type FieldsProps = Readonly<Pick<Showing, 'desk' | 'values' | 'errors'>>;

/** What a request does not say of a new entry. */
const NewEntry = ({ desk, values, errors }: FieldsProps) => {
  const { words, language } = desk;
  const texts = words.requests;
  const error = (name: string) => ({ error: errors.fields[name], errorPrefix: words.errorPrefix });
  return (
    <>
      <TextInput
        id="regon"
        name="regon"
        label={`${texts.add}: ${texts.regon}`}
        hint={texts.regonHint}
        inputmode="numeric"
        autocomplete="off"
        width={20}
        value={one(values, 'regon')}
        {...error('regon')}
      />
      <Checkboxes
        id="types"
        name="types"
        legend={`${texts.add}: ${texts.types}`}
        legendSize="s"
        hint={words.edit.typesHint}
        small
        items={INSTITUTION_TYPES.map((type) => ({ value: type, text: typeName(language, type) }))}
        values={several(values, 'types')}
        {...error('types')}
      />
    </>
  );
};

const DecisionForm = ({ desk, listing, found, typed, values, errors }: Showing) => {
  const { words, language } = desk;
  const texts = words.requests;
  const path = requestPath(listing.id);
  const error = (name: string) => ({ error: errors.fields[name], errorPrefix: words.errorPrefix });
  return (
    <Form action={path} hidden={{ token: tokenFor(desk, path), q: typed }}>
      <Radios
        id="decision"
        name="decision"
        legend={texts.decide}
        legendSize="m"
        value={one(values, 'decision')}
        items={[
          ...(found.length > 0 ? [{ value: 'known', text: texts.known }] : []),
          { value: 'add', text: texts.add },
          { value: 'refuse', text: texts.refuse },
        ]}
        {...error('decision')}
      />
      {found.length > 0 && (
        <Radios
          id="institution"
          name="institution"
          legend={`${texts.known}: ${texts.knownList}`}
          legendSize="s"
          value={one(values, 'institution')}
          items={found.map((entry) => ({
            value: entry.id,
            text: entry.name,
            hint: entryHint(language, entry),
          }))}
          {...error('institution')}
        />
      )}
      <NewEntry {...{ desk, values, errors }} />
      <TextArea
        id="why"
        name="why"
        label={`${texts.refuse}: ${texts.why}`}
        rows={3}
        autocomplete="off"
        value={one(values, 'why')}
        {...error('why')}
      />
      <Button>{texts.submit}</Button>
    </Form>
  );
};

/** A request with what may become of it. */
export const listingPage = async (
  desk: Desk,
  listing: Listing,
  typed: string,
  values: Fields = new Map([['types', [listing.request.type]]]),
  errors: FormErrors = NO_ERRORS,
) => {
  const { words, parts } = desk;
  const found = await parts.directory.search(typed, MOST_CHOICES);
  return deskPage(
    desk,
    { heading: listing.request.name, back: requestsBack(desk), errors },
    <>
      <AskedFor desk={desk} listing={listing} />
      <DirectorySearch
        desk={desk}
        heading={words.requests.knownSearch}
        action={requestPath(listing.id)}
        typed={typed}
      />
      {found.length === 0 && <p class="govuk-body">{words.list.notFound(typed)}</p>}
      <DecisionForm
        desk={desk}
        listing={listing}
        found={found}
        typed={typed}
        values={values}
        errors={errors}
      />
    </>,
  );
};

/** Entries of the same NIP are the first that a request may mean. */
const firstSearch = (c: Context, { request }: Listing): string =>
  (c.req.query('q') ?? request.nip).slice(0, 100);

/** Shows a request and asks what is to become of it; or, once it has its answer, that and what became of the mail. */
export const askListing = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const listing = await findListing(c, parts);
  if (listing === undefined) return failurePage(c, 'notFound', { session, href: REQUESTS });
  const desk = deskOf(c, parts, session);
  const { answered } = listing;
  return answered === null
    ? listingPage(desk, listing, firstSearch(c, listing))
    : answeredPage(desk, listing, answered);
};
