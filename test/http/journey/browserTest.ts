import { it as inAWorld } from '../../support/worldTest.ts';
import { personAt } from './signUp.ts';

/** A test of somebody in front of the public pages, with a browser of their own. */
export const it = inAWorld.extend('person', ({ world }) => personAt(world));
