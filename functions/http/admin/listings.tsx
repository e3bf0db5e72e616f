import type { Context } from 'hono';
import { type Listing, listingId, MOST_OPEN_LISTINGS } from '../../domain/listing.ts';
import { words as domainWords } from '../../i18n/words.ts';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { type Desk, deskOf, deskPage } from './directoryParts.tsx';
import { REQUESTS, requestPath } from './directoryPaths.ts';
import type { AdminParts } from './parts.ts';
import { INSTITUTIONS } from './returnPath.ts';
import type { Session } from './session.ts';

/** Requests to list an institution that nobody has answered, the oldest first. */
export const listingsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const desk = deskOf(c, parts, session);
  const { words } = desk;
  const open = await parts.listings.openListings(MOST_OPEN_LISTINGS);
  return deskPage(
    desk,
    { heading: words.requests.heading, back: { href: INSTITUTIONS, text: words.back }, wide: true },
    open.length === 0 ? (
      <p class="govuk-body">{words.requests.none}</p>
    ) : (
      <Table
        caption={words.requests.caption}
        columns={[words.name, words.town, words.fields.nip, words.requests.asked].map((heading) => ({
          heading,
        }))}
        rows={open.map(({ id, askedAt, request }) => [
          <a class="govuk-link" href={requestPath(id)}>
            {request.name}
          </a>,
          request.town,
          request.nip,
          words.requests.at(askedAt),
        ])}
      />
    ),
  );
};

/** The request that an address names. */
export const findListing = async (c: Context<HttpEnv>, parts: AdminParts): Promise<Listing | undefined> => {
  const id = listingId.safeParse(c.req.param('listingId'));
  return id.success ? parts.listings.listing(id.data) : undefined;
};

/** What somebody asked for, as they wrote it. */
export const AskedFor = ({ desk, listing }: Readonly<{ desk: Desk; listing: Listing }>) => {
  const { words, language } = desk;
  const { request, askedAt } = listing;
  const { institutionTypes, voivodeships } = domainWords(language);
  return (
    <SummaryList
      rows={[
        { key: words.name, value: request.name },
        { key: words.requests.type, value: institutionTypes[request.type].short },
        { key: words.fields.nip, value: request.nip },
        { key: words.town, value: request.town },
        { key: words.fields.voivodeship, value: voivodeships[request.voivodeship] },
        { key: words.fields.email, value: request.email },
        { key: words.requests.answerTo, value: request.answerTo },
        { key: words.requests.asked, value: words.requests.at(askedAt) },
      ]}
    />
  );
};

export const requestsBack = ({ words }: Desk) => ({ href: REQUESTS, text: words.backToRequests });
