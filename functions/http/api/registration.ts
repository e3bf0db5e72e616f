import { Hono, type Context } from 'hono';
import type * as z from 'zod';
import { seatIdOf } from '../../domain/ids.ts';
import { groupState } from '../../domain/life.ts';
import { refused, type Result } from '../../domain/result.ts';
import { freeSeats } from '../../domain/signUp.ts';
import { toIso } from '../../domain/time.ts';
import { acceptOffer } from '../../use-cases/acceptOffer.ts';
import { asPublicGroup } from '../../use-cases/publicGroups.ts';
import { type RegistrationView, viewRegistration } from '../../use-cases/viewRegistration.ts';
import { withdraw } from '../../use-cases/withdraw.ts';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import type { Problem } from '../problem.ts';
import { openRegistration, type RegistrationAccess } from '../registrationToken.ts';
import { answerProblem } from './answerProblem.ts';
import type { registrationAnswer } from './answerSchemas.ts';
import { groupAnswerOf } from './groups.ts';
import { institutionAnswerOf } from './institutions.ts';
import { standingAnswerOf } from './standing.ts';

const accessOf = (c: Context<HttpEnv>, parts: RegistrationParts): Result<RegistrationAccess, Problem> => {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) return refused({ kind: 'unauthorized' });
  return openRegistration(parts.secrets, parts.clock, token);
};

const registrationAnswerOf = async (
  { registration, standing, group, institution, ledger }: RegistrationView,
  parts: RegistrationParts,
): Promise<z.input<typeof registrationAnswer>> => {
  const now = parts.clock();
  const own = { group, ledger, state: groupState(group, ledger, now), free: freeSeats(ledger, now) };
  const listing = await asPublicGroup(parts, own);
  return {
    seatId: seatIdOf(registration.key, registration.attempt),
    standing: standingAnswerOf(standing),
    group: groupAnswerOf(listing, parts),
    institution: institutionAnswerOf(institution),
    position: registration.position,
    language: registration.language,
    registeredAt: toIso(registration.createdAt),
  };
};

/** What one registration's access token opens. Without anything of the person: the caller sent that itself. */
export const registration = (parts: RegistrationParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/registration', async (c) => {
    const access = accessOf(c, parts);
    if (!access.ok) return answerProblem(c, parts, access.refusal);
    const view = await viewRegistration(parts, access.value);
    if (!view.ok) return answerProblem(c, parts, view.refusal);
    return c.json(await registrationAnswerOf(view.value, parts), 200, { 'cache-control': 'no-store' });
  });
  app.post('/registration/acceptance', async (c) => {
    const access = accessOf(c, parts);
    if (!access.ok) return answerProblem(c, parts, access.refusal);
    const done = await acceptOffer(parts, access.value);
    if (!done.ok) return answerProblem(c, parts, done.refusal);
    const { groupId, key, attempt } = access.value;
    const seatId = seatIdOf(key, attempt);
    parts.log({ event: 'offer-accepted', group: groupId, seat: seatId });
    return c.json({ groupId, seatId, standing: { kind: 'seated' } }, 200, { 'cache-control': 'no-store' });
  });
  app.post('/registration/withdrawal', async (c) => {
    const access = accessOf(c, parts);
    if (!access.ok) return answerProblem(c, parts, access.refusal);
    const done = await withdraw(parts, access.value);
    if (!done.ok) return answerProblem(c, parts, done.refusal);
    const { groupId, key, attempt } = access.value;
    const seatId = seatIdOf(key, attempt);
    parts.log({ event: 'registration-withdrawn', group: groupId, seat: seatId });
    return c.json({ groupId, seatId, standing: { kind: 'gone' } }, 200, { 'cache-control': 'no-store' });
  });
  return app;
};
