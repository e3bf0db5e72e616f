import type { Context } from 'hono';
import { groupId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { previewReopening } from '../../use-cases/reopenGroup.ts';
import { type GroupPeople, viewPeople } from '../../use-cases/viewPeople.ts';
import { BackLink } from '../components/backLink.tsx';
import { LinkButton } from '../components/button.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { doneOf } from './done.ts';
import { DoneBanner } from './doneBanner.tsx';
import { failurePage } from './failures.tsx';
import { AboutGroup, SignUpSettings } from './groupFacts.tsx';
import { groupPath } from './groups.tsx';
import { GroupStateTag } from './groupState.tsx';
import type { AdminParts } from './parts.ts';
import { PeopleLists } from './people.tsx';
import { HOME } from './returnPath.ts';
import type { Session } from './session.ts';

/** The one change that makes sense in the group's state; none for a group that has started or was cancelled. */
const Change = (props: Readonly<{ language: Language; view: GroupPeople; canReopen: boolean }>) => {
  const { language, view, canReopen } = props;
  const texts = adminWords(language).group;
  const path = groupPath(view.group.id);
  if (view.state === 'cancelled') return null;
  if (view.state !== 'closed') {
    return (
      <LinkButton href={`${path}/close`} kind="warning">
        {texts.close}
      </LinkButton>
    );
  }
  return canReopen ? (
    <LinkButton href={`${path}/reopen`} kind="secondary">
      {texts.reopen}
    </LinkButton>
  ) : null;
};

const GroupView = (props: Readonly<{ language: Language; view: GroupPeople; canReopen: boolean }>) => {
  const { language, view } = props;
  const texts = adminWords(language);
  const { group, ledger, state } = view;
  return (
    <>
      <span class="govuk-caption-l">{group.programmeTitle}</span>
      <h1 class="govuk-heading-l">{texts.groups.title(group.courseTitle, group.number)}</h1>
      <p class="govuk-body">
        <GroupStateTag state={state} language={language} />
      </p>
      {group.example && <p class="govuk-body-s">{texts.group.example}</p>}
      <Change {...props} />
      <h2 class="govuk-heading-m">{texts.group.aboutHeading}</h2>
      <AboutGroup language={language} group={group} ledger={ledger} />
      <h2 class="govuk-heading-m">{texts.group.settingsHeading}</h2>
      <SignUpSettings language={language} ledger={ledger} />
      <h2 class="govuk-heading-l">{texts.people.heading}</h2>
      <PeopleLists language={language} lists={view} />
    </>
  );
};

/** One group: its seats, its rules, its people. */
export const groupPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const id = groupId.safeParse(c.req.param('groupId'));
  const found = id.success ? await viewPeople(parts, id.data) : undefined;
  if (found?.ok !== true) return failurePage(c, 'notFound', { session });
  const { group, ledger } = found.value;
  const canReopen = previewReopening(group, ledger, parts.clock()).ok;
  const texts = adminWords(language);
  return adminPage(
    c,
    {
      title: texts.groups.title(group.courseTitle, group.number),
      session,
      wide: true,
      before: <BackLink href={HOME} text={texts.group.back} />,
    },
    <>
      <DoneBanner
        language={language}
        news={doneOf(parts, group.id, c.req.query('done'))}
        view={found.value}
      />
      <GroupView language={language} view={found.value} canReopen={canReopen} />
    </>,
  );
};
