import { describe, expect, it } from 'vitest';
import { browseApp } from '../../functions/http/browseApp.ts';
import { publicApp } from '../../functions/http/publicApp.ts';
import { referenceApp } from '../../functions/http/referenceApp.ts';
import { registrationApp } from '../../functions/http/registrationApp.ts';
import { ROUTES, siteOf } from '../../infra/routes.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { worldOver } from '../support/world.ts';

const world = worldOver({ store: memoryStore() });
const APPS = {
  public: publicApp(world),
  registration: registrationApp(world),
  browse: browseApp(world),
  reference: referenceApp(world),
};

/** An address of each route that an application answers, with something in the place of its parameters. */
const addressesOf = (name: keyof typeof APPS): readonly string[] => [
  ...new Set(
    APPS[name].routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ path }) => path.replaceAll(/:\w+|\*/g, 'something')),
  ),
];

const inApi = (route: string): string => route.replaceAll(/\{(\w+)\}/g, 'something');

describe('An address', () => {
  it.each(['public', 'registration', 'browse', 'reference'] as const)(
    'of the %s pages reaches their function',
    (name) => {
      expect(addressesOf(name)).not.toEqual([]);
      expect(addressesOf(name).filter((address) => siteOf(address) !== name)).toEqual([]);
    },
  );

  it.each(['browse', 'reference'] as const)('that the HTTP API sends to %s is answered there', (name) => {
    expect(ROUTES[name].map(inApi).toSorted()).toEqual(addressesOf(name).toSorted());
  });

  it('means the same with a slash at its end', () => {
    expect([siteOf('/groups/grupa-1/'), siteOf('/groups/grupa-1/register/')]).toEqual(['browse', 'public']);
  });
});
