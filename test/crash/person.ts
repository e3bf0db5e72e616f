import { setTimeout as pause } from 'node:timers/promises';
import type { Group } from '../../functions/domain/group.ts';
import type { Random } from '../simulation/random.ts';
import { type Answer, type Call, callUntilAnswered, type Unknown } from './caller.ts';
import { INSTITUTIONS } from './scene.ts';

/** What one person did and was told. The history that the data are checked against. */
export type Told = {
  readonly group: Group;
  readonly email: string;
  /** Answers to one and the same registration, sent more than once. */
  readonly registered: readonly Answer[];
  /** The answer to another request of the same person, if there was one. */
  readonly again: Answer | undefined;
  readonly accepted: Answer | undefined;
  readonly withdrawn: Answer | undefined;
  /** Calls of which nobody knew what became of them; each was asked again. */
  readonly unknown: readonly Unknown[];
};

export type Stage = {
  readonly origin: string;
  readonly random: Random;
  /** Whether people still wait to be served. */
  readonly goesOn: () => boolean;
};

/** A name of letters alone for each number. */
const nameOf = (number: number): string =>
  `Osoba${String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

const requestOf = (group: Group, number: number, key: string): Call => ({
  method: 'POST',
  path: `/groups/${group.id}/registrations`,
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
  body: JSON.stringify({
    institutionId: INSTITUTIONS[number % INSTITUTIONS.length]?.id,
    position: 'pracownik_socjalny',
    language: 'pl',
    details: {
      firstName: 'Próbna',
      lastName: nameOf(number),
      email: `osoba${number}@proba.example`,
      informationRead: true,
    },
  }),
});

const POLL_MS = 400;

/** One person's way: registers, perhaps twice; stays, leaves, or waits for an offer and answers it. */
export const live = async (
  { origin, random, goesOn }: Stage,
  group: Group,
  number: number,
): Promise<Told> => {
  const [mind, twice, rest, answers] = [
    random.below(10),
    random.chance(0.3),
    random.below(800),
    random.below(10),
  ];
  const unknown: Unknown[] = [];
  const call = (what: Call): Promise<Answer> =>
    callUntilAnswered(origin, what, (reason) => {
      unknown.push(reason);
    });
  await pause(random.below(900));
  const request = requestOf(group, number, `crash-test-${group.id}-${number}`.padEnd(24, '_'));
  const first = await call(request);
  await pause(rest);
  const registered = [first, await call(request)];
  const again = twice
    ? await call(requestOf(group, number, `crash-again-${group.id}-${number}`.padEnd(24, '_')))
    : undefined;
  const seat = first.kind === 'seat' ? first : undefined;
  const own = (method: Call['method'], path: string): Promise<Answer> =>
    call({ method, path, headers: { authorization: `Bearer ${seat?.token ?? ''}` } });
  const told = { group, email: `osoba${number}@proba.example`, registered, again };
  if (seat === undefined) return { ...told, accepted: undefined, withdrawn: undefined, unknown };
  if (mind < 3) {
    const withdrawn = await own('POST', '/registration/withdrawal');
    return { ...told, accepted: undefined, withdrawn, unknown };
  }
  while (seat.standing.startsWith('waiting') && goesOn()) {
    const now = await own('GET', '/registration');
    if (now.kind !== 'standing' || !/^(?:waiting|offered|absent)/.test(now.standing)) break;
    if (now.standing === 'offered' && answers < 7) {
      const accepted = await own('POST', '/registration/acceptance');
      return { ...told, accepted, withdrawn: undefined, unknown };
    }
    if (now.standing === 'offered' && answers < 9) {
      const withdrawn = await own('POST', '/registration/withdrawal');
      return { ...told, accepted: undefined, withdrawn, unknown };
    }
    await pause(POLL_MS);
  }
  return { ...told, accepted: undefined, withdrawn: undefined, unknown };
};
