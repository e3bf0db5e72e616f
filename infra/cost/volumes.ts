import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';

const count = z.number().nullish();
const file = z.object({
  id: z.string(),
  dates: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    end_text: z.string().nullable(),
    published: z.string().nullable(),
  }),
  people: z.object({ total: z.number() }).nullable(),
  participations: count,
  groups: z.object({ total: z.number() }).nullable(),
  forms: z.array(z.object({ people: count, participations: count })).nullable(),
  example_courses: z.array(z.object({ groups: z.array(z.object({ capacity: z.number() })) })),
});
type File = z.infer<typeof file>;

/** How many people a programme gives seats to in a year, and from which of its figures that follows. */
export type Volume = {
  readonly programme: string;
  readonly seatsAYear: number;
  readonly from: 'participations' | 'groups' | 'people' | 'examples';
};

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** The end as a date or, where only a sentence names it, the last day of the year in it. */
const endOf = ({ end, end_text: sentence }: File['dates']): string | undefined => {
  const year = /\d{4}/.exec(sentence ?? '')?.[0];
  return end ?? (year === undefined ? undefined : `${year}-12-31`);
};

const yearsOf = ({ id, dates }: File): number => {
  const [from, to] = [dates.start ?? dates.published, endOf(dates)];
  if (from === null || to === undefined) throw new Error(`How long does the programme ${id} take?`);
  return (Date.parse(to) - Date.parse(from)) / YEAR;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * The nearest to a number of sign-ups that a programme has published: participations, of each form or else its people;
 * groups, each as large as its examples are on average; people; or, without any figure, the seats of its examples.
 */
const seatsOf = ({ participations, groups, people, forms, example_courses: courses }: File) => {
  const known = sum((forms ?? []).map((form) => form.participations ?? form.people ?? 0));
  if (typeof participations === 'number') return { seats: participations, from: 'participations' } as const;
  if (known > 0) return { seats: known, from: 'participations' } as const;
  const examples = courses.flatMap((course) => course.groups.map(({ capacity }) => capacity));
  const mean = sum(examples) / examples.length;
  if (groups !== null) return { seats: groups.total * mean, from: 'groups' } as const;
  if (people !== null) return { seats: people.total, from: 'people' } as const;
  return { seats: sum(examples), from: 'examples' } as const;
};

const FOLDER = new URL('../programmes/', import.meta.url);

/** The volumes of the programme files, by their names. */
export const readVolumes = async (): Promise<readonly Volume[]> => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const programme = file.parse(parse(await readFile(new URL(name, FOLDER), 'utf8')));
      const { seats, from } = seatsOf(programme);
      return { programme: programme.id, seatsAYear: seats / yearsOf(programme), from };
    }),
  );
};
