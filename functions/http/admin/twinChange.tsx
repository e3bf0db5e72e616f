import * as z from 'zod';
import { peopleWaiting } from '../../domain/ledger.ts';
import { type Voivodeship, voivodeship } from '../../domain/voivodeship.ts';
import { words } from '../../i18n/words.ts';
import { makeTwin } from '../../use-cases/makeTwin.ts';
import { aMoment, aText, meetings, readFields, reason, wholeNumber } from './changeFields.ts';
import { LineInput, LinesInput, ListInput, MomentInput, NumberInput, WhyInput } from './changeInputs.tsx';
import type { Change, GroupSubject, InputsProps } from './changes.ts';

/** The fields in the order of the page. */
const form = z.object({
  sessions: meetings,
  town: aText,
  address: z.string().trim().max(200, 'too-long'),
  voivodeship: z
    .string()
    .refine((text) => voivodeship.safeParse(text).success, 'not-chosen')
    .pipe(voivodeship),
  capacity: wholeNumber,
  closesAt: aMoment,
  why: reason,
});

const regionsIn = (language: InputsProps<GroupSubject>['language']) => {
  const names = words(language).voivodeships;
  return voivodeship.options.map((value: Voivodeship) => ({ value, text: names[value] }));
};

const TwinInputs = ({ language, state }: InputsProps<GroupSubject>) => {
  const props = { language, state };
  return (
    <>
      <LinesInput {...props} name="sessions" hint="sessionsHint" />
      <LineInput {...props} name="town" />
      <LineInput {...props} name="address" hint="addressHint" />
      <ListInput {...props} name="voivodeship" options={regionsIn(language)} />
      <NumberInput {...props} name="capacity" />
      <MomentInput {...props} name="closesAt" />
      <WhyInput {...props} optional />
    </>
  );
};

/** What the new group takes over unless something else is typed. */
const initial = ({ view: { group, ledger } }: GroupSubject) => ({
  town: group.venue.town,
  address: group.venue.address ?? '',
  voivodeship: group.venue.voivodeship,
  capacity: String(ledger.capacity),
});

export const TWIN: Change<GroupSubject> = {
  kind: 'twin',
  button: 'primary',
  ask: ({ words: { facts } }, { view: { ledger } }) => {
    const waiting = peopleWaiting(ledger);
    return waiting === 0
      ? { kind: 'refused', refusal: { kind: 'nobody-waiting' } }
      : { kind: 'question', facts: [facts.twin(waiting)] };
  },
  form: { initial, Inputs: TwinInputs },
  act: async ({ parts, coordinator, words: texts }, { view }, fields) => {
    const read = readFields(form, fields, texts);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    const { town, address, voivodeship: region, ...plan } = read.value;
    const venue = { town, address: address === '' ? null : address, voivodeship: region };
    const result = await makeTwin(parts, coordinator, view.group.id, { ...plan, venue });
    if (!result.ok) return { kind: 'refused', refusal: result.refusal };
    const { group, offered } = result.value;
    return { kind: 'made', changed: true, groupId: group.id, offered };
  },
};
