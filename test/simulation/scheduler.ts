/** Something that happens at a virtual moment, in milliseconds since the history began. */
type Event = { readonly time: number; readonly order: number; readonly run: () => void };

/**
 * Virtual time. What is due first runs first, and what is due at the same moment runs in the order in which it was
 * asked for. Nothing waits: time jumps from one event to the next.
 */
export type Scheduler = {
  readonly now: () => number;
  readonly at: (time: number, run: () => void) => void;
  readonly after: (delay: number, run: () => void) => void;
  /** Runs the next event that is due by `end`; false when there is none, and then it is `end`. */
  readonly step: (end: number) => boolean;
  /** Events run so far. */
  readonly steps: () => number;
};

const comesBefore = (one: Event, other: Event): boolean =>
  one.time < other.time || (one.time === other.time && one.order < other.order);

/** A binary heap: the earliest event is the first. */
const heapOf = () => {
  const events: Event[] = [];
  const at = (index: number): Event => {
    const event = events[index];
    if (event === undefined) throw new Error(`The heap has no event ${index}`);
    return event;
  };
  const push = (event: Event): void => {
    let index = events.length;
    events.push(event);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!comesBefore(event, at(parent))) break;
      events[index] = at(parent);
      index = parent;
    }
    events[index] = event;
  };
  const sink = (event: Event): void => {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= events.length) break;
      if (child + 1 < events.length && comesBefore(at(child + 1), at(child))) child += 1;
      if (!comesBefore(at(child), event)) break;
      events[index] = at(child);
      index = child;
    }
    events[index] = event;
  };
  const pop = (): void => {
    const last = events.pop();
    if (last !== undefined && events.length > 0) sink(last);
  };
  return { push, pop, first: () => events[0] };
};

export const newScheduler = (): Scheduler => {
  const heap = heapOf();
  let [now, order, steps] = [0, 0, 0];
  const at = (time: number, run: () => void): void => {
    order += 1;
    heap.push({ time: Math.max(time, now), order, run });
  };
  return {
    now: () => now,
    at,
    after: (delay, run) => {
      at(now + delay, run);
    },
    step: (end) => {
      const event = heap.first();
      if (event === undefined || event.time > end) {
        now = end;
        return false;
      }
      heap.pop();
      now = event.time;
      steps += 1;
      event.run();
      return true;
    },
    steps: () => steps,
  };
};
