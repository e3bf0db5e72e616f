import { Hono } from 'hono';
import { programmeId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import type { Course } from '../../domain/programme.ts';
import { frameWords } from '../../i18n/frame.ts';
import { pageWords } from '../../i18n/pages.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import { browsePublicGroups } from '../../use-cases/publicGroups.ts';
import { BackLink } from '../components/backLink.tsx';
import { GroupList } from '../components/groupList.tsx';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { page } from '../layoutFor.tsx';
import { Figures } from './figures.tsx';
import { groupCard } from './groupFacts.tsx';
import { InPolish } from './inPolish.tsx';
import { ProgrammeFacts } from './programmeFacts.tsx';
import { ProgrammeLogos } from './programmeLogos.tsx';
import { closedListNames, Rules } from './rules.tsx';

type CoursesProps = {
  readonly language: Language;
  readonly courses: readonly Course[];
  readonly groups: readonly GroupListing[];
};

const Courses = ({ language, courses, groups }: CoursesProps) => {
  const text = pageWords(language).programme;
  return (
    <>
      <h2 class="govuk-heading-l">{text.courses}</h2>
      {courses.length === 0 && <p class="govuk-body">{text.noGroups}</p>}
      {courses.map((course) => {
        const own = groups.filter(({ group }) => group.courseId === course.id);
        return (
          <>
            <h3 class="govuk-heading-m">
              <InPolish language={language}>{course.title}</InPolish>
            </h3>
            {own.length === 0 ? (
              <p class="govuk-body">{text.noGroupsInCourse}</p>
            ) : (
              <GroupList groups={own.map((listing) => groupCard(language, listing))} />
            )}
          </>
        );
      })}
    </>
  );
};

/** A programme's own page: its trainings and dates, who may take part, who runs and pays it, and its figures. */
export const programmePage = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/programmes/:programmeId', async (c) => {
    const id = programmeId.safeParse(c.req.param('programmeId'));
    const programme = id.success ? await parts.programmes.programme(id.data) : undefined;
    if (programme === undefined) return c.notFound();
    const language = c.get('language');
    const [courses, groups, names] = await Promise.all([
      parts.programmes.courses(programme.id),
      browsePublicGroups(parts, { programmeId: programme.id }),
      closedListNames(parts.directory, programme.rules),
    ]);
    const words = pageWords(language);
    return page(
      c,
      {
        title: programme.title,
        wide: true,
        before: <BackLink href="/" text={frameWords(language).navigation.groups} />,
      },
      <>
        <ProgrammeLogos language={language} programme={programme} />
        <h1 class="govuk-heading-l">
          <InPolish language={language}>{programme.title}</InPolish>
        </h1>
        <Courses language={language} courses={courses} groups={groups} />
        <h2 class="govuk-heading-l">{words.programme.who}</h2>
        <Rules language={language} programme={programme} names={names} />
        <ProgrammeFacts language={language} programme={programme} />
        <Figures language={language} programme={programme} />
      </>,
    );
  });
  return app;
};
