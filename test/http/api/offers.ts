import type { Group } from '../../../functions/domain/group.ts';
import { serveQueue } from '../../../functions/use-cases/serveQueue.ts';
import { person } from '../../support/builders.ts';
import type { World } from '../../support/world.ts';
import { type Answer, aRequest, bearer, type Caller, registrationsOf } from './caller.ts';

export const ACCEPTANCE = '/api/v1/registration/acceptance';
export const WITHDRAWAL = '/api/v1/registration/withdrawal';

/**
 * Registers somebody in a group of one seat, to whom that seat is offered on Monday at 10:00: whoever had it has given
 * it up. There are twelve working hours to answer. Returns the answer to the registration.
 */
export const offered = async (world: World, call: Caller, group: Group): Promise<Answer> => {
  const first = await call(registrationsOf(group), { body: aRequest({ details: person(1) }) });
  const waiting = await call(registrationsOf(group), { body: aRequest() });
  await call(WITHDRAWAL, { method: 'POST', headers: bearer(first) });
  await serveQueue(world, group.id);
  return waiting;
};
