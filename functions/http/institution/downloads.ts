import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import { startOf } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { warsawDate, warsawTime } from '../../domain/time.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { words as domainWords } from '../../i18n/words.ts';
import type { Sheet } from '../../use-cases/sheet.ts';
import { type StaffGroup, type StaffView, viewStaff } from '../../use-cases/viewStaff.ts';
import type { HttpEnv } from '../context.ts';
import { whereText } from '../pages/groupFacts.tsx';
import { memberStatus } from './memberStatus.ts';
import type { InstitutionParts } from './parts.ts';

const rowsOf = (language: Language, view: StaffGroup): Sheet['rows'] => {
  const { group } = view;
  const start = startOf(group);
  return view.people.map((member) => {
    const { details, position, createdAt } = member.registration;
    return [
      details.lastName,
      details.firstName,
      details.email,
      domainWords(language).positions[position],
      group.courseTitle,
      group.number,
      `${warsawDate(start)} ${warsawTime(start)}`,
      whereText(language, group),
      memberStatus(language, view, member).text,
      warsawDate(createdAt),
    ];
  });
};

const sheetOf = (language: Language, { upcoming, past }: StaffView): Sheet => {
  const { staff, change } = institutionWords(language);
  const header = [
    change.lastName,
    change.firstName,
    staff.email,
    staff.position,
    staff.course,
    staff.group,
    staff.when,
    staff.where,
    staff.status,
    staff.since,
  ];
  return {
    title: staff.title,
    rows: [header, ...[...upcoming, ...past].flatMap((view) => rowsOf(language, view))],
  };
};

/** Tells the browser to keep the answer as a file, named after the page. */
const asFile = (c: Context<HttpEnv>, extension: string, type: string): void => {
  const { file } = institutionWords(c.get('language')).staff;
  c.header('content-type', type);
  c.header('content-disposition', `attachment; filename="${file}.${extension}"`);
};

/** Everybody of the institution, upcoming and past, as CSV. */
export const downloadCsv = async (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) => {
  const sheet = sheetOf(c.get('language'), await viewStaff(parts, institution));
  asFile(c, 'csv', 'text/csv; charset=utf-8');
  return c.body(parts.sheets.csv(sheet));
};

/** The same as an Excel workbook. */
export const downloadXlsx = async (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  institution: Institution,
) => {
  const sheet = sheetOf(c.get('language'), await viewStaff(parts, institution));
  asFile(c, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  return c.body(parts.sheets.xlsx(sheet));
};
