import type { World } from './world.ts';

/** Which write of a story fails, and whether it takes place before it does. */
export type Failure = { readonly write: number; readonly when: 'before' | 'after' };

/**
 * The world for a machine that stops at its n-th write, counted over everything that is written: nothing reaches the
 * store afterwards.
 */
export const failingAt = (world: World, { write, when }: Failure): World => {
  let writes = 0;
  const stopping =
    <Args extends readonly unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      writes += 1;
      if (writes > write || (writes === write && when === 'before')) throw new Error('The machine stopped');
      const value = await call(...args);
      if (writes === write) throw new Error('The machine stopped');
      return value;
    };
  const { ledgers, registrations, quotas, groups } = world;
  return {
    ...world,
    ledgers: {
      ...ledgers,
      write: stopping((...args: Parameters<typeof ledgers.write>) => ledgers.write(...args)),
    },
    registrations: {
      ...registrations,
      putPending: stopping((...args: Parameters<typeof registrations.putPending>) =>
        registrations.putPending(...args),
      ),
      settle: stopping((...args: Parameters<typeof registrations.settle>) => registrations.settle(...args)),
    },
    quotas: {
      ...quotas,
      change: stopping((...args: Parameters<typeof quotas.change>) => quotas.change(...args)),
    },
    groups: {
      ...groups,
      saveGroup: stopping((...args: Parameters<typeof groups.saveGroup>) => groups.saveGroup(...args)),
    },
  };
};
