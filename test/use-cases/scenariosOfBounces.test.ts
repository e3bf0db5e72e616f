import { beforeEach, describe, expect, it } from 'vitest';
import type { MailEvent } from '../../functions/domain/delivery.ts';
import { startOf, type Group } from '../../functions/domain/group.ts';
import type { NoticeName } from '../../functions/domain/notice.ts';
import { type OfferRules, USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { deliverNotice, type DeliverPorts } from '../../functions/use-cases/deliverNotice.ts';
import { mailAgain } from '../../functions/use-cases/mailAgain.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { recordMailEvent } from '../../functions/use-cases/recordMailEvent.ts';
import { viewToday } from '../../functions/use-cases/viewToday.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { person } from '../support/builders.ts';
import { WHY } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn, noticesFor, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
let mails: Mail[];
let group: Group;
let first: Registration;
let next: Registration;

/** Somebody was offered the only seat, and somebody else waits behind them. */
const anOffer = async (offers: Partial<OfferRules> = {}): Promise<void> => {
  ({ group } = await setScene(world, {
    group: { offers: { ...USUAL_OFFERS, ...offers } },
    ledger: { capacity: 1 },
  }));
  const seated = await somebodyIn(world, group, { details: person(1) });
  first = await somebodyIn(world, group, { details: person(2) });
  next = await somebodyIn(world, group, { details: person(3) });
  await followed(world, group);
  await withdraw(world, seated);
  await followed(world, group);
};

beforeEach(async () => {
  table = await startTestTable();
  world = worldOver(table);
  mails = [];
  await anOffer();
  return () => table.stop();
});

const ports = (): DeliverPorts => ({
  ...world,
  mailer: {
    send: (mail) => {
      mails.push(mail);
      return Promise.resolve({ kind: 'accepted', messageId: `message-${mails.length}` });
    },
  },
  write: ({ notice, registration, institution }) => ({
    noticeId: `${notice.kind} ${notice.audience}`,
    to: notice.audience === 'participant' ? registration.details.email : institution.email,
    subject: '',
    text: '',
    html: '',
  }),
  linkAddress: (token) => token,
  institutionLinkAddress: (token) => token,
});

const deadlineOf = async (who: Registration): Promise<number> => {
  const seat = (await ledgerIn(world, group)).seats[seatOf(who)];
  return seat?.kind === 'offered' ? seat.until : 0;
};

const offerTo = async (who: Registration): Promise<NoticeName> =>
  noticesFor(who, 'offered', 'participant', await deadlineOf(who));

const bounced = async (name: NoticeName, bounce: 'hard' | 'soft' = 'hard'): Promise<void> => {
  const event: MailEvent = {
    kind: 'bounce',
    bounce,
    reason: 'General',
    at: world.clock(),
    sentAt: world.clock(),
  };
  await recordMailEvent(world, name, event, bounce === 'hard' ? [first.details.email] : []);
  await followed(world, group);
};

/** Sends the offer, and its mail comes back. */
const sendAndBounce = async (): Promise<NoticeName> => {
  const name = await offerTo(first);
  await deliverNotice(ports(), name);
  await bounced(name);
  return name;
};

const toldCoordinator = async (): Promise<number> =>
  (await world.notices.noticesOf(group.id, seatOf(first))).filter(({ kind }) => kind === 'offer-bounced')
    .length;

describe('F35: A hard bounce on an offer', () => {
  it('is shown to the coordinator and told them by mail', async () => {
    await sendAndBounce();
    const today = await viewToday(world, COORDINATOR);
    const lost = today.flatMap((item) =>
      item.kind === 'undelivered' ? [[item.group.id, item.registration.key, item.offer]] : [],
    );
    expect([lost, await toldCoordinator()]).toEqual([[[group.id, first.key, true]], 1]);
  });

  it('flags the notice', async () => {
    const name = await sendAndBounce();
    expect((await world.notices.notice(name))?.delivery).toMatchObject({ kind: 'bounced', bounce: 'hard' });
  });

  it('stops the clock until the group starts', async () => {
    await sendAndBounce();
    expect([await deadlineOf(first), await deadlineOf(next)]).toEqual([startOf(group), 0]);
  });

  it('ends the offer and asks the next person, where the group’s rule says so', async () => {
    await anOffer({ onBounce: 'offer-on' });
    await sendAndBounce();
    const { gone } = await ledgerIn(world, group);
    expect([gone[seatOf(first)]?.how, (await deadlineOf(next)) > 0]).toEqual(['expired', true]);
  });

  it('stops other mails to that address, and says so', async () => {
    await sendAndBounce();
    const again = await deliverNotice(ports(), await offerTo(first));
    expect([again.kind, mails.length]).toEqual(['suppressed', 1]);
  });

  it('told twice, is answered once', async () => {
    const name = await sendAndBounce();
    const { revision } = await ledgerIn(world, group);
    await bounced(name);
    expect([(await ledgerIn(world, group)).revision, await toldCoordinator()]).toEqual([revision, 1]);
  });

  it('leaves an offer alone that was accepted or ended meanwhile', async () => {
    const name = await offerTo(first);
    await withdraw(world, first);
    await followed(world, group);
    const { revision } = await ledgerIn(world, group);
    await bounced(name);
    expect([(await ledgerIn(world, group)).revision, await toldCoordinator()]).toEqual([revision, 0]);
  });
});

describe('A soft bounce on an offer', () => {
  it('lets the clock run, and the address takes mail', async () => {
    const name = await offerTo(first);
    await deliverNotice(ports(), name);
    await bounced(name, 'soft');
    expect([await deadlineOf(first), await toldCoordinator()]).toEqual([name.occasion, 0]);
  });
});

describe('An offer to an address that takes no mail', () => {
  it('is answered as one whose mail came back', async () => {
    await sendAndBounce();
    await withdraw(world, first);
    await followed(world, group);
    const other = await somebodyIn(world, group, {
      details: { ...person(4), email: first.details.email },
    });
    await withdraw(world, next);
    await followed(world, group);
    await deliverNotice(ports(), await offerTo(other));
    expect(await deadlineOf(other)).toBe(startOf(group));
  });
});

describe('When a coordinator finds that the address is right', () => {
  it('what was kept back is sent', async () => {
    await sendAndBounce();
    const kept = await offerTo(first);
    await deliverNotice(ports(), kept);
    const { key, attempt } = first;
    await mailAgain(world, COORDINATOR, { groupId: group.id, key, attempt }, WHY);
    world.setClock(world.clock() + MINUTE);
    expect([(await deliverNotice(ports(), kept)).kind, mails.length]).toEqual(['sent', 2]);
  });

  it('a reason is needed', async () => {
    const { key, attempt } = first;
    const answer = await mailAgain(world, COORDINATOR, { groupId: group.id, key, attempt }, '');
    expect(answer).toEqual({ ok: false, refusal: { kind: 'reason-missing' } });
  });

  it('an address that bounces for ever is kept back again each time', async () => {
    const outcomes: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      await sendAndBounce();
      const kept = await offerTo(first);
      outcomes.push((await deliverNotice(ports(), kept)).kind);
      world.setClock(world.clock() + MINUTE);
      const { key, attempt } = first;
      await mailAgain(world, COORDINATOR, { groupId: group.id, key, attempt }, WHY);
      world.setClock(world.clock() + MINUTE);
      await deliverNotice(ports(), kept);
      await bounced(kept);
    }
    expect([outcomes[0], (await deliverNotice(ports(), await offerTo(first))).kind]).toEqual([
      'suppressed',
      'not-mine',
    ]);
  });
});
