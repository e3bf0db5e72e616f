import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { browsingApi } from '../../../functions/http/api/browsingApi.ts';
import { apiReference } from '../../../functions/http/api/reference.ts';
import { registeringApi } from '../../../functions/http/api/registeringApi.ts';
import { openApiDocument } from '../../../functions/http/api/openapi.ts';
import { OPERATIONS, routeOf } from '../../../functions/http/api/operations.ts';
import { LANGUAGES } from '../../../functions/domain/participant.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { ORIGIN, setScene, type World, worldOver } from '../../support/world.ts';
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

const document = openApiDocument(ORIGIN, 'en');

const operationOf = (id: string) => {
  const found = Object.values(document.paths)
    .flatMap((operations) => Object.values(operations))
    .find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

const jsonSchema = z.custom<Parameters<typeof z.fromJSONSchema>[0]>((value) => typeof value === 'object');

/** A schema of the document as a reader of the document would check values with it. */
const readerOf = (schema: unknown): z.ZodType => {
  const text = JSON.stringify({ ...Object(schema), $defs: document.components.schemas });
  return z.fromJSONSchema(jsonSchema.parse(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'))));
};

const schemaOf = (id: string, status: number): unknown => {
  const content = operationOf(id).responses[status]?.content;
  return Object.values(content ?? {})[0]?.schema;
};

const fits = (id: string, answer: Answer) => {
  expect(schemaOf(id, answer.status), `${id} documents ${answer.status}`).toBeDefined();
  expect(readerOf(schemaOf(id, answer.status)).safeParse(answer.body).error).toBeUndefined();
};

describe('the description of the API', () => {
  it('names every route that the API answers, and no other', () => {
    const routes = [browsingApi(world), registeringApi(world), apiReference(world)]
      .flatMap((api) => api.routes)
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1'))
      .map(({ method, path }) => `${method} ${path.slice('/v1'.length)}`);
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${routeOf({ path })}`),
    );
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  it('is served as OpenAPI 3.1 in the language of the request', async () => {
    const served = await call('/api/v1/openapi.json', { headers: { 'accept-language': 'en' } });
    expect(served.body).toEqual(JSON.parse(JSON.stringify(document)));
    expect(served.headers.get('content-language')).toBe('en');
  });

  it.each(LANGUAGES)('has a text for everything in %s', (language) => {
    const written = JSON.stringify(openApiDocument(ORIGIN, language));
    expect(written).not.toMatch(/"(?:description|summary|title)":""|undefined/);
  });

  it('points at schemas that it holds', () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(names));
  });

  it('holds no schema that nothing points at', () => {
    const written = JSON.stringify(document);
    const unused = Object.keys(document.components.schemas).filter(
      (name) => !written.includes(`"#/components/schemas/${name}"`),
    );
    expect(unused).toEqual(['NotFoundProblem', 'MethodNotAllowedProblem']);
  });

  it('shows the parameters of a path as required and those of a filter as optional', () => {
    const parameters = [
      ...operationOf('checkEligibility').parameters,
      ...operationOf('listGroups').parameters,
    ];
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['groupId', 'path', true],
      ['institutionId', 'query', true],
      ['position', 'query', true],
      ['programme', 'query', false],
      ['voivodeship', 'query', false],
      ['course', 'query', false],
      ['month', 'query', false],
      ['free', 'query', false],
    ]);
  });

  it('tells the limits of texts as they are counted', () => {
    expect(document.components.schemas['PersonalDetails']?.properties).toMatchObject({
      firstName: { type: 'string', maxLength: 80 },
      email: { type: 'string', maxLength: 254 },
      needsNote: { type: 'string', maxLength: 500 },
    });
  });

  it('asks for the access token where one is needed', () => {
    const secured = OPERATIONS.filter(({ id }) => operationOf(id).security.length > 0).map(({ id }) => id);
    expect(secured).toEqual(['readRegistration', 'acceptOffer', 'withdraw']);
  });

  it.each(OPERATIONS)('gives an example of $id that its schema accepts', ({ id, status }) => {
    const example = operationOf(id).responses[status]?.content['application/json']?.example;
    expect(readerOf(schemaOf(id, status)).safeParse(example).error).toBeUndefined();
  });

  it('gives an example of a registration that is accepted', async () => {
    const { group } = await setScene(world);
    const body = operationOf('register').requestBody?.content['application/json']?.example;
    expect((await call(registrationsOf(group), { body })).status).toBe(201);
  });

  it('is smaller than 100 KB', async () => {
    expect((await call('/api/v1/openapi.json')).text.length).toBeLessThan(100_000);
  });
});

describe('real answers are as described', () => {
  it('to a look at projects, groups and institutions', async () => {
    const { group } = await setScene(world);
    fits('listProgrammes', await call('/api/v1/programmes'));
    fits('listGroups', await call('/api/v1/groups'));
    fits('readGroup', await call(`/api/v1/groups/${group.id}`));
    fits('readGroup', await call('/api/v1/groups/nowhere'));
    fits('searchInstitutions', await call('/api/v1/institutions?q=dom'));
    fits('searchInstitutions', await call('/api/v1/institutions'));
  });

  it('to a question about eligibility', async () => {
    const { group } = await setScene(world);
    const path = `/api/v1/groups/${group.id}/eligibility?institutionId=dps2&position=`;
    fits('checkEligibility', await call(`${path}pracownik_socjalny`));
    fits('checkEligibility', await call(`${path}ksiegowosc`));
    fits('checkEligibility', await call(path));
  });

  it('to a registration and its withdrawal', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const registered = await call(registrationsOf(group), { body: aRequest() });
    fits('register', registered);
    fits('readRegistration', await call('/api/v1/registration', { headers: bearer(registered) }));
    fits('readRegistration', await call('/api/v1/registration'));
    const withdrawal = { method: 'POST', headers: bearer(registered) };
    fits('withdraw', await call('/api/v1/registration/withdrawal', withdrawal));
    fits('readRegistration', await call('/api/v1/registration', { headers: bearer(registered) }));
  });

  it('to an offer, its acceptance, and a second one that comes too late', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1, perInstitution: 2 } });
    const registered = await offered(world, call, group);
    const acceptance = { method: 'POST', headers: bearer(registered) };
    fits('readGroup', await call(`/api/v1/groups/${group.id}`));
    fits('readRegistration', await call('/api/v1/registration', { headers: bearer(registered) }));
    const accepted = await call(ACCEPTANCE, acceptance);
    await call(WITHDRAWAL, acceptance);
    const late = await call(ACCEPTANCE, acceptance);
    expect([accepted.status, kindOf(late)]).toEqual([200, 'no-offer']);
    for (const answer of [accepted, late, await call(ACCEPTANCE, { method: 'POST' })])
      fits('acceptOffer', answer);
  });

  it('to registrations that are refused', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0, waitingLimit: 0 } });
    const full = await call(registrationsOf(group), { body: aRequest() });
    const empty = await call(registrationsOf(group), { body: {} });
    const { group: open } = await setScene(world);
    const accountant = await call(registrationsOf(open), { body: aRequest({ position: 'ksiegowosc' }) });
    expect([full, empty, accountant].map(kindOf)).toEqual(['group-full', 'invalid-input', 'not-eligible']);
    for (const answer of [full, empty, accountant]) fits('register', answer);
  });

  it('and an answer with a member too many would not be', async () => {
    const { group } = await setScene(world);
    const answer = await call(`/api/v1/groups/${group.id}`);
    const reader = readerOf(schemaOf('readGroup', 200));
    expect(reader.safeParse({ ...answer.body, email: 'x' }).success).toBe(false);
  });
});
