import { describe, expect } from 'vitest';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { atWarsaw, HOUR, MINUTE } from '../../functions/domain/time.ts';
import { offerNext } from '../../functions/use-cases/offerNext.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { anInstitution, NOW, PCPR, person } from '../support/builders.ts';
import { answerOf, made } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn, nowOf, offeredIn, somebodyIn } from '../support/people.ts';
import { setScene } from '../support/world.ts';
import { it } from '../support/worldTest.ts';
import { MANUAL, nth, queueOf } from './queues.ts';

describe('Offers to the next people', () => {
  it('D26: two are free and five are asked for: "2 of 5"', async ({ world }) => {
    const queue = await queueOf(world, 5, 2);
    const { offered, asked } = made(await offerNext(world, COORDINATOR, queue.group.id, 5));
    expect([offered, asked]).toEqual([2, 5]);
  });

  it('go to the first in the order of the places', async ({ world }) => {
    const queue = await queueOf(world, 4, 4);
    const { ledger } = made(await offerNext(world, COORDINATOR, queue.group.id, 2));
    expect(offeredIn(ledger).toSorted()).toEqual(
      [1, 2].map((number) => seatOf(nth(queue, number))).toSorted(),
    );
  });

  it('C20: are made by hand shortly before the start, when nothing is offered by itself any more', async ({
    world,
  }) => {
    const startsAt = NOW + 47 * HOUR;
    const sessions = [{ startsAt, endsAt: startsAt + HOUR }];
    const queue = await queueOf(world, 2, 1, { group: { offers: USUAL_OFFERS, sessions } });
    const before = offeredIn(await ledgerIn(world, queue.group)).length;
    const { offered } = made(await offerNext(world, COORDINATOR, queue.group.id, 1));
    expect([before, offered]).toEqual([0, 1]);
  });

  it('pass over whose institution is at its limit', async ({ world }) => {
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

  it('asked for twice at the same moment are not made twice to one person', async ({ world }) => {
    const queue = await queueOf(world, 6, 6);
    await Promise.all([1, 2].map(() => offerNext(world, COORDINATOR, queue.group.id, 2)));
    const given = offeredIn(await ledgerIn(world, queue.group)).length;
    expect([2, 4]).toContain(given);
  });

  it('asked for by one form that was sent twice at the same moment are made once', async ({ world }) => {
    const queue = await queueOf(world, 6, 6);
    const { revision } = await ledgerIn(world, queue.group);
    await Promise.all([1, 2].map(() => offerNext(world, COORDINATOR, queue.group.id, 2, revision)));
    expect(offeredIn(await ledgerIn(world, queue.group))).toHaveLength(2);
  });

  it('are refused, and nobody is asked, when the group changed after it was looked at', async ({ world }) => {
    const queue = await queueOf(world, 2, 2);
    const { revision } = await ledgerIn(world, queue.group);
    await somebodyIn(world, queue.group, { details: person(7) });
    const answer = await offerNext(world, COORDINATOR, queue.group.id, 1, revision);
    expect([answerOf(answer), offeredIn(await ledgerIn(world, queue.group))]).toEqual([
      'changed-meanwhile',
      [],
    ]);
  });

  it('are refused when somebody else writes while they are being decided', async ({ world }) => {
    const queue = await queueOf(world, 2, 2);
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

  it('are as many as asked for although people sign up at the same moment', async ({ world }) => {
    const queue = await queueOf(world, 6, 3);
    const [answer] = await Promise.all([
      offerNext(world, COORDINATOR, queue.group.id, 3),
      ...[7, 8, 9].map((number) => somebodyIn(world, queue.group, { details: person(number) })),
    ]);
    expect([made(answer).offered, offeredIn(await ledgerIn(world, queue.group)).length]).toEqual([3, 3]);
  });

  it.for([
    ['nobody waits', 0, 1, 'nobody-waiting'],
    ['no seat is free', 1, 0, 'no-free-seat'],
  ] as const)('are refused when %s', async ([, waiting, free, kind], { world }) => {
    const { group } = await queueOf(world, waiting, free);
    expect(answerOf(await offerNext(world, COORDINATOR, group.id, 1))).toBe(kind);
  });

  it('are refused when nobody may take a seat', async ({ world }) => {
    const { group } = await setScene(world, {
      group: { offers: MANUAL },
      ledger: { capacity: 2, perInstitution: 1, atInstitutionLimit: 'wait' },
    });
    for (const number of [1, 2]) await somebodyIn(world, group, { details: person(number) });
    expect(answerOf(await offerNext(world, COORDINATOR, group.id, 1))).toBe('nobody-may-take-it');
  });

  it.for([0, -1, 1.5, 501])('are refused when %d are asked for', async (count, { world }) => {
    const { group } = await queueOf(world, 1, 1);
    expect(answerOf(await offerNext(world, COORDINATOR, group.id, count))).toBe('out-of-range');
  });

  it('lapse when nobody answers, and the seat is offered by hand again', async ({ world }) => {
    const queue = await queueOf(world, 2, 1);
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
