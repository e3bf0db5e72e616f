import type { GroupId } from '../../functions/domain/ids.ts';
import { deliverNotice } from '../../functions/use-cases/deliverNotice.ts';
import { followLedger } from '../../functions/use-cases/followLedger.ts';
import type { StreamRecord } from '../support/memory/stream.ts';
import { StoreFault } from './faults.ts';
import { strikes } from './process.ts';
import { mix, mixText, share } from './random.ts';
import type { Ports, World } from './world.ts';

/** One consumer of one part of the stream: it takes records in order, from where it stopped. */
type Shard = {
  readonly name: string;
  readonly records: StreamRecord[];
  position: number;
  busy: boolean;
  failures: number;
  deliveries: number;
  readonly poisoned: Map<number, boolean>;
};

export type Streams = {
  /** Hands on what the store has written since it was asked last. */
  readonly feed: () => void;
  /** Whether every record has been dealt with. */
  readonly isDrained: () => boolean;
  /** Ledger revisions whose record went to the failure queue. */
  readonly lost: ReadonlySet<string>;
};

/** Deliveries of a record that no one can read, before it goes to the failure queue. Any other gets through in time. */
const POISON_TRIES = 3;
const MOST_IN_BATCH = 5;

export const revisionName = (group: GroupId, revision: number): string => `${group} ${revision}`;

export const newStreams = (world: World): Streams => {
  const shards = new Map<string, Shard>();
  const lost = new Set<string>();
  let fed = 0;

  const rateOf = (divisor: number): number => world.faults.rate / divisor;
  const chanceOf = (text: string): number => share(mix(world.seed, mixText(text), 31));

  const handle = async (ports: Ports, record: StreamRecord): Promise<void> => {
    if (record.kind === 'ledger') await followLedger(ports, record.before, record.after);
    else if (record.kind === 'notice') await deliverNotice(ports, record.notice);
  };

  const isPoison = (shard: Shard, index: number): boolean => {
    const known = shard.poisoned.get(index);
    if (known !== undefined) return known;
    const poison = strikes(world, 'poison record', `${shard.name} #${index}`, rateOf(4));
    shard.poisoned.set(index, poison);
    return poison;
  };

  const skip = (shard: Shard): void => {
    const record = shard.records[shard.position];
    if (record?.kind === 'ledger') lost.add(revisionName(record.after.groupId, record.after.revision));
    world.tell(() => `   ${shard.name} #${shard.position} goes to the failure queue`);
    shard.position += 1;
    shard.failures = 0;
  };

  /** The indexes of the records of one batch, as the stream hands them over. */
  const batchOf = (shard: Shard, name: string): readonly number[] => {
    const again = strikes(world, 'duplicate record', name, rateOf(1)) && shard.position > 0 ? 1 : 0;
    const from = shard.position - again;
    const size = again + 1 + Math.floor(chanceOf(name) * MOST_IN_BATCH);
    const indexes = shard.records.map((_, index) => index).slice(from, from + size);
    const [first, second, ...others] = indexes;
    if (first === undefined || second === undefined) return indexes;
    return strikes(world, 'reordered records', name, rateOf(1)) ? [second, first, ...others] : indexes;
  };

  const deliver = (shard: Shard): void => {
    shard.deliveries += 1;
    const name = `${shard.name} batch ${shard.deliveries}`;
    const indexes = batchOf(shard, name);
    const done = new Set<number>();
    const again = (delay: number): void => {
      while (done.has(shard.position)) shard.position += 1;
      shard.busy = false;
      wake(shard, delay);
    };
    world.spawn(
      name,
      'consumer',
      async (ports) => {
        for (const index of indexes) {
          const record = shard.records[index];
          if (record === undefined) continue;
          if (isPoison(shard, index)) throw new StoreFault('no one can read this record');
          await handle(ports, record);
          done.add(index);
        }
      },
      (outcome) => {
        const before = shard.position;
        while (done.has(shard.position)) shard.position += 1;
        if (outcome === 'done' || shard.position > before) shard.failures = 0;
        if (outcome === 'failed') {
          shard.failures += 1;
          if (shard.failures >= POISON_TRIES && isPoison(shard, shard.position)) skip(shard);
        }
        again(outcome === 'done' ? 50 : 1000);
      },
    );
  };

  const wake = (shard: Shard, delay: number): void => {
    if (shard.busy || shard.position >= shard.records.length) return;
    shard.busy = true;
    const name = `${shard.name} wait ${shard.position}`;
    const late = strikes(world, 'late record', name, rateOf(1)) ? 2000 + chanceOf(name) * 100_000 : 0;
    const due = world.scheduler.now() + delay + late;
    // What is late because of a fault is not late any more when the faults are over.
    const latest = Math.max(world.calm, world.scheduler.now() + delay);
    world.scheduler.at(Math.min(due, latest), () => {
      deliver(shard);
    });
  };

  const shardOf = (record: Exclude<StreamRecord, { kind: 'institution-notice' }>): Shard => {
    const name =
      record.kind === 'ledger' ? `follow ${record.after.groupId}` : `send ${record.notice.groupId}`;
    const known = shards.get(name);
    if (known !== undefined) return known;
    const made = {
      name,
      records: [],
      position: 0,
      busy: false,
      failures: 0,
      deliveries: 0,
      poisoned: new Map(),
    };
    shards.set(name, made);
    return made;
  };

  return {
    feed: () => {
      const { stream } = world.store;
      for (; fed < stream.length; fed += 1) {
        const record = stream[fed];
        if (record === undefined || record.kind === 'institution-notice') continue;
        if (record.kind === 'ledger' && record.before === undefined) continue;
        const shard = shardOf(record);
        shard.records.push(record);
        wake(shard, 20 + chanceOf(`${shard.name} ${shard.records.length}`) * 250);
      }
    },
    isDrained: () => [...shards.values()].every(({ position, records }) => position >= records.length),
    lost,
  };
};
