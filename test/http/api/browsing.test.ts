import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../../functions/http/api/language.ts';
import { groupId } from '../../../functions/domain/ids.ts';
import { LANGUAGES, type Language } from '../../../functions/domain/participant.ts';
import { atWarsaw } from '../../../functions/domain/time.ts';
import { PROBLEM_KINDS } from '../../../functions/http/problem.ts';
import { browseApp } from '../../../functions/http/browseApp.ts';
import { referenceApp } from '../../../functions/http/referenceApp.ts';
import { anInstitution, PCPR } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { type Caller, callerOf } from './caller.ts';

let table: TestTable;
let world: World;
let call: Caller;

const OPOLE = groupId.parse('opole-w-styczniu');
const FULL = groupId.parse('katowice-bez-miejsc');

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  call = callerOf(world);
  const january = [{ startsAt: atWarsaw('2027-01-12', '09:00'), endsAt: atWarsaw('2027-01-12', '15:00') }];
  const opole = { town: 'Opole', address: null, voivodeship: 'opolskie' } as const;
  await setScene(world, { group: { id: OPOLE, sessions: january, venue: opole } });
  await setScene(world, {
    group: { id: FULL },
    ledger: { capacity: 0 },
    institutions: [
      anInstitution(),
      anInstitution({ id: PCPR, name: 'Powiatowe Centrum Pomocy Rodzinie', types: ['PCPR'] }),
    ],
  });
});
afterAll(() => table.stop());

const idsAt = async (path: string): Promise<unknown> => {
  const { body } = await call(path);
  const groups = body['groups'];
  return Array.isArray(groups) ? groups.map((group: { id: string }) => group.id) : groups;
};

describe('looking for a group', () => {
  it.each([
    ['everything, the earliest first', '', [FULL, OPOLE]],
    ['a voivodeship', '?voivodeship=opolskie', [OPOLE]],
    ['a month', '?month=2026-12', [FULL]],
    ['a project', '?programme=another-one', []],
    ['a course', '?course=nowe-rozwiazania', [FULL, OPOLE]],
    ['free seats only', '?free=true', [OPOLE]],
    ['filters left empty', '?programme=&voivodeship=&course=&month=&free=', [FULL, OPOLE]],
  ])('by %s', async (_name, query, ids) => {
    expect(await idsAt(`/api/v1/groups${query}`)).toEqual(ids);
  });

  it('shows its instants in ISO 8601 and its seats', async () => {
    const { body } = await call(`/api/v1/groups/${OPOLE}`);
    expect(body).toMatchObject({
      sessions: [{ startsAt: '2027-01-12T08:00:00Z', endsAt: '2027-01-12T14:00:00Z' }],
      seats: { capacity: 20, taken: 0, free: 20, waiting: 0, waitingLimit: 30, perInstitution: null },
      state: 'open',
    });
  });
});

describe('looking around', () => {
  it('shows the projects with their numbered rules and their courses', async () => {
    const { body } = await call('/api/v1/programmes');
    expect(body).toMatchObject({
      programmes: [
        {
          id: 'makroregion-ii',
          rules: [{ number: 1 }, { number: 2 }, { number: 3 }],
          courses: [{ id: 'nowe-rozwiazania' }],
        },
      ],
    });
  });

  it('finds institutions by a part of their name, without their mail addresses', async () => {
    const answer = await call('/api/v1/institutions?q=powiatowe');
    expect(answer.body).toMatchObject({ institutions: [{ id: PCPR }], more: false });
    expect(answer.text).not.toContain('@');
  });

  it('tells the rule that admits a person', async () => {
    const { body } = await call(
      `/api/v1/groups/${OPOLE}/eligibility?institutionId=dps2&position=pracownik_socjalny`,
    );
    expect(body).toMatchObject({ eligible: true, rule: { number: 2 } });
  });

  it('sets no cookie where the whole service stands in front of it, whatever is asked', async () => {
    const response = await browseApp(world).request('/api/v1/programmes?lang=en');
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it('reads no cookie: the language is that of the header', async () => {
    const headers = { cookie: '__Host-lang=en', 'accept-language': 'pl' };
    const response = await browseApp(world).request('/api/v1/programmes', { headers });
    expect(response.headers.get('content-language')).toBe('pl');
  });

  it('answers a broken connection with a problem there, not with a page', async () => {
    const groups = { ...world.groups, groupsFrom: () => Promise.reject(new Error('lost')) };
    const response = await browseApp({ ...world, groups }).request('/api/v1/groups');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json',
    ]);
  });

  it('opens itself to no other origin', async () => {
    const answer = await call('/api/v1/groups', {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the language of an answer', () => {
  it.each([
    ['', 'pl'],
    ['de', 'pl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,pl;q=0.8', 'en'],
    ['en;q=0.5, pl-PL', 'pl'],
    ['pl;q=0, en;q=0.1', 'en'],
    ['en;q=nonsense', 'pl'],
  ])('for "%s" is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('the page for people', () => {
  const pageIn = async (language: Language): Promise<string> => {
    return (await referenceApp(world).request(`/api?lang=${language}`)).text();
  };

  it.each(LANGUAGES)(
    'shows every address and every kind of problem in %s, without a script',
    async (language) => {
      const html = await pageIn(language);
      for (const kind of PROBLEM_KINDS) expect(html).toContain(`id="${kind}"`);
      expect(html).toContain('POST /api/v1/groups/{groupId}/registrations');
      expect(html).toContain('details.informationRead');
      expect(html).not.toMatch(/<script|style="|undefined/);
    },
  );
});
