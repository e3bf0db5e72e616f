import { describe, expect } from 'vitest';
import { startOf } from '../../functions/domain/group.ts';
import { inOrder } from '../../functions/domain/offers.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { atWarsaw, HOUR } from '../../functions/domain/time.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { setPriority } from '../../functions/use-cases/setPriority.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { NOW } from '../support/builders.ts';
import { answerOf, made, STRANGER, WHY } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn, offeredIn } from '../support/people.ts';
import { it } from '../support/worldTest.ts';
import { nth, offer, queueOf } from './queues.ts';

describe('Priority', () => {
  it('puts somebody first, with who did it and why', async ({ world }) => {
    const queue = await queueOf(world, 3, 0);
    const { ledger } = made(await setPriority(world, COORDINATOR, nth(queue, 3), WHY));
    expect([inOrder(ledger)[0], ledger.last]).toEqual([
      seatOf(nth(queue, 3)),
      { at: NOW, by: 'coordinator:c-1', why: WHY },
    ]);
  });

  it('given twice is given once', async ({ world }) => {
    const queue = await queueOf(world, 2, 0);
    const first = made(await setPriority(world, COORDINATOR, nth(queue, 2), WHY));
    const second = made(await setPriority(world, COORDINATOR, nth(queue, 2), WHY));
    expect([second.changed, second.ledger]).toEqual([false, first.ledger]);
  });

  it('is refused without a reason', async ({ world }) => {
    expect(answerOf(await setPriority(world, COORDINATOR, nth(await queueOf(world, 1, 0), 1), ' '))).toBe(
      'reason-missing',
    );
  });

  it('is refused to a coordinator of another organiser', async ({ world }) => {
    expect(answerOf(await setPriority(world, STRANGER, nth(await queueOf(world, 1, 0), 1), WHY))).toBe(
      'another-organiser',
    );
  });

  it('is refused for an attempt that is not the newest', async ({ world }) => {
    const ref = { ...nth(await queueOf(world, 1, 0), 1), attempt: 2 };
    expect(answerOf(await setPriority(world, COORDINATOR, ref, WHY))).toBe('unknown-registration');
  });
});

describe('A seat offered by hand', () => {
  it('goes to the chosen person until twelve working hours later', async ({ world }) => {
    const queue = await queueOf(world, 3, 1);
    const { ledger } = made(await offer(world, nth(queue, 2)));
    expect(ledger.seats[seatOf(nth(queue, 2))]).toMatchObject({
      kind: 'offered',
      until: atWarsaw('2026-11-24', '10:00'),
    });
  });

  it('is never good beyond the first meeting', async ({ world }) => {
    const startsAt = NOW + 3 * HOUR;
    const queue = await queueOf(world, 1, 1, {
      group: { sessions: [{ startsAt, endsAt: startsAt + HOUR }] },
    });
    const { ledger } = made(await offer(world, nth(queue, 1)));
    expect(ledger.seats[seatOf(nth(queue, 1))]).toMatchObject({ until: startsAt });
  });

  it('D25: to somebody who has let an offer expire is allowed', async ({ world }) => {
    const queue = await queueOf(world, 1, 1);
    await offer(world, nth(queue, 1));
    world.setClock(NOW + 72 * HOUR);
    await followed(world, queue.group);
    expect(answerOf(await offer(world, nth(queue, 1)))).toBe('made');
  });

  it('D25: to somebody who has an offer is refused', async ({ world }) => {
    const queue = await queueOf(world, 1, 2);
    await offer(world, nth(queue, 1));
    expect(await offer(world, nth(queue, 1))).toMatchObject({
      refusal: { kind: 'not-waiting', standing: { kind: 'offered' } },
    });
  });

  it('D25: to somebody who has a seat is refused', async ({ world }) => {
    const queue = await queueOf(world, 1, 2);
    await offer(world, nth(queue, 1));
    await acceptOffer(world, nth(queue, 1));
    expect(await offer(world, nth(queue, 1))).toMatchObject({
      refusal: { kind: 'not-waiting', standing: { kind: 'seated' } },
    });
  });

  it('to somebody who has left is refused, also when the ledger has forgotten them', async ({ world }) => {
    const queue = await queueOf(world, 1, 1);
    await withdraw(world, nth(queue, 1));
    await followed(world, queue.group);
    const seen = await ledgerIn(world, queue.group);
    const forgetting = { kind: 'rewrite', seen, next: { ...seen, gone: {} } } as const;
    const known = await offer(world, nth(queue, 1));
    await world.ledgers.write(queue.group.id, forgetting, { at: NOW, by: 'system', why: null });
    expect([known, await offer(world, nth(queue, 1))]).toMatchObject([
      { refusal: { kind: 'not-waiting', standing: { kind: 'gone', how: 'left' } } },
      { refusal: { kind: 'not-waiting', standing: { kind: 'gone', how: 'left' } } },
    ]);
  });

  it('is refused where none is free', async ({ world }) => {
    expect(answerOf(await offer(world, nth(await queueOf(world, 1, 0), 1)))).toBe('no-free-seat');
  });

  it('is refused when the group has started', async ({ world }) => {
    const queue = await queueOf(world, 1, 1);
    world.setClock(startOf(queue.group));
    expect(answerOf(await offer(world, nth(queue, 1)))).toBe('group-started');
  });

  it('is refused without a reason', async ({ world }) => {
    const queue = await queueOf(world, 1, 1);
    expect(answerOf(await offer(world, nth(queue, 1), { why: null, beyondLimit: false }))).toBe(
      'reason-missing',
    );
  });

  it('goes to one person when two are offered the last one at once', async ({ world }) => {
    const queue = await queueOf(world, 2, 1);
    const answers = await Promise.all([offer(world, nth(queue, 1)), offer(world, nth(queue, 2))]);
    expect([answers.map(answerOf).toSorted(), offeredIn(await ledgerIn(world, queue.group)).length]).toEqual([
      ['made', 'no-free-seat'],
      1,
    ]);
  });
});
