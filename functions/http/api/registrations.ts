import { Hono, type Context } from 'hono';
import type * as z from 'zod';
import { accessEnd } from '../../domain/group.ts';
import { type GroupId, groupId, seatIdOf } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { toIso } from '../../domain/time.ts';
import { CLAUSE_VERSION } from '../../i18n/informationClause.ts';
import { answerOnce } from '../../use-cases/answerOnce.ts';
import { register, type RegisterCommand } from '../../use-cases/register.ts';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { contentType } from '../middleware/contentType.ts';
import { sealRegistration } from '../registrationToken.ts';
import { answerProblem } from './answerProblem.ts';
import type { registeredAnswer } from './answerSchemas.ts';
import { readInput, readJson } from './input.ts';
import { keepOutcome, keptOutcome, type Told } from './keptAnswer.ts';
import { standingAnswerOf } from './standing.ts';
import { registrationHeaders, registrationRequest } from './requestSchemas.ts';

type RegistrationRequest = z.output<typeof registrationRequest> & { readonly groupId: GroupId };

const registerNow = async (
  parts: RegistrationParts,
  request: RegistrationRequest,
  sent: Pick<RegisterCommand, 'requestId' | 'repeated'>,
): Promise<Result<Told, Refusal>> => {
  const registered = await register(parts, { ...request, clauseVersion: CLAUSE_VERSION, ...sent });
  if (!registered.ok) return registered;
  const { registration, standing } = registered.value;
  const group = await parts.groups.group(request.groupId);
  if (group === undefined) return refused({ kind: 'unknown-group' });
  const { key, attempt } = registration;
  return accepted({ key, attempt, standing, accessUntil: accessEnd(group) });
};

/**
 * Registers once for a caller's key. The request's own name comes from the key and the body, so that repeats that
 * run at the same time are one request to `register`; the body is known by a keyed fingerprint alone.
 */
const registerOnce = async (
  parts: RegistrationParts,
  request: RegistrationRequest,
  key: string,
): Promise<Result<Told, Refusal>> => {
  const body = parts.secrets.fingerprint(JSON.stringify(request));
  const requestId = parts.secrets.hashOf(`api registration ${key} ${body}`);
  const answer = await answerOnce(parts, `api registration ${key}`, body, async (repeated) =>
    keepOutcome(await registerNow(parts, request, { requestId, repeated })),
  );
  return answer.ok ? keptOutcome(answer.value) : answer;
};

const registeredAnswerOf = (
  { secrets }: RegistrationParts,
  group: GroupId,
  { key, attempt, standing, accessUntil }: Told,
): z.input<typeof registeredAnswer> => ({
  groupId: group,
  seatId: seatIdOf(key, attempt),
  standing: standingAnswerOf(standing),
  accessToken: sealRegistration(secrets, { groupId: group, key, attempt }, accessUntil),
  accessUntil: toIso(accessUntil),
});

const answerRegistration = (
  c: Context<HttpEnv>,
  parts: RegistrationParts,
  group: GroupId,
  outcome: Result<Told, Refusal>,
): Response => {
  if (!outcome.ok) {
    const { refusal } = outcome;
    return answerProblem(c, parts, refusal, { event: 'registration-refused', group, reason: refusal.kind });
  }
  const answer = registeredAnswerOf(parts, group, outcome.value);
  const { seatId: seat, standing } = answer;
  parts.log({ event: 'registration-answered', group, seat, standing: standing.kind });
  return c.json(answer, 201, {
    'cache-control': 'no-store',
    location: `${parts.origin}/api/v1/registration`,
  });
};

export const registrations = (parts: RegistrationParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.post(
    '/groups/:groupId/registrations',
    contentType('application/json', (c) => answerProblem(c, parts, { kind: 'wrong-content-type' })),
    async (c) => {
      const id = groupId.safeParse(c.req.param('groupId'));
      if (!id.success) return answerProblem(c, parts, { kind: 'unknown-group' });
      const headers = readInput('header', registrationHeaders, c.req.header());
      if (!headers.ok) return answerProblem(c, parts, headers.refusal);
      const body = await readJson(c.req, registrationRequest);
      if (!body.ok) return answerProblem(c, parts, body.refusal);
      const request = { groupId: id.data, ...body.value };
      const key = headers.value['idempotency-key'];
      const outcome =
        key === undefined
          ? await registerNow(parts, request, {
              requestId: parts.secrets.freshToken().token,
              repeated: false,
            })
          : await registerOnce(parts, request, key);
      return answerRegistration(c, parts, id.data, outcome);
    },
  );
  return app;
};
