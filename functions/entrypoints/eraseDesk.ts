import * as z from 'zod';
import { erasure, type Erasure, type EraseRefusal } from '../domain/erasure.ts';
import { attemptOf, groupId, registrationKeyOf, seatId } from '../domain/ids.ts';
import { assertNever } from '../domain/result.ts';
import { eraseAgain, erasePerson } from '../use-cases/erasePerson.ts';
import type { Environment } from './configuration.ts';
import { openStore } from './openStore.ts';
import { systemClock } from './systemClock.ts';

const named = z.tuple([groupId, seatId]).transform(([group, seat]) => ({ groupId: group, seatId: seat }));

const refusalText = (refusal: EraseRefusal): string => {
  switch (refusal.kind) {
    case 'unknown-registration':
      return 'There is no such registration.';
    case 'still-registered':
      return `Nothing was erased: the person is still registered in ${refusal.groupId}. Withdraw them first, or wait until the group has ended.`;
    case 'letter-under-way':
      return `Nothing was erased: a letter about them and ${refusal.groupId} is still to be sent. Try again in some minutes.`;
    default:
      return assertNever(refusal);
  }
};

const lineOf = (entry: Erasure): string => JSON.stringify(entry);

/** What became of a command: whether it was done, and the lines that say so. */
export type Erased = { readonly ok: boolean; readonly lines: readonly string[] };

/**
 * Erases the person of a registration, which is named as in the address of its page: `GROUP/people/SEAT`. The lines are
 * the entries of the list of erasures.
 */
export const erase = async (env: Environment, place: string): Promise<Erased> => {
  const ref = named.safeParse(place.split('/people/'));
  if (!ref.success) return { ok: false, lines: ['A registration is named as GROUP/people/SEAT.'] };
  const ports = { ...openStore(env), clock: systemClock };
  const key = registrationKeyOf(ref.data.seatId);
  const standing = await ports.registrations.registration({ groupId: ref.data.groupId, key });
  if (standing !== undefined && standing.attempt < attemptOf(ref.data.seatId)) {
    return { ok: false, lines: [refusalText({ kind: 'unknown-registration' })] };
  }
  const erased = await erasePerson(ports, { groupId: ref.data.groupId, key });
  return erased.ok
    ? { ok: true, lines: erased.value.map(lineOf) }
    : { ok: false, lines: [refusalText(erased.refusal)] };
};

/** Everybody who was erased, a line each: no names, only keyed fingerprints. */
export const erasureLines = async (env: Environment): Promise<readonly string[]> =>
  (await openStore(env).erasures.erasures()).map(lineOf);

/** The erasures that stand in such lines, among whatever npm printed. Throws on JSON that is none. */
export const readErasures = (text: string): readonly Erasure[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => erasure.parse(JSON.parse(line)));

/** Erases everybody again who stands in such lines. How many registrations had to be blanked. */
export const eraseListed = (env: Environment, list: readonly Erasure[]): Promise<number> =>
  eraseAgain(openStore(env), list);
