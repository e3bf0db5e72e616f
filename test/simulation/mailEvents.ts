import { groupId, seatId } from '../../functions/domain/ids.ts';
import { notice, type NoticeName } from '../../functions/domain/notice.ts';
import { recordMailEvent } from '../../functions/use-cases/recordMailEvent.ts';
import { strikes } from './process.ts';
import { mixText, mix, share } from './random.ts';
import type { World } from './world.ts';

const told = notice.pick({ kind: true, audience: true });

/** The name of a notice as `nameOfNotice` wrote it. */
const noticeIn = (name: string): NoticeName => {
  const [group, seat, kind, occasion, audience] = name.split(' ');
  return {
    groupId: groupId.parse(group),
    seatId: seatId.parse(seat),
    occasion: Number(occasion),
    ...told.parse({ kind, audience }),
  };
};

const AGAIN = 10_000;

/**
 * What the mail service tells of each mail that it took: some seconds later, or much later by a fault, and again until
 * somebody has heard it.
 */
export const newMailEvents = (world: World): ((name: string) => void) => {
  const { scheduler, calm, seed, start } = world;
  let taken = 0;
  const tell = (name: string, event: string, sentAt: number, tries: number): void => {
    world.spawn(
      `${event}, try ${tries}`,
      'consumer',
      async (ports) => {
        const at = start + scheduler.now() / 1000;
        await recordMailEvent(ports, noticeIn(name), { kind: 'send', at, sentAt, messageId: event }, []);
      },
      (outcome) => {
        if (outcome === 'done') return;
        scheduler.after(AGAIN, () => {
          tell(name, event, sentAt, tries + 1);
        });
      },
    );
  };
  return (name) => {
    taken += 1;
    const event = `event ${taken} of ${name}`;
    const roll = share(mix(seed, mixText(event), 61));
    const late = strikes(world, 'late mail event', event, world.faults.rate) ? 5000 + roll * 200_000 : 0;
    const soon = scheduler.now() + 500 + roll * 7000;
    const sentAt = start + Math.floor(scheduler.now() / 1000);
    // What is late because of a fault is not late any more when the faults are over.
    scheduler.at(Math.min(soon + late, Math.max(calm, soon)), () => {
      tell(name, event, sentAt, 1);
    });
  };
};
