import * as z from 'zod';

/** What became of a stampede. `places` are the places on the waiting list that were told, in order. */
export type Tally = {
  readonly confirmed: number;
  readonly places: readonly number[];
  /** Refusals by the last part of their problem type. */
  readonly refused: Readonly<Record<string, number>>;
  readonly serverErrors: number;
  readonly seconds: number;
};

const answer = z.union([
  z
    .object({
      standing: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('seated') }),
        z.object({ kind: z.literal('waiting'), place: z.number() }),
      ]),
    })
    .transform(({ standing }) => standing),
  z.object({ type: z.string(), status: z.number() }).transform(({ type, status }) => ({
    kind: 'problem' as const,
    type: type.replace(/^.*\//, ''),
    status,
  })),
]);

/** A name of letters alone for each number. */
const nameOf = (number: number): string =>
  `Osoba${String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

const body = (number: number, institutionId: string): string =>
  JSON.stringify({
    institutionId,
    position: 'pracownik_socjalny',
    language: 'pl',
    details: {
      firstName: 'Próbna',
      lastName: nameOf(number),
      email: `osoba${number}@proba.example`,
      informationRead: true,
    },
  });

/** Lets many different people register for one group at the same instant, over HTTP, and counts the answers. */
export const stampede = async (
  origin: string,
  group: string,
  { people, institutionId }: { readonly people: number; readonly institutionId: string },
): Promise<Tally> => {
  const address = `${origin}/api/v1/groups/${group}/registrations`;
  const post = async (number: number) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body(number, institutionId),
    });
    return answer.parse(await response.json());
  };
  const from = performance.now();
  const answers = await Promise.all(Array.from({ length: people }, (_, number) => post(number)));
  const seconds = (performance.now() - from) / 1000;
  const problems = answers.flatMap((told) => (told.kind === 'problem' ? [told] : []));
  const refused: Record<string, number> = {};
  for (const { type } of problems) refused[type] = (refused[type] ?? 0) + 1;
  return {
    confirmed: answers.filter(({ kind }) => kind === 'seated').length,
    places: answers
      .flatMap((told) => (told.kind === 'waiting' ? [told.place] : []))
      .toSorted((a, b) => a - b),
    refused,
    serverErrors: problems.filter(({ status }) => status >= 500).length,
    seconds,
  };
};
