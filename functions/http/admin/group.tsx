import type { Context } from 'hono';
import type { Language } from '../../domain/participant.ts';
import type { Moment } from '../../domain/time.ts';
import { adminWords } from '../../i18n/admin.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { BackLink } from '../components/backLink.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { doneOf } from './done.ts';
import { DoneBanner } from './doneBanner.tsx';
import { failurePage } from './failures.tsx';
import { GroupActions } from './groupActions.tsx';
import { AboutGroup } from './groupFacts.tsx';
import { SignUpSettings } from './groupSettings.tsx';
import { GroupStateTag } from './groupState.tsx';
import type { AdminParts } from './parts.ts';
import { PeopleLists } from './people.tsx';
import { GROUPS } from './returnPath.ts';
import type { Session } from './session.ts';
import { findGroup } from './subjects.ts';

type ViewProps = Readonly<{ language: Language; view: GroupPeople; now: Moment }>;

const GroupView = (props: ViewProps) => {
  const { language, view, now } = props;
  const texts = adminWords(language);
  const { group, state } = view;
  return (
    <>
      <span class="govuk-caption-l">{group.programmeTitle}</span>
      <h1 class="govuk-heading-l">{texts.groups.title(group.courseTitle, group.number)}</h1>
      <p class="govuk-body">
        <GroupStateTag state={state} language={language} />
      </p>
      {group.example && <p class="govuk-body-s">{texts.group.example}</p>}
      <GroupActions language={language} view={view} now={now} />
      <h2 class="govuk-heading-m">{texts.group.aboutHeading}</h2>
      <AboutGroup language={language} view={view} now={now} />
      <h2 class="govuk-heading-m">{texts.group.settingsHeading}</h2>
      <SignUpSettings language={language} view={view} />
      <h2 class="govuk-heading-l">{texts.people.heading}</h2>
      <PeopleLists {...props} />
    </>
  );
};

/** One group: its seats, its rules, its people, and what can be done. */
export const groupPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const found = await findGroup(c, parts, session);
  if (!found.ok) return failurePage(c, 'notFound', { session });
  const { view } = found.value;
  const { group } = view;
  const texts = adminWords(language);
  return adminPage(
    c,
    {
      title: texts.groups.title(group.courseTitle, group.number),
      session,
      wide: true,
      before: <BackLink href={GROUPS} text={texts.group.back} />,
    },
    <>
      <DoneBanner language={language} news={doneOf(parts, group.id, c.req.query('done'))} view={view} />
      <GroupView language={language} view={view} now={parts.clock()} />
    </>,
  );
};
