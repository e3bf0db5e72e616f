import { seatOf } from '../../domain/registration.ts';
import { offerSeat } from '../../use-cases/offerSeat.ts';
import { setPriority } from '../../use-cases/setPriority.ts';
import type { Person } from '../../use-cases/viewPeople.ts';
import { Checkboxes } from '../components/choices.tsx';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { changeRefusalText } from '../../i18n/changeRefusalText.ts';
import { errorsOf, one } from '../forms.ts';
import { WhyInput } from './changeInputs.tsx';
import {
  type Asking,
  type Change,
  type InputsProps,
  outcomeOf,
  type PersonSubject,
  type Work,
} from './changes.ts';

export const nameOf = ({ registration: { details } }: Person): string =>
  `${details.lastName} ${details.firstName}`;

/** Who it is, as the first line of the question. */
export const whoFact = ({ words }: Work, person: Person): string =>
  person.institution === undefined
    ? words.facts.personAlone(nameOf(person))
    : words.facts.person(nameOf(person), person.institution.name);

/** One attempt of a person in a group. */
export const refOf = ({ registration: { groupId, key, attempt } }: Person) => ({ groupId, key, attempt });

const refusedIn = ({ view }: PersonSubject): Asking | undefined =>
  view.ledger.state === 'cancelled' ? { kind: 'refused', refusal: { kind: 'group-cancelled' } } : undefined;

const OfferInputs = ({ language, state }: InputsProps<PersonSubject>) => {
  const { fields, errorPrefix } = adminChangeWords(language);
  return (
    <>
      <WhyInput language={language} state={state} />
      <Checkboxes
        id="beyondLimit"
        name="beyondLimit"
        legend={fields.beyondLimit}
        legendSize="s"
        hint={fields.beyondLimitHint}
        items={[{ value: 'yes', text: fields.beyondLimitItem }]}
        values={[one(state.values, 'beyondLimit')]}
        error={state.errors.fields['beyondLimit']}
        errorPrefix={errorPrefix}
        small
      />
    </>
  );
};

export const OFFER: Change<PersonSubject> = {
  kind: 'offer',
  button: 'primary',
  ask: (work, subject) => {
    const { standing } = subject.person;
    if (standing.kind === 'offered' || standing.kind === 'seated') return { kind: 'already' };
    const facts = [whoFact(work, subject.person), work.words.facts.handOver];
    return refusedIn(subject) ?? { kind: 'question', facts };
  },
  form: { initial: () => ({}), Inputs: OfferInputs },
  act: async ({ parts, coordinator, language }, { person }, fields) => {
    const beyondLimit = one(fields, 'beyondLimit') === 'yes';
    const result = await offerSeat(parts, coordinator, refOf(person), {
      why: one(fields, 'why'),
      beyondLimit,
    });
    if (!result.ok && result.refusal.kind === 'quota-full') {
      const { text } = changeRefusalText(language, result.refusal);
      return { kind: 'mistakes', errors: errorsOf({ beyondLimit: text }) };
    }
    const isOffered =
      !result.ok && result.refusal.kind === 'not-waiting' && result.refusal.standing.kind === 'offered';
    return isOffered ? { kind: 'made', changed: false } : outcomeOf(result);
  },
};

export const PRIORITY: Change<PersonSubject> = {
  kind: 'priority',
  button: 'primary',
  ask: (work, subject) => {
    const { view, person } = subject;
    const id = seatOf(person.registration);
    const place = Object.hasOwn(view.ledger.queue, id) ? view.ledger.queue[id] : undefined;
    if (place === undefined) {
      return { kind: 'refused', refusal: { kind: 'not-waiting', standing: person.standing } };
    }
    if (place <= 0) return { kind: 'already' };
    const facts = [whoFact(work, person), work.words.facts.priority];
    return refusedIn(subject) ?? { kind: 'question', facts };
  },
  form: {
    initial: () => ({}),
    Inputs: ({ language, state }) => <WhyInput language={language} state={state} />,
  },
  act: async ({ parts, coordinator }, { person }, fields) =>
    outcomeOf(await setPriority(parts, coordinator, refOf(person), one(fields, 'why'))),
};
