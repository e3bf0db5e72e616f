import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeName } from '../../functions/domain/notice.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import type { DeliverPorts } from '../../functions/use-cases/deliverNotice.ts';
import { deliverUnsent } from '../../functions/use-cases/deliverUnsent.ts';
import { GROUP } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';
import { settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
let ports: DeliverPorts;
let told: string[];

/** Somebody has a seat; they and their institution are to be told of it. */
beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  told = [];
  ports = {
    ...world,
    mailer: { send: () => Promise.resolve({ kind: 'accepted', messageId: 'message' } as const) },
    write: ({ notice }) => ({ noticeId: notice.audience, to: '', subject: '', text: '', html: '' }),
    linkAddress: (token) => token,
  };
  const { group } = await setScene(world);
  await somebodyIn(world, group);
  await settled(world, group);
  return () => table.stop();
});

const run = (changes: Partial<DeliverPorts> = {}): Promise<void> =>
  deliverUnsent({ ...ports, ...changes }, ({ audience }: NoticeName, { kind }) => {
    told.push(`${audience} ${kind}`);
  });

describe('What is left in the outbox', () => {
  it('is sent', async () => {
    await run();
    expect(told.toSorted()).toEqual(['institution sent', 'participant sent']);
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
      await world.notices.lease(name, now, now + MINUTE);
    }
    await run();
    expect(told.filter((outcome) => outcome.endsWith('sent')).toSorted()).toEqual([
      'institution sent',
      'participant sent',
    ]);
  });

  it('waits for the next run when the mail service has kept this one waiting for three minutes', async () => {
    const send = () => {
      world.setClock(world.clock() + 3 * MINUTE);
      return Promise.reject(new Error('No answer in time'));
    };
    await run({ mailer: { send } });
    expect(told).toHaveLength(1);
  });
});
