import type { Context } from 'hono';
import * as z from 'zod';
import type { Group } from '../../domain/group.ts';
import type { Institution } from '../../domain/institution.ts';
import { substitutionEnd } from '../../domain/substitution.ts';
import { addDays, atWarsaw, calendarDate, type Moment } from '../../domain/time.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { institutionWords } from '../../i18n/institution.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import { MOST_RESERVED, reservePlaces } from '../../use-cases/reservePlaces.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type Fields, type FormErrors, NO_ERRORS, one } from '../forms.ts';
import { groupRows } from '../pages/journeyPage.tsx';
import { groupPath, STAFF } from './addresses.ts';
import { withGroup } from './bookPages.tsx';
import { institutionPage } from './institutionPage.tsx';
import { ownToken, readOwnForm } from './ownForm.ts';
import type { InstitutionParts } from './parts.ts';
import { staffRefused } from './staffRefused.tsx';

type Shown = Readonly<{ token: string; fields: Fields; errors: FormErrors }>;

const places = z.coerce.number().int().min(1).max(MOST_RESERVED);

/** A chosen day lasts until midnight, or until substitutions end if they end on that day. */
const endOfDay = (day: string, group: Group): Moment => {
  const midnight = atWarsaw(addDays(day, 1), '00:00');
  const latest = substitutionEnd(group);
  return atWarsaw(day, '00:00') < latest ? Math.min(midnight, latest) : midnight;
};

const reservePage = (c: Context<HttpEnv>, { group }: GroupListing, { token, fields, errors }: Shown) => {
  const language = c.get('language');
  const { reserve, errorPrefix } = institutionWords(language);
  const latest = dayAndTime(language, substitutionEnd(group));
  return institutionPage(
    c,
    { title: reserve.title, back: groupPath(group.id, 'book'), errors },
    <>
      <h1 class="govuk-heading-l">{reserve.title}</h1>
      <SummaryList rows={groupRows(language, group)} />
      <p class="govuk-body">{reserve.intro}</p>
      <Form action={groupPath(group.id, 'reserve')} hidden={{ token }}>
        <TextInput
          id="places"
          name="places"
          inputmode="numeric"
          width={5}
          label={reserve.places}
          value={one(fields, 'places')}
          error={errors.fields['places']}
          errorPrefix={errorPrefix}
        />
        <TextInput
          id="until"
          name="until"
          width={10}
          label={reserve.until}
          hint={`${reserve.untilExample} ${reserve.untilHint(latest)}`}
          value={one(fields, 'until')}
          error={errors.fields['until']}
          errorPrefix={errorPrefix}
        />
        <Button>{reserve.submit}</Button>
      </Form>
    </>,
  );
};

/** The form that asks how many places are wanted, and until when they wait for names. */
export const askReservation = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withGroup(parts, c, (listing) => {
    const token = ownToken(parts, institution, groupPath(listing.group.id, 'reserve'));
    return reservePage(c, listing, { token, fields: new Map(), errors: NO_ERRORS });
  });

/** Keeps the places, all or none. Sent again, it keeps no further one. */
export const doReserve = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withGroup(parts, c, async (listing) => {
    const { reserve } = institutionWords(c.get('language'));
    const { group } = listing;
    const form = await readOwnForm(parts, c, institution);
    if (form.requestId === undefined) {
      return reservePage(c, listing, { ...form, errors: form.errors ?? NO_ERRORS });
    }
    const count = places.safeParse(one(form.fields, 'places'));
    const day = calendarDate.safeParse(one(form.fields, 'until').trim());
    if (!count.success || !day.success) {
      const errors = {
        ...(count.success ? {} : { places: reserve.errors.places(MOST_RESERVED) }),
        ...(day.success ? {} : { until: reserve.errors.until }),
      };
      return reservePage(c, listing, { ...form, errors: errorsOf(errors) });
    }
    const done = await reservePlaces(parts, institution, {
      groupId: group.id,
      places: count.data,
      until: endOfDay(day.data, group),
      batchId: form.requestId,
    });
    if (!done.ok) return staffRefused(c, done.refusal);
    parts.log({ event: 'places-reserved', group: group.id, institution: institution.id, places: count.data });
    return c.redirect(`${STAFF}?done=reserved`, 303);
  });
