import * as z from 'zod';

/**
 * What can go wrong when a mail is sent: the service is too busy (`throttle`), will not take this mail (`reject`),
 * breaks (`server-error`), or gives no answer, without (`timeout-before`) or with (`timeout-after`) having taken it.
 */
export const faultSchema = z.enum(['throttle', 'reject', 'server-error', 'timeout-before', 'timeout-after']);
export type Fault = z.infer<typeof faultSchema>;

/** Faults for the mails to come: each mail takes one, the oldest first. */
export type Faults = {
  readonly add: (fault: Fault, times?: number) => void;
  readonly take: () => Fault | undefined;
  readonly pending: () => readonly Fault[];
  readonly clear: () => void;
};

export function faults(): Faults {
  let queue: readonly Fault[] = [];
  return {
    add: (fault, times = 1) => {
      queue = [...queue, ...Array.from({ length: times }, () => fault)];
    },
    take: () => {
      const [next, ...rest] = queue;
      queue = rest;
      return next;
    },
    pending: () => queue,
    clear: () => {
      queue = [];
    },
  };
}
