import * as z from 'zod';
import { asOf } from '../../domain/lapse.ts';
import { peopleWaiting, seatsToGive } from '../../domain/ledger.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { offerNext } from '../../use-cases/offerNext.ts';
import { formError } from '../forms.ts';
import { readFields, wholeNumber } from './changeFields.ts';
import { NumberInput } from './changeInputs.tsx';
import type { Change, GroupSubject } from './changes.ts';

/** Sent twice, the form must not offer twice as many seats: it is good for the ledger that it was asked about. */
const form = z.object({ count: wholeNumber, revision: wholeNumber });

/** Seats that could go to people who wait, at a moment. */
const toGive = ({ ledger }: GroupPeople, now: number): number => seatsToGive(asOf(ledger, now));

export const OFFER_NEXT: Change<GroupSubject> = {
  kind: 'offer-next',
  button: 'primary',
  ask: ({ parts, words: { facts } }, { view }) => {
    const { ledger } = view;
    if (ledger.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    const waiting = peopleWaiting(ledger);
    if (waiting === 0) return { kind: 'refused', refusal: { kind: 'nobody-waiting' } };
    const free = toGive(view, parts.clock());
    if (free === 0) return { kind: 'refused', refusal: { kind: 'no-free-seat', waiting } };
    return { kind: 'question', facts: [facts.freeAndWaiting(free, waiting), facts.offerNext] };
  },
  form: {
    initial: () => ({ count: '1' }),
    Inputs: (props) => (
      <>
        <input type="hidden" name="revision" value={String(props.subject.view.ledger.revision)} />
        <NumberInput {...props} name="count" />
      </>
    ),
  },
  act: async ({ parts, coordinator, words }, { view }, fields) => {
    const read = readFields(form, fields, words);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    const { count, revision } = read.value;
    if (revision !== view.ledger.revision) {
      return { kind: 'mistakes', errors: formError(words.facts.changedSince) };
    }
    const result = await offerNext(parts, coordinator, view.group.id, count, revision);
    if (!result.ok) return { kind: 'refused', refusal: result.refusal };
    const { offered, asked } = result.value;
    return { kind: 'made', changed: offered > 0, offered, asked };
  },
};
