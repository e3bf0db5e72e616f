import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../functions/domain/group.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { freeSeats } from '../../functions/domain/signUp.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import { offerNext } from '../../functions/use-cases/offerNext.ts';
import { offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { NOW, person } from '../support/builders.ts';
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
import { startTestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  const table = await startTestTable();
  world = worldOver(table);
  return () => table.stop();
});

/** Monday, 10 o'clock, and twelve working hours later: Tuesday, 10 o'clock. */
const DEADLINE = atWarsaw('2026-11-24', '10:00');

type Story = { readonly group: Group; readonly offered: Registration; readonly next: Registration };

/** A group of one: its first person has left, the second has an offer until the deadline, the third waits. */
const anOffer = async (): Promise<Story> => {
  const { group } = await setScene(world, { ledger: { capacity: 1 } });
  const [seated, offered, next] = [
    await somebodyIn(world, group, { details: person(1) }),
    await somebodyIn(world, group, { details: person(2) }),
    await somebodyIn(world, group, { details: person(3) }),
  ];
  await withdraw(world, seated);
  await followed(world, group);
  return { group, offered, next };
};

const outbox = async (): Promise<readonly string[]> =>
  (await world.notices.unsent(1000))
    .filter(({ audience }) => audience === 'participant')
    .map(({ seatId, kind }) => `${seatId} ${kind}`);

describe('D23: an offer is made on a Monday at ten, with twelve working hours to answer', () => {
  it('is good until Tuesday at ten, and its seat is not free to the public', async () => {
    const { group, offered } = await anOffer();
    const ledger = await ledgerIn(world, group);
    expect([(await nowOf(world, offered)).status, offeredIn(ledger).length, freeSeats(ledger, NOW)]).toEqual([
      { kind: 'offered', until: DEADLINE },
      1,
      0,
    ]);
  });
});

describe('D24: an offer has expired and somebody is next', () => {
  it('the first is told that it expired, the next that a seat is offered', async () => {
    const { group, offered, next } = await anOffer();
    world.setClock(DEADLINE);
    await housekeep(world);
    await followed(world, group);
    expect([(await nowOf(world, offered)).status.kind, offeredIn(await ledgerIn(world, group))]).toEqual([
      'expired',
      [seatOf(next)],
    ]);
    expect(await outbox()).toEqual(
      expect.arrayContaining([`${seatOf(offered)} expired`, `${seatOf(next)} offered`]),
    );
  });

  it('nothing changes when the housekeeping runs twice more', async () => {
    const { group } = await anOffer();
    world.setClock(DEADLINE);
    await housekeep(world);
    await followed(world, group);
    const before = [await ledgerIn(world, group), await outbox()];
    await Promise.all([housekeep(world), housekeep(world)]);
    await followed(world, group);
    expect([await ledgerIn(world, group), await outbox()]).toEqual(before);
  });

  it('accepting it is too late, although no job has run', async () => {
    const { group, offered } = await anOffer();
    world.setClock(DEADLINE);
    const before = await ledgerIn(world, group);
    expect([await acceptOffer(world, offered), await ledgerIn(world, group)]).toEqual([
      { ok: false, refusal: { kind: 'offer-expired' } },
      before,
    ]);
  });
});

describe('D25: a coordinator offers a seat by hand', () => {
  const why = 'Uzgodniono z kierownikiem';
  const byHand = (registration: Registration) =>
    offerSeat(world, COORDINATOR, registration, { why, beyondLimit: false });

  it('to somebody who has a seat: refused, and no mail', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 2 } });
    const seated = await somebodyIn(world, group);
    await followed(world, group);
    const before = await outbox();
    expect([await byHand(seated), await outbox()]).toMatchObject([
      { refusal: { kind: 'not-waiting' } },
      before,
    ]);
  });

  it('to somebody who has withdrawn: refused', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 2 } });
    const left = await somebodyIn(world, group);
    await withdraw(world, left);
    await followed(world, group);
    expect(await byHand(left)).toMatchObject({ refusal: { kind: 'not-waiting' } });
  });

  it('to somebody who has an offer: refused', async () => {
    const { offered } = await anOffer();
    expect(await byHand(offered)).toMatchObject({ refusal: { kind: 'not-waiting' } });
  });

  it('to somebody whose offer expired: allowed, when a seat is free', async () => {
    const { group, offered, next } = await anOffer();
    await withdraw(world, next);
    world.setClock(DEADLINE);
    await housekeep(world);
    await followed(world, group);
    await byHand(offered);
    await followed(world, group);
    expect((await nowOf(world, offered)).status.kind).toBe('offered');
  });
});

describe('D26: two seats are free, five wait, and a coordinator offers to the next five', () => {
  it('two have an offer, and the coordinator hears "two of five"', async () => {
    const manual = { offers: { ...USUAL_OFFERS, mode: 'manual' as const } };
    const { group } = await setScene(world, { group: manual, ledger: { capacity: 2 } });
    const seated = [
      await somebodyIn(world, group, { details: person(8) }),
      await somebodyIn(world, group, { details: person(9) }),
    ];
    for (const number of [1, 2, 3, 4, 5]) await somebodyIn(world, group, { details: person(number) });
    for (const one of seated) await withdraw(world, one);
    expect(await offerNext(world, COORDINATOR, group.id, 5)).toMatchObject({
      value: { offered: 2, asked: 5 },
    });
  });
});

describe('D27: a person with an open offer leaves', () => {
  it('the seat is offered on, and leaving again changes nothing', async () => {
    const { group, offered, next } = await anOffer();
    const answers = [await withdraw(world, offered)];
    await followed(world, group);
    const before = await ledgerIn(world, group);
    answers.push(await withdraw(world, offered));
    expect([answers, offeredIn(before), await ledgerIn(world, group)]).toEqual([
      [
        { ok: true, value: 'withdrawn' },
        { ok: true, value: 'withdrawn' },
      ],
      [seatOf(next)],
      before,
    ]);
  });
});

describe('Somebody who accepts an offer', () => {
  it('has the seat, however often the button is pressed', async () => {
    const { offered } = await anOffer();
    const answers = [await acceptOffer(world, offered), await acceptOffer(world, offered)];
    expect(answers).toMatchObject([
      { value: { standing: { kind: 'seated' } } },
      { value: { standing: { kind: 'seated' } } },
    ]);
  });

  it('keeps it when the deadline passes afterwards', async () => {
    const { group, offered } = await anOffer();
    await acceptOffer(world, offered);
    world.setClock(DEADLINE);
    await housekeep(world);
    await followed(world, group);
    expect((await nowOf(world, offered)).status.kind).toBe('confirmed');
  });

  it('is told that there is no offer while they only wait', async () => {
    const { next } = await anOffer();
    expect(await acceptOffer(world, next)).toMatchObject({ refusal: { kind: 'no-offer' } });
  });

  it('leaves nothing for a newcomer: who comes meanwhile waits', async () => {
    const { group, offered } = await anOffer();
    await acceptOffer(world, offered);
    expect(await answerTo(world, request(group, { details: person(7) }))).toBe('waiting 2');
  });

  it('is refused where a limit across groups is full by now, and the offer stays', async () => {
    const programme = { quotas: [{ regions: ['slaskie' as const], types: null, people: 2 }] };
    const { group } = await setScene(world, { programme, ledger: { capacity: 1 } });
    const { group: other } = await setScene(world, { programme });
    const seated = await somebodyIn(world, group, { details: person(1) });
    const offered = await somebodyIn(world, group, { details: person(2) });
    await withdraw(world, seated);
    await followed(world, group);
    for (const number of [3, 4]) await somebodyIn(world, other, { details: person(number) });
    const answer = await acceptOffer(world, offered);
    expect([answer, offeredIn(await ledgerIn(world, group))]).toMatchObject([
      { refusal: { kind: 'quota-full' } },
      [seatOf(offered)],
    ]);
  });
});
