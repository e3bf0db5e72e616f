import * as z from 'zod';
import { seatsInUse, seatsOffered, seatsTaken } from '../../domain/ledger.ts';
import { changeCapacity } from '../../use-cases/changeCapacity.ts';
import { readFields, reason, wholeNumber } from './changeFields.ts';
import { NumberInput, WhyInput } from './changeInputs.tsx';
import type { Change, GroupSubject } from './changes.ts';

const form = z.object({ capacity: wholeNumber, why: reason });

export const CAPACITY: Change<GroupSubject> = {
  kind: 'capacity',
  button: 'primary',
  ask: ({ words: { facts } }, { view: { group, ledger, reserved } }) => {
    if (ledger.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    const now = facts.seatsNow(
      {
        taken: seatsTaken(ledger),
        offered: seatsOffered(ledger) - reserved.length,
        reserved: reserved.length,
      },
      ledger.capacity,
    );
    const least = group.belowTaken === 'allow' ? facts.belowAllowed : facts.belowRefused(seatsInUse(ledger));
    return { kind: 'question', facts: [now, facts.raising, least] };
  },
  form: {
    initial: ({ view }) => ({ capacity: String(view.ledger.capacity) }),
    Inputs: (props) => (
      <>
        <NumberInput {...props} name="capacity" />
        <WhyInput {...props} optional />
      </>
    ),
  },
  act: async ({ parts, coordinator, words }, { view }, fields) => {
    const read = readFields(form, fields, words);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    const result = await changeCapacity(parts, coordinator, view.group.id, read.value);
    if (!result.ok) return { kind: 'refused', refusal: result.refusal };
    const { changed, over } = result.value;
    return { kind: 'made', changed, ...(over > 0 ? { over } : {}) };
  },
};
