import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { startOf } from '../../domain/group.ts';
import { peopleWaiting, seatsTaken } from '../../domain/ledger.ts';
import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { date, number } from '../../i18n/format.ts';
import { type GroupSeats, viewGroups } from '../../use-cases/viewGroups.ts';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { filterOf, GroupsChoice, isFiltered } from './groupsFilter.tsx';
import { GroupStateTag } from './groupState.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

export const groupPath = (id: string): string => `/admin/groups/${id}`;

/** One group in a line. The town is in the link, because a course and a number are often the same in two towns. */
const rowOf = (language: Language, { group, ledger, state }: GroupSeats): readonly Child[] => {
  const { facts, groups } = adminWords(language);
  const place = group.venue.address === null ? facts.online : group.venue.town;
  return [
    <>
      <a class="govuk-link" href={groupPath(group.id)}>
        {groups.title(group.courseTitle, group.number)}, {place}
      </a>
      <span class="zapisy-table__note">{group.programmeTitle}</span>
    </>,
    <GroupStateTag state={state} language={language} />,
    facts.seatsTaken(seatsTaken(ledger), ledger.capacity),
    ledger.waitingLimit === 0 ? facts.noWaitingList : number(language, peopleWaiting(ledger)),
    date(language, ledger.closesAt),
    date(language, startOf(group)),
  ];
};

type SectionProps = Readonly<{ heading: string; language: Language; groups: readonly GroupSeats[] }>;

const Section = ({ heading, language, groups }: SectionProps) => {
  const { facts, groups: texts } = adminWords(language);
  return (
    <Table
      compact
      caption={
        <>
          {heading} <span class="govuk-caption-m">{texts.found(groups.length)}</span>
        </>
      }
      columns={[
        { heading: texts.group },
        { heading: facts.state },
        { heading: facts.seats, numeric: true },
        { heading: facts.waiting, numeric: true },
        { heading: facts.signUpUntil },
        { heading: facts.firstDay },
      ]}
      rows={groups.map((entry) => rowOf(language, entry))}
    />
  );
};

/** All groups that the coordinator looks after, with their seats. */
export const groupsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const texts = adminWords(language).groups;
  const chosen = filterOf(c);
  const view = await viewGroups(parts, coordinatorOf(session), chosen);
  const { upcoming, started } = view;
  const none = upcoming.length + started.length === 0;
  return adminPage(
    c,
    { title: texts.heading, session, wide: true },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <GroupsChoice language={language} chosen={chosen} view={view} />
      {none && <p class="govuk-body">{isFiltered(chosen) ? texts.none : texts.noneAtAll}</p>}
      {upcoming.length > 0 && <Section heading={texts.upcoming} language={language} groups={upcoming} />}
      {started.length > 0 && <Section heading={texts.started} language={language} groups={started} />}
    </>,
  );
};
