import type { Group } from '../../functions/domain/group.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { register, type RegisterCommand } from '../../functions/use-cases/register.ts';
import { settle } from '../../functions/use-cases/settle.ts';
import { DPS, someDetails } from './builders.ts';
import type { World } from './world.ts';

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
  kind: 'confirmed' | 'waiting' | 'withdrawn',
  audience: 'participant' | 'institution' = 'participant',
) => ({ groupId: registration.groupId, seatId: seatOf(registration), kind, audience });
