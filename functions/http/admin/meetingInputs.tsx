import * as z from 'zod';
import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { voivodeship } from '../../domain/voivodeship.ts';
import { words } from '../../i18n/words.ts';
import { aText, meetings } from './changeFields.ts';
import { type FormState, LineInput, LinesInput, ListInput } from './changeInputs.tsx';

/** The fields that say when and where a group meets, in the order of the page. */
export const meetingFields = {
  sessions: meetings,
  town: aText,
  address: z.string().trim().max(200, 'too-long'),
  voivodeship: z
    .string()
    .refine((text) => voivodeship.safeParse(text).success, 'not-chosen')
    .pipe(voivodeship),
};

type Typed = Pick<Group['venue'], 'town' | 'voivodeship'> & { readonly address: string };

/** The venue that was typed; without an address it is online. */
export const venueOf = ({ town, address, voivodeship: region }: Typed): Group['venue'] => ({
  town,
  address: address === '' ? null : address,
  voivodeship: region,
});

/** Where a group meets, as it stands in the fields. */
export const venueInitial = ({ venue }: Group) => ({
  town: venue.town,
  address: venue.address ?? '',
  voivodeship: venue.voivodeship,
});

export const MeetingInputs = (props: Readonly<{ language: Language; state: FormState }>) => {
  const names = words(props.language).voivodeships;
  const regions = voivodeship.options.map((value) => ({ value, text: names[value] }));
  return (
    <>
      <LinesInput {...props} name="sessions" hint="sessionsHint" />
      <LineInput {...props} name="town" />
      <LineInput {...props} name="address" hint="addressHint" />
      <ListInput {...props} name="voivodeship" options={regions} />
    </>
  );
};
