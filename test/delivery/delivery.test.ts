import { expect, it } from 'vitest';
import { deliverAll } from './proof.ts';

/** Starting a sender takes seconds, on a busy machine many. */
const ENOUGH = 10 * 60_000;

it(
  'loses no notice and doubles none that it heard of, when the mail service fails and the sender is killed twice',
  async () => {
    const { violations, ends, kills } = await deliverAll({
      notices: 120,
      kills: 2,
      seed: 3,
      say: () => undefined,
    });
    expect([violations, kills, [...ends.values()].reduce((sum, count) => sum + count, 0)]).toEqual([
      [],
      2,
      120,
    ]);
  },
  ENOUGH,
);
