import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../domain/participant.ts';
import { seatOf } from '../../domain/registration.ts';
import { approvalWords } from '../../i18n/approval.ts';
import { deadline } from '../../i18n/deadline.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { Approvals, Clash } from '../../use-cases/viewApprovals.ts';
import { Button } from '../components/button.tsx';
import { Radios } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { NO_ERRORS, one } from '../forms.ts';
import { numberedGroup, whenText, whereText } from '../pages/groupFacts.tsx';
import { InPolish } from '../pages/inPolish.tsx';
import { APPROVAL } from './addresses.ts';
import { ALL, isOpen, nameOf, SHOWN, WHY_ALL } from './approvalForm.ts';
import { type ApprovalProps, type ApprovalState, OnePerson, Why } from './approvalPerson.tsx';
import { institutionPage } from './institutionPage.tsx';

const Training = ({ language, view: { group } }: ApprovalProps) => {
  const words = approvalWords(language);
  return (
    <>
      <h2 class="govuk-heading-m">{words.training}</h2>
      <SummaryList
        rows={[
          {
            key: words.course,
            value: (
              <>
                <InPolish language={language}>{group.courseTitle}</InPolish>, {numberedGroup(language, group)}
              </>
            ),
          },
          { key: words.when, value: whenText(language, group) },
          { key: words.where, value: whereText(language, group) },
        ]}
      />
    </>
  );
};

const clashRow = (language: Language, { registration, group }: Clash): readonly Child[] => [
  nameOf({ registration }),
  domainWords(language).positions[registration.position],
  <InPolish language={language}>{group.courseTitle}</InPolish>,
  whenText(language, group),
];

const Clashes = ({ language, view: { clashes } }: ApprovalProps) => {
  const words = approvalWords(language);
  return (
    <>
      <h2 class="govuk-heading-m">{words.clashes}</h2>
      {clashes.length === 0 ? (
        <p class="govuk-body">{words.noClashes}</p>
      ) : (
        <Table
          caption={words.clashTable}
          captionSize="s"
          columns={[words.name, words.position, words.course, words.when].map((heading) => ({ heading }))}
          rows={clashes.map((clash) => clashRow(language, clash))}
        />
      )}
    </>
  );
};

const Everybody = ({ language, state }: ApprovalProps) => {
  const words = approvalWords(language);
  return (
    <>
      <Radios
        id={ALL}
        name={ALL}
        legend={words.all}
        value={one(state.fields, ALL) || 'each'}
        items={[
          { value: 'each', text: words.each },
          { value: 'agree', text: words.agreeAll },
          { value: 'refuse', text: words.refuseAll },
        ]}
        error={state.errors.fields[ALL]}
        errorPrefix={institutionWords(language).errorPrefix}
      />
      <Why id={WHY_ALL} language={language} state={state} />
    </>
  );
};

const Questions = (props: ApprovalProps) => {
  const { language, view, state } = props;
  const words = approvalWords(language);
  const open = view.people.filter(isOpen);
  if (open.length === 0) return <InsetText>{words.none}</InsetText>;
  const shown = open.map(({ registration }) => seatOf(registration)).join(' ');
  return (
    <Form action={APPROVAL} hidden={{ token: state.token, [SHOWN]: shown }}>
      {open.length > 1 && <Everybody {...props} />}
      {open.map((person) => (
        <OnePerson {...props} person={person} />
      ))}
      <p class="govuk-body">{words.sendHint}</p>
      <Button>{words.send}</Button>
    </Form>
  );
};

const Answered = ({ language, view }: ApprovalProps) => {
  const words = approvalWords(language);
  const rows = view.people.flatMap((person) => {
    const { approval } = person.registration;
    if (approval === null || approval.kind === 'asked') return [];
    return [
      [nameOf(person), `${words.decisions[approval.kind]}${words.by[approval.by]}`, approval.why ?? ''],
    ];
  });
  if (rows.length === 0) return null;
  return (
    <Table
      caption={words.answered}
      columns={[words.name, words.answer, words.why].map((heading) => ({ heading }))}
      rows={rows}
    />
  );
};

/** Who, what, when, who else is away, and the answers: one page. It only reads. */
export const approvalPage = (c: Context<HttpEnv>, view: Approvals, state: ApprovalState) => {
  const language = c.get('language');
  const words = approvalWords(language);
  const [first] = view.people.flatMap(({ registration: { approval } }) =>
    approval?.kind === 'asked' ? [approval] : [],
  );
  const props = { language, view, state };
  return institutionPage(
    c,
    {
      title: words.title,
      errors: state.errors,
      ...(state.errors === NO_ERRORS ? {} : { languagePath: APPROVAL }),
    },
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {first !== undefined && (
        <p class="govuk-body">
          {words.intro(deadline(language, first.until))} {words.silence[first.silence]}
        </p>
      )}
      <Training {...props} />
      <Clashes {...props} />
      <Questions {...props} />
      <Answered {...props} />
    </>,
  );
};
