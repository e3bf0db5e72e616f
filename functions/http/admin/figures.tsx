import type { Context } from 'hono';
import type { AttendanceRow, Figures } from '../../domain/attendance.ts';
import { type Group, startOf } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { adminWords } from '../../i18n/admin.ts';
import { attendanceWords } from '../../i18n/attendance.ts';
import { date, number } from '../../i18n/format.ts';
import { ownProgrammes, viewFigures } from '../../use-cases/viewFigures.ts';
import { FilterForm } from '../components/form.tsx';
import { Select } from '../components/select.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import { Details, InsetText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { attendancePath } from './attendanceSaved.ts';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import { FIGURES } from './returnPath.ts';
import { coordinatorOf, type Session } from './session.ts';

const nameOfGroup = (language: Language, { courseTitle, number: of, venue }: Group): string => {
  const { facts, groups } = adminWords(language);
  const town = venue.address === null ? facts.online : venue.town;
  return `${groups.title(courseTitle, of)}, ${town}`;
};

const GroupLink = ({ language, group }: Readonly<{ language: Language; group: Group }>) => (
  <a class="govuk-link" href={groupPath(group.id)}>
    {nameOfGroup(language, group)}
  </a>
);

type FiguresProps = Readonly<{ language: Language; figures: Figures }>;

const Participations = ({ language, figures: { participations } }: FiguresProps) => {
  const { figures: texts } = attendanceWords(language);
  if (participations.length === 0) return null;
  return (
    <Details summary={texts.behindParticipations(participations.length)}>
      <Table
        compact
        caption={texts.participationsName}
        columns={[{ heading: texts.person }, { heading: texts.group }, { heading: texts.startsAt }]}
        rows={participations.map(({ name, group }) => [
          name,
          <GroupLink language={language} group={group} />,
          date(language, startOf(group)),
        ])}
      />
    </Details>
  );
};

const People = ({ language, figures: { people } }: FiguresProps) => {
  const { figures: texts } = attendanceWords(language);
  if (people.length === 0) return null;
  return (
    <Details summary={texts.behindPeople(people.length)}>
      <Table
        compact
        caption={texts.peopleName}
        columns={[
          { heading: texts.person },
          { heading: texts.participationsName },
          { heading: texts.groups },
        ]}
        rows={people.map(({ name, rows }) => [
          name,
          number(language, rows.length),
          rows.map(({ group }, index) => (
            <>
              {index > 0 && <br />}
              <GroupLink language={language} group={group} />
            </>
          )),
        ])}
      />
    </Details>
  );
};

const groupsIn = (rows: readonly AttendanceRow[]): readonly Group[] => [
  ...new Map(rows.map(({ group }) => [group.id, group] as const)).values(),
];

/** The groups where somebody's attendance is still to be written down, each with a link to where it is done. */
const Unrecorded = ({ language, figures: { unrecorded } }: FiguresProps) => {
  const { figures: texts } = attendanceWords(language);
  if (unrecorded.length === 0) return null;
  const people = new Set(unrecorded.map(({ person }) => person));
  return (
    <InsetText>
      <p class="govuk-body">{texts.unrecorded(people.size)}</p>
      <ul class="govuk-list">
        {groupsIn(unrecorded).map((group) => (
          <li>
            <a class="govuk-link" href={attendancePath(group.id)}>
              {nameOfGroup(language, group)}, {date(language, startOf(group))}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
};

const TwoFigures = (props: FiguresProps) => {
  const { figures: texts } = attendanceWords(props.language);
  const { participations, people } = props.figures;
  const told = (amount: string, hint: string) => (
    <>
      <strong>{amount}</strong>
      <br />
      {hint}
    </>
  );
  return (
    <>
      <SummaryList
        rows={[
          {
            key: texts.participationsName,
            value: told(texts.participations(participations.length), texts.participationsHint),
          },
          { key: texts.peopleName, value: told(texts.people(people.length), texts.peopleHint) },
        ]}
      />
      <Unrecorded {...props} />
      <Participations {...props} />
      <People {...props} />
    </>
  );
};

type ChoiceProps = Readonly<{ language: Language; programmes: readonly Programme[]; chosen: Programme }>;

const ProgrammeChoice = ({ language, programmes, chosen }: ChoiceProps) => {
  const { figures: texts } = attendanceWords(language);
  return programmes.length < 2 ? null : (
    <FilterForm
      label={texts.filterLabel}
      heading={texts.filterHeading}
      action={FIGURES}
      submitText={texts.show}
    >
      <Select
        id="programme"
        name="programme"
        label={texts.programme}
        value={chosen.id}
        options={programmes.map(({ id, title }) => ({ value: id, text: title }))}
      />
    </FilterForm>
  );
};

/** Participations and unique persons of one of the coordinator's programmes, each with the rows behind it. */
export const figuresPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const { figures: texts } = attendanceWords(language);
  const coordinator = coordinatorOf(session);
  const programmes = await ownProgrammes(parts, coordinator);
  const chosen = programmes.find(({ id }) => id === c.req.query('programme')) ?? programmes[0];
  const figures = chosen === undefined ? undefined : await viewFigures(parts, coordinator, chosen.id);
  return adminPage(
    c,
    { title: texts.heading, session, wide: true },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <p class="govuk-body">{chosen === undefined ? texts.none : texts.intro}</p>
      {chosen !== undefined && (
        <ProgrammeChoice language={language} programmes={programmes} chosen={chosen} />
      )}
      {chosen !== undefined && figures !== undefined && (
        <>
          <h2 class="govuk-heading-m">{chosen.title}</h2>
          <TwoFigures language={language} figures={figures} />
        </>
      )}
    </>,
  );
};
