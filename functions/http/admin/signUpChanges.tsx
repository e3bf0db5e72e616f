import * as z from 'zod';
import { type Ledger, peopleWaiting, seatsTaken, takesWaiters } from '../../domain/ledger.ts';
import { freeSeats } from '../../domain/signUp.ts';
import { closeGroup } from '../../use-cases/closeGroup.ts';
import { openGroup } from '../../use-cases/openGroup.ts';
import { previewReopening, reopenGroup } from '../../use-cases/reopenGroup.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { momentField, optionalMoment, readFields } from './changeFields.ts';
import { MomentInput } from './changeInputs.tsx';
import { type Change, type GroupSubject, outcomeOf, type Work } from './changes.ts';

const standing = ({ ledger }: GroupPeople, { words }: Work): string =>
  words.facts.standing(seatsTaken(ledger), ledger.capacity, peopleWaiting(ledger));

const openForm = z.object({ opensAt: optionalMoment });

export const OPEN: Change<GroupSubject> = {
  kind: 'open',
  button: 'primary',
  ask: ({ words }, { view: { ledger } }) => {
    if (ledger.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    if (ledger.state === 'open') return { kind: 'already' };
    if (ledger.state !== 'draft') {
      return { kind: 'refused', refusal: { kind: 'wrong-state', state: ledger.state } };
    }
    return { kind: 'question', facts: [words.facts.drafted, words.facts.signUpUntil(ledger.closesAt)] };
  },
  form: {
    initial: ({ view }) => ({ opensAt: momentField(view.ledger.opensAt) }),
    Inputs: (props) => <MomentInput {...props} name="opensAt" hint="opensAtHint" />,
  },
  act: async ({ parts, coordinator, words }, { view }, fields) => {
    const read = readFields(openForm, fields, words);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    return outcomeOf(await openGroup(parts, coordinator, view.group.id, read.value.opensAt));
  },
};

export const CLOSE: Change<GroupSubject> = {
  kind: 'close',
  button: 'warning',
  ask: (work, { view }) => {
    const { state } = view.ledger;
    if (state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    if (state === 'draft') return { kind: 'refused', refusal: { kind: 'wrong-state', state } };
    if (state === 'closed' || state === 'confirmed' || view.state === 'closed') return { kind: 'already' };
    return { kind: 'question', facts: [standing(view, work)], warning: work.words.facts.closeWarning };
  },
  act: async ({ parts, coordinator }, { view }) =>
    outcomeOf(await closeGroup(parts, coordinator, view.group.id)),
};

/** What newcomers would find. */
const prospect = ({ parts, words: { facts } }: Work, ledger: Ledger): string => {
  const free = freeSeats(ledger, parts.clock());
  if (free > 0) return facts.free(free);
  return takesWaiters(ledger) ? facts.noneFree : facts.noneFreeNoList;
};

export const REOPEN: Change<GroupSubject> = {
  kind: 'reopen',
  button: 'primary',
  ask: (work, { view }) => {
    const { group, ledger } = view;
    const now = work.parts.clock();
    const until = previewReopening(group, ledger, now);
    if (!until.ok) return { kind: 'refused', refusal: until.refusal };
    if (ledger.state === 'open' && now < ledger.closesAt) return { kind: 'already' };
    const facts = [standing(view, work), prospect(work, ledger), work.words.facts.until(until.value)];
    return { kind: 'question', facts };
  },
  act: async ({ parts, coordinator }, { view }) =>
    outcomeOf(await reopenGroup(parts, coordinator, view.group.id)),
};
