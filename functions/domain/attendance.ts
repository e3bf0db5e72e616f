import type { Group } from './group.ts';

/** One person with a seat in one group that took place, and whether they came. */
export type AttendanceRow = {
  /** The keyed fingerprint of the person in the programme: the same in all its groups. */
  readonly person: string;
  /** How the person is shown, last name first. */
  readonly name: string;
  readonly group: Group;
  /** `null` while nobody has written it down. */
  readonly attended: boolean | null;
};

/** One person with the rows of all groups that they attended. */
export type PersonAttending = {
  readonly person: string;
  readonly name: string;
  readonly rows: readonly AttendanceRow[];
};

/**
 * The figures of a programme, each as the rows behind it: the figure is how many there are, so that it cannot differ
 * from what is listed.
 */
export type Figures = {
  /** Who came where: one for each person in each group. */
  readonly participations: readonly AttendanceRow[];
  /** Who came at all: one for each person, in whatever number of groups. */
  readonly people: readonly PersonAttending[];
  /** Of whom nothing is written down yet: they count in neither figure. */
  readonly unrecorded: readonly AttendanceRow[];
};

/** Counts participations and unique persons, in the order of the rows. Who was absent counts in neither. */
export const figuresOf = (rows: readonly AttendanceRow[]): Figures => {
  const participations = rows.filter(({ attended }) => attended === true);
  const people = new Map<string, PersonAttending>();
  for (const row of participations) {
    const { person, name } = row;
    const known = people.get(person) ?? { person, name, rows: [] };
    people.set(person, { ...known, rows: [...known.rows, row] });
  }
  return {
    participations,
    people: [...people.values()],
    unrecorded: rows.filter(({ attended }) => attended === null),
  };
};
