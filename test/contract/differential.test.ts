import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { aGroup, aLedger, GROUP, PROGRAMME } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { anySettings } from './anything.ts';
import { KINDS } from './ledgerCases.ts';
import { ledgerStep } from './ledgerSteps.ts';
import { historyStep, noticeStep, PEOPLE, QUOTAS, quotaStep, registrationStep } from './otherSteps.ts';
import type { Call, Step } from './step.ts';
import { type FreshStore, STORES, type Stores } from './stores.ts';

/** In milliseconds: a busy machine takes its time, and so does finding the shortest history that shows a difference. */
const PATIENCE = 120_000;

let kinds: readonly Stores[];

beforeAll(async () => {
  kinds = await Promise.all([STORES['in memory'](), STORES['on the engine']()]);
});
afterAll(() => Promise.all(kinds.map(({ stop }) => stop())));

/** What a request came to: its answer, or that there was none. */
const outcome = (call: Call, { store }: FreshStore): Promise<unknown> =>
  call.on(store).then(
    (answer) => ({ answer }),
    () => 'a fault',
  );

/** Everything that can be read of a store at the end of a history. */
const everythingIn = async ({ store, streamed }: FreshStore): Promise<unknown> => ({
  ledger: await store.ledgers.read(GROUP),
  group: await store.groups.group(GROUP),
  registrations: await store.registrations.registrationsOf(GROUP),
  outbox: await store.notices.unsent(1000),
  members: await store.quotas.members(PROGRAMME),
  eachMember: await Promise.all(PEOPLE.map((person) => store.quotas.member(PROGRAMME, person))),
  counts: await store.quotas.counts(PROGRAMME, QUOTAS),
  history: await store.history.eventsOf(GROUP),
  stream: await streamed(),
});

/** Limits that are set from the beginning; the last one is not, until a step sets it. */
const SET = QUOTAS.slice(0, -1).map((id) => ({ id, limit: 2 }));

/** Takes every step on both stores; the first answer that differs ends the history, with all that was asked before. */
const play = async (settings: Partial<LedgerSettings>, steps: readonly Step[]): Promise<void> => {
  const stores = await Promise.all(kinds.map(({ fresh }) => fresh()));
  const [known] = stores;
  if (known === undefined) throw new Error('There are two stores');
  for (const { store } of stores) {
    await store.groups.saveGroup(aGroup(), aLedger(settings));
    await store.quotas.setLimits(PROGRAMME, SET);
  }
  const told: unknown[] = [settings];
  for (const step of steps) {
    const call = await step(known.store);
    if (call === undefined) continue;
    told.push([call.name, call.told]);
    const [one, other] = await Promise.all(stores.map((store) => outcome(call, store)));
    // Comparing is cheap, and showing all that was asked for is not.
    if (!isDeepStrictEqual(one, other)) expect({ told, outcome: one }).toEqual({ told, outcome: other });
  }
  const [one, other] = await Promise.all(stores.map(everythingIn));
  expect({ told, everything: one }).toEqual({ told, everything: other });
};

describe('The same requests, whatever they are and in whatever order,', () => {
  const histories = (step: fc.Arbitrary<Step>) => fc.array(step, { maxLength: 60, size: 'max' });

  it.each([
    ['a ledger', ledgerStep, 25],
    ['registrations', registrationStep, 10],
    ['notices', noticeStep, 10],
    ['limits across groups', quotaStep, 10],
    ['everything', fc.oneof(ledgerStep, registrationStep, noticeStep, quotaStep, historyStep), 10],
  ])(
    'are answered alike in memory and on the engine: of %s',
    async (_, step, numRuns) => {
      await fc.assert(fc.asyncProperty(anySettings, histories(step), play), { numRuns });
    },
    PATIENCE,
  );

  it('make every kind of write of a ledger and have every kind refused', async () => {
    const seen = new Set<string>();
    for (const [settings, steps] of fc.sample(fc.tuple(anySettings, histories(ledgerStep)), 500)) {
      const store = memoryStore();
      await store.groups.saveGroup(aGroup(), aLedger(settings));
      for (const step of steps) {
        const call = await step(store);
        const before = store.stream.length;
        await call?.on(store);
        if (call !== undefined) seen.add(`${call.name} ${store.stream.length > before ? 'made' : 'refused'}`);
      }
    }
    const holds = ['claim of a hold', 'take of a hold'].flatMap((hold) => [
      hold,
      `${hold} for the institution`,
    ]);
    const names = [...KINDS.map(({ kind }) => kind), ...holds];
    const every = names.flatMap((name) => [`${name} made`, `${name} refused`]);
    expect(every.filter((one) => !seen.has(one))).toEqual([]);
  });
});
