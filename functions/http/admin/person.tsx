import type { Context } from 'hono';
import type { CoordinatorFact } from '../../domain/explainToCoordinator.ts';
import type { Language } from '../../domain/participant.ts';
import { newestFirst, seatOf } from '../../domain/registration.ts';
import { adminWords } from '../../i18n/admin.ts';
import { adminViewWords } from '../../i18n/adminViews.ts';
import { coordinatorFactText } from '../../i18n/coordinatorFactText.ts';
import { statusText } from '../../i18n/historyText.ts';
import { explainToOwnCoordinator } from '../../use-cases/explainRegistration.ts';
import { type SuppressedAddress, suppressedAddresses } from '../../use-cases/suppressedAddresses.ts';
import { type NoticeView, viewNotices } from '../../use-cases/viewNotices.ts';
import type { Person } from '../../use-cases/viewPeople.ts';
import { BackLink } from '../components/backLink.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import type { PersonSubject } from './changes.ts';
import { failurePage } from './failures.tsx';
import { PersonActions, personActionsOf } from './groupActions.tsx';
import { groupPath } from './groups.tsx';
import { ActTable } from './history.tsx';
import { NoticeTable, Suppressed } from './notices.tsx';
import type { AdminParts } from './parts.ts';
import { nameOf, refOf } from './personChanges.tsx';
import { coordinatorOf, type Session } from './session.ts';
import { addressOf, findPerson } from './subjects.ts';

const Why = (
  props: Readonly<{ language: Language; facts: readonly CoordinatorFact[]; stopHours: number }>,
) => {
  const { language, facts, stopHours } = props;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {facts
        .flatMap((fact) => coordinatorFactText(language, fact, stopHours))
        .map((text) => (
          <li>{text}</li>
        ))}
    </ul>
  );
};

/** What became of the registration, the newest first; also of the person's earlier attempts. */
const historyOf = (language: Language, { registration }: Person) =>
  newestFirst(registration).map((entry) => ({ ...entry, what: statusText(language, entry.status) }));

type ViewProps = Readonly<{
  language: Language;
  subject: PersonSubject;
  facts: readonly CoordinatorFact[];
  notices: readonly NoticeView[];
  suppressed: readonly SuppressedAddress[];
  session: Session;
  now: number;
}>;

const PersonView = ({ language, subject, facts, notices, suppressed, session, now }: ViewProps) => {
  const { view, person } = subject;
  const texts = adminViewWords(language).person;
  const { groups } = adminWords(language);
  const { group } = view;
  const acts = historyOf(language, person);
  return (
    <>
      <span class="govuk-caption-l">{groups.title(group.courseTitle, group.number)}</span>
      <h1 class="govuk-heading-l">{nameOf(person)}</h1>
      <h2 class="govuk-heading-m">{texts.why}</h2>
      <Why language={language} facts={facts} stopHours={group.offers.stopHours} />
      <h2 class="govuk-heading-m">{texts.actions}</h2>
      {personActionsOf(view, person, now).length === 0 && <p class="govuk-body">{texts.noActions}</p>}
      <PersonActions language={language} view={view} now={now} person={person} name={nameOf(person)} />
      {acts.length > 0 && (
        <ActTable language={language} session={session} caption={texts.history} acts={acts} />
      )}
      <Suppressed language={language} addresses={suppressed} again={`${addressOf(subject)}/mail-again`} />
      <NoticeTable language={language} notices={notices} />
    </>
  );
};

/** One person of a group: where they are and why, what can be done, and what became of the mails about it. */
export const personPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const found = await findPerson(c, parts, session);
  if (!found.ok) return failurePage(c, 'notFound', { session });
  const subject = found.value;
  const { view, person } = subject;
  const coordinator = coordinatorOf(session);
  const { registration } = person;
  const [explained, notices, suppressed] = await Promise.all([
    explainToOwnCoordinator(parts, coordinator, refOf(person)),
    viewNotices(parts, coordinator, registration.groupId, seatOf(registration)),
    suppressedAddresses(parts, registration),
  ]);
  return adminPage(
    c,
    {
      title: nameOf(person),
      session,
      wide: true,
      before: <BackLink href={groupPath(view.group.id)} text={adminWords(language).backToGroup} />,
    },
    <PersonView
      language={language}
      subject={subject}
      facts={explained.ok ? explained.value.facts : []}
      notices={notices.ok ? notices.value : []}
      suppressed={suppressed}
      session={session}
      now={parts.clock()}
    />,
  );
};
