import { mailAgain } from '../../use-cases/mailAgain.ts';
import { one } from '../forms.ts';
import { WhyInput } from './changeInputs.tsx';
import type { Change, PersonSubject } from './changes.ts';
import { refOf, whoFact } from './personChanges.tsx';

/** Lets mail go again to an address that took none. */
export const MAIL_AGAIN: Change<PersonSubject> = {
  kind: 'mail-again',
  button: 'primary',
  ask: (work, { person }) => ({
    kind: 'question',
    facts: [whoFact(work, person), work.words.facts.mailAgain],
  }),
  form: {
    initial: () => ({}),
    Inputs: ({ language, state }) => <WhyInput language={language} state={state} />,
  },
  act: async ({ parts, coordinator }, { person }, fields) => {
    const result = await mailAgain(parts, coordinator, refOf(person), one(fields, 'why'));
    return result.ok
      ? { kind: 'made', changed: result.value.changed }
      : { kind: 'refused', refusal: result.refusal };
  },
};
