import { recordAgreement } from '../../use-cases/recordAgreement.ts';
import { one } from '../forms.ts';
import { WhyInput } from './changeInputs.tsx';
import type { Change, PersonSubject } from './changes.ts';
import { refOf, whoFact } from './personChanges.tsx';

/** Records that the institution has agreed on paper. */
export const AGREE: Change<PersonSubject> = {
  kind: 'agree',
  button: 'primary',
  ask: (work, { view, person }) => {
    const { approval } = person.registration;
    if (view.ledger.state === 'cancelled') return { kind: 'refused', refusal: { kind: 'group-cancelled' } };
    if (approval?.kind === 'agreed') return { kind: 'already' };
    if (approval?.kind !== 'asked') return { kind: 'refused', refusal: { kind: 'approval-not-asked' } };
    return { kind: 'question', facts: [whoFact(work, person), work.words.facts.agree] };
  },
  form: {
    initial: () => ({}),
    Inputs: ({ language, state }) => <WhyInput language={language} state={state} />,
  },
  act: async ({ parts, coordinator }, { person }, fields) => {
    const result = await recordAgreement(parts, coordinator, refOf(person), one(fields, 'why'));
    return result.ok
      ? { kind: 'made', changed: result.value.changed }
      : { kind: 'refused', refusal: result.refusal };
  },
};
