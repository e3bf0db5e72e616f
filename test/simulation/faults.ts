/** Every kind of fault that a history can meet. Each is counted when it happens, not when it is possible. */
export const FAULTS = [
  'conflict',
  'throttle',
  'timeout before the write',
  'timeout after the write',
  'write that arrives late',
  'write made twice',
  'stale glance',
  'request death',
  'consumer death',
  'housekeeping death',
  'duplicate record',
  'late record',
  'reordered records',
  'poison record',
  'clock skew',
  'next version at work',
  'housekeeping twice at once',
  'mail accepted but not answered',
  'mail throttled',
  'mail rejected',
  'late mail event',
] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultCounts = Record<Fault, number>;

export const noFaults = (): FaultCounts => ({
  conflict: 0,
  throttle: 0,
  'timeout before the write': 0,
  'timeout after the write': 0,
  'write that arrives late': 0,
  'write made twice': 0,
  'stale glance': 0,
  'request death': 0,
  'consumer death': 0,
  'housekeeping death': 0,
  'duplicate record': 0,
  'late record': 0,
  'reordered records': 0,
  'poison record': 0,
  'clock skew': 0,
  'next version at work': 0,
  'housekeeping twice at once': 0,
  'mail accepted but not answered': 0,
  'mail throttled': 0,
  'mail rejected': 0,
  'late mail event': 0,
});

/** Which faults a history may meet, how often, and which single ones are left out of it to make it shorter. */
export type FaultPlan = {
  /** The share of requests to the store that meet a fault, 0 to 1. */
  readonly rate: number;
  readonly kinds: ReadonlySet<Fault>;
  /** Seconds by which a process's clock may be wrong, either way. */
  readonly skew: number;
  /** Names of single faults that do not happen. */
  readonly without: ReadonlySet<string>;
};

/** What failed between a process and the store. Whoever catches it cannot know whether the write took place. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}
