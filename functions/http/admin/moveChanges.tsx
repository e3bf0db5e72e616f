import * as z from 'zod';
import { attemptOf, groupId, registrationKeyOf, seatId } from '../../domain/ids.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { swapPeople } from '../../use-cases/swapPeople.ts';
import { transferPerson } from '../../use-cases/transferPerson.ts';
import { one } from '../forms.ts';
import { readFields, reason } from './changeFields.ts';
import { ListInput, WhyInput } from './changeInputs.tsx';
import {
  type Asking,
  type Change,
  type InputsProps,
  outcomeOf,
  type PersonSubject,
  type Work,
} from './changes.ts';
import { peopleIn, targetGroups } from './moveTargets.ts';
import { refOf, whoFact } from './personChanges.tsx';
import { addressOf } from './subjects.ts';

const groupField = z
  .string()
  .refine((text) => groupId.safeParse(text).success, 'not-chosen')
  .pipe(groupId);

const seatField = z
  .string()
  .refine((text) => seatId.safeParse(text).success, 'not-chosen')
  .pipe(seatId);

/** Only who has a seat can be moved. */
const askWith = (work: Work, { person }: PersonSubject, fact: string): Asking =>
  person.standing.kind === 'seated'
    ? { kind: 'question', facts: [whoFact(work, person), fact] }
    : { kind: 'refused', refusal: { kind: 'not-seated', standing: person.standing } };

const transferForm = z.object({ target: groupField, why: reason });

const TransferInputs = ({ language, state, choices }: InputsProps<PersonSubject>) => (
  <>
    <ListInput language={language} state={state} name="target" options={choices} />
    <WhyInput language={language} state={state} />
  </>
);

export const TRANSFER: Change<PersonSubject> = {
  kind: 'transfer',
  button: 'primary',
  ask: (work, subject) => askWith(work, subject, work.words.facts.transfer),
  form: { initial: () => ({}), choices: targetGroups, Inputs: TransferInputs },
  act: async ({ parts, coordinator, words }, { person }, fields) => {
    const read = readFields(transferForm, fields, words);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    const { target, why } = read.value;
    return outcomeOf(await transferPerson(parts, coordinator, refOf(person), target, why));
  },
};

const swapForm = z.object({ target: groupField, other: seatField, why: reason });

const SwapInputs = ({ language, subject, state, choices }: InputsProps<PersonSubject>) => {
  const { facts } = adminChangeWords(language);
  return (
    <>
      <input type="hidden" name="target" value={one(state.values, 'target')} />
      {choices.length === 0 && <p class="govuk-body">{facts.noneToSwap}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={`${addressOf(subject)}/swap`}>
          {facts.otherGroup}
        </a>
      </p>
      <ListInput language={language} state={state} name="other" options={choices} />
      <WhyInput language={language} state={state} />
    </>
  );
};

export const SWAP: Change<PersonSubject> = {
  kind: 'swap',
  button: 'primary',
  ask: (work, subject) => askWith(work, subject, work.words.facts.swapGroup),
  form: {
    first: 'target',
    initial: (_, query) => ({ target: one(query, 'target') }),
    choices: (work, subject, fields) => {
      const target = one(fields, 'target');
      return target === '' ? targetGroups(work, subject) : peopleIn(work, target);
    },
    Inputs: SwapInputs,
  },
  act: async ({ parts, coordinator, words }, { person }, fields) => {
    const read = readFields(swapForm, fields, words);
    if (!read.ok) return { kind: 'mistakes', errors: read.refusal };
    const { target, other, why } = read.value;
    const otherRef = { groupId: target, key: registrationKeyOf(other), attempt: attemptOf(other) };
    return outcomeOf(await swapPeople(parts, coordinator, refOf(person), otherRef, why));
  },
};
