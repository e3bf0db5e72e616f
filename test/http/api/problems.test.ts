import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../functions/http/api/problemSchemas.ts';
import { PROBLEM_KINDS, type ProblemKind } from '../../../functions/http/problem.ts';
import { MAX_ATTEMPTS, registrationKey, seatId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { Quota } from '../../../functions/domain/quota.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { aGroup, NOW, person } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { ORIGIN, setScene, type World, worldOver } from '../../support/world.ts';
import { sealRegistration } from '../../../functions/http/registrationToken.ts';
import { type Answer, aRequest, bearer, type Caller, callerOf, kindOf, registrationsOf } from './caller.ts';
import { ACCEPTANCE, offered, WITHDRAWAL } from './offers.ts';

let table: TestTable;
let world: World;
let call: Caller;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  call = callerOf(world);
});
afterAll(() => table.stop());

type Headers = Readonly<Record<string, string>>;
type Scene = Parameters<typeof setScene>[1];

/** Registers, in a group of its own, and says what the API answers. */
const registerIn = async (scene: Scene, headers: Headers, changes = {}): Promise<Answer> => {
  const { group } = await setScene(world, scene);
  return call(registrationsOf(group), { body: aRequest(changes), headers });
};

const tokenOf = async (expiresAt: number): Promise<Headers> => {
  const { group } = await setScene(world);
  const ref = { groupId: group.id, key: registrationKey.parse('nobody1'), attempt: 1 };
  return { authorization: `Bearer ${sealRegistration(world.secrets, ref, expiresAt)}` };
};

const manyAttempts = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world);
  const registered = await call(registrationsOf(group), { body: aRequest() });
  await call('/api/v1/registration/withdrawal', { method: 'POST', headers: bearer(registered) });
  for (const first of await world.registrations.registrationsOf(group.id)) {
    const last = { ...first, attempt: MAX_ATTEMPTS, status: { kind: 'withdrawn' } } as const;
    await world.registrations.putPending(last, first.attempt);
  }
  return call(registrationsOf(group), { body: aRequest(), headers });
};

/** The retry of a request whose registration was withdrawn in the meantime. */
const retryAfterWithdrawal = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world);
  const key = { 'idempotency-key': 'withdrawn-before-the-retry' };
  const forgetful = callerOf({
    ...world,
    answers: {
      begin: (_key, bodyHash) => Promise.resolve({ repeated: false, bodyHash }),
      keep: (_key, answer) => Promise.resolve(answer),
    },
  });
  const first = await forgetful(registrationsOf(group), { body: aRequest(), headers: key });
  await call('/api/v1/registration/withdrawal', { method: 'POST', headers: bearer(first) });
  return forgetful(registrationsOf(group), { body: aRequest(), headers: { ...key, ...headers } });
};

/** An offer that is answered after its deadline. */
const acceptLate = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world, { ledger: { capacity: 1 } });
  const registered = await offered(world, call, group);
  world.setClock(NOW + 24 * HOUR);
  const answer = await call(ACCEPTANCE, { method: 'POST', headers: { ...bearer(registered), ...headers } });
  world.setClock(NOW);
  return answer;
};

const acceptWhileWaiting = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world, { ledger: { capacity: 0 } });
  const registered = await call(registrationsOf(group), { body: aRequest() });
  return call(ACCEPTANCE, { method: 'POST', headers: { ...bearer(registered), ...headers } });
};

/** A withdrawal while a coordinator is moving the person's seat here from another group. */
const withdrawDuringTransfer = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world);
  const registered = await call(registrationsOf(group), { body: aRequest() });
  const moving = callerOf({
    ...world,
    ledgers: {
      ...world.ledgers,
      read: async (id) => {
        const ledger = await world.ledgers.read(id);
        return ledger === undefined ? undefined : { ...ledger, seats: arriving(ledger) };
      },
    },
  });
  return moving(WITHDRAWAL, { method: 'POST', headers: { ...bearer(registered), ...headers } });
};

/** The same seats, each still on its way from another group. */
const arriving = ({ seats, groupId }: Ledger): Ledger['seats'] =>
  Object.fromEntries(
    Object.entries(seats).map(([id, { institutionId }]) => [
      id,
      {
        kind: 'arriving',
        institutionId,
        since: NOW,
        from: groupId,
        leaving: seatId.parse(id),
        instead: null,
      },
    ]),
  );

const NOBODY_FROM_CARE_HOMES: Quota = { regions: null, types: ['DPS'], people: 0 };

const withdrawAfterStart = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world);
  const registered = await call(registrationsOf(group), { body: aRequest() });
  world.setClock(group.sessions[0]?.startsAt ?? NOW);
  const path = '/api/v1/registration/withdrawal';
  const answer = await call(path, { method: 'POST', headers: { ...bearer(registered), ...headers } });
  world.setClock(NOW);
  return answer;
};

const reusedKey = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world);
  const key = { 'idempotency-key': `reused-${group.id}-0123456789` };
  await call(registrationsOf(group), { body: aRequest({ details: person(1) }), headers: key });
  return call(registrationsOf(group), {
    body: aRequest({ details: person(2) }),
    headers: { ...key, ...headers },
  });
};

const twice = async (headers: Headers): Promise<Answer> => {
  const { group } = await setScene(world);
  await call(registrationsOf(group), { body: aRequest() });
  return call(registrationsOf(group), { body: aRequest(), headers });
};

const broken = (headers: Headers): Promise<Answer> =>
  callerOf({
    ...world,
    groups: { ...world.groups, groupsFrom: () => Promise.reject(new TypeError('Łącka')) },
  })('/api/v1/groups', { headers });

const own = (headers: Headers): Promise<Answer> => call('/api/v1/registration', { headers });

/** How to meet each kind of problem. */
const MEET: Readonly<Record<ProblemKind, (headers: Headers) => Promise<Answer>>> = {
  'group-not-open-yet': (headers) => registerIn({ ledger: { opensAt: NOW + HOUR } }, headers),
  'group-closed': (headers) => registerIn({ ledger: { closesAt: NOW } }, headers),
  'group-cancelled': (headers) => registerIn({ ledger: { state: 'cancelled' } }, headers),
  'group-full': (headers) => registerIn({ ledger: { capacity: 0, waitingLimit: 0 } }, headers),
  'institution-limit': (headers) => registerIn({ ledger: { perInstitution: 0 } }, headers),
  'registration-ended': retryAfterWithdrawal,
  'offer-expired': acceptLate,
  'no-offer': acceptWhileWaiting,
  'quota-full': (headers) => registerIn({ programme: { quotas: [NOBODY_FROM_CARE_HOMES] } }, headers),
  'transfer-under-way': withdrawDuringTransfer,
  'unknown-group': (headers) => call('/api/v1/groups/nowhere', { headers }),
  'unknown-institution': (headers) => registerIn({}, headers, { institutionId: 'zzzz' }),
  'not-eligible': (headers) => registerIn({}, headers, { position: 'ksiegowosc' }),
  'already-registered': twice,
  'too-many-attempts': manyAttempts,
  'unknown-registration': async (headers) => own({ ...(await tokenOf(NOW + HOUR)), ...headers }),
  'group-started': withdrawAfterStart,
  'link-invalid': (headers) => own({ authorization: 'Bearer forged.token', ...headers }),
  'link-expired': async (headers) => own({ ...(await tokenOf(NOW)), ...headers }),
  'idempotency-key-reused': reusedKey,
  'malformed-json': (headers) => call(registrationsOf(aGroup()), { rawBody: '{', headers }),
  'wrong-content-type': (headers) =>
    call(registrationsOf(aGroup()), { rawBody: '{}', headers: { 'content-type': 'text/plain', ...headers } }),
  'body-too-large': (headers) => call(registrationsOf(aGroup()), { rawBody: ' '.repeat(65_537), headers }),
  'invalid-input': (headers) => call('/api/v1/institutions', { headers }),
  unauthorized: own,
  'not-found': (headers) => call('/api/v1/nothing', { headers }),
  'method-not-allowed': (headers) => call('/api/v1/groups', { method: 'DELETE', headers }),
  unavailable: broken,
};

describe.each(PROBLEM_KINDS)('the problem %s', (kind) => {
  it('is written as its schema says, in Polish and in English', async () => {
    const polish = await MEET[kind]({});
    const english = await MEET[kind]({ 'accept-language': 'en-GB,en;q=0.9' });
    for (const answer of [polish, english]) {
      expect(kindOf(answer)).toBe(kind);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(problemSchema(kind).strict().parse(answer.body)).toMatchObject({ status: answer.status });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(english.body['title']).not.toBe(polish.body['title']);
    expect(english.body['detail']).not.toBe(polish.body['detail']);
    expect(english.text).not.toMatch(/[ąćęłńśźż]/i);
  });

  it('has a type that leads to an explanation', async () => {
    const explained = await call(`/api/problems/${kind}`, { headers: { 'accept-language': 'en' } });
    expect(explained.status).toBe(200);
    expect(explained.text).toContain(kind);
  });
});

describe('a problem', () => {
  it('has a type under the address of this service', async () => {
    const answer = await MEET['not-found']({});
    expect(answer.body['type']).toBe(`${ORIGIN}/api/problems/not-found`);
  });

  it('says when sign-up opens', async () => {
    const answer = await MEET['group-not-open-yet']({});
    expect(answer.body['opensAt']).toBe('2026-11-23T10:00:00Z');
    expect(answer.body['detail']).toContain('poniedziałek, 23 listopada 2026 r., godz. 11:00');
  });

  it('of a full limit names the limit, and holds it for programs', async () => {
    const answer = await MEET['quota-full']({});
    expect(answer.body['detail']).toContain('Wykorzystany jest limit dla instytucji typu DPS: 0 osób.');
    expect(answer.body['quota']).toEqual({ kind: 'people', limit: 0, regions: null, types: ['DPS'] });
  });

  it('of a registration that ended says how it ended', async () => {
    expect((await MEET['registration-ended']({})).body['how']).toBe('left');
  });

  it('of a transfer that is under way says when to try again', async () => {
    expect((await MEET['transfer-under-way']({})).headers.get('retry-after')).toBe('60');
  });

  it('of eligibility names every rule with what failed in it', async () => {
    const answer = await MEET['not-eligible']({});
    expect(answer.body['failures']).toMatchObject([
      { rule: { number: 1 }, failed: ['institution-type', 'position'] },
      { rule: { number: 2 }, failed: ['position'] },
      { rule: { number: 3 }, failed: ['institution-type', 'position'] },
    ]);
  });

  it('of a missing token asks for one', async () => {
    expect((await MEET.unauthorized({})).headers.get('www-authenticate')).toBe('Bearer realm="registration"');
  });

  it('of a method names those that work', async () => {
    expect((await MEET['method-not-allowed']({})).headers.get('allow')).toBe('GET, HEAD');
  });

  it('of a lost connection says that sending again is safe, and logs no message of the fault', async () => {
    const answer = await broken({});
    expect(answer.body['detail']).toContain('Wyślij je jeszcze raz');
    expect(world.events.at(-1)).toEqual({
      event: 'request-failed',
      route: 'GET /api/v1',
      fault: 'TypeError',
    });
  });

  it('of a request is logged by its route and kind, without what was asked', async () => {
    await call('/api/v1/groups/zaneta-lacka');
    expect(world.events.at(-1)).toEqual({
      event: 'request-refused',
      route: 'GET /api/v1/groups/:groupId',
      reason: 'unknown-group',
      status: 404,
    });
  });

  it('nobody knows leads nowhere', async () => {
    expect((await call('/api/problems/constructor')).status).toBe(404);
  });
});
