import type { GroupId } from '../../functions/domain/ids.ts';
import type { Store } from '../../functions/store/store.ts';
import { memoryStore, type MemoryStore } from '../support/memory/memoryStore.ts';
import type { Wire } from '../support/memory/wire.ts';
import { StoreFault } from './faults.ts';
import { type Engine, perform, type Process, strikes } from './process.ts';

/** Makes a port of the store one that a certain process calls. */
type As = <Port extends object>(port: Port) => Port;

/** The ports of one process. Each is made when it is asked for: most processes need a few. */
export class ProcessPorts implements Store {
  readonly #store: MemoryStore;
  readonly #as: As;

  constructor(store: MemoryStore, as: As) {
    this.#store = store;
    this.#as = as;
  }

  get access(): Store['access'] {
    return this.#as(this.#store.access);
  }

  get answers(): Store['answers'] {
    return this.#as(this.#store.answers);
  }

  get bookmarks(): Store['bookmarks'] {
    return this.#as(this.#store.bookmarks);
  }

  get directory(): Store['directory'] {
    return this.#as(this.#store.directory);
  }

  get erasures(): Store['erasures'] {
    return this.#as(this.#store.erasures);
  }

  get groups(): Store['groups'] {
    return this.#as(this.#store.groups);
  }

  get history(): Store['history'] {
    return this.#as(this.#store.history);
  }

  get institutionLinks(): Store['institutionLinks'] {
    return this.#as(this.#store.institutionLinks);
  }

  get listings(): Store['listings'] {
    return this.#as(this.#store.listings);
  }

  get institutionNotices(): Store['institutionNotices'] {
    return this.#as(this.#store.institutionNotices);
  }

  get ledgers(): Store['ledgers'] {
    return this.#as(this.#store.ledgers);
  }

  get links(): Store['links'] {
    return this.#as(this.#store.links);
  }

  get notices(): Store['notices'] {
    return this.#as(this.#store.notices);
  }

  get programmes(): Store['programmes'] {
    return this.#as(this.#store.programmes);
  }

  get quotas(): Store['quotas'] {
    return this.#as(this.#store.quotas);
  }

  get rate(): Store['rate'] {
    return this.#as(this.#store.rate);
  }

  get registrations(): Store['registrations'] {
    return this.#as(this.#store.registrations);
  }

  get staff(): Store['staff'] {
    return this.#as(this.#store.staff);
  }

  get suppressions(): Store['suppressions'] {
    return this.#as(this.#store.suppressions);
  }

  get wordings(): Store['wordings'] {
    return this.#as(this.#store.wordings);
  }
}

/** The store of one history, and how a process calls it: every request goes the process's own way. */
export type SharedStore = {
  /** The store itself, which nothing goes wrong with: for setting the scene and for the checks. */
  readonly store: MemoryStore;
  readonly asOf: (process: Process) => As;
};

/** Writes that an eventually consistent read can be behind at the most, and for how many milliseconds. */
const MOST_BEHIND = 2;
const BEHIND_FOR = 500;

export const sharedStore = (engine: Engine): SharedStore => {
  let current: Process | undefined;
  let parameters: readonly unknown[] = [];
  let behind = 0;
  const written = new Map<GroupId, readonly number[]>();
  const wire: Wire = (request, effect) => {
    const process = current;
    if (process === undefined) {
      return new Promise((resolve) => {
        resolve(effect());
      });
    }
    if (request === 'ledgers.write') {
      return perform(engine, process, request, parameters, () => {
        const before = store.stream.length;
        const answer = effect();
        const record = store.stream.at(-1);
        if (store.stream.length > before && record?.kind === 'ledger') {
          const { groupId } = record.after;
          const times = written.get(groupId) ?? [];
          written.set(groupId, [...times.slice(1 - MOST_BEHIND), engine.scheduler.now()]);
        }
        return answer;
      });
    }
    if (request !== 'ledgers.glance') return perform(engine, process, request, parameters, effect);
    return perform(engine, process, request, parameters, () => {
      const name = `${process.name} · ${process.calls} glance`;
      const most = wasWrittenLately(parameters[0]) ? 1 + (process.calls % MOST_BEHIND) : 0;
      behind = most > 0 && strikes(engine, 'stale glance', name, engine.faults.rate) ? most : 0;
      const answer = effect();
      behind = 0;
      return answer;
    });
  };
  const wasWrittenLately = (id: unknown): boolean =>
    [...written].some(
      ([group, times]) => group === id && (times.at(-1) ?? 0) > engine.scheduler.now() - BEHIND_FOR,
    );
  /** A write is seen by everybody after a while: only the newest ones can be missing. */
  const lag = (id: GroupId): number => {
    const since = engine.scheduler.now() - BEHIND_FOR;
    return Math.min(behind, (written.get(id) ?? []).filter((time) => time > since).length);
  };
  const store = memoryStore({ wire, lag });

  /** The store asks the wire at once, so whoever calls is known by then. */
  const callFrom = (process: Process, port: object, name: string | symbol): unknown => {
    const method: unknown = Reflect.get(port, name);
    if (typeof method !== 'function') return method;
    return (...given: readonly unknown[]): unknown => {
      current = process;
      parameters = given;
      try {
        const answer: unknown = Reflect.apply(method, port, given);
        return answer;
      } finally {
        current = undefined;
      }
    };
  };
  /** One request for each notice, so that a process can die between two. */
  const planFrom =
    (process: Process): Store['notices']['plan'] =>
    async (entries) => {
      for (const entry of entries) {
        current = process;
        parameters = [];
        const planned = store.notices.plan([entry]);
        current = undefined;
        await planned;
      }
    };
  /** A transaction that conflicts with another one is told as such, not thrown. */
  const changeFrom =
    (process: Process): Store['quotas']['change'] =>
    async (wanted) => {
      current = process;
      parameters = [wanted];
      const changed = store.quotas.change(wanted);
      current = undefined;
      try {
        return await changed;
      } catch (error) {
        if (error instanceof StoreFault && error.message === 'conflict') return { kind: 'stale' };
        throw error;
      }
    };
  const methodFrom = (process: Process, port: object, name: string | symbol): unknown => {
    if (name === 'plan' && port === store.notices) return planFrom(process);
    return name === 'change' && port === store.quotas ? changeFrom(process) : callFrom(process, port, name);
  };
  const asOf =
    (process: Process): As =>
    (port) =>
      new Proxy(port, { get: (target, name) => methodFrom(process, target, name) });
  return { store, asOf };
};
