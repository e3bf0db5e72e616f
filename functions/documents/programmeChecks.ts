import type { Contradiction } from '../domain/fileMistake.ts';
import { peopleQuota } from '../domain/quota.ts';
import type { ExampleGroup } from './exampleSchema.ts';
import { type ProgrammeFile, quotaOf, ruleText } from './programmeSchema.ts';

export type Path = readonly (string | number)[];
export type Found = { readonly path: Path; readonly contradiction: Contradiction };

/** The indexes of values that occurred before. */
const repeated = (values: readonly (string | number)[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

const inGroup = (group: ExampleGroup, path: Path): Found[] => {
  const found: Found[] = [];
  const add = (contradiction: Contradiction, ...under: Path) =>
    found.push({ path: [...path, ...under], contradiction });
  let previous = Number.NEGATIVE_INFINITY;
  for (const [index, { day, from, to }] of group.sessions.entries()) {
    if (from >= to) add('session-ends-before-start', 'sessions', index, 'to');
    if (day <= previous) add('sessions-out-of-order', 'sessions', index, 'day');
    previous = day;
  }
  if (group.closes_day <= group.opens_day) add('closes-before-opening', 'closes_day');
  const first = group.sessions[0];
  if (first !== undefined && group.closes_day >= first.day) add('closes-after-first-session', 'closes_day');
  if (group.limit_lifts_day !== null) {
    const { opens_day: opens, closes_day: closes, limit_lifts_day: lifts } = group;
    if (group.per_institution === null) add('no-limit-to-lift', 'limit_lifts_day');
    else if (lifts <= opens || lifts >= closes) add('limit-lifts-outside-sign-up', 'limit_lifts_day');
  }
  if (group.minimum !== null && group.minimum.people > group.capacity) {
    add('minimum-above-capacity', 'minimum', 'people');
  }
  return found;
};

const inCourses = ({ example_courses: courses, thematic_blocks: blocks }: ProgrammeFile): Found[] => {
  const found: Found[] = [];
  const groups = courses.flatMap((course, at) =>
    course.groups.map((group, index) => ({ group, path: ['example_courses', at, 'groups', index] })),
  );
  for (const index of repeated(courses.map(({ id }) => id))) {
    found.push({ path: ['example_courses', index, 'id'], contradiction: 'doubled-id' });
  }
  for (const index of repeated(groups.map(({ group }) => group.id))) {
    found.push({ path: [...(groups[index]?.path ?? []), 'id'], contradiction: 'doubled-id' });
  }
  for (const [at, course] of courses.entries()) {
    if (course.block !== null && blocks !== null && !blocks.includes(course.block)) {
      found.push({ path: ['example_courses', at, 'block'], contradiction: 'unknown-block' });
    }
    for (const index of repeated(course.groups.map(({ number }) => number))) {
      const path = ['example_courses', at, 'groups', index, 'number'];
      found.push({ path, contradiction: 'doubled-number' });
    }
  }
  return [...found, ...groups.flatMap(({ group, path }) => inGroup(group, path))];
};

/** A rule keeps its wording in one text of this many characters. */
const LONGEST_RULE_TEXT = 300;

const inRules = ({ eligibility }: ProgrammeFile): Found[] =>
  eligibility.any_of.flatMap((rule, index) =>
    (ruleText(rule) ?? '').length > LONGEST_RULE_TEXT
      ? [{ path: ['eligibility', 'any_of', index], contradiction: 'text-and-variants-too-long' }]
      : [],
  );

const inQuotas = ({ quotas, regions }: ProgrammeFile): Found[] => {
  const limits = quotas ?? [];
  const outside = limits.flatMap((limit, index): Found[] =>
    regions !== null && limit.regions?.some((region) => !regions.includes(region))
      ? [{ path: ['quotas', index, 'regions'], contradiction: 'quota-outside-regions' }]
      : [],
  );
  const names = limits.map((limit) => peopleQuota(quotaOf(limit)).id);
  return [
    ...outside,
    ...repeated(names).map((index): Found => ({ path: ['quotas', index], contradiction: 'doubled-quota' })),
  ];
};

/** Contradictions between values of one file: figures that do not add up, doubled ids, times in the wrong order. */
export const contradictionsIn = (file: ProgrammeFile): readonly Found[] => {
  const found: Found[] = [];
  const { people, dates } = file;
  const { total, women, men } = people ?? { total: 0, women: null, men: null };
  if (women !== null && men !== null && women + men !== total) {
    found.push({ path: ['people', 'total'], contradiction: 'women-and-men-differ-from-total' });
  }
  if (dates.start !== null && dates.end !== null && dates.end < dates.start) {
    found.push({ path: ['dates', 'end'], contradiction: 'end-before-start' });
  }
  return [...found, ...inQuotas(file), ...inRules(file), ...inCourses(file)];
};
