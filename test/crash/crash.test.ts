import { expect, it } from 'vitest';
import { crashes } from './story.ts';

/** Each start of the whole product takes seconds, on a busy machine many. */
const ENOUGH = 10 * 60_000;

it(
  'loses nothing and doubles nothing when it is killed three times under load',
  async () => {
    const { violations, told, deaths } = await crashes({ kills: 3, seed: 7, say: () => undefined });
    expect(violations).toEqual([]);
    expect([...deaths.values()].reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(told.filter(({ registered }) => registered.length > 0)).toHaveLength(36);
  },
  ENOUGH,
);
