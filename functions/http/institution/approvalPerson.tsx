import type { Language } from '../../domain/participant.ts';
import { seatOf } from '../../domain/registration.ts';
import { approvalWords } from '../../i18n/approval.ts';
import { deadline } from '../../i18n/deadline.ts';
import { date, number } from '../../i18n/format.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { Approvals, AskedPerson } from '../../use-cases/viewApprovals.ts';
import { Radios } from '../components/choices.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { TextInput } from '../components/textInput.tsx';
import { type Fields, type FormErrors, one } from '../forms.ts';
import { answerField, nameOf, whyField } from './approvalForm.ts';

/** What a form shows: what was typed before, and what is wrong with it. */
export type ApprovalState = { readonly fields: Fields; readonly errors: FormErrors; readonly token: string };

export type ApprovalProps = Readonly<{ language: Language; view: Approvals; state: ApprovalState }>;

/** Where somebody is who is asked about: what an answer is about. */
const standingText = (
  language: Language,
  { standing }: AskedPerson,
  { seatsKept }: Approvals,
  id: string,
) => {
  const words = approvalWords(language);
  if (standing.kind === 'waiting') return words.waiting(number(language, standing.place));
  return seatsKept.has(id) ? words.kept : words.notKept;
};

/** The reason of a refusal. */
export const Why = (props: Readonly<{ id: string; language: Language; state: ApprovalState }>) => {
  const { id, language, state } = props;
  const words = approvalWords(language);
  return (
    <TextInput
      id={id}
      name={id}
      label={words.why}
      hint={words.whyHint}
      maxlength={300}
      value={one(state.fields, id)}
      error={state.errors.fields[id]}
      errorPrefix={institutionWords(language).errorPrefix}
    />
  );
};

/** What is asked about one person, with the two answers. */
export const OnePerson = (props: ApprovalProps & Readonly<{ person: AskedPerson }>) => {
  const { language, state, person, view } = props;
  const { registration } = person;
  const words = approvalWords(language);
  const id = seatOf(registration);
  const until = registration.approval?.kind === 'asked' ? registration.approval.until : 0;
  const field = answerField(id);
  return (
    <section aria-labelledby={`person-${id}`}>
      <h3 class="govuk-heading-m" id={`person-${id}`}>
        {nameOf(person)}
      </h3>
      <SummaryList
        rows={[
          { key: words.position, value: domainWords(language).positions[registration.position] },
          { key: words.registered, value: date(language, registration.createdAt) },
          { key: words.standing, value: standingText(language, person, view, id) },
          { key: words.until, value: deadline(language, until) },
        ]}
      />
      <Radios
        id={field}
        name={field}
        legend={`${words.answer}: ${nameOf(person)}`}
        legendSize="s"
        value={one(state.fields, field)}
        items={[
          { value: 'agree', text: words.agree },
          { value: 'refuse', text: words.refuse },
          { value: 'later', text: words.later },
        ]}
        error={state.errors.fields[field]}
        errorPrefix={institutionWords(language).errorPrefix}
      />
      <Why id={whyField(id)} language={language} state={state} />
    </section>
  );
};
