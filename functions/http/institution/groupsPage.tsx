import type { Context } from 'hono';
import { institutionWords } from '../../i18n/institution.ts';
import { browseGroups, type GroupListing } from '../../use-cases/browseGroups.ts';
import { GroupList } from '../components/groupList.tsx';
import type { HttpEnv } from '../context.ts';
import { groupCard } from '../pages/groupFacts.tsx';
import { groupPath, STAFF } from './addresses.ts';
import { institutionPage } from './institutionPage.tsx';
import type { InstitutionParts } from './parts.ts';

const isOpen = ({ state }: GroupListing): boolean => state === 'open' || state === 'waiting-list';

/** The groups that an institution can register several people for. */
export const showGroups = async (parts: InstitutionParts, c: Context<HttpEnv>) => {
  const language = c.get('language');
  const { book } = institutionWords(language);
  const listings = (await browseGroups(parts, {})).filter(isOpen);
  return institutionPage(
    c,
    { title: book.groupsTitle, back: STAFF },
    <>
      <h1 class="govuk-heading-l">{book.groupsTitle}</h1>
      <p class="govuk-body">{listings.length === 0 ? book.groupsNone : book.groupsIntro}</p>
      {listings.length > 0 && (
        <GroupList
          headingLevel={2}
          groups={listings.map((listing) => ({
            ...groupCard(language, listing),
            href: groupPath(listing.group.id, 'book'),
          }))}
        />
      )}
    </>,
  );
};
