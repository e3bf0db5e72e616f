import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { seatsTaken } from '../../../functions/domain/ledger.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import {
  type Answer,
  aRequest,
  type Call,
  type Caller,
  callerOf,
  kindOf,
  registrationsOf,
  someone,
} from './caller.ts';

let table: TestTable;
let world: World;
let call: Caller;
let group: Group;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  call = callerOf(world);
  ({ group } = await setScene(world));
});
afterAll(() => table.stop());

const send = (changes: Call): Promise<Answer> => call(registrationsOf(group), changes);

const nothingChanged = async (): Promise<void> => {
  const ledger = await world.ledgers.read(group.id);
  expect(ledger === undefined ? -1 : seatsTaken(ledger)).toBe(0);
  expect(await world.registrations.registrationsOf(group.id)).toEqual([]);
};

const text = (raw: string): Call => ({ rawBody: raw });
const withDetails = (changes: Readonly<Record<string, unknown>>): Call => ({
  body: aRequest({ details: someone(changes) }),
});

describe('a body that is no request', () => {
  const bodies: readonly (readonly [name: string, sent: Call, status: number, kind: string])[] = [
    ['cut off in the middle', text('{"institutionId": "dps2", '), 400, 'malformed-json'],
    ['empty', text(''), 400, 'malformed-json'],
    ['not in UTF-8', { rawBody: Uint8Array.from([0x22, 0xb1, 0xbf, 0x22]) }, 400, 'malformed-json'],
    ['nested a thousand times', text('['.repeat(30_000) + ']'.repeat(30_000)), 422, 'invalid-input'],
    ['a list', text('[]'), 422, 'invalid-input'],
    ['null', text('null'), 422, 'invalid-input'],
    [
      'a form',
      { ...text('q=1'), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'wrong-content-type',
    ],
    [
      'plain text that is JSON',
      { body: aRequest(), headers: { 'content-type': 'text/plain' } },
      415,
      'wrong-content-type',
    ],
    [
      'without a content type',
      { body: aRequest(), headers: { 'content-type': '' } },
      415,
      'wrong-content-type',
    ],
    ['over 64 KB', withDetails({ needsNote: 'x'.repeat(65_536) }), 413, 'body-too-large'],
  ];
  it.each(bodies)('%s is refused and changes nothing', async (_name, sent, status, kind) => {
    const answer = await send(sent);
    expect([answer.status, kindOf(answer)]).toEqual([status, kind]);
    await nothingChanged();
  });

  it('of exactly JSON with its character set named is read', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=UTF-8' };
    expect(kindOf(await send({ body: { position: 'inne' }, headers }))).toBe('invalid-input');
  });
});

describe('a field that is wrong', () => {
  const fields: readonly (readonly [name: string, sent: Call, pointer: string, issue: string])[] = [
    [
      'a PESEL as a field of its own',
      withDetails({ pesel: '44051401359' }),
      '/details/pesel',
      'pesel-not-asked',
    ],
    ['a PESEL in the name', withDetails({ lastName: '44051401359' }), '/details/lastName', 'pesel-not-asked'],
    ['a field nobody asked for', { body: aRequest({ role: 'admin' }) }, '/role', 'unexpected-field'],
    [
      'a prototype key',
      text(`{"__proto__": {"position": "inne"}, ${JSON.stringify(aRequest()).slice(1)}`),
      '/__proto__',
      'unexpected-field',
    ],
    ['a constructor key', withDetails({ constructor: {} }), '/details/constructor', 'unexpected-field'],
    [
      'a NUL in the name',
      withDetails({ firstName: 'Ja\u0000n' }),
      '/details/firstName',
      'forbidden-characters',
    ],
    [
      'a mark that turns the writing round',
      withDetails({ lastName: 'Łącka\u202E' }),
      '/details/lastName',
      'forbidden-characters',
    ],
    [
      'a script as a name',
      withDetails({ firstName: '<script>alert(1)</script>' }),
      '/details/firstName',
      'not-a-name',
    ],
    [
      'a name of 10,000 characters',
      withDetails({ firstName: 'a'.repeat(10_000) }),
      '/details/firstName',
      'too-long',
    ],
    ['no name', withDetails({ firstName: ' ' }), '/details/firstName', 'required'],
    ['a number as a name', withDetails({ firstName: 7 }), '/details/firstName', 'required'],
    ['no details', { body: aRequest({ details: undefined }) }, '/details', 'required'],
    ['an address that is none', withDetails({ email: 'zaneta' }), '/details/email', 'not-an-email'],
    ['a telephone number that is none', withDetails({ phone: '12' }), '/details/phone', 'not-a-phone'],
    ['a need nobody offers', withDetails({ needs: ['helicopter'] }), '/details/needs/0', 'unknown-choice'],
    ['needs that are no list', withDetails({ needs: 'assistant' }), '/details/needs', 'unknown-choice'],
    [
      'information that was not read',
      withDetails({ informationRead: false }),
      '/details/informationRead',
      'must-be-confirmed',
    ],
    ['a position nobody knows', { body: aRequest({ position: 'king' }) }, '/position', 'unknown-choice'],
    [
      'an institution that cannot be one',
      { body: aRequest({ institutionId: '../x' }) },
      '/institutionId',
      'unknown-choice',
    ],
    ['a language nobody speaks here', { body: aRequest({ language: 'de' }) }, '/language', 'unknown-choice'],
  ];
  it.each(fields)('%s is named by its pointer and changes nothing', async (_name, sent, pointer, issue) => {
    const answer = await send(sent);
    expect([answer.status, kindOf(answer)]).toEqual([422, 'invalid-input']);
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ in: 'body', pointer, issue }));
    await nothingChanged();
  });

  it('is told together with all the others', async () => {
    const answer = await send({ body: {} });
    expect(answer.body['errors']).toMatchObject([
      { pointer: '/institutionId', issue: 'required' },
      { pointer: '/position', issue: 'required' },
      { pointer: '/details', issue: 'required' },
    ]);
  });

  it('with a huge name gets a small answer', async () => {
    const body = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}${'x'.repeat(90)}`, 1]));
    expect((await send({ body })).text.length).toBeLessThan(8_000);
  });

  it('has slashes in its name written as a JSON pointer writes them', async () => {
    const answer = await send({ body: { ...aRequest(), 'a/b~c': 1 } });
    expect(answer.body['errors']).toMatchObject([{ pointer: '/a~1b~0c' }]);
  });
});

describe('a header or query that is wrong', () => {
  it.each([
    ['too short to be random', '1'],
    ['with blanks and signs', 'a key with blanks in it!'],
    ['too long', 'x'.repeat(101)],
  ])('an idempotency key %s is refused and changes nothing', async (_name, key) => {
    const answer = await send({ body: aRequest(), headers: { 'idempotency-key': key } });
    expect(answer.body['errors']).toMatchObject([{ in: 'header', pointer: '/idempotency-key' }]);
    await nothingChanged();
  });

  it.each([
    ['an unknown voivodeship', '/api/v1/groups?voivodeship=mazury', '/voivodeship'],
    ['a month that is none', '/api/v1/groups?month=2026-13', '/month'],
    ['a parameter nobody asked for', '/api/v1/groups?colour=red', '/colour'],
    ['a parameter given twice', '/api/v1/groups?month=2026-12&month=2027-01', '/month'],
    ['a search for nothing', '/api/v1/institutions?q=%20', '/q'],
    ['a search with a NUL', '/api/v1/institutions?q=%00', '/q'],
    ['a search of 10,000 characters', `/api/v1/institutions?q=${'a'.repeat(10_000)}`, '/q'],
    ['a verdict without a position', '/api/v1/groups/grupa-1/eligibility?institutionId=dps2', '/position'],
  ])('%s is named', async (_name, path, pointer) => {
    const answer = await call(path);
    expect([answer.status, kindOf(answer)]).toEqual([422, 'invalid-input']);
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ in: 'query', pointer }));
  });
});
