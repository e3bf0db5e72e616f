import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatsTaken, peopleWaiting } from '../../../functions/domain/ledger.ts';
import { endOf } from '../../../functions/domain/group.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW, PCPR, anInstitution, person } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { aRequest, bearer, type Caller, callerOf, kindOf, registrationsOf, someone } from './caller.ts';

let table: TestTable;
let world: World;
let call: Caller;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  call = callerOf(world);
});
afterAll(() => table.stop());

const ledgerOf = async (group: Parameters<World['ledgers']['read']>[0]) => {
  const ledger = await world.ledgers.read(group);
  if (ledger === undefined) throw new Error(`no ledger of ${group}`);
  return ledger;
};

const KEY = { 'idempotency-key': '7f0c8b6e-0c4e-4a55-9a3b-2f1f2f7a9b10' };

describe('registering', () => {
  it('gives a seat at once, with a token that opens the registration', async () => {
    const { group } = await setScene(world);
    const answer = await call(registrationsOf(group), { body: aRequest() });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ groupId: group.id, standing: { kind: 'seated' } });
    const own = await call('/api/v1/registration', { headers: bearer(answer) });
    expect(own.body).toMatchObject({ seatId: answer.body['seatId'], standing: { kind: 'seated' } });
  });

  it('tells the place on the waiting list when all seats are taken', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await call(registrationsOf(group), { body: aRequest({ details: person(1) }) });
    const answer = await call(registrationsOf(group), { body: aRequest({ details: person(2) }) });
    expect(answer.body['standing']).toEqual({ kind: 'waiting', place: 1 });
  });

  it('is not kept by any cache', async () => {
    const { group } = await setScene(world);
    const answer = await call(registrationsOf(group), { body: aRequest() });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('writes down the information clause that the person was shown', async () => {
    const { group } = await setScene(world);
    await call(registrationsOf(group), { body: aRequest() });
    const [kept] = await world.registrations.registrationsOf(group.id);
    expect(kept?.clauseVersion).toMatch(/\d/);
  });

  it('writes the mails in Polish unless the request says otherwise', async () => {
    const { group } = await setScene(world);
    await call(registrationsOf(group), { body: aRequest({ language: undefined }) });
    const [kept] = await world.registrations.registrationsOf(group.id);
    expect(kept?.language).toBe('pl');
  });

  it('gives 20 people who come at once on 5 seats and 6 places exactly these, and refuses the others as full', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 5, waitingLimit: 6 } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        call(registrationsOf(group), { body: aRequest({ details: person(index) }) }),
      ),
    );
    const ledger = await ledgerOf(group.id);
    expect([seatsTaken(ledger), peopleWaiting(ledger)]).toEqual([5, 6]);
    const told = answers.map((answer) =>
      answer.status === 201 ? JSON.stringify(answer.body['standing']) : kindOf(answer),
    );
    expect(told.filter((text) => text.includes('seated'))).toHaveLength(5);
    expect(told.filter((text) => text.includes('waiting'))).toHaveLength(6);
    expect(told.filter((text) => text === 'group-full')).toHaveLength(9);
    expect(Object.values(ledger.queue).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells a second registration of the same person that there is one already', async () => {
    const { group } = await setScene(world);
    await call(registrationsOf(group), { body: aRequest() });
    const second = await call(registrationsOf(group), { body: aRequest() });
    expect([second.status, kindOf(second)]).toEqual([409, 'already-registered']);
    expect(second.body['standing']).toEqual({ kind: 'seated' });
  });
});

describe('the same request again', () => {
  it('five at once under one key are one registration and five identical answers', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call(registrationsOf(group), { body: aRequest(), headers: KEY })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await world.registrations.registrationsOf(group.id)).toHaveLength(1);
    expect(seatsTaken(await ledgerOf(group.id))).toBe(1);
  });

  it('an hour later still gets the first answer', async () => {
    const { group } = await setScene(world);
    const key = { 'idempotency-key': 'the-same-request-an-hour-later' };
    const first = await call(registrationsOf(group), { body: aRequest(), headers: key });
    world.setClock(NOW + HOUR);
    const again = await call(registrationsOf(group), { body: aRequest(), headers: key });
    world.setClock(NOW);
    expect(again.text).toBe(first.text);
  });

  it('gets the first refusal again, even when a seat has become free', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const seated = await call(registrationsOf(group), { body: aRequest({ details: person(1) }) });
    const key = { 'idempotency-key': 'refused-because-it-was-full' };
    const refused = await call(registrationsOf(group), { body: aRequest(), headers: key });
    await call('/api/v1/registration/withdrawal', { method: 'POST', headers: bearer(seated) });
    const again = await call(registrationsOf(group), { body: aRequest(), headers: key });
    expect([kindOf(refused), again.text]).toEqual(['group-full', refused.text]);
  });

  it('written with other blanks is the same request', async () => {
    const { group } = await setScene(world);
    const key = { 'idempotency-key': 'the-same-request-other-blanks' };
    const first = await call(registrationsOf(group), { body: aRequest(), headers: key });
    const rawBody = JSON.stringify(aRequest({ details: someone({ firstName: ' Żaneta ' }) }), null, 4);
    const again = await call(registrationsOf(group), { rawBody, headers: key });
    expect(again.text).toBe(first.text);
  });

  it('is finished by the next attempt when the first one broke off before it could answer', async () => {
    const { group } = await setScene(world);
    const key = { 'idempotency-key': 'broken-off-before-its-answer' };
    const broken = callerOf({
      ...world,
      answers: { ...world.answers, keep: () => Promise.reject(new Error('the connection was lost')) },
    });
    const lost = await broken(registrationsOf(group), { body: aRequest(), headers: key });
    const again = await call(registrationsOf(group), { body: aRequest(), headers: key });
    expect([lost.status, again.status]).toEqual([503, 201]);
    expect(seatsTaken(await ledgerOf(group.id))).toBe(1);
  });

  it('with another body is refused and changes nothing', async () => {
    const { group } = await setScene(world);
    const key = { 'idempotency-key': 'one-key-for-two-requests' };
    await call(registrationsOf(group), { body: aRequest({ details: person(1) }), headers: key });
    const other = await call(registrationsOf(group), {
      body: aRequest({ details: person(2) }),
      headers: key,
    });
    expect([other.status, kindOf(other)]).toEqual([422, 'idempotency-key-reused']);
    expect(await world.registrations.registrationsOf(group.id)).toHaveLength(1);
  });

  it('for another group is another request', async () => {
    const { group: first } = await setScene(world);
    const { group: second } = await setScene(world);
    const key = { 'idempotency-key': 'one-key-for-two-groups' };
    await call(registrationsOf(first), { body: aRequest(), headers: key });
    const other = await call(registrationsOf(second), { body: aRequest(), headers: key });
    expect(kindOf(other)).toBe('idempotency-key-reused');
  });

  it('keeps nothing personal and no token under its key', async () => {
    const { group } = await setScene(world);
    const kept: string[] = [];
    const watched = callerOf({
      ...world,
      answers: {
        begin: (...begun) => {
          kept.push(JSON.stringify(begun));
          return world.answers.begin(...begun);
        },
        keep: (...answer) => {
          kept.push(JSON.stringify(answer));
          return world.answers.keep(...answer);
        },
      },
    });
    const key = { 'idempotency-key': 'what-is-kept-under-this-key' };
    const answer = await watched(registrationsOf(group), { body: aRequest(), headers: key });
    expect(kept).toHaveLength(2);
    for (const secret of ['Żaneta', 'Łącka', 'zaneta', '600 100 200', String(answer.body['accessToken'])]) {
      expect(kept.join('\n')).not.toContain(secret);
    }
  });
});

describe('the access token', () => {
  it('is valid until thirty days after the group', async () => {
    const { group } = await setScene(world);
    const answer = await call(registrationsOf(group), { body: aRequest() });
    const end = endOf(group) + 30 * 24 * HOUR;
    world.setClock(end - 1);
    const before = await call('/api/v1/registration', { headers: bearer(answer) });
    world.setClock(end);
    const after = await call('/api/v1/registration', { headers: bearer(answer) });
    world.setClock(NOW);
    expect([before.status, after.status, kindOf(after)]).toEqual([200, 401, 'link-expired']);
  });

  it('opens the state of the registration without anything of the person', async () => {
    const { group } = await setScene(world);
    const answer = await call(registrationsOf(group), { body: aRequest() });
    const own = await call('/api/v1/registration', { headers: bearer(answer) });
    for (const personal of ['Żaneta', 'Łącka', 'zaneta.lacka', '600 100 200']) {
      expect(own.text).not.toContain(personal);
    }
  });

  it('withdraws, and withdrawing twice is withdrawing once', async () => {
    const { group } = await setScene(world);
    const answer = await call(registrationsOf(group), { body: aRequest() });
    const withdrawal = { method: 'POST', headers: bearer(answer) };
    const first = await call('/api/v1/registration/withdrawal', withdrawal);
    const second = await call('/api/v1/registration/withdrawal', withdrawal);
    expect(first.body).toMatchObject({ seatId: answer.body['seatId'], standing: { kind: 'gone' } });
    expect(second.text).toBe(first.text);
    expect(seatsTaken(await ledgerOf(group.id))).toBe(0);
  });

  it.each([
    ['sealed for something else', (text: string) => world.secrets.seal('form', text)],
    [
      'with one letter changed',
      (text: string) => `${world.secrets.seal('registration', text).slice(0, -2)}AA`,
    ],
    ['sealed by us but not a registration', () => world.secrets.seal('registration', '{"groupId":')],
  ])('%s opens nothing', async (_name, tokenOf) => {
    const { group } = await setScene(world);
    await call(registrationsOf(group), { body: aRequest() });
    const [kept] = await world.registrations.registrationsOf(group.id);
    const ref = { groupId: group.id, key: kept?.key, attempt: 1, expiresAt: NOW + HOUR };
    const headers = { authorization: `Bearer ${tokenOf(JSON.stringify(ref))}` };
    const answer = await call('/api/v1/registration', { headers });
    expect([answer.status, kindOf(answer)]).toEqual([401, 'link-invalid']);
  });

  it('of a withdrawn attempt does not open the next one', async () => {
    const { group } = await setScene(world);
    const first = await call(registrationsOf(group), { body: aRequest() });
    await call('/api/v1/registration/withdrawal', { method: 'POST', headers: bearer(first) });
    const second = await call(registrationsOf(group), { body: aRequest() });
    const old = await call('/api/v1/registration', { headers: bearer(first) });
    expect([second.status, kindOf(old)]).toEqual([201, 'unknown-registration']);
  });
});

describe('what is logged', () => {
  it('is the registration by its ids and nothing of the person', async () => {
    const institution = anInstitution({ id: PCPR, types: ['PCPR'] });
    const { group } = await setScene(world, { institutions: [institution] });
    const before = world.events.length;
    const answer = await call(registrationsOf(group), {
      body: aRequest({ institutionId: PCPR }),
      headers: { 'idempotency-key': 'a-key-that-no-log-may-hold' },
    });
    await call(registrationsOf(group), { body: aRequest({ institutionId: PCPR }) });
    await call(registrationsOf(group), { body: aRequest({ details: someone({ email: 'zaneta' }) }) });
    await call('/api/v1/institutions?q=Łącka');
    const events = world.events.slice(before);
    expect(events.map(({ event }) => event)).toEqual([
      'registration-answered',
      'registration-refused',
      'request-refused',
    ]);
    const personal = [
      'Żaneta',
      'Łącka',
      'zaneta',
      '600 100 200',
      'a-key',
      String(answer.body['accessToken']),
    ];
    for (const text of personal) expect(JSON.stringify(events)).not.toContain(text);
  });
});
