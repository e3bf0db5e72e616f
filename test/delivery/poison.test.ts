import { describe, expect, it } from 'vitest';
import type { Moment } from '../../functions/domain/time.ts';
import { secretsOf } from '../../functions/secrets/secrets.ts';
import type { NoticeContent } from '../../functions/use-cases/deliverNotice.ts';
import { deliverUnsent, type DeliverUnsentPorts } from '../../functions/use-cases/deliverUnsent.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { TEST_KEY } from '../support/world.ts';
import { NOW } from '../support/builders.ts';
import { plan } from './scene.ts';

/** The first to be sent. */
const NAME = 'k0000001 confirmed participant';

/** Lets promises that wait for nothing else come to their end. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const mailOf = ({ notice }: NoticeContent): Mail => ({
  noticeId: `${notice.seatId} ${notice.kind} ${notice.audience}`,
  to: 'ktos@praca.example',
  subject: notice.kind,
  text: '',
  html: '',
});

/** A notice is poison when nobody can write its mail, or when the mail service hangs on it until the call is given up. */
type Poison = 'unwritable' | 'hanging';

const OTHERS = 999;
/** Seconds after which the client gives a call up. */
const GIVEN_UP = 4;

const ACCEPTED = { kind: 'accepted', messageId: 'message' } as const;

/** When each of a thousand notices was taken, by the product's clock, at fourteen mails a second. */
const takenTimes = async (poison: Poison | undefined): Promise<ReadonlyMap<string, Moment>> => {
  const store = memoryStore();
  await plan(store, OTHERS + 1);
  let now = NOW;
  const taken = new Map<string, Moment>();
  const hang = async (): Promise<void> => {
    const until = now + GIVEN_UP;
    while (now < until && taken.size < OTHERS) await turn();
  };
  const ports: DeliverUnsentPorts = {
    ...store,
    clock: () => now,
    secrets: secretsOf(TEST_KEY),
    mailer: {
      send: async ({ noticeId }) => {
        if (poison === 'hanging' && noticeId === NAME) {
          await hang();
          return { kind: 'unanswered' };
        }
        taken.set(noticeId, now);
        return ACCEPTED;
      },
    },
    write: (content) => {
      const mail = mailOf(content);
      if (poison === 'unwritable' && mail.noticeId === NAME) throw new Error('Nobody can write this');
      return mail;
    },
    writeToInstitution: () => {
      throw new Error('No institution is told of itself here');
    },
    writeListingAnswer: () => {
      throw new Error('Nobody asks for an institution here');
    },
    sampleNames: () => {
      throw new Error('No test mail is sent here');
    },
    linkAddress: (token) => token,
    institutionLinkAddress: (token) => token,
    perSecond: () => Promise.resolve(14),
    pause: async () => {
      await turn();
      now += 1;
    },
  };
  while (taken.size < OTHERS) {
    await deliverUnsent(ports, () => undefined);
    now += 10;
  }
  return taken;
};

describe('One poison notice among a thousand', () => {
  it.each([
    ['which nobody can write', 'unwritable'],
    ['on which the mail service hangs', 'hanging'],
  ] as const)('%s, delays every other by less than five seconds', async (_, poison) => {
    const [healthy, poisoned] = [await takenTimes(undefined), await takenTimes(poison)];
    const delays = [...healthy]
      .filter(([name]) => name !== NAME)
      .map(([name, at]) => (poisoned.get(name) ?? Number.POSITIVE_INFINITY) - at);
    expect([delays.length, Math.max(...delays) < 5]).toEqual([OTHERS, true]);
  });
});
