import { test } from 'vitest';
import { ORIGIN } from '../../support/world.ts';
import { openOffice } from './office.ts';

/** A test of a coordinator who has signed in. The office is shared by the tests of a file; the world is the test's own. */
export const it = test
  .extend('origin', { scope: 'file' }, ORIGIN)
  .extend('office', { scope: 'file' }, async ({ origin }, { onCleanup }) => {
    const office = await openOffice(origin);
    onCleanup(office.close);
    return office;
  })
  .extend('world', ({ office }) => office.newWorld())
  .extend('browser', ({ office, world }) => office.signedIn(world));
