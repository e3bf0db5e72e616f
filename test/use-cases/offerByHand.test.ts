import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOf, type Group } from '../../functions/domain/group.ts';
import type { LedgerSettings } from '../../functions/domain/ledger.ts';
import { inOrder, USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { type Registration, seatOf } from '../../functions/domain/registration.ts';
import { atWarsaw, HOUR, MINUTE } from '../../functions/domain/time.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { offerNext } from '../../functions/use-cases/offerNext.ts';
import { type OfferByHand, offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { setPriority } from '../../functions/use-cases/setPriority.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { anInstitution, NOW, PCPR, person, PROGRAMME } from '../support/builders.ts';
import { answerOf, made, STRANGER, WHY } from '../support/office.ts';
import {
  answerTo,
  COORDINATOR,
  followed,
  ledgerIn,
  nowOf,
  offeredIn,
  request,
  somebodyIn,
} from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
beforeEach(() => {
  world = worldOver(table);
});
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

const BY_HAND: OfferByHand = { why: WHY, beyondLimit: false };
const MANUAL = { ...USUAL_OFFERS, mode: 'manual' } as const;

type Queue = { readonly group: Group; readonly people: readonly Registration[] };

/** A group by hand in which so many wait, and so many seats have come free since. */
const queueOf = async (
  waiting: number,
  free: number,
  changes: { readonly group?: Partial<Group>; readonly ledger?: Partial<LedgerSettings> } = {},
): Promise<Queue> => {
  const { group } = await setScene(world, {
    institutions: [anInstitution(), anInstitution({ id: PCPR, types: ['PCPR'] })],
    group: { offers: MANUAL, ...changes.group },
    ledger: { capacity: 0, ...changes.ledger },
  });
  const people: Registration[] = [];
  for (let number = 1; number <= waiting; number += 1) {
    people.push(await somebodyIn(world, group, { details: person(number) }));
  }
  await changeCapacity(world, COORDINATOR, group.id, { capacity: free, why: null });
  await followed(world, group);
  return { group, people };
};

/** The n-th of those who wait, from 1. */
const nth = ({ people }: Queue, number: number): Registration => {
  const found = people[number - 1];
  if (found === undefined) throw new Error(`The story needs a person number ${number}`);
  return found;
};

const offer = (to: Registration, how = BY_HAND) => offerSeat(world, COORDINATOR, to, how);

describe('Priority', () => {
  it('puts somebody first, with who did it and why', async () => {
    const queue = await queueOf(3, 0);
    const { ledger } = made(await setPriority(world, COORDINATOR, nth(queue, 3), WHY));
    expect([inOrder(ledger)[0], ledger.last]).toEqual([
      seatOf(nth(queue, 3)),
      { at: NOW, by: 'coordinator:c-1', why: WHY },
    ]);
  });

  it('given twice is given once', async () => {
    const queue = await queueOf(2, 0);
    const first = made(await setPriority(world, COORDINATOR, nth(queue, 2), WHY));
    const second = made(await setPriority(world, COORDINATOR, nth(queue, 2), WHY));
    expect([second.changed, second.ledger]).toEqual([false, first.ledger]);
  });

  it('is refused without a reason', async () => {
    expect(answerOf(await setPriority(world, COORDINATOR, nth(await queueOf(1, 0), 1), ' '))).toBe(
      'reason-missing',
    );
  });

  it('is refused to a coordinator of another organiser', async () => {
    expect(answerOf(await setPriority(world, STRANGER, nth(await queueOf(1, 0), 1), WHY))).toBe(
      'another-organiser',
    );
  });

  it('is refused for an attempt that is not the newest', async () => {
    const ref = { ...nth(await queueOf(1, 0), 1), attempt: 2 };
    expect(answerOf(await setPriority(world, COORDINATOR, ref, WHY))).toBe('unknown-registration');
  });
});

describe('A seat offered by hand', () => {
  it('goes to the chosen person until twelve working hours later', async () => {
    const queue = await queueOf(3, 1);
    const { ledger } = made(await offer(nth(queue, 2)));
    expect(ledger.seats[seatOf(nth(queue, 2))]).toMatchObject({
      kind: 'offered',
      until: atWarsaw('2026-11-24', '10:00'),
    });
  });

  it('is never good beyond the first meeting', async () => {
    const startsAt = NOW + 3 * HOUR;
    const queue = await queueOf(1, 1, { group: { sessions: [{ startsAt, endsAt: startsAt + HOUR }] } });
    const { ledger } = made(await offer(nth(queue, 1)));
    expect(ledger.seats[seatOf(nth(queue, 1))]).toMatchObject({ until: startsAt });
  });

  it('D25: to somebody who has let an offer expire is allowed', async () => {
    const queue = await queueOf(1, 1);
    await offer(nth(queue, 1));
    world.setClock(NOW + 72 * HOUR);
    await followed(world, queue.group);
    expect(answerOf(await offer(nth(queue, 1)))).toBe('made');
  });

  it('D25: to somebody who has an offer is refused', async () => {
    const queue = await queueOf(1, 2);
    await offer(nth(queue, 1));
    expect(await offer(nth(queue, 1))).toMatchObject({
      refusal: { kind: 'not-waiting', standing: { kind: 'offered' } },
    });
  });

  it('D25: to somebody who has a seat is refused', async () => {
    const queue = await queueOf(1, 2);
    await offer(nth(queue, 1));
    await acceptOffer(world, nth(queue, 1));
    expect(await offer(nth(queue, 1))).toMatchObject({
      refusal: { kind: 'not-waiting', standing: { kind: 'seated' } },
    });
  });

  it('to somebody who has left is refused, also when the ledger has forgotten them', async () => {
    const queue = await queueOf(1, 1);
    await withdraw(world, nth(queue, 1));
    await followed(world, queue.group);
    const seen = await ledgerIn(world, queue.group);
    const forgetting = { kind: 'rewrite', seen, next: { ...seen, gone: {} } } as const;
    const known = await offer(nth(queue, 1));
    await world.ledgers.write(queue.group.id, forgetting, { at: NOW, by: 'system', why: null });
    expect([known, await offer(nth(queue, 1))]).toMatchObject([
      { refusal: { kind: 'not-waiting', standing: { kind: 'gone', how: 'left' } } },
      { refusal: { kind: 'not-waiting', standing: { kind: 'gone', how: 'left' } } },
    ]);
  });

  it('is refused where none is free', async () => {
    expect(answerOf(await offer(nth(await queueOf(1, 0), 1)))).toBe('no-free-seat');
  });

  it('is refused when the group has started', async () => {
    const queue = await queueOf(1, 1);
    world.setClock(startOf(queue.group));
    expect(answerOf(await offer(nth(queue, 1)))).toBe('group-started');
  });

  it('is refused without a reason', async () => {
    const queue = await queueOf(1, 1);
    expect(answerOf(await offer(nth(queue, 1), { why: null, beyondLimit: false }))).toBe('reason-missing');
  });

  it('goes to one person when two are offered the last one at once', async () => {
    const queue = await queueOf(2, 1);
    const answers = await Promise.all([offer(nth(queue, 1)), offer(nth(queue, 2))]);
    expect([answers.map(answerOf).toSorted(), offeredIn(await ledgerIn(world, queue.group)).length]).toEqual([
      ['made', 'no-free-seat'],
      1,
    ]);
  });
});

describe('A limit of the programme that is used up', () => {
  const quota = { regions: null, types: null, people: 1 } as const;
  const taken = async () =>
    (await world.quotas.counts(PROGRAMME, [peopleQuota({ ...quota, regions: null }).id]))[0]?.taken;

  /** One person has the only place of the programme; the other was refused by its limit. */
  const story = async () => {
    const { group } = await setScene(world, {
      programme: { quotas: [{ ...quota }] },
      group: { offers: MANUAL },
      ledger: { capacity: 5 },
    });
    const first = await somebodyIn(world, group, { details: person(1) });
    const refusedOne = await somebodyIn(world, group, { details: person(2) }).catch(() => undefined);
    if (refusedOne !== undefined) throw new Error('The limit should have refused');
    await followed(world, group);
    const second = (await world.registrations.registrationsOf(group.id)).find(({ key }) => key !== first.key);
    if (second === undefined) throw new Error('The refused registration is written down');
    return { group, first, second };
  };

  /** A table of its own: the count belongs to the programme that all stories share. */
  beforeEach(async () => {
    const own = await startTestTable();
    world = worldOver(own);
    return () => own.stop();
  });

  it('refuses an offer, and names the limit', async () => {
    const { second } = await story();
    expect(await offer(second)).toMatchObject({ refusal: { kind: 'quota-full', quota: { limit: 1 } } });
  });

  it('is passed over with a reason, and the person counts beyond it', async () => {
    const { second } = await story();
    made(await offer(second, { why: WHY, beyondLimit: true }));
    const again = await nowOf(world, second);
    expect([await taken(), answerOf(await acceptOffer(world, again)), await taken()]).toEqual([2, 'made', 2]);
  });

  it('goes to one of the two when the person registers again at the same moment', async () => {
    const { group, second } = await story();
    const putPending: World['registrations']['putPending'] = async (candidate, replacing) => {
      if (candidate.requestId.startsWith('by-hand')) {
        await answerTo(world, request(group, { details: second.details }));
      }
      return world.registrations.putPending(candidate, replacing);
    };
    const meanwhile = { ...world, registrations: { ...world.registrations, putPending } };
    await offerSeat(meanwhile, COORDINATOR, second, { why: WHY, beyondLimit: true });
    const ledger = await ledgerIn(world, group);
    const own = [...Object.keys(ledger.seats), ...Object.keys(ledger.queue)].filter((id) =>
      id.startsWith(second.key),
    );
    expect(own.length).toBeLessThanOrEqual(1);
  });

  it('is as before when the ledger refuses in the end', async () => {
    const { group, second } = await story();
    const quotas: World['quotas'] = {
      ...world.quotas,
      change: async (change) => {
        const outcome = await world.quotas.change(change);
        const seen = await ledgerIn(world, group);
        if (change.beyondLimit) {
          const next = { ...seen, capacity: 0 };
          await world.ledgers.write(
            group.id,
            { kind: 'rewrite', seen, next },
            { at: NOW, by: 'system', why: null },
          );
        }
        return outcome;
      },
    };
    const answer = await offerSeat({ ...world, quotas }, COORDINATOR, second, {
      why: WHY,
      beyondLimit: true,
    });
    expect([answerOf(answer), await taken()]).toEqual(['no-free-seat', 1]);
  });

  it('is not lowered by an offer beyond it to somebody who has a seat', async () => {
    const { first } = await story();
    const answer = await offer(first, { why: WHY, beyondLimit: true });
    expect([answerOf(answer), await taken()]).toEqual(['not-waiting', 1]);
  });
});

describe('Offers to the next people', () => {
  it('D26: two are free and five are asked for: "2 of 5"', async () => {
    const queue = await queueOf(5, 2);
    const { offered, asked } = made(await offerNext(world, COORDINATOR, queue.group.id, 5));
    expect([offered, asked]).toEqual([2, 5]);
  });

  it('go to the first in the order of the places', async () => {
    const queue = await queueOf(4, 4);
    const { ledger } = made(await offerNext(world, COORDINATOR, queue.group.id, 2));
    expect(offeredIn(ledger).toSorted()).toEqual(
      [1, 2].map((number) => seatOf(nth(queue, number))).toSorted(),
    );
  });

  it('C20: are made by hand shortly before the start, when nothing is offered by itself any more', async () => {
    const startsAt = NOW + 47 * HOUR;
    const sessions = [{ startsAt, endsAt: startsAt + HOUR }];
    const queue = await queueOf(2, 1, { group: { offers: USUAL_OFFERS, sessions } });
    const before = offeredIn(await ledgerIn(world, queue.group)).length;
    const { offered } = made(await offerNext(world, COORDINATOR, queue.group.id, 1));
    expect([before, offered]).toEqual([0, 1]);
  });

  it('pass over whose institution is at its limit', async () => {
    const { group } = await setScene(world, {
      institutions: [anInstitution(), anInstitution({ id: PCPR, types: ['PCPR'] })],
      group: { offers: MANUAL },
      ledger: { capacity: 1, perInstitution: 1, atInstitutionLimit: 'wait' },
    });
    await somebodyIn(world, group, { details: person(1) });
    await somebodyIn(world, group, { details: person(2) });
    const other = await somebodyIn(world, group, { details: person(3), institutionId: PCPR });
    await changeCapacity(world, COORDINATOR, group.id, { capacity: 3, why: null });
    const { offered, ledger } = made(await offerNext(world, COORDINATOR, group.id, 2));
    expect([offered, offeredIn(ledger)]).toEqual([1, [seatOf(other)]]);
  });

  it('asked for twice at the same moment are not made twice to one person', async () => {
    const queue = await queueOf(6, 6);
    await Promise.all([1, 2].map(() => offerNext(world, COORDINATOR, queue.group.id, 2)));
    const given = offeredIn(await ledgerIn(world, queue.group)).length;
    expect([2, 4]).toContain(given);
  });

  it('asked for by one form that was sent twice at the same moment are made once', async () => {
    const queue = await queueOf(6, 6);
    const { revision } = await ledgerIn(world, queue.group);
    await Promise.all([1, 2].map(() => offerNext(world, COORDINATOR, queue.group.id, 2, revision)));
    expect(offeredIn(await ledgerIn(world, queue.group))).toHaveLength(2);
  });

  it('are refused, and nobody is asked, when the group changed after it was looked at', async () => {
    const queue = await queueOf(2, 2);
    const { revision } = await ledgerIn(world, queue.group);
    await somebodyIn(world, queue.group, { details: person(7) });
    const answer = await offerNext(world, COORDINATOR, queue.group.id, 1, revision);
    expect([answerOf(answer), offeredIn(await ledgerIn(world, queue.group))]).toEqual([
      'changed-meanwhile',
      [],
    ]);
  });

  it('are refused when somebody else writes while they are being decided', async () => {
    const queue = await queueOf(2, 2);
    const { revision } = await ledgerIn(world, queue.group);
    const ledgers: typeof world.ledgers = {
      ...world.ledgers,
      write: async (...asked) => {
        await somebodyIn(world, queue.group, { details: person(7) });
        return world.ledgers.write(...asked);
      },
    };
    const answer = await offerNext({ ...world, ledgers }, COORDINATOR, queue.group.id, 1, revision);
    expect([answerOf(answer), offeredIn(await ledgerIn(world, queue.group))]).toEqual([
      'changed-meanwhile',
      [],
    ]);
  });

  it('are as many as asked for although people sign up at the same moment', async () => {
    const queue = await queueOf(6, 3);
    const [answer] = await Promise.all([
      offerNext(world, COORDINATOR, queue.group.id, 3),
      ...[7, 8, 9].map((number) => somebodyIn(world, queue.group, { details: person(number) })),
    ]);
    expect([made(answer).offered, offeredIn(await ledgerIn(world, queue.group)).length]).toEqual([3, 3]);
  });

  it.each([
    ['nobody waits', 0, 1, 'nobody-waiting'],
    ['no seat is free', 1, 0, 'no-free-seat'],
  ])('are refused when %s', async (_, waiting, free, kind) => {
    const { group } = await queueOf(waiting, free);
    expect(answerOf(await offerNext(world, COORDINATOR, group.id, 1))).toBe(kind);
  });

  it('are refused when nobody may take a seat', async () => {
    const { group } = await setScene(world, {
      group: { offers: MANUAL },
      ledger: { capacity: 2, perInstitution: 1, atInstitutionLimit: 'wait' },
    });
    for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
    expect(answerOf(await offerNext(world, COORDINATOR, group.id, 1))).toBe('nobody-may-take-it');
  });

  it.each([0, -1, 1.5, 501])('are refused when %d are asked for', async (count) => {
    const { group } = await queueOf(1, 1);
    expect(answerOf(await offerNext(world, COORDINATOR, group.id, count))).toBe('out-of-range');
  });

  it('lapse when nobody answers, and the seat is offered by hand again', async () => {
    const queue = await queueOf(2, 1);
    await offerNext(world, COORDINATOR, queue.group.id, 1);
    world.setClock(atWarsaw('2026-11-24', '10:00') + MINUTE);
    made(await offerNext(world, COORDINATOR, queue.group.id, 1));
    const ledger = await followed(world, queue.group);
    expect([offeredIn(ledger), (await nowOf(world, nth(queue, 1))).status.kind]).toEqual([
      [seatOf(nth(queue, 2))],
      'expired',
    ]);
  });
});
