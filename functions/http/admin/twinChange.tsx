import * as z from 'zod';
import { peopleWaiting } from '../../domain/ledger.ts';
import { makeTwin } from '../../use-cases/makeTwin.ts';
import { aMoment, readFields, reason, wholeNumber } from './changeFields.ts';
import { MomentInput, NumberInput, WhyInput } from './changeInputs.tsx';
import type { Change, GroupSubject, InputsProps } from './changes.ts';
import { MeetingInputs, meetingFields, venueInitial, venueOf } from './meetingInputs.tsx';

/** The fields in the order of the page. */
const form = z.object({ ...meetingFields, capacity: wholeNumber, closesAt: aMoment, why: reason });

const TwinInputs = ({ language, state }: InputsProps<GroupSubject>) => {
  const props = { language, state };
  return (
    <>
      <MeetingInputs {...props} />
      <NumberInput {...props} name="capacity" />
      <MomentInput {...props} name="closesAt" />
      <WhyInput {...props} optional />
    </>
  );
};

/** What the new group takes over unless something else is typed. */
const initial = ({ view: { group, ledger } }: GroupSubject) => ({
  ...venueInitial(group),
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
    const { sessions, capacity, closesAt, why, ...place } = read.value;
    const plan = { sessions, venue: venueOf(place), capacity, closesAt, why };
    const result = await makeTwin(parts, coordinator, view.group.id, plan);
    if (!result.ok) return { kind: 'refused', refusal: result.refusal };
    const { group, offered } = result.value;
    return { kind: 'made', changed: true, groupId: group.id, offered };
  },
};
