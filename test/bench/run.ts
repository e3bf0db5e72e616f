import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { peopleQuota, type QuotaSpec } from '../../functions/domain/quota.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { secretsOf } from '../../functions/secrets/secrets.ts';
import { tableOf } from '../../functions/store/client.ts';
import { rememberingStore } from '../../functions/store/remembered.ts';
import { type Store, storeIn } from '../../functions/store/store.ts';
import { followLedger } from '../../functions/use-cases/followLedger.ts';
import { register, type RegisterCommand } from '../../functions/use-cases/register.ts';
import { aCourse, NOW } from '../support/builders.ts';
import { TEST_TABLE } from '../support/table.ts';
import { TEST_KEY } from '../support/world.ts';
import type { Crowd } from './crowd.ts';
import { metered, type Units } from './meters.ts';
import { recorded, type Record } from './recorder.ts';

/** What one request was told, and what that took from the table. */
export type Told = {
  readonly request: RegisterCommand;
  readonly answer: 'confirmed' | 'waiting' | 'refused at the gate' | 'refused later';
  readonly reason: string;
  readonly seatId: string | undefined;
  readonly place: number | undefined;
  readonly units: Units;
};

export type Run = {
  readonly told: readonly Told[];
  readonly record: Record;
  readonly store: Store;
  readonly seconds: number;
  /** How often a request ended without an answer, and was sent again. */
  readonly unknown: number;
  /** Units of letting the registrations' statuses follow, for each one, and of planning notices, for each status. */
  readonly settling: number;
  readonly noticing: number;
};

const setUp = async (store: Store, { programme, institutions, groups }: Crowd): Promise<void> => {
  const limits: readonly QuotaSpec[] = programme.quotas.map(peopleQuota);
  await store.programmes.saveProgramme(programme, [aCourse({ programmeId: programme.id })]);
  await store.quotas.setLimits(programme.id, limits);
  await store.directory.saveInstitutions(institutions);
  for (const { group, ledger } of groups) await store.groups.saveGroup(group, ledger);
};

/** Does `work` for each item, `atOnce` of them at a time, in their order. */
export const inTurns = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

type Settled = { readonly settling: number; readonly noticing: number };

/** Lets everything follow that the stream would, until nothing more comes of it. */
const follow = async (store: Store, clock: () => number, { groups }: Crowd): Promise<Settled> => {
  const spent = { settled: 0, settling: 0, noticing: 0 };
  const ports: Store = {
    ...store,
    registrations: {
      ...store.registrations,
      settle: async (...call) => {
        const { value, units } = await metered(() => store.registrations.settle(...call));
        spent.settled += 1;
        spent.settling += units.write;
        return value;
      },
    },
    notices: {
      ...store.notices,
      plan: async (notices) => {
        const { units } = await metered(() => store.notices.plan(notices));
        spent.noticing += units.write;
      },
    },
  };
  await inTurns(groups, 8, async ({ group }) => {
    let before: Awaited<ReturnType<Store['ledgers']['read']>>;
    for (;;) {
      const after = await store.ledgers.read(group.id);
      if (after === undefined || after.revision === before?.revision) return;
      await followLedger({ ...ports, clock, isHoliday: () => false }, before, after);
      before = after;
    }
  });
  const each = (units: number): number => (spent.settled === 0 ? 0 : units / spent.settled);
  return { settling: each(spent.settling), noticing: each(spent.noticing) };
};

/** Lets a crowd come, over the real store and the real use case, and lets the stream's work follow. */
export const runCrowd = async (client: DynamoDBClient, crowd: Crowd): Promise<Run> => {
  const clock = (): number => NOW;
  const { store: real, record, wasPutDown } = recorded(storeIn(tableOf(client, TEST_TABLE)));
  await setUp(real, crowd);
  const store = rememberingStore(real, clock);
  const ports = { ...store, clock, secrets: secretsOf(TEST_KEY), isHoliday: () => false };
  const told: Told[] = [];
  let unknown = 0;
  const untilAnswered = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        unknown += 1;
        if (unknown > crowd.requests.length * 10) throw error;
      }
    }
  };
  const from = performance.now();
  await inTurns(crowd.requests, crowd.atOnce, async (request) => {
    const { value, units } = await metered(() => untilAnswered(() => register(ports, request)));
    if (!value.ok) {
      const answer = wasPutDown(request.requestId) ? 'refused later' : 'refused at the gate';
      told.push({ request, answer, reason: value.refusal.kind, seatId: undefined, place: undefined, units });
      return;
    }
    const { standing, registration } = value.value;
    const answer = standing.kind === 'waiting' ? 'waiting' : 'confirmed';
    const place = standing.kind === 'waiting' ? standing.place : undefined;
    told.push({ request, answer, reason: standing.kind, seatId: seatOf(registration), place, units });
  });
  const seconds = (performance.now() - from) / 1000;
  const settled = await follow(real, clock, crowd);
  return { told, record: record(), store: real, seconds, unknown, ...settled };
};
