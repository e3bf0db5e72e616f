import {
  type EraseRefusal,
  type Erasure,
  erasedBy,
  isErased,
  isMeantBy,
  isSamePerson,
  mayBeErased,
} from '../domain/erasure.ts';
import type { Group } from '../domain/group.ts';
import { seatIdOf } from '../domain/ids.ts';
import { isToSend } from '../domain/delivery.ts';
import type { Notice } from '../domain/notice.ts';
import type { Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Erasures } from './erasurePorts.ts';
import type { Clock, Groups, Notices, RegistrationRef, Registrations } from './ports.ts';

export type ErasePersonPorts = {
  readonly clock: Clock;
  readonly erasures: Erasures;
  readonly groups: Groups;
  readonly notices: Notices;
  readonly registrations: Registrations;
};

type Own = { readonly group: Group; readonly registration: Registration };

/** All registrations of the person whose registration is named: by name and mail address, in every group. */
const everythingOf = async (ports: ErasePersonPorts, named: Registration): Promise<readonly Own[]> => {
  const own: Own[] = [];
  for (const group of await ports.groups.groupsFrom(0)) {
    const registrations = await ports.registrations.registrationsOf(group.id);
    own.push(
      ...registrations
        .filter((registration) => isSamePerson(registration, named))
        .map((registration) => ({ group, registration })),
    );
  }
  return own;
};

const hindranceOf = async (
  ports: ErasePersonPorts,
  { group, registration }: Own,
): Promise<EraseRefusal | undefined> => {
  const { groupId, key, attempt } = registration;
  if (!mayBeErased(registration, group, ports.clock())) return { kind: 'still-registered', groupId };
  const told = await ports.notices.noticesOf(groupId, seatIdOf(key, attempt));
  const isUnderWay = told.some(({ delivery }) => isToSend(delivery));
  return isUnderWay ? { kind: 'letter-under-way', groupId } : undefined;
};

type EraseAgainPorts = Pick<ErasePersonPorts, 'erasures' | 'notices' | 'registrations'>;

/** What a person was told up to an attempt, with all attempts before it. */
export const toldOf = async (
  { notices }: Pick<ErasePersonPorts, 'notices'>,
  { groupId, key, attempt }: Pick<Erasure, 'groupId' | 'key' | 'attempt'>,
): Promise<readonly Notice[]> => {
  const attempts = Array.from({ length: attempt }, (_, index) => seatIdOf(key, index + 1));
  return (await Promise.all(attempts.map((seatId) => notices.noticesOf(groupId, seatId)))).flat();
};

/** The notices among them that still say why. */
const reasonsTold = async (
  ports: Pick<ErasePersonPorts, 'notices'>,
  erasure: Erasure,
): Promise<readonly Notice[]> => (await toldOf(ports, erasure)).filter(({ why }) => why !== null);

/** Blanks what an erasure is about, reading again when somebody wrote in between. Whether there was anything to blank. */
const blankOne = async (ports: EraseAgainPorts, erasure: Erasure): Promise<boolean> => {
  const registration = await ports.registrations.registration(erasure);
  if (registration === undefined || isErased(registration) || !isMeantBy(erasure, registration)) return false;
  return (await ports.erasures.blank(erasedBy(erasure, registration))) || blankOne(ports, erasure);
};

/**
 * Erases everybody again who stands on a list of erasures: what a table that was restored from before them needs.
 * How many registrations it blanked. The list is written into the table first, so a run that broke off is made again.
 */
export const eraseAgain = async (ports: EraseAgainPorts, list: readonly Erasure[]): Promise<number> => {
  for (const erasure of list) await ports.erasures.note(erasure);
  let blanked = 0;
  for (const erasure of list) {
    if (await blankOne(ports, erasure)) blanked += 1;
    for (const told of await reasonsTold(ports, erasure)) await ports.erasures.dropReason(told);
  }
  return blanked;
};

/** Erasures that are on a list and not, or no longer, carried out. */
export const notErased = async (
  ports: Pick<ErasePersonPorts, 'notices' | 'registrations'>,
  list: readonly Erasure[],
): Promise<readonly Erasure[]> => {
  const found = await Promise.all(
    list.map(async (erasure) => {
      const registration = await ports.registrations.registration(erasure);
      const stands =
        registration !== undefined && !isErased(registration) && isMeantBy(erasure, registration);
      return stands || (await reasonsTold(ports, erasure)).length > 0 ? [erasure] : [];
    }),
  );
  return found.flat();
};

/**
 * Erases the person of a registration from all their registrations, and puts them on the list by which a restored
 * table is purged again. All or nothing is decided first: refuses while one of the registrations is not over, or a
 * letter about the person is still to be sent. Reads every registration of every group; two write units for each of theirs.
 */
export const erasePerson = async (
  ports: ErasePersonPorts,
  ref: RegistrationRef,
): Promise<Result<readonly Erasure[], EraseRefusal>> => {
  const named = await ports.registrations.registration(ref);
  if (named === undefined) return refused({ kind: 'unknown-registration' });
  if (isErased(named)) return accepted([]);
  const all = await everythingOf(ports, named);
  for (const own of all) {
    const hindrance = await hindranceOf(ports, own);
    if (hindrance !== undefined) return refused(hindrance);
  }
  const at = ports.clock();
  const list = all.map(({ registration: { groupId, key, attempt, person } }) => ({
    groupId,
    key,
    attempt,
    person,
    countedAs: named.person,
    at,
  }));
  await eraseAgain(ports, list);
  return accepted(list);
};
