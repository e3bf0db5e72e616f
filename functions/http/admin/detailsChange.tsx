import * as z from 'zod';
import type { Group } from '../../domain/group.ts';
import { peopleWaiting, seatsInUse } from '../../domain/ledger.ts';
import { warsawDate, warsawTime } from '../../domain/time.ts';
import { changeDetails } from '../../use-cases/changeDetails.ts';
import { momentField, optionalNumber, readFields, reason } from './changeFields.ts';
import { NumberInput, WhyInput } from './changeInputs.tsx';
import { type Change, type GroupSubject, type InputsProps, outcomeOf } from './changes.ts';
import { MeetingInputs, meetingFields, venueInitial, venueOf } from './meetingInputs.tsx';

/** The fields in the order of the page. */
const form = z.object({ ...meetingFields, reminder: optionalNumber, followUp: optionalNumber, why: reason });

const DetailsInputs = (props: InputsProps<GroupSubject>) => (
  <>
    <MeetingInputs {...props} />
    <NumberInput {...props} name="reminder" hint="emptyIsNever" />
    <NumberInput {...props} name="followUp" hint="emptyIsNever" />
    <WhyInput {...props} hint="whyDetailsHint" />
  </>
);

/** Meetings as they stand in the field; each ends on the day on which it starts. */
const meetingLines = ({ sessions }: Group): string =>
  sessions
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map(({ startsAt, endsAt }) => `${momentField(startsAt)}–${warsawTime(endsAt).replace(/^0/, '')}`)
    .join('\n');

const numberField = (value: number | null): string => (value === null ? '' : String(value));

/** A field shows one day for each meeting: one that ends on another day can only be typed anew. */
const isShown = ({ sessions }: Group): boolean =>
  sessions.every(({ startsAt, endsAt }) => warsawDate(startsAt) === warsawDate(endsAt));

const initial = ({ view: { group } }: GroupSubject) => ({
  sessions: isShown(group) ? meetingLines(group) : '',
  ...venueInitial(group),
  reminder: numberField(group.letterDays.reminder),
  followUp: numberField(group.letterDays.followUp),
});

export const DETAILS: Change<GroupSubject> = {
  kind: 'details',
  button: 'primary',
  ask: ({ words: { facts } }, { view: { ledger } }) => {
    if (ledger.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    const concerned = seatsInUse(ledger) + peopleWaiting(ledger);
    return { kind: 'question', facts: concerned === 0 ? [] : [facts.details(concerned)] };
  },
  form: { initial, Inputs: DetailsInputs },
  act: async ({ parts, coordinator, words }, { view }, fields) => {
    const read = readFields(form, fields, words);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    const { sessions, reminder, followUp, why, ...place } = read.value;
    const letterDays = { reminder, followUp };
    const details = { sessions, venue: venueOf(place), letterDays, why };
    return outcomeOf(await changeDetails(parts, coordinator, view.group.id, details));
  },
};
