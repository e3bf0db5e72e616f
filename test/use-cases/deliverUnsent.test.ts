import { beforeEach, describe, expect, it } from 'vitest';
import { plannedAgain } from '../../functions/domain/delivery.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import {
  deliverUnsent,
  type DeliverUnsentPorts,
  type Swept,
} from '../../functions/use-cases/deliverUnsent.ts';
import { DPS, GROUP, NOW } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';
import { settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
let ports: DeliverUnsentPorts;
let told: string[];
let granted: number;

/** Lets the second pass when everything that went out in it has an answer. */
const pause = async (): Promise<void> => {
  while (told.length < granted) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  world.setClock(world.clock() + 1);
};

/** Counts what may go out. */
const counted = (rate: World['rate']): World['rate'] => ({
  grant: async (now, perSecond, wanted) => {
    const count = await rate.grant(now, perSecond, wanted);
    granted += count;
    return count;
  },
});

/** Somebody has a seat; they and their institution are to be told of it. */
beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  [told, granted] = [[], 0];
  ports = {
    ...world,
    rate: counted(world.rate),
    mailer: { send: () => Promise.resolve({ kind: 'accepted', messageId: 'message' } as const) },
    write: ({ notice }) => ({ noticeId: notice.audience, to: '', subject: '', text: '', html: '' }),
    writeToInstitution: ({ notice }) => ({ noticeId: notice.kind, to: '', subject: '', text: '', html: '' }),
    linkAddress: (token) => token,
    institutionLinkAddress: (token) => token,
    perSecond: () => Promise.resolve(14),
    pause,
  };
  const { group } = await setScene(world);
  await somebodyIn(world, group);
  await settled(world, group);
  return () => table.stop();
});

const run = (changes: Partial<DeliverUnsentPorts> = {}): Promise<Swept> =>
  deliverUnsent({ ...ports, ...changes }, (name, { kind }) => {
    told.push(`${name.split(' ').at(-1) ?? ''} ${kind}`);
  });

describe('What is left in the outbox', () => {
  it('is sent', async () => {
    await run();
    expect(told.toSorted()).toEqual(['institution sent', 'participant sent']);
  });

  it('tells for how long the oldest has waited, and nothing when none has', async () => {
    world.setClock(world.clock() + 5 * MINUTE);
    const [first, second] = [await run(), await run()];
    expect([first.oldest, second.oldest]).toEqual([5 * MINUTE, 0]);
  });

  it('has waited, when it is sent again, since somebody asked for that', async () => {
    const [notice] = await world.notices.unsent(1);
    if (notice === undefined) throw new Error('The scene has notices');
    await run();
    world.setClock(world.clock() + 24 * HOUR);
    const seen = await world.notices.notice(notice);
    if (seen === undefined) throw new Error('The notice was sent');
    await world.notices.advance(seen, plannedAgain(world.clock() - MINUTE));
    expect((await run()).oldest).toBe(MINUTE);
  });

  it('is sent although another notice cannot be written', async () => {
    await run({
      write: (content) => {
        if (content.notice.audience === 'participant') throw new Error('Nobody can write this');
        return ports.write(content);
      },
    });
    expect(told.toSorted()).toEqual(['institution sent', 'participant delayed']);
  });

  it('is sent although a hundred older notices cannot be', async () => {
    const [now, kind, audience] = [world.clock(), 'confirmed', 'participant'] as const;
    for (let number = 1; number <= 100; number += 1) {
      const name = { groupId: GROUP, seatId: seatNumber(number), kind, occasion: 0, audience };
      const planned = {
        plannedAt: now - MINUTE,
        place: null,
        why: null,
        revision: 1,
        delivery: { kind: 'planned' },
      } as const;
      await world.notices.plan([{ ...name, ...planned }]);
      const sending = { kind: 'sending', until: now + MINUTE, tries: 1 } as const;
      await world.notices.advance({ ...name, ...planned }, sending);
    }
    await run();
    expect(told.filter((outcome) => outcome.endsWith('sent')).toSorted()).toEqual([
      'institution sent',
      'participant sent',
    ]);
  });

  it('waits for the next run when the mail service has kept this one waiting until that', async () => {
    const long = () => {
      world.setClock(world.clock() + MINUTE);
      return Promise.resolve();
    };
    await run({ perSecond: () => Promise.resolve(1), pause: long });
    expect(told).toHaveLength(1);
  });

  it('is sent no faster than the account may', async () => {
    const taken: number[] = [];
    const send = () => {
      taken.push(world.clock());
      return Promise.resolve({ kind: 'accepted', messageId: 'message' } as const);
    };
    await run({ perSecond: () => Promise.resolve(1), mailer: { send } });
    expect(new Set(taken).size).toBe(2);
  });

  it('is sent in the order of its urgency', async () => {
    const digest = { institutionId: DPS, kind: 'digest', occasion: NOW, plannedAt: NOW - 99 } as const;
    await world.institutionNotices.planForInstitution([{ ...digest, delivery: { kind: 'planned' } }]);
    await run({ perSecond: () => Promise.resolve(1) });
    expect(told).toEqual(['institution sent', 'participant sent', `digest@${NOW} sent`]);
  });

  it('is sent although the mail service hangs on one of them', async () => {
    let answer = (): void => undefined;
    const hanging = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const send = async ({ noticeId }: { readonly noticeId: string }) => {
      if (noticeId === 'institution') await hanging;
      else answer();
      return { kind: 'accepted', messageId: 'message' } as const;
    };
    await run({ mailer: { send } });
    expect(told.toSorted()).toEqual(['institution sent', 'participant sent']);
  });
});
