import { MINUTE, type Moment } from '../../functions/domain/time.ts';
import type { Request } from '../support/memory/wire.ts';
import type { Fault, FaultCounts, FaultPlan } from './faults.ts';
import { StoreFault } from './faults.ts';
import { mix, mixText, share } from './random.ts';
import type { Scheduler } from './scheduler.ts';

/** What kind of machine a process is: it decides how its death is called. */
export type Role = 'request' | 'consumer' | 'housekeeping';

/** One run of our code somewhere: a request, a batch of the stream, a scheduled run. */
export type Process = {
  readonly name: string;
  readonly number: number;
  readonly role: Role;
  /** Seconds by which its clock is wrong. */
  readonly skew: number;
  calls: number;
  alive: boolean;
  /** What was done to it, for rules that forgive a broken run. */
  faults: number;
  readonly onDeath: () => void;
};

export type Spawned = 'done' | 'failed' | 'died';

export type Engine = {
  readonly seed: number;
  readonly scheduler: Scheduler;
  readonly faults: FaultPlan;
  readonly counts: FaultCounts;
  /** Milliseconds from which on nothing goes wrong. */
  readonly calm: number;
  readonly start: Moment;
  /** Looks at what a request has just done. */
  readonly observe: (
    process: Process,
    request: string,
    parameters: readonly unknown[],
    answer: unknown,
  ) => void;
  /** A line of the story; the text is only made when somebody reads it. */
  readonly tell: (line: () => string) => void;
  /** Single faults that happened, by name. */
  readonly happened: Set<string>;
};

/** The true time, which no process knows exactly. */
export const trueTime = ({ start, scheduler }: Engine): Moment => start + Math.floor(scheduler.now() / 1000);

export const clockOf = (engine: Engine, { skew }: Process): Moment => trueTime(engine) + skew;

/** Whether a single fault happens: its kind is in the plan, the time of faults is not over, and it was not left out. */
export const strikes = (engine: Engine, kind: Fault, name: string, probability: number): boolean => {
  const { faults, scheduler, calm, counts, happened, seed } = engine;
  if (probability <= 0 || !faults.kinds.has(kind) || scheduler.now() >= calm) return false;
  if (share(mix(seed, mixText(name), mixText(kind))) >= probability) return false;
  const full = `${kind} ${name}`;
  if (faults.without.has(full)) return false;
  happened.add(full);
  counts[kind] += 1;
  engine.tell(() => `!! ${kind} (${name})`);
  return true;
};

const READS: ReadonlySet<string> = new Set([
  'glance',
  'read',
  'glanceAll',
  'registration',
  'registrationsOf',
  'group',
  'groupsFrom',
  'programme',
  'programmes',
  'courses',
  'institution',
  'search',
  'everyInstitution',
  'entry',
  'listing',
  'openListings',
  'counts',
  'member',
  'members',
  'eventsOf',
  'bookmarks',
  'find',
  'due',
  'unsent',
  'link',
]);

const isRead = (request: Request): boolean => READS.has(request.slice(request.indexOf('.') + 1));

/**
 * Of which nothing changes in a history, or nothing is there at all; and private links, lists of staff and the rate of
 * mails, which nobody asks in one.
 */
const STILL: ReadonlySet<string> = new Set([
  'programmes',
  'directory',
  'groups',
  'wordings',
  'suppressions',
  'institutionNotices',
  'links',
  'institutionLinks',
  'staff',
  'rate',
]);

/**
 * Whether a request touches what never changes in a history, or what nobody reads. Nothing can come before or after it,
 * so it takes no turn of its own; who dies there dies at the next request.
 */
const isConstant = (request: Request): boolean => STILL.has(request.slice(0, request.indexOf('.')));

type Nature = { readonly constant: boolean; readonly read: boolean };

const natures = new Map<Request, Nature>();

/** What kind of request it is: asked millions of times of a few names. */
const natureOf = (request: Request): Nature => {
  const known = natures.get(request);
  if (known !== undefined) return known;
  const nature = { constant: isConstant(request), read: isRead(request) };
  natures.set(request, nature);
  return nature;
};

const deathOf = (role: Role): Fault => {
  switch (role) {
    case 'request':
      return 'request death';
    case 'consumer':
      return 'consumer death';
    case 'housekeeping':
      return 'housekeeping death';
  }
};

const WRITE_FAULTS = [
  'throttle',
  'conflict',
  'timeout before the write',
  'timeout after the write',
  'timeout after the write',
  'write that arrives late',
  'write made twice',
  'death',
] as const;
const READ_FAULTS = ['throttle', 'death'] as const;

/** Which fault, if any, a request meets. */
const faultOf = (engine: Engine, process: Process, request: Request): Fault | undefined => {
  const { rate } = engine.faults;
  if (rate === 0 || engine.scheduler.now() >= engine.calm) return undefined;
  const roll = mix(engine.seed, process.number, process.calls);
  const { read } = natureOf(request);
  if (share(roll) >= (read ? rate / 3 : rate)) return undefined;
  const kinds = read ? READ_FAULTS : WRITE_FAULTS;
  const kind = kinds[mix(roll, 1) % kinds.length] ?? 'throttle';
  const fault = kind === 'death' ? deathOf(process.role) : kind;
  return strikes(engine, fault, `${process.name} · ${process.calls} ${request}`, 1) ? fault : undefined;
};

/** Milliseconds that a request is under way: mostly few, now and then many. */
const latencyOf = ({ seed }: Engine, { number, calls }: Process): number => {
  const roll = mix(seed, number, calls, 2);
  const size = share(roll);
  const spread = share(mix(roll, 3));
  return size < 0.93 ? 1 + spread * 20 : 20 + spread * 1500;
};

/** Milliseconds that a late write is later than its sender gave up. */
const latenessOf = ({ seed }: Engine, { number, calls }: Process): number => {
  const roll = mix(seed, number, calls, 4);
  return share(roll) < 0.5 ? share(mix(roll, 5)) * 3000 : share(mix(roll, 5)) * MINUTE * 1000;
};

/** Ends a process where it is: what it waits for never comes. */
export const kill = (process: Process): void => {
  if (!process.alive) return;
  process.alive = false;
  process.onDeath();
};

/**
 * One request of a process to the store: it takes some time, in which others come first, then it is performed at once,
 * unless a fault meets it.
 */
export const perform = <Answer>(
  engine: Engine,
  process: Process,
  request: Request,
  parameters: readonly unknown[],
  effect: () => Answer,
): Promise<Answer> => {
  if (natureOf(request).constant) return Promise.resolve(effect());
  return new Promise((resolve, reject) => {
    process.calls += 1;
    const fault = faultOf(engine, process, request);
    const done = (): Answer => {
      const answer = effect();
      engine.observe(process, request, parameters, answer);
      return answer;
    };
    const lateness = fault === 'write that arrives late' ? latenessOf(engine, process) : 0;
    const run = (): void => {
      if (!process.alive) return;
      // What the request itself has done was done before its process broke down.
      if (fault === 'timeout after the write') done();
      if (fault !== undefined) process.faults += 1;
      switch (fault) {
        case 'throttle':
        case 'conflict':
        case 'timeout before the write':
        case 'timeout after the write':
          reject(new StoreFault(fault));
          return;
        case 'write that arrives late':
          reject(new StoreFault(fault));
          engine.scheduler.at(Math.min(engine.scheduler.now() + lateness, engine.calm), done);
          return;
        case 'request death':
        case 'consumer death':
        case 'housekeeping death':
          kill(process);
          return;
        case 'write made twice':
          done();
          resolve(done());
          return;
        default:
          resolve(done());
      }
    };
    engine.scheduler.after(latencyOf(engine, process), run);
  });
};
