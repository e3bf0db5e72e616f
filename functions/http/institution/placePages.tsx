import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import { isPlaceholder } from '../../domain/reservation.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { viewGroup } from '../../use-cases/browseGroups.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import type { StaffRef } from '../../use-cases/institutionStaff.ts';
import { namePlace, releasePlace } from '../../use-cases/reservePlaces.ts';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { WarningText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, type FormErrors, NO_ERRORS } from '../forms.ts';
import { groupRows } from '../pages/journeyPage.tsx';
import { STAFF } from './addresses.ts';
import { institutionPage } from './institutionPage.tsx';
import { seatIn } from './memberPages.tsx';
import { Informed, Newcomer, readNewcomer } from './newcomer.tsx';
import { ownToken, readOwnForm } from './ownForm.ts';
import type { InstitutionParts } from './parts.ts';
import { staffRefused } from './staffRefused.tsx';

type Shown = Readonly<{ token: string; fields: Fields; errors: FormErrors }>;

/** A reserved place and its group, or the page that says that there is none. */
const withPlace = async (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  show: (ref: StaffRef, listing: GroupListing) => Response | Promise<Response>,
): Promise<Response> => {
  const ref = seatIn(c);
  const listing = ref === undefined ? undefined : await viewGroup(parts, ref.groupId);
  return ref === undefined || listing === undefined || !isPlaceholder(ref.seatId)
    ? staffRefused(c, { kind: 'unknown-registration' })
    : show(ref, listing);
};

const namePage = (c: Context<HttpEnv>, { group }: GroupListing, shown: Shown) => {
  const language = c.get('language');
  const { reserve } = institutionWords(language);
  return institutionPage(
    c,
    { title: reserve.nameTitle, back: STAFF, errors: shown.errors },
    <>
      <h1 class="govuk-heading-l">{reserve.nameTitle}</h1>
      <SummaryList rows={groupRows(language, group)} />
      <Form action={c.req.path} hidden={{ token: shown.token }}>
        <Newcomer language={language} {...shown} />
        <Informed language={language} {...shown} />
        <Button>{reserve.nameYes}</Button>
      </Form>
    </>,
  );
};

const releasePage = (c: Context<HttpEnv>, { group }: GroupListing, shown: Shown) => {
  const language = c.get('language');
  const { reserve, change, warning } = institutionWords(language);
  return institutionPage(
    c,
    { title: reserve.release, back: STAFF, errors: shown.errors },
    <>
      <h1 class="govuk-heading-l">{reserve.release}</h1>
      <SummaryList rows={groupRows(language, group)} />
      <WarningText hiddenText={warning}>{reserve.releaseWarning}</WarningText>
      <Form action={c.req.path} hidden={{ token: shown.token }}>
        <ButtonGroup>
          <Button kind="warning">{reserve.release}</Button>
          <LinkButton href={STAFF} kind="secondary">
            {change.no}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>,
  );
};

const PAGES = { name: namePage, release: releasePage } as const;

/** Asks whom a reserved place is for, or whether it is to be given back. */
export const askPlace = (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  institution: Institution,
  action: keyof typeof PAGES,
) =>
  withPlace(parts, c, (_, listing) => {
    const token = ownToken(parts, institution, c.req.path);
    return PAGES[action](c, listing, { token, fields: new Map(), errors: NO_ERRORS });
  });

/** Gives a reserved place to the person who was named. */
export const doName = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withPlace(parts, c, async (ref, listing) => {
    const form = await readOwnForm(parts, c, institution);
    if (form.errors !== undefined) return namePage(c, listing, { ...form, errors: form.errors });
    const read = readNewcomer(c.get('language'), form.fields);
    if ('errors' in read) return namePage(c, listing, { ...form, errors: read.errors });
    const done = await namePlace(parts, institution, ref, read.person);
    return done.ok ? c.redirect(`${STAFF}?done=named`, 303) : staffRefused(c, done.refusal);
  });

/** Gives a reserved place back. */
export const doRelease = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withPlace(parts, c, async (ref, listing) => {
    const form = await readOwnForm(parts, c, institution);
    if (form.errors !== undefined) return releasePage(c, listing, { ...form, errors: form.errors });
    const done = await releasePlace(parts, institution, ref);
    return done.ok ? c.redirect(`${STAFF}?done=released`, 303) : staffRefused(c, done.refusal);
  });
