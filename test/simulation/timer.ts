import { auditNightly } from '../../functions/use-cases/auditNightly.ts';
import { deliverUnsent } from '../../functions/use-cases/deliverUnsent.ts';
import { housekeep, type Housekept } from '../../functions/use-cases/housekeep.ts';
import type { Moment } from '../../functions/domain/time.ts';
import { strikes } from './process.ts';
import { mix, share } from './random.ts';
import type { World } from './world.ts';

/** A minute between two scheduled runs, in milliseconds. */
const EVERY = 60_000;
/** Hours from the beginning of a history, on a Monday at 10, to three o'clock at night. */
const NIGHT = 17;
/** Runs go on for so long after the last write; then they sleep until something is due. */
const AWAKE = 1.2 * EVERY;

export type Timer = {
  readonly begin: () => void;
  /** Something was written: the runs have something to look at. */
  readonly stir: () => void;
};

export type Watchers = {
  /** The next moment at which time alone changes something, or the last one if not every clock has come to it. */
  readonly nextDeadline: () => Moment | undefined;
  readonly ran: (result: Housekept) => void;
};

/**
 * The scheduled runs. The real ones come every minute, day and night; here time jumps over the hours in which they
 * would find nothing, for nothing was written and nothing has become due.
 */
export const newTimer = (world: World, { nextDeadline, ran }: Watchers): Timer => {
  const { scheduler, calm, seed } = world;
  let [ticks, lastWrite, due] = [0, 0, Infinity];
  let token = 0;
  const chanceOf = (number: number): number => share(mix(seed, number, 41));

  const run = (name: string): void => {
    world.spawn(
      `housekeeping ${name}`,
      'housekeeping',
      async (ports) => {
        ran(await housekeep(ports));
      },
      (outcome) => {
        if (outcome !== 'done') stir();
      },
    );
  };

  const audit = (name: string): void => {
    world.spawn(
      `nightly audit ${name}`,
      'housekeeping',
      async (ports) => {
        await auditNightly(ports);
      },
      () => undefined,
    );
  };

  const tick = (): void => {
    ticks += 1;
    const number = ticks;
    const began = scheduler.now();
    run(`${number}`);
    if (strikes(world, 'housekeeping twice at once', `${number}`, 0.15)) {
      scheduler.after(chanceOf(number) * 60, () => {
        run(`${number} twin`);
      });
    }
    world.spawn(
      `outbox ${number}`,
      'consumer',
      async (ports) => {
        await deliverUnsent(ports, () => undefined);
      },
      (outcome) => {
        if (outcome !== 'done') stir();
      },
    );
    next(began);
  };

  const set = (time: number, awake = true): void => {
    due = time;
    token += 1;
    const mine = token;
    scheduler.at(time, () => {
      if (mine !== token) return;
      // What has become due by one clock may not be due by another: the runs after it look again.
      if (!awake) lastWrite = scheduler.now();
      tick();
    });
  };

  const next = (began: number): void => {
    if (began >= calm || began < lastWrite + AWAKE) {
      set(Math.min(began + EVERY, began < calm ? calm + chanceOf(0) * EVERY : Infinity));
      return;
    }
    const deadline = nextDeadline();
    const wait = chanceOf(ticks) * EVERY;
    const deadlineAt = deadline === undefined ? Infinity : (deadline - world.start) * 1000;
    // What is due already may not have been so by the clock of the last run.
    const dueAt = deadlineAt <= began ? began + EVERY : deadlineAt + wait;
    set(Math.min(dueAt, calm + chanceOf(0) * EVERY), false);
  };

  function stir(): void {
    const now = scheduler.now();
    lastWrite = now;
    if (due > now + EVERY) set(now + chanceOf(Math.floor(now)) * EVERY);
  }

  return {
    begin: () => {
      set(chanceOf(0) * EVERY);
      const night = (NIGHT + chanceOf(1) * 2) * 60 * EVERY;
      if (night > calm) return;
      scheduler.at(night, () => {
        audit('1');
      });
      scheduler.at(night + chanceOf(2) * 100, () => {
        audit('twin');
      });
    },
    stir,
  };
};
