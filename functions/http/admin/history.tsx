import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Act } from '../../domain/act.ts';
import { groupId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { adminViewWords } from '../../i18n/adminViews.ts';
import { date, time } from '../../i18n/format.ts';
import { changeText, statusText } from '../../i18n/historyText.ts';
import { type HistoryItem, viewHistory } from '../../use-cases/viewHistory.ts';
import { BackLink } from '../components/backLink.tsx';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { failurePage } from './failures.tsx';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

/** Characters of an account's id that tell people apart; names of others are not kept. */
const SHORT_ID = 8;

/** Who did something, as the reader knows them. */
export const actorText = (language: Language, by: Act['by'], session: Session): string => {
  const { history } = adminViewWords(language);
  if (by === 'participant' || by === 'system') return history[by];
  if (by.startsWith('institution:')) return history.institution(by.slice('institution:'.length));
  const id = by.slice('coordinator:'.length);
  return id === session.sub && session.name !== undefined
    ? history.you(session.name)
    : history.coordinator(id.slice(0, SHORT_ID));
};

const whatOf = (language: Language, item: HistoryItem): Child => {
  const { history } = adminViewWords(language);
  if (item.kind === 'person') {
    const { lastName, firstName } = item.registration.details;
    return history.person(`${lastName} ${firstName}`, statusText(language, item.status));
  }
  return item.changes.map((change, index) => (
    <>
      {index > 0 && <br />}
      {changeText(language, change)}
    </>
  ));
};

type ActTableProps = Readonly<{
  language: Language;
  session: Session;
  caption: string;
  acts: readonly (Act & { readonly what: Child })[];
}>;

/** What was done, one act a row: when, what, by whom and why. */
export const ActTable = ({ language, session, caption, acts }: ActTableProps) => {
  const { history: texts } = adminViewWords(language);
  const headings = [texts.when, texts.what, texts.who, texts.why];
  return (
    <Table
      caption={caption}
      columns={headings.map((heading) => ({ heading }))}
      rows={acts.map(({ at, by, why, what }) => [
        `${date(language, at)}, ${time(language, at)}`,
        what,
        actorText(language, by, session),
        why ?? (by.startsWith('coordinator:') ? texts.noReason : '–'),
      ])}
    />
  );
};

/** All that happened in a group, the newest first. */
export const historyPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const id = groupId.safeParse(c.req.param('groupId'));
  const found = id.success ? await viewHistory(parts, coordinatorOf(session), id.data) : undefined;
  if (found?.ok !== true || !id.success) return failurePage(c, 'notFound', { session });
  const { history: texts } = adminViewWords(language);
  const acts = found.value.map((item) => ({ ...item, what: whatOf(language, item) }));
  return adminPage(
    c,
    {
      title: texts.heading,
      session,
      wide: true,
      before: <BackLink href={groupPath(id.data)} text={adminWords(language).backToGroup} />,
    },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      {acts.length === 0 ? (
        <p class="govuk-body">{texts.none}</p>
      ) : (
        <ActTable language={language} session={session} caption={texts.caption} acts={acts} />
      )}
    </>,
  );
};
