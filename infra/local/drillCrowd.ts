import { openStore } from '../../functions/entrypoints/openStore.ts';
import type { Variables } from './drillChecks.ts';
import type { Site } from './website.ts';

/** Groups of each programme that people come to, the smallest first, and how many come to each from one institution. */
const GROUPS = 1;
const FROM_EACH = 2;
/** Every so many of those who are answered give up the seat or the place. */
const LEAVES = 5;
/** What people say they are; who may take part in one programme may not in another. */
const POSITIONS = ['pracownik_socjalny', 'asystent_rodziny', 'kierownik_jednostki'] as const;

type Store = ReturnType<typeof openStore>;

const letters = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

const post = async (
  site: Site,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<Response> =>
  site.fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

const accessTokenIn = (answer: unknown): string => {
  const isAnswer = typeof answer === 'object' && answer !== null && 'accessToken' in answer;
  if (!isAnswer || typeof answer.accessToken !== 'string') throw new Error('The sign-up gave no access');
  return answer.accessToken;
};

/** The smallest groups of each programme in which anybody can sign up now. */
const openGroups = async ({ groups, ledgers }: Store, now: number): Promise<readonly string[]> => {
  const coming = await groups.groupsFrom(now);
  const glances = await ledgers.glanceAll(coming.map(({ id }) => id));
  const open = coming.flatMap(({ id, programmeId }) => {
    const ledger = glances.get(id);
    return ledger?.state === 'open' && ledger.opensAt <= now && ledger.closesAt > now
      ? [{ id, programmeId, capacity: ledger.capacity }]
      : [];
  });
  const sorted = open.toSorted((one, other) => one.capacity - other.capacity);
  return [...new Set(sorted.map(({ programmeId }) => programmeId))].flatMap((programme) =>
    sorted
      .filter(({ programmeId }) => programmeId === programme)
      .slice(0, GROUPS)
      .map(({ id }) => id),
  );
};

/**
 * People of every institution ask for a seat, one after the other. When all have been answered some of those who have a
 * seat or a place leave again, so that what they leave is offered to who waits. Throws when nobody was given either.
 */
export const letPeopleCome = async (
  site: Site,
  env: Variables,
  { now, institutions: most }: { readonly now: number; readonly institutions: number },
): Promise<void> => {
  const store = openStore(env);
  const institutions = (await store.directory.everyInstitution()).slice(0, most);
  const people = institutions.flatMap(({ id }) => Array.from({ length: FROM_EACH }, () => id));
  const accesses: string[] = [];
  let came = 0;
  for (const group of await openGroups(store, now)) {
    for (const institutionId of people) {
      came += 1;
      const details = {
        firstName: 'Osoba',
        lastName: letters(came),
        email: `osoba${came}@proba.example`,
        informationRead: true,
      };
      const position = POSITIONS[came % POSITIONS.length];
      const body = { institutionId, position, details };
      const answer = await post(site, `/groups/${group}/registrations`, {}, body);
      if (answer.status === 201) accesses.push(accessTokenIn(await answer.json()));
    }
  }
  if (accesses.length === 0) throw new Error('Nobody could sign up: such a sample proves nothing');
  for (const access of accesses.filter((_, index) => index % LEAVES === 0)) {
    await post(site, '/registration/withdrawal', { authorization: `Bearer ${access}` });
  }
};
