import type { Context } from 'hono';
import { MOST_OPEN_LISTINGS } from '../../domain/listing.ts';
import { Table } from '../components/table.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { type Desk, deskOf, deskPage, typesText } from './directoryParts.tsx';
import { DirectorySearch } from './directorySearch.tsx';
import { institutionPath, REQUESTS, UPLOAD } from './directoryPaths.ts';
import type { AdminParts } from './parts.ts';
import { INSTITUTIONS } from './returnPath.ts';
import type { Session } from './session.ts';

/** Entries that are shown at one time; whoever looks for another types more of its name. */
export const MOST_FOUND = 50;

const Found = ({ desk, typed }: Readonly<{ desk: Desk; typed: string }>) => {
  const { language, words, parts } = desk;
  return parts.directory.search(typed, MOST_FOUND + 1).then((found) =>
    found.length === 0 ? (
      <p class="govuk-body">{words.list.notFound(typed)}</p>
    ) : (
      <>
        {found.length > MOST_FOUND && <InsetText>{words.list.more(MOST_FOUND)}</InsetText>}
        <Table
          caption={words.list.found}
          columns={[words.name, words.types, words.town, words.fields.nip].map((heading) => ({ heading }))}
          rows={found.slice(0, MOST_FOUND).map((entry) => [
            <a class="govuk-link" href={institutionPath(entry.id)}>
              {entry.name}
            </a>,
            typesText(language, entry),
            entry.town,
            entry.nip,
          ])}
        />
      </>
    ),
  );
};

/** Finds entries of the directory, and leads to what can be done to all of it. */
export const institutionsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const desk = deskOf(c, parts, session);
  const { words } = desk;
  const typed = (c.req.query('q') ?? '').slice(0, 100);
  const open = await parts.listings.openListings(MOST_OPEN_LISTINGS);
  return deskPage(
    desk,
    { heading: words.list.heading, wide: true },
    <>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={UPLOAD}>
            {words.list.import}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={REQUESTS}>
            {words.list.requests(open.length)}
          </a>
        </li>
      </ul>
      <DirectorySearch desk={desk} heading={words.list.search} action={INSTITUTIONS} typed={typed} />
      {typed !== '' && (await Found({ desk, typed }))}
    </>,
  );
};
