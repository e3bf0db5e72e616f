import type { Context } from 'hono';
import { endOf, startOf } from '../../domain/group.ts';
import { peopleWaiting, seatsTaken } from '../../domain/ledger.ts';
import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { type GroupSeats, viewGroups } from '../../use-cases/viewGroups.ts';
import { type GroupCard, GroupList } from '../components/groupList.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { filterOf, GroupsChoice, isFiltered } from './groupsFilter.tsx';
import { GroupStateTag } from './groupState.tsx';
import type { AdminParts } from './parts.ts';
import type { Session } from './session.ts';

export const groupPath = (id: string): string => `/admin/groups/${id}`;

const cardOf = (language: Language, { group, ledger, state }: GroupSeats): GroupCard => {
  const { facts, groups } = adminWords(language);
  const waiting =
    ledger.waitingLimit === 0 ? facts.noWaitingList : facts.waitingPeople(peopleWaiting(ledger));
  return {
    href: groupPath(group.id),
    title: groups.title(group.courseTitle, group.number),
    overline: group.programmeTitle,
    state: <GroupStateTag state={state} language={language} />,
    facts: [
      { term: facts.seats, value: facts.seatsTaken(seatsTaken(ledger), ledger.capacity) },
      { term: facts.waiting, value: waiting },
      { term: facts.signUpUntil, value: dayAndTime(language, ledger.closesAt) },
      { term: facts.when, value: facts.dates(startOf(group), endOf(group)) },
      { term: facts.where, value: group.venue.address === null ? facts.online : group.venue.town },
    ],
  };
};

type SectionProps = Readonly<{ heading: string; language: Language; groups: readonly GroupSeats[] }>;

const Section = ({ heading, language, groups }: SectionProps) => (
  <section>
    <h2 class="govuk-heading-m">
      {heading} <span class="govuk-caption-m">{adminWords(language).groups.found(groups.length)}</span>
    </h2>
    <GroupList groups={groups.map((entry) => cardOf(language, entry))} />
  </section>
);

/** The coordinator's first page: all groups with their seats. */
export const groupsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const texts = adminWords(language).groups;
  const chosen = filterOf(c);
  const view = await viewGroups(parts, chosen);
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
