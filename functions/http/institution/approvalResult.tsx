import type { Context } from 'hono';
import type { Language } from '../../domain/participant.ts';
import { assertNever } from '../../domain/result.ts';
import { approvalWords } from '../../i18n/approval.ts';
import { number } from '../../i18n/format.ts';
import type { Decided } from '../../use-cases/decideApproval.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { APPROVAL } from './addresses.ts';
import { nameOf } from './approvalForm.ts';
import { institutionPage } from './institutionPage.tsx';

type Saved = Extract<Decided['result'], { ok: true }>['value'];

/** What an answer meant for the person: a seat, a place, or nothing. */
const meaning = (language: Language, { approval, standing }: Saved): string => {
  const { outcomes } = approvalWords(language);
  if (approval.kind === 'refused') return outcomes.refused;
  switch (standing.kind) {
    case 'seated':
    case 'offered':
      return outcomes[standing.kind];
    case 'waiting':
      return outcomes.waiting(number(language, standing.place));
    case 'held':
    case 'awaiting-approval':
      return outcomes.pending;
    case 'gone':
    case 'absent':
      return outcomes.noSeat;
    default:
      return assertNever(standing);
  }
};

const rowOf = (language: Language, { registration, result }: Decided): readonly string[] => {
  const { decisions, by, notSaved } = approvalWords(language);
  const name = nameOf({ registration });
  if (!result.ok) return [name, '', notSaved[result.refusal.kind]];
  const { approval } = result.value;
  return [name, `${decisions[approval.kind]}${by[approval.by]}`, meaning(language, result.value)];
};

/** Says what was decided and what it meant. Sent again, the same answers come to the same page. */
export const resultPage = (c: Context<HttpEnv>, decided: readonly Decided[]) => {
  const language = c.get('language');
  const words = approvalWords(language);
  const isWhole = decided.every(({ result }) => result.ok);
  const title = isWhole ? words.result : words.resultMixed;
  return institutionPage(
    c,
    { title, languagePath: APPROVAL },
    <>
      <Panel outcome={isWhole ? 'seated' : 'pending'} title={title} />
      <Table
        caption={words.resultTable}
        columns={[words.name, words.answer, words.standing].map((heading) => ({ heading }))}
        rows={decided.map((one) => rowOf(language, one))}
      />
      <LinkButton href={APPROVAL} kind="secondary">
        {words.back}
      </LinkButton>
    </>,
  );
};
