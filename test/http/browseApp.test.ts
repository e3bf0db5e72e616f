import { beforeAll, describe, expect, it } from 'vitest';
import { browseApp } from '../../functions/http/browseApp.ts';
import { aCourse } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import type { Request, Wire } from '../support/memory/wire.ts';
import { setScene, worldOver } from '../support/world.ts';

const READS: readonly Request[] = [
  'directory.institution',
  'directory.search',
  'groups.group',
  'groups.groupsFrom',
  'ledgers.glance',
  'ledgers.glanceAll',
  'programmes.courses',
  'programmes.programme',
  'programmes.programmes',
  'quotas.counts',
];

let requests: Request[] = [];
const recorded: Wire = (request, perform) => {
  requests.push(request);
  return Promise.resolve(perform());
};
const world = worldOver({ store: memoryStore({ wire: recorded }) });
const app = browseApp(world);
let groupPath: string;

beforeAll(async () => {
  const { group } = await setScene(world, { group: { sharedSeats: 12 } });
  groupPath = `/groups/${group.id}`;
});

describe('Looking around before a sign-up', () => {
  it.each([
    ['the list', () => '/'],
    ['a programme', () => `/programmes/${aCourse().programmeId}`],
    ['a group', () => groupPath],
    ['the programmes by the API', () => '/api/v1/programmes'],
    ['the groups by the API', () => '/api/v1/groups'],
    ['a group by the API', () => `/api/v1${groupPath}`],
    ['institutions by the API', () => '/api/v1/institutions?q=dom'],
    [
      'eligibility by the API',
      () => `/api/v1${groupPath}/eligibility?institutionId=dps2&position=pracownik_socjalny`,
    ],
  ])('only reads, and finds what it looks for: %s', async (_, path) => {
    requests = [];
    const response = await app.request(path());
    expect(response.status).toBe(200);
    expect(requests).not.toEqual([]);
    expect(requests.filter((request) => !READS.includes(request))).toEqual([]);
  });

  it.each(['/registration', '/link/anything', '/groups/grupa-1/register', '/embed/groups/grupa-1/register'])(
    'leads to nothing that knows a person: %s is not found here',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );
});
