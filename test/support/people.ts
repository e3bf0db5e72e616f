import type { Group } from '../../functions/domain/group.ts';
import { USUAL_ORGANISER } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { Notice, NoticeName } from '../../functions/domain/notice.ts';
import type { NoticeKind } from '../../functions/domain/noticeKind.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import type { Coordinator } from '../../functions/use-cases/coordinator.ts';
import { register, type RegisterCommand } from '../../functions/use-cases/register.ts';
import { followLedger } from '../../functions/use-cases/followLedger.ts';
import { settle } from '../../functions/use-cases/settle.ts';
import { DPS, someDetails } from './builders.ts';
import type { World } from './world.ts';

/** A coordinator of the organiser whose groups the stories are about. */
export const COORDINATOR: Coordinator = { id: 'c-1', organisers: [USUAL_ORGANISER] };

let requests = 0;

/** A request of its own to register for a group. */
export const request = (group: Group, changes: Partial<RegisterCommand> = {}): RegisterCommand => {
  requests += 1;
  return {
    groupId: group.id,
    institutionId: DPS,
    position: 'pracownik_socjalny',
    details: someDetails(),
    language: 'pl',
    clauseVersion: '2026-11',
    requestId: `request-of-people-${String(requests).padStart(6, '0')}`,
    repeated: false,
    ...changes,
  };
};

/** What a request is answered, in a word. */
export const answerTo = async (world: World, command: RegisterCommand): Promise<string> => {
  const result = await register(world, command);
  if (!result.ok) return result.refusal.kind;
  const { standing } = result.value;
  return standing.kind === 'waiting' ? `waiting ${standing.place}` : standing.kind;
};

/** Somebody who registered and was not refused. */
export const somebodyIn = async (
  world: World,
  group: Group,
  changes: Partial<RegisterCommand> = {},
): Promise<Registration> => {
  const result = await register(world, request(group, changes));
  if (!result.ok) throw new Error(`The story needs a registration, not ${result.refusal.kind}`);
  return result.value.registration;
};

export const ledgerIn = async (world: World, group: Group): Promise<Ledger> => {
  const ledger = await world.ledgers.read(group.id);
  if (ledger === undefined) throw new Error('The scene has a ledger');
  return ledger;
};

/** Ids that have an open offer. */
export const offeredIn = ({ seats }: Ledger): readonly string[] =>
  Object.entries(seats)
    .filter(([, seat]) => seat.kind === 'offered')
    .map(([id]) => id);

/** Does what the stream's handler does after every write: everything that the ledger shows is settled. */
export const settled = async (world: World, group: Group): Promise<number> =>
  settle(world, undefined, await ledgerIn(world, group));

/** What the store knows of a registration now. */
export const nowOf = async (world: World, registration: Registration): Promise<Registration> => {
  const found = await world.registrations.registration(registration);
  if (found === undefined) throw new Error('The registration exists');
  return found;
};

export const noticesFor = (
  registration: Registration,
  kind: NoticeKind,
  audience: Notice['audience'] = 'participant',
  occasion = 0,
): NoticeName => ({ groupId: registration.groupId, seatId: seatOf(registration), kind, occasion, audience });

/** Ledgers as the stream last told of them, by group. */
const told = new WeakMap<World, Map<string, Ledger>>();

/**
 * Lets everything follow that a story wrote: hands the ledger's changes to the stream's handler until nothing more
 * comes of them. Several writes in a row reach it as one change.
 */
export const followed = async (world: World, group: Group): Promise<Ledger> => {
  const known = told.get(world) ?? new Map<string, Ledger>();
  told.set(world, known);
  for (let round = 0; round < 10; round += 1) {
    const after = await ledgerIn(world, group);
    const before = known.get(group.id);
    if (before?.revision === after.revision) return after;
    await followLedger(world, before, after);
    known.set(group.id, after);
  }
  throw new Error(`Group ${group.id} does not come to rest`);
};
