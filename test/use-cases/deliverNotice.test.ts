import { beforeEach, describe, expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import { begun, POISON, SUPPRESSED, UNREACHABLE } from '../../functions/domain/delivery.ts';
import type { Group } from '../../functions/domain/group.ts';
import type { Notice, NoticeName } from '../../functions/domain/notice.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import {
  deliverNotice,
  type DeliverPorts,
  type NoticeContent,
} from '../../functions/use-cases/deliverNotice.ts';
import { addressFingerprint } from '../../functions/use-cases/addressFingerprint.ts';
import { openLink } from '../../functions/use-cases/openLink.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { follow } from '../../functions/use-cases/tracking.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { NOW } from '../support/builders.ts';
import { noticesFor, settled, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

type Behaviour = 'accepts' | 'rejects' | 'fails before accepting' | 'is busy' | 'accepts and does not answer';

/** A mail service behind our own port, which keeps what it accepted. */
const mailService = () => {
  let behaviour: Behaviour = 'accepts';
  const mails: Mail[] = [];
  return {
    mails,
    now: (next: Behaviour) => {
      behaviour = next;
    },
    send: async (mail: Mail) => {
      if (behaviour === 'fails before accepting') throw new Error('The mail service is down');
      if (behaviour === 'is busy') return { kind: 'busy' } as const;
      if (behaviour === 'rejects') return { kind: 'rejected', reason: 'MessageRejected' } as const;
      mails.push(mail);
      if (behaviour === 'accepts and does not answer') return { kind: 'unanswered' } as const;
      return Promise.resolve({ kind: 'accepted', messageId: `message-${mails.length}` } as const);
    },
  };
};

let table: TestTable;
let world: World;
let service: ReturnType<typeof mailService>;
let ports: DeliverPorts;
let group: Group;
let registration: Registration;

/** Somebody has a seat and is to be told of it. */
beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  service = mailService();
  ports = {
    ...world,
    mailer: service,
    write: ({ notice, registration: { details }, statusLink = '' }) => ({
      noticeId: `${notice.kind} ${notice.audience}`,
      to: details.email,
      subject: notice.kind,
      text: statusLink,
      html: '',
    }),
    linkAddress: (token) => token,
    institutionLinkAddress: (token) => token,
  };
  ({ group } = await setScene(world));
  registration = await somebodyIn(world, group);
  await settled(world, group);
  return () => table.stop();
});

const toPerson = () => noticesFor(registration, 'confirmed');
const deliver = async () => (await deliverNotice(ports, toPerson())).kind;
const deliveryNow = async () => (await world.notices.notice(toPerson()))?.delivery;
const isInOutbox = async () =>
  (await world.notices.unsent(10)).some(
    ({ kind, audience }) => kind === 'confirmed' && audience === 'participant',
  );
const tracked = () => ({
  find: () => world.notices.notice(toPerson()),
  advance: world.notices.advance.bind(world.notices),
});
const later = (seconds: number): void => {
  world.setClock(world.clock() + seconds);
};

describe('A notice', () => {
  it('is sent, and its record says when and under which number', async () => {
    await deliver();
    expect(await deliveryNow()).toEqual({ kind: 'sent', at: world.clock(), messageId: 'message-1' });
  });

  it('A6: is sent once, however often it is asked for', async () => {
    const answers = [await deliver(), await deliver(), await deliver()];
    expect([answers, service.mails.length]).toEqual([['sent', 'not-mine', 'not-mine'], 1]);
  });

  it('A6: is sent once when ten ask for it at the same time', async () => {
    await Promise.all(Array.from({ length: 10 }, deliver));
    expect(service.mails).toHaveLength(1);
  });

  it('is gone from the outbox when it is sent', async () => {
    await deliver();
    expect(await isInOutbox()).toBe(false);
  });

  it('of nobody is nobody’s', async () => {
    const nobody = { ...toPerson(), kind: 'withdrawn' } as const;
    expect((await deliverNotice(ports, nobody)).kind).toBe('not-mine');
  });
});

describe('When the mail service is down', () => {
  beforeEach(() => {
    service.now('fails before accepting');
  });

  it('the notice is delayed and stays in the outbox', async () => {
    expect([await deliver(), await isInOutbox()]).toEqual(['delayed', true]);
  });

  it('it is not tried again within a minute', async () => {
    await deliver();
    service.now('accepts');
    later(MINUTE - 1);
    expect(await deliver()).toBe('not-mine');
  });

  it('it is set aside after a day, and the record says why', async () => {
    const answers: string[] = [];
    for (let hours = 0; hours < 30; hours += 1) {
      answers.push(await deliver());
      later(HOUR);
    }
    const at = world.clock() - HOUR;
    expect([answers.at(-1), await deliveryNow(), await isInOutbox()]).toEqual([
      'set-aside',
      { kind: 'failed', at, reason: UNREACHABLE },
      false,
    ]);
  });

  it('it is sent once afterwards', async () => {
    await deliver();
    service.now('accepts');
    later(MINUTE);
    expect([await deliver(), await deliver(), service.mails.length]).toEqual(['sent', 'not-mine', 1]);
  });

  it('a notice of a seat is not sent to somebody who has given it up meanwhile', async () => {
    await deliver();
    await withdraw(world, registration);
    await settled(world, group);
    service.now('accepts');
    later(MINUTE);
    expect([await deliver(), service.mails.length]).toEqual(['obsolete', 0]);
  });

  it('but they are told that they withdrew', async () => {
    await withdraw(world, registration);
    await settled(world, group);
    service.now('accepts');
    expect((await deliverNotice(ports, noticesFor(registration, 'withdrawn'))).kind).toBe('sent');
  });
});

describe('When the mail service is busy', () => {
  it('the notice waits a moment, and that costs no try', async () => {
    service.now('is busy');
    for (let times = 0; times < 100; times += 1) {
      await deliver();
      later(MINUTE);
    }
    service.now('accepts');
    expect([await deliver(), service.mails.length]).toEqual(['sent', 1]);
  });
});

describe('When the mail service accepts a mail and does not answer', () => {
  beforeEach(async () => {
    service.now('accepts and does not answer');
    await deliver();
    service.now('accepts');
  });

  it('it is sent again rather than never when nothing is heard of it', async () => {
    later(2 * MINUTE);
    expect([await deliver(), service.mails.length]).toEqual(['sent', 2]);
  });

  it('it is not sent again when its event has come', async () => {
    await follow(tracked(), { kind: 'send', at: NOW, sentAt: NOW, messageId: 'message-1' });
    later(2 * MINUTE);
    expect([await deliver(), service.mails.length, await deliveryNow()]).toEqual([
      'not-mine',
      1,
      { kind: 'sent', at: NOW, messageId: 'message-1' },
    ]);
  });
});

describe('When a sender dies after the mail service took the mail', () => {
  it('the one who comes after its lease finds by the event that it was sent', async () => {
    const notice = await world.notices.notice(toPerson());
    if (notice === undefined) throw new Error('The scene has a notice');
    const lease = begun(notice.delivery, NOW);
    if (lease === undefined) throw new Error('The notice is due');
    await world.notices.advance(notice, lease);
    await follow(tracked(), { kind: 'send', at: NOW, sentAt: NOW, messageId: 'message-1' });
    later(MINUTE);
    expect([await deliver(), service.mails.length]).toEqual(['not-mine', 0]);
  });
});

describe('A notice that cannot be written', () => {
  it('is set aside after twenty tries, and the record says so', async () => {
    const write = (): Mail => {
      throw new Error('Nobody can write this');
    };
    const answers: string[] = [];
    for (let hours = 0; hours < 20; hours += 1) {
      answers.push((await deliverNotice({ ...ports, write }, toPerson())).kind);
      later(HOUR);
    }
    expect([answers, await deliveryNow()]).toEqual([
      [...Array.from({ length: 19 }, () => 'delayed'), 'set-aside'],
      { kind: 'failed', at: world.clock() - HOUR, reason: POISON },
    ]);
  });
});

describe('An address that takes no mail', () => {
  it('gets none, and the record says why', async () => {
    const address = addressFingerprint(world, registration.details.email.toUpperCase());
    await world.suppressions.suppress(address, { why: 'bounce', at: NOW, notice: 'another' });
    expect([await deliver(), service.mails.length, await deliveryNow()]).toEqual([
      'suppressed',
      0,
      { kind: 'failed', at: world.clock(), reason: SUPPRESSED },
    ]);
  });
});

describe('When the mail service rejects a mail', () => {
  it('its reason is kept and it is not tried again', async () => {
    service.now('rejects');
    await deliver();
    later(10 * MINUTE);
    expect([await deliver(), await deliveryNow(), await isInOutbox()]).toEqual([
      'not-mine',
      { kind: 'failed', at: world.clock() - 10 * MINUTE, reason: 'MessageRejected' },
      false,
    ]);
  });
});

describe('When the person has withdrawn and registered again', () => {
  it('the notice of the first attempt is obsolete and is not sent', async () => {
    await withdraw(world, registration);
    await somebodyIn(world, group);
    expect([await deliver(), service.mails.length, await isInOutbox()]).toEqual(['obsolete', 0, false]);
  });
});

/** The person's registration in another group, at a ledger revision, with a notice that is due. */
const elsewhere = async (told: Pick<Notice, 'kind' | 'occasion'>, revision: number): Promise<NoticeName> => {
  const { group: target } = await setScene(world);
  const moved: Registration = {
    ...registration,
    groupId: target.id,
    movedFrom: { groupId: group.id, seatId: seatOf(registration) },
    status: { kind: 'pending' },
    revision: 0,
    history: {},
  };
  await world.registrations.putPending(moved, undefined);
  const status = { kind: 'confirmed', assured: false } as const;
  await world.registrations.settle(moved, status, revision, bySystem(world.clock()));
  const name = noticesFor(moved, told.kind, 'participant', told.occasion);
  const planned = {
    plannedAt: world.clock(),
    place: null,
    why: null,
    revision: 2,
    delivery: { kind: 'planned' },
  } as const;
  await world.notices.plan([{ ...name, ...planned }]);
  return name;
};

describe('Who was transferred from another group', () => {
  it('is written to with the group that was left', async () => {
    const name = await elsewhere({ kind: 'confirmed', occasion: 0 }, 2);
    const former: unknown[] = [];
    const write = (content: NoticeContent): Mail => {
      former.push(content.formerGroup?.id);
      return ports.write(content);
    };
    await deliverNotice({ ...ports, write }, name);
    expect(former).toEqual([group.id]);
  });
});

describe('An offer', () => {
  it('that was accepted before its mail went out is not made again', async () => {
    const name = await elsewhere({ kind: 'offered', occasion: world.clock() + HOUR }, 3);
    expect([(await deliverNotice(ports, name)).kind, service.mails.length]).toEqual(['obsolete', 0]);
  });
});

describe('The private link', () => {
  it('goes to the person and opens their registration', async () => {
    await deliver();
    const opened = await openLink(world, service.mails[0]?.text ?? '');
    expect(opened).toMatchObject({ value: { groupId: group.id, key: registration.key, attempt: 1 } });
  });

  it('does not go to the institution', async () => {
    await deliverNotice(ports, noticesFor(registration, 'confirmed', 'institution'));
    expect(service.mails[0]?.text).toBe('');
  });
});
