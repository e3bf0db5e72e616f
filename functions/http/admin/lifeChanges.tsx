import { peopleWaiting, seatsTaken } from '../../domain/ledger.ts';
import { cancelGroup } from '../../use-cases/cancelGroup.ts';
import { confirmGroup } from '../../use-cases/confirmGroup.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { one } from '../forms.ts';
import { WhyInput } from './changeInputs.tsx';
import { type Change, type GroupSubject, outcomeOf, type Work } from './changes.ts';

const standing = ({ words }: Work, { ledger }: GroupPeople): string =>
  words.facts.standing(seatsTaken(ledger), ledger.capacity, peopleWaiting(ledger));

const factsBeforeConfirming = (work: Work, view: GroupPeople): readonly string[] => {
  const { minimum } = view.group;
  const taken = seatsTaken(view.ledger);
  return [
    standing(work, view),
    ...(minimum !== null && taken < minimum.people
      ? [work.words.facts.belowMinimum(taken, minimum.people)]
      : []),
  ];
};

export const CONFIRM: Change<GroupSubject> = {
  kind: 'confirm',
  button: 'primary',
  ask: (work, { view }) => {
    const { state } = view.ledger;
    if (state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    if (state === 'draft') return { kind: 'refused', refusal: { kind: 'wrong-state', state } };
    if (state === 'confirmed') return { kind: 'already' };
    const facts = factsBeforeConfirming(work, view);
    return { kind: 'question', facts, warning: work.words.facts.confirmWarning };
  },
  act: async ({ parts, coordinator }, { view }) =>
    outcomeOf(await confirmGroup(parts, coordinator, view.group.id)),
};

export const CANCEL: Change<GroupSubject> = {
  kind: 'cancel',
  button: 'warning',
  ask: (work, { view }) =>
    view.ledger.state === 'cancelled'
      ? { kind: 'already' }
      : { kind: 'question', facts: [standing(work, view)], warning: work.words.facts.cancelWarning },
  form: {
    initial: () => ({}),
    Inputs: ({ language, state }) => <WhyInput language={language} state={state} />,
  },
  act: async ({ parts, coordinator }, { view }, fields) =>
    outcomeOf(await cancelGroup(parts, coordinator, view.group.id, one(fields, 'why'))),
};
