import { beforeEach, describe, expect, it } from 'vitest';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { seatsOver } from '../../functions/domain/ledger.ts';
import { inOrder } from '../../functions/domain/offers.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { deliverUnsent, type DeliverUnsentPorts } from '../../functions/use-cases/deliverUnsent.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { swapPeople } from '../../functions/use-cases/swapPeople.ts';
import { viewNotices } from '../../functions/use-cases/viewNotices.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { person } from '../support/builders.ts';
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

describe('F32: eight seats are taken and the capacity is set to five', () => {
  const eight = async (belowTaken: 'refuse' | 'allow') => {
    const { group } = await setScene(world, { group: { belowTaken }, ledger: { capacity: 8 } });
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => somebodyIn(world, group, { details: person(number) })),
    );
    return { group, all };
  };
  const toFive = { capacity: 5, why: null };

  it('is refused where the group is set so, and nothing changes', async () => {
    const { group } = await eight('refuse');
    const before = await ledgerIn(world, group);
    expect([
      await changeCapacity(world, COORDINATOR, group.id, toFive),
      await ledgerIn(world, group),
    ]).toEqual([{ ok: false, refusal: { kind: 'capacity-below-taken', taken: 8 } }, before]);
  });

  it('is accepted as over by three where the group is set so, and nobody is removed', async () => {
    const { group } = await eight('allow');
    const changed = await changeCapacity(world, COORDINATOR, group.id, toFive);
    const ledger = await ledgerIn(world, group);
    expect([changed, seatsOver(ledger), Object.keys(ledger.seats).length]).toMatchObject([
      { value: { over: 3 } },
      3,
      8,
    ]);
  });

  it('serves nobody who waits until fewer than five seats are taken', async () => {
    const { group, all } = await eight('allow');
    await answerTo(world, request(group, { details: person(9) }));
    await changeCapacity(world, COORDINATOR, group.id, toFive);
    const offered: number[] = [];
    for (const one of all.slice(0, 4)) {
      await withdraw(world, one);
      offered.push(offeredIn(await followed(world, group)).length);
    }
    expect(offered).toEqual([0, 0, 0, 1]);
  });
});

describe('F33: two groups are full, and one person of each is swapped', () => {
  const why = 'Obie osoby o to poprosiły';

  it('both have moved, and nobody on the waiting lists has lost a place', async () => {
    const [a, b] = [
      await setScene(world, { ledger: { capacity: 1 } }),
      await setScene(world, { ledger: { capacity: 1 } }),
    ];
    const x = await somebodyIn(world, a.group, { details: person(1) });
    const y = await somebodyIn(world, b.group, { details: person(2) });
    await somebodyIn(world, a.group, { details: person(3) });
    for (const { group } of [a, b]) await followed(world, group);
    await swapPeople(world, COORDINATOR, x, y, why);
    const [inA, inB] = [await followed(world, a.group), await followed(world, b.group)];
    expect([
      (await nowOf(world, x)).status.kind,
      (await nowOf(world, y)).status.kind,
      Object.keys(inA.seats).length,
      Object.keys(inB.seats).length,
      inOrder(inA).length,
    ]).toEqual(['moved', 'moved', 1, 1, 1]);
  });

  it('neither has moved when one of them has left in the meantime', async () => {
    const [a, b] = [
      await setScene(world, { ledger: { capacity: 1 } }),
      await setScene(world, { ledger: { capacity: 1 } }),
    ];
    const x = await somebodyIn(world, a.group, { details: person(1) });
    const y = await somebodyIn(world, b.group, { details: person(2) });
    await withdraw(world, y);
    const before = (await ledgerIn(world, a.group)).seats;
    const answer = await swapPeople(world, COORDINATOR, x, y, why);
    expect([answer, (await ledgerIn(world, a.group)).seats]).toMatchObject([
      { refusal: { kind: 'not-seated' } },
      before,
    ]);
  });
});

describe('F34: the mail service is down when somebody signs up', () => {
  const BOTH = ['institution', 'participant'];

  let service: 'up' | 'down';
  let sent: string[];
  let registration: Registration;
  beforeEach(async () => {
    [service, sent] = ['down', []];
    const { group } = await setScene(world);
    registration = await somebodyIn(world, group);
    await followed(world, group);
  });

  const send: DeliverUnsentPorts['mailer']['send'] = ({ noticeId }: Mail) => {
    if (service === 'down') return Promise.reject(new Error('The mail service is down'));
    sent.push(noticeId);
    return Promise.resolve({ kind: 'accepted', messageId: `message-${sent.length}` });
  };

  /** The run of the schedule, a while after the one before. */
  const nextRun = async (): Promise<void> => {
    world.setClock(world.clock() + 5 * MINUTE);
    const ports: DeliverUnsentPorts = {
      ...world,
      mailer: { send },
      write: ({ notice }) => ({ noticeId: notice.audience, to: '', subject: '', text: '', html: '' }),
      writeToInstitution: ({ notice }) => ({
        noticeId: notice.kind,
        to: '',
        subject: '',
        text: '',
        html: '',
      }),
      linkAddress: (token) => token,
      institutionLinkAddress: (token) => token,
      perSecond: () => Promise.resolve(14),
      pause: () => Promise.resolve(),
    };
    await deliverUnsent(ports, () => undefined);
  };

  /** What the coordinator sees of each mail: to whom, and its state. */
  const seen = async (): Promise<readonly string[]> => {
    const view = await viewNotices(world, COORDINATOR, registration.groupId, seatOf(registration));
    return view.ok ? view.value.map(({ audience, state }) => `${audience} ${state.kind}`).toSorted() : [];
  };

  it('the seat is confirmed and both mails wait', async () => {
    await nextRun();
    const waiting = (await world.notices.unsent(9)).map(({ audience }) => audience);
    expect([(await nowOf(world, registration)).status.kind, waiting.toSorted(), sent]).toEqual([
      'confirmed',
      BOTH,
      [],
    ]);
  });

  it('each mail is sent once when the service is back', async () => {
    await nextRun();
    service = 'up';
    for (let run = 0; run < 3; run += 1) await nextRun();
    expect(sent.toSorted()).toEqual(BOTH);
  });

  it('the coordinator sees that mails wait, that a try failed, and that they were sent', async () => {
    const planned = await seen();
    await nextRun();
    const failed = await seen();
    service = 'up';
    await nextRun();
    expect([planned, failed, await seen()]).toEqual(
      ['to-send', 'to-send-again', 'sent'].map((state) => BOTH.map((whom) => `${whom} ${state}`)),
    );
  });
});
