import type { Context } from 'hono';
import { startOf, type Group } from '../../domain/group.ts';
import type { CourseId, ProgrammeId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { warsawMonth } from '../../domain/time.ts';
import { type Voivodeship, VOIVODESHIPS } from '../../domain/voivodeship.ts';
import type { GroupFilter } from '../../use-cases/browseGroups.ts';
import type { HttpEnv } from '../context.ts';

export const FILTER_NAMES = ['programme', 'voivodeship', 'course', 'month', 'free'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What the box for free seats sends. */
export const FREE_ONLY = '1';

/** What can be chosen: of courses and months those that have groups, so that no choice is known to be empty. */
export type FilterChoices = {
  readonly programmes: readonly Programme[];
  readonly voivodeships: readonly Voivodeship[];
  readonly courses: readonly { readonly id: CourseId; readonly title: string }[];
  readonly months: readonly string[];
};

export type ReadFilter = {
  readonly filter: GroupFilter;
  /** The values as they stand in the address, unknown ones left out. */
  readonly values: Partial<Record<FilterName, string>>;
  /** Filters whose value is none of the choices: they are ignored, and the page says so. */
  readonly ignored: readonly FilterName[];
};

/** The choices that a list of groups allows. */
export const filterChoices = (programmes: readonly Programme[], groups: readonly Group[]): FilterChoices => {
  const titles = new Map(groups.map(({ courseId, courseTitle }) => [courseId, courseTitle]));
  const courses = [...titles].map(([id, title]) => ({ id, title }));
  return {
    programmes,
    voivodeships: VOIVODESHIPS,
    courses: courses.toSorted((a, b) => a.title.localeCompare(b.title, 'pl')),
    months: [...new Set(groups.map((group) => warsawMonth(startOf(group))))].toSorted(),
  };
};

/** Reads the filter from the address. A value that nobody was offered is ignored and named, never an error. */
export const readFilter = (c: Context<HttpEnv>, choices: FilterChoices): ReadFilter => {
  const given = (name: FilterName): string => c.req.query(name) ?? '';
  const programmeId: ProgrammeId | undefined = choices.programmes.find(
    ({ id }) => id === given('programme'),
  )?.id;
  const filter = {
    programmeId,
    voivodeship: choices.voivodeships.find((code) => code === given('voivodeship')),
    courseId: choices.courses.find(({ id }) => id === given('course'))?.id,
    month: choices.months.find((month) => month === given('month')),
    freeOnly: given('free') === FREE_ONLY,
  };
  const known: Readonly<Record<FilterName, string | undefined>> = {
    programme: programmeId,
    voivodeship: filter.voivodeship,
    course: filter.courseId,
    month: filter.month,
    free: filter.freeOnly ? FREE_ONLY : undefined,
  };
  const values: Partial<Record<FilterName, string>> = {};
  for (const name of FILTER_NAMES) if (known[name] !== undefined) values[name] = known[name];
  const ignored = FILTER_NAMES.filter((name) => given(name) !== '' && known[name] === undefined);
  return { filter, values, ignored };
};
